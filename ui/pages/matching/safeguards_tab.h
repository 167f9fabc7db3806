// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What keeps customers apart whatever the weights say: values that do not count, limits, things a customer has once, sizes, the veto; and what
// typical bad data would do with them. GUI thread.
#pragma once

#include "ui/pages/matching/matching_tab.h"

namespace ui
{

class BlockedPanel;
class LimitsPanel;
class RepeatedPanel;
class SafeguardsFlow;
class SimulationPanel;

class SafeguardsTab final : public MatchingTab
{
    Q_OBJECT
public:
    SafeguardsTab(MatchingFlow &flow, SafeguardsFlow &safeguards, PageHost &host, QWidget *parent = nullptr);

private:
    void refresh() override;
    QWidget *buildSide();

    SafeguardsFlow &m_safeguards;
    BlockedPanel *m_blocked;
    LimitsPanel *m_limits;
    RepeatedPanel *m_repeated;
    SimulationPanel *m_simulation;
};

} // namespace ui
