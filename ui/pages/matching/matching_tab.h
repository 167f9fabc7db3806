// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tabs of Matching share: each shows the same draft, and refreshes only while it is seen. GUI thread.
#pragma once

#include <QWidget>

namespace ui
{

class MatchingFlow;
class PageHost;
class WhenShown;

class MatchingTab : public QWidget
{
    Q_OBJECT
public:
    MatchingTab(MatchingFlow &flow, PageHost &host, QWidget *parent = nullptr);

protected:
    virtual void refresh() = 0; // from the flow

    MatchingFlow &m_flow;
    PageHost &m_host;
    WhenShown *m_fresh;
};

} // namespace ui
