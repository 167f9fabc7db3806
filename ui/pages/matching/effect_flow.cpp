// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/effect_flow.h"

#include "ui/pages/matching/matching_flow.h"
#include "ui/pages/matching/safeguards_flow.h"
#include "ui/session/project_session.h"

namespace ui
{

namespace
{

constexpr std::size_t Examples = 200;

} // namespace

EffectFlow::EffectFlow(ProjectSession &session, MatchingFlow &matching, SafeguardsFlow &safeguards, QObject *parent)
    : QObject(parent), m_session(session), m_matching(matching), m_safeguards(safeguards)
{
    connect(&safeguards, &SafeguardsFlow::changed, this, &EffectFlow::changed);
    connect(&session, &ProjectSession::changed, this, &EffectFlow::forget);
}

void EffectFlow::forget()
{
    m_report.reset();
    m_thresholds.reset();
    m_asked.reset();
    Q_EMIT changed();
}

// Not the draft as it stands: before the safeguards are read it is empty, and a question is about those in force.
std::optional<engine::Safeguards> EffectFlow::changedSafeguards() const
{
    return m_safeguards.isChanged() ? std::optional(m_safeguards.draft()) : std::nullopt;
}

const engine::WhatIfReport *EffectFlow::report() const
{
    return m_report && m_model == m_matching.model() && m_guards == changedSafeguards() && !m_matching.fault() ? &*m_report : nullptr;
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
    if (m_session.isJobRunning()) {
        Q_EMIT failed({engine::ErrorCode::Conflict, tr("Another job is running. Wait for it, or cancel it.").toStdString(), {}});
        return;
    }
    engine::WhatIfRequest request;
    request.modelJson = m_matching.text().toStdString();
    if (m_safeguards.isChanged())
        request.safeguardsToml = m_safeguards.toml();
    request.examples = Examples;
    m_isBusy = true;
    Q_EMIT changed();
    m_session.startJob<engine::WhatIfReport>(
        this, tr("Working out what would change"), Change::Nothing,
        [request](engine::Workspace &workspace, engine::Progress &progress) { return workspace.reader().whatIf(request, progress); },
        [this, model = m_matching.model(), guards = changedSafeguards()](engine::Result<engine::WhatIfReport> report) {
            m_isBusy = false;
            if (report) {
                m_report = std::move(*report);
                m_model = model;
                m_guards = guards;
            } else {
                Q_EMIT failed(report.error());
            }
            Q_EMIT changed();
        });
}

} // namespace ui
