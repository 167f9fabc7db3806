// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/safeguards_tab.h"

#include <QSplitter>
#include <QStackedWidget>

#include "ui/pages/matching/blocked_panel.h"
#include "ui/pages/matching/limits_panel.h"
#include "ui/pages/matching/repeated_panel.h"
#include "ui/pages/matching/safeguards_flow.h"
#include "ui/pages/matching/simulation_panel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/when_shown.h"

namespace ui
{

using namespace Qt::StringLiterals;

SafeguardsTab::SafeguardsTab(MatchingFlow &flow, SafeguardsFlow &safeguards, PageHost &host, QWidget *parent)
    : MatchingTab(flow, host, parent), m_safeguards(safeguards), m_blocked(new BlockedPanel(safeguards)), m_limits(new LimitsPanel(safeguards)),
      m_repeated(new RepeatedPanel(safeguards)), m_simulation(new SimulationPanel(safeguards))
{
    setObjectName(u"safeguardsTab"_s);
    auto *left = new QWidget;
    QVBoxLayout *layout = column(left, space::L);
    layout->addWidget(m_blocked, 1);
    layout->addWidget(m_limits);
    QSplitter *sides = splitter(Qt::Horizontal, u"safeguardsSplitter"_s);
    sides->addWidget(scrolledWhenShort(left));
    sides->addWidget(buildSide());
    sides->setStretchFactor(0, 5);
    sides->setStretchFactor(1, 4);
    sides->setSizes({5 * metric::SidePanel, 4 * metric::SidePanel}); // shares of whatever width there is
    column(this, 0)->addWidget(sides);
    connect(&safeguards, &SafeguardsFlow::changed, m_fresh, &WhenShown::touch);
}

QWidget *SafeguardsTab::buildSide()
{
    QFrame *frame = card();
    QVBoxLayout *layout = column(frame, space::S, space::L);
    auto *strip = new TabStrip;
    strip->setObjectName(u"safeguardsSide"_s);
    strip->addTab(tr("Most repeated values"));
    strip->addTab(tr("Simulate bad data"));
    auto *stack = new QStackedWidget;
    stack->addWidget(m_repeated);
    stack->addWidget(m_simulation);
    layout->addWidget(strip);
    layout->addWidget(stack, 1);
    connect(strip, &TabStrip::currentChanged, stack, &QStackedWidget::setCurrentIndex);
    return frame;
}

void SafeguardsTab::refresh()
{
    if (!m_safeguards.isLoaded())
        return;
    m_blocked->refresh();
    m_limits->refresh();
    m_repeated->refresh();
    m_simulation->refresh();
}

} // namespace ui
