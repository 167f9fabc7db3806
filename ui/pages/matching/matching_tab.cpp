// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/matching_tab.h"

#include "ui/pages/matching/matching_flow.h"
#include "ui/widgets/when_shown.h"

namespace ui
{

MatchingTab::MatchingTab(MatchingFlow &flow, PageHost &host, QWidget *parent)
    : QWidget(parent), m_flow(flow), m_host(host), m_fresh(new WhenShown(this, [this] { refresh(); }))
{
    connect(&flow, &MatchingFlow::changed, m_fresh, &WhenShown::touch);
    connect(&flow, &MatchingFlow::measured, m_fresh, &WhenShown::touch);
}

} // namespace ui
