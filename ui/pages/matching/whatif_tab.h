// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The draft against the last run: figures before and after, customers that would merge, split or change, pairs that would link or part, golden
// values by attribute. Nothing is written until it is applied. GUI thread.
#pragma once

#include "ui/pages/matching/matching_tab.h"

class QStackedWidget;

namespace engine
{
struct WhatIfReport;
}

namespace ui
{

class Button;
class EffectFlow;
class EffectPanel;
class EmptyState;
class ProjectSession;
class StatCard;
class TableView;
class TabStrip;
class TextTableModel;

class WhatIfTab final : public MatchingTab
{
    Q_OBJECT
public:
    WhatIfTab(ProjectSession &session, MatchingFlow &flow, EffectFlow &effect, PageHost &host, QWidget *parent = nullptr);

private:
    void refresh() override;
    QWidget *buildFigures();
    QWidget *buildTables();
    TableView *addTable(const QString &name, const QString &title, TextTableModel *model, const QString &emptyText);
    void showFigures(const engine::WhatIfReport &report);
    void showCustomers(const engine::WhatIfReport &report);
    void showPairs(const engine::WhatIfReport &report);
    void showGolden(const engine::WhatIfReport &report);

    ProjectSession &m_session;
    EffectFlow &m_effect;
    TextTableModel *m_customerModel;
    TextTableModel *m_pairModel;
    TextTableModel *m_goldenModel;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    StatCard *m_customers = nullptr;
    StatCard *m_links = nullptr;
    StatCard *m_reviews = nullptr;
    StatCard *m_right = nullptr;
    EffectPanel *m_panel = nullptr;
    TabStrip *m_strip = nullptr;
    QStackedWidget *m_tables = nullptr;
    TableView *m_customerTable = nullptr;
    TableView *m_pairTable = nullptr;
    TableView *m_goldenTable = nullptr;
};

} // namespace ui
