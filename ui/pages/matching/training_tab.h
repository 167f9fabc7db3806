// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the model was learnt: the prior, the sessions of expectation maximisation and how they converged, m and u of every level. GUI thread.
#pragma once

#include "ui/pages/matching/matching_tab.h"

class QComboBox;
class QStackedWidget;

namespace ui
{

class BarPlot;
class Button;
class LinePlot;
class SectionHeader;
class StatCard;
class TableView;
class TextLabel;
class TextTableModel;

class TrainingTab final : public MatchingTab
{
    Q_OBJECT
public:
    TrainingTab(MatchingFlow &flow, PageHost &host, QWidget *parent = nullptr);

private:
    void refresh() override;
    QWidget *buildFigures();
    QWidget *buildSessions();
    QWidget *buildConvergence();
    QWidget *buildParameters();
    void showFigures();
    void showSessions();
    void showConvergence();
    void showComparisons();
    void showParameters();
    [[nodiscard]] QString spreadText(int comparison, std::size_t level) const;

    TextTableModel *m_sessionModel;
    TextTableModel *m_parameterModel;
    QStackedWidget *m_stack = nullptr;
    StatCard *m_prior = nullptr;
    StatCard *m_matches = nullptr;
    StatCard *m_household = nullptr;
    StatCard *m_namesakes = nullptr;
    StatCard *m_untrained = nullptr;
    SectionHeader *m_header = nullptr;
    Button *m_train = nullptr;
    Button *m_learn = nullptr;
    TableView *m_sessions = nullptr;
    SectionHeader *m_convergenceHeader = nullptr;
    LinePlot *m_convergence = nullptr;
    TextLabel *m_convergenceText = nullptr;
    QComboBox *m_comparison = nullptr;
    TableView *m_parameters = nullptr;
    BarPlot *m_bars = nullptr;
};

} // namespace ui
