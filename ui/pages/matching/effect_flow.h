// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the draft would change, without widgets: at once for thresholds that are being moved, and on request in full, as a run that writes
// nothing. GUI thread.
#pragma once

#include <optional>

#include "engine/match/model.h"
#include "engine/workspace/reader.h"
#include "ui/pages/matching/project_flow.h"

namespace ui
{

class MatchingFlow;
class SafeguardsFlow;

class EffectFlow final : public ProjectFlow
{
    Q_OBJECT
public:
    EffectFlow(ProjectSession &session, MatchingFlow &matching, SafeguardsFlow &safeguards, QObject *parent = nullptr);

    // Asks what the draft's thresholds give on the pairs of the last run; by whoever shows it, since the first answer reads all pairs.
    void wantThresholds();
    // The answer; nothing before it came, or when the weights are others.
    [[nodiscard]] const std::optional<engine::ThresholdEffect> &thresholds() const { return m_thresholds; }
    // Of the whole draft; nothing until it was worked out, and once the draft is another one.
    [[nodiscard]] const engine::WhatIfReport *report() const;

    void workOut();

private:
    void forget() override;
    void dropAnswers();
    [[nodiscard]] std::optional<engine::Safeguards> changedSafeguards() const;

    MatchingFlow &m_matching;
    SafeguardsFlow &m_safeguards;
    std::optional<engine::ThresholdEffect> m_thresholds;
    std::optional<engine::Thresholds> m_asked;
    std::optional<engine::WhatIfReport> m_report;
    engine::Model m_model;                      // the report is of this one
    std::optional<engine::Safeguards> m_guards; // … with these; nothing: those in force
    bool m_isAsking = false;
};

} // namespace ui
