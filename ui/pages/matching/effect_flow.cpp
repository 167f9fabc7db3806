// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/effect_flow.h"

#include "ui/pages/matching/matching_flow.h"
#include "ui/pages/matching/safeguards_flow.h"

namespace ui
{

namespace
{

constexpr std::size_t Examples = 200;

} // namespace

EffectFlow::EffectFlow(ProjectSession &session, MatchingFlow &matching, SafeguardsFlow &safeguards, QObject *parent)
    : ProjectFlow(session, parent), m_matching(matching), m_safeguards(safeguards)
{
    connect(&safeguards, &SafeguardsFlow::changed, this, &EffectFlow::changed);
    connect(&session, &ProjectSession::changed, this, [this] {
        dropAnswers();
        Q_EMIT changed();
    });
}

void EffectFlow::dropAnswers()
{
    m_report.reset();
    m_thresholds.reset();
    m_asked.reset();
}

void EffectFlow::forget()
{
    dropAnswers();
    m_isAsking = false;
}

// Not the draft as it stands: before the safeguards are read it is empty, and a question is about those in force.
std::optional<engine::Safeguards> EffectFlow::changedSafeguards() const
{
    return m_safeguards.isChanged() ? std::optional(m_safeguards.draft()) : std::nullopt;
}

const engine::WhatIfReport *EffectFlow::report() const
{
    return m_report && m_model == m_matching.model() && m_guards == changedSafeguards() && !m_matching.hasFault() ? &*m_report : nullptr;
}

// One question at a time: while a line is dragged only its last place matters.
void EffectFlow::wantThresholds()
{
    if (!m_matching.hasModel() || m_matching.fault() || !m_matching.hasWeightsOfRun()) {
        m_thresholds.reset();
        m_asked.reset();
        return;
    }
    const engine::Thresholds wanted = m_matching.model().thresholds;
    if (m_isAsking || m_asked == wanted)
        return;
    m_isAsking = true;
    m_asked = wanted;
    m_session.ask<engine::ThresholdEffect>(
        this, [wanted](const engine::Reader &reader) { return reader.thresholdEffect(wanted); },
        [this](engine::Result<engine::ThresholdEffect> effect) {
            m_isAsking = false;
            m_thresholds = effect ? std::optional(std::move(*effect)) : std::nullopt;
            Q_EMIT changed(); // who shows it asks again when the line went on meanwhile
        });
}

void EffectFlow::workOut()
{
    engine::WhatIfRequest request;
    request.modelJson = m_matching.text().toStdString();
    if (m_safeguards.isChanged())
        request.safeguardsToml = m_safeguards.toml();
    request.examples = Examples;
    run<engine::WhatIfReport>(
        tr("Working out what would change"),
        [request](const engine::Reader &reader, engine::Progress &progress) { return reader.whatIf(request, progress); },
        [this, model = m_matching.model(), guards = changedSafeguards()](engine::WhatIfReport report) {
            m_report = std::move(report);
            m_model = model;
            m_guards = guards;
        });
}

} // namespace ui
