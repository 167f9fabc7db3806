// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What each blocking rule finds, as a chart of what it adds to the rules before it and as a table with what it finds alone. GUI thread.
#pragma once

#include <QWidget>

class QStackedWidget;

namespace ui
{

class Button;
class MatchingFlow;
class StepChart;
class TableView;
class TextTableModel;

class RuleFigures final : public QWidget
{
    Q_OBJECT
public:
    explicit RuleFigures(QWidget *parent = nullptr);

    void refresh(const MatchingFlow &flow); // of its draft

Q_SIGNALS:
    void ruleChosen(int rule);
    void countRequested();

private:
    QWidget *buildChart();
    QWidget *buildTable();
    void showChart(const MatchingFlow &flow);
    void showTable(const MatchingFlow &flow);

    TextTableModel *m_model;
    QStackedWidget *m_chartStack = nullptr;
    Button *m_count = nullptr;
    StepChart *m_chart = nullptr;
    TableView *m_table = nullptr;
};

} // namespace ui
