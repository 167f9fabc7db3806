// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/matching_tab.h"

#include <utility>

#include "ui/pages/matching/matching_flow.h"

namespace ui
{

MatchingTab::MatchingTab(MatchingFlow &flow, PageHost &host, QWidget *parent) : QWidget(parent), m_flow(flow), m_host(host)
{
    connect(&flow, &MatchingFlow::changed, this, &MatchingTab::touch);
    connect(&flow, &MatchingFlow::measured, this, &MatchingTab::touch);
}

void MatchingTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_isStale, false))
        refresh();
}

void MatchingTab::touch()
{
    m_isStale = !isVisible();
    if (!m_isStale)
        refresh();
}

} // namespace ui
