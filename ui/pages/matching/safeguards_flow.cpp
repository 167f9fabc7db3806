// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/safeguards_flow.h"

#include <algorithm>
#include <variant>

#include "engine/match/safeguards_toml.h"

namespace ui
{

namespace
{

constexpr int RepeatedShown = 200;

} // namespace

struct SafeguardsFlow::Loaded {
    engine::AttributeCatalog catalog;
    std::vector<engine::Source> sources;
    engine::SafeguardsView view;
    DataStamp data;
    int model = 0;
};

SafeguardsFlow::SafeguardsFlow(ProjectSession &session, QObject *parent) : DraftFlow(session, parent)
{
    reload();
}

void SafeguardsFlow::reload()
{
    load<Loaded>(
        [](const engine::Reader &reader) -> engine::Result<Loaded> {
            Loaded loaded;
            TESSERA_TRY(loaded.catalog, reader.attributes());
            TESSERA_TRY(const auto sources, reader.sources());
            for (const engine::SourceView &source : sources)
                loaded.sources.push_back(source.source);
            TESSERA_TRY(loaded.view, reader.safeguards());
            TESSERA_TRY(loaded.data, dataStamp(reader));
            TESSERA_TRY(const auto model, reader.model());
            loaded.model = model.version;
            return loaded;
        },
        [this](Loaded loaded, bool isReplacing) { take(std::move(loaded), isReplacing); });
}

void SafeguardsFlow::take(Loaded loaded, bool isReplacing)
{
    m_catalog = std::move(loaded.catalog);
    m_sources = std::move(loaded.sources);
    if (loaded.data.sources != m_data.sources || loaded.model != m_model)
        m_simulation.reset();
    if (loaded.data != m_data || loaded.view.inForce != m_saved) // limits may be the model's
        m_hasLooked = false;
    m_data = std::move(loaded.data);
    m_model = loaded.model;
    m_saved = std::move(loaded.view.inForce);
    m_version = loaded.view.version;
    if (isReplacing) {
        m_draft = m_saved;
        m_history.clear();
    }
    Q_EMIT changed();
}

void SafeguardsFlow::forget()
{
    DraftFlow::forget();
    m_isFinding = m_hasLooked = false;
    m_repeated.clear();
    m_simulation.reset();
    m_history.clear();
}

std::string SafeguardsFlow::toml() const
{
    return engine::safeguardsToToml(m_draft, m_catalog);
}

bool SafeguardsFlow::change(const std::function<void(engine::Safeguards &)> &edit)
{
    engine::Safeguards safeguards = m_draft;
    edit(safeguards);
    if (safeguards == m_draft)
        return true;
    std::vector<std::string> codes;
    for (const engine::Source &source : m_sources)
        codes.push_back(source.code);
    // The same check as the text of safeguards goes through, so that a window cannot set what a command line would refuse.
    const auto valid = engine::safeguardsFromToml(engine::safeguardsToToml(safeguards, m_catalog), m_catalog, &codes);
    if (valid) {
        m_history.note(m_draft);
        m_draft = std::move(safeguards);
        m_simulation.reset();
    } else {
        Q_EMIT failed(valid.error());
    }
    const bool isTaken = valid.has_value();
    Q_EMIT changed(); // also when it was refused: whoever asked shows what is true again
    if (isTaken)
        Q_EMIT edited();
    return isTaken;
}

bool SafeguardsFlow::block(const std::vector<BlockedText> &texts)
{
    return change([&texts](engine::Safeguards &safeguards) {
        for (const BlockedText &one : texts) {
            engine::BlockedValues &blocked = safeguards.blocked[one.attribute];
            std::vector<std::string> &list = one.isPattern ? blocked.patterns : blocked.values;
            if (!std::ranges::contains(list, one.text))
                list.push_back(one.text);
        }
    });
}

void SafeguardsFlow::put(std::optional<engine::Safeguards> draft)
{
    if (!draft)
        return;
    m_draft = std::move(*draft);
    m_simulation.reset();
    Q_EMIT changed();
    Q_EMIT edited();
}

void SafeguardsFlow::takeBack()
{
    if (mayEdit())
        put(m_history.takeBack(m_draft));
}

void SafeguardsFlow::doAgain()
{
    if (mayEdit())
        put(m_history.doAgain(m_draft));
}

void SafeguardsFlow::discard()
{
    m_history.note(m_draft);
    put(m_saved);
}

void SafeguardsFlow::save(const std::function<void()> &then)
{
    using Nothing = std::monostate;
    write<Nothing>(
        [text = toml()](engine::Workspace &workspace) -> engine::Result<Nothing> {
            TESSERA_CHECK(workspace.setSafeguards(text));
            return Nothing();
        },
        [then](Nothing) {
            if (then)
                then();
        });
}

void SafeguardsFlow::wantRepeated()
{
    if (!m_hasLooked && !m_isFinding)
        findRepeated();
}

void SafeguardsFlow::findRepeated()
{
    m_hasLooked = m_isFinding = true;
    m_session.ask<std::vector<engine::RepeatedValue>>(
        this,
        [](const engine::Reader &reader) {
            engine::Progress progress; // a question, without a bar: it reads a column and counts
            return reader.repeatedValues(std::nullopt, RepeatedShown, progress);
        },
        [this](engine::Result<std::vector<engine::RepeatedValue>> values) {
            m_isFinding = false;
            if (values)
                m_repeated = std::move(*values);
            else
                Q_EMIT failed(values.error());
            Q_EMIT changed();
        });
}

void SafeguardsFlow::simulate()
{
    run<engine::SimulationReport>(
        tr("Simulating bad data"),
        [text = toml()](const engine::Reader &reader, engine::Progress &progress) { return reader.simulate(text, progress); },
        [this, of = m_draft](engine::SimulationReport report) {
            if (of == m_draft)
                m_simulation = std::move(report);
        });
}

} // namespace ui
