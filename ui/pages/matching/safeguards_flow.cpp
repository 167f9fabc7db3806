// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/safeguards_flow.h"

#include <variant>

#include "engine/match/safeguards_toml.h"
#include "ui/session/project_session.h"

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
};

SafeguardsFlow::SafeguardsFlow(ProjectSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &ProjectSession::changed, this, &SafeguardsFlow::reload);
    if (session.isOpen())
        reload();
}

bool SafeguardsFlow::isReadOnly() const
{
    return !m_session.view() || m_session.view()->isReadOnly;
}

void SafeguardsFlow::reload()
{
    if (!m_session.isOpen())
        return;
    m_session.ask<Loaded>(
        this,
        [](const engine::Reader &reader) -> engine::Result<Loaded> {
            Loaded loaded;
            TESSERA_TRY(loaded.catalog, reader.attributes());
            TESSERA_TRY(const auto sources, reader.sources());
            for (const engine::SourceView &source : sources)
                loaded.sources.push_back(source.source);
            TESSERA_TRY(loaded.view, reader.safeguards());
            return loaded;
        },
        [this](engine::Result<Loaded> loaded) {
            if (!loaded) {
                Q_EMIT failed(loaded.error());
                return;
            }
            const bool isReplacing = m_isReplacing || !isChanged();
            m_isReplacing = false;
            m_isLoaded = true;
            m_catalog = std::move(loaded->catalog);
            m_sources = std::move(loaded->sources);
            m_saved = std::move(loaded->view.inForce);
            m_version = loaded->view.version;
            if (isReplacing)
                m_draft = m_saved;
            Q_EMIT changed();
        });
}

std::string SafeguardsFlow::toml() const
{
    return engine::safeguardsToToml(m_draft, m_catalog);
}

void SafeguardsFlow::change(const std::function<void(engine::Safeguards &)> &edit)
{
    engine::Safeguards safeguards = m_draft;
    edit(safeguards);
    if (safeguards == m_draft)
        return;
    std::vector<std::string> codes;
    for (const engine::Source &source : m_sources)
        codes.push_back(source.code);
    // The same check as the text of safeguards goes through, so that a window cannot set what a command line would refuse.
    const auto valid = engine::safeguardsFromToml(engine::safeguardsToToml(safeguards, m_catalog), m_catalog, &codes);
    if (valid) {
        m_draft = std::move(safeguards);
        m_simulation.reset();
    } else {
        Q_EMIT failed(valid.error());
    }
    Q_EMIT changed();
}

void SafeguardsFlow::discard()
{
    m_draft = m_saved;
    m_simulation.reset();
    Q_EMIT changed();
}

void SafeguardsFlow::save(const std::function<void()> &then)
{
    using Nothing = std::monostate;
    m_isReplacing = true;
    m_session.change<Nothing>(
        this, Change::Matching,
        [text = toml()](engine::Workspace &workspace) -> engine::Result<Nothing> {
            TESSERA_CHECK(workspace.setSafeguards(text));
            return Nothing();
        },
        [this, then](engine::Result<Nothing> done) {
            if (!done) {
                m_isReplacing = false;
                Q_EMIT failed(done.error());
            } else if (then) {
                then();
            }
        });
}

void SafeguardsFlow::findRepeated()
{
    m_session.ask<std::vector<engine::RepeatedValue>>(
        this,
        [](const engine::Reader &reader) {
            engine::Progress progress; // a question, without a bar: it reads a column and counts
            return reader.repeatedValues(std::nullopt, RepeatedShown, progress);
        },
        [this](engine::Result<std::vector<engine::RepeatedValue>> values) {
            if (!values) {
                Q_EMIT failed(values.error());
                return;
            }
            m_repeated = std::move(*values);
            Q_EMIT changed();
        });
}

void SafeguardsFlow::simulate()
{
    if (m_session.isJobRunning()) {
        Q_EMIT failed({engine::ErrorCode::Conflict, tr("Another job is running. Wait for it, or cancel it.").toStdString(), {}});
        return;
    }
    m_isBusy = true;
    Q_EMIT changed();
    m_session.startJob<engine::SimulationReport>(
        this, tr("Simulating bad data"), Change::Nothing,
        [text = toml()](engine::Workspace &workspace, engine::Progress &progress) { return workspace.reader().simulate(text, progress); },
        [this, of = m_draft](engine::Result<engine::SimulationReport> report) {
            m_isBusy = false;
            if (!report)
                Q_EMIT failed(report.error());
            else if (of == m_draft)
                m_simulation = std::move(*report);
            Q_EMIT changed();
        });
}

} // namespace ui
