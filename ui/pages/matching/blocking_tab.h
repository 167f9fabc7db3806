// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which pairs are compared at all: the blocking rules as text, what each finds and costs, rules that were considered but not taken, and values
// that are in too many records. GUI thread.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/pages/matching/matching_tab.h"

class QHBoxLayout;
class QSortFilterProxyModel;

namespace ui
{

class Button;
class CodeEditor;
class RuleFigures;
class SectionHeader;
class StatCard;
class TableView;
class TextLabel;
class TextTableModel;

class BlockingTab final : public MatchingTab
{
    Q_OBJECT
public:
    BlockingTab(MatchingFlow &flow, PageHost &host, QWidget *parent = nullptr);

private:
    void refresh() override;
    QWidget *buildFigures();
    QWidget *buildRules();
    QWidget *buildEditor();
    QHBoxLayout *buildLineButtons();
    QWidget *buildConsidered();
    QWidget *buildOversized();
    void showRules();
    void goToRule(int rule);
    void takeText();
    QString markFaults(std::vector<std::string> *rules = nullptr); // the sentence; empty: every line can be read
    void showFigures();
    void showConsidered();
    void showOversized();
    void showFault();
    void changeLines(const std::function<int(QStringList &lines, int line)> &edit);
    void takeConsidered();
    void enableButtons();

    TextTableModel *m_consideredModel;
    QSortFilterProxyModel *m_considered;
    TextTableModel *m_oversizedModel;
    StatCard *m_pairs = nullptr;
    StatCard *m_missed = nullptr;
    StatCard *m_largest = nullptr;
    SectionHeader *m_header = nullptr;
    CodeEditor *m_editor = nullptr;
    TextLabel *m_fault = nullptr;
    RuleFigures *m_figures = nullptr;
    TableView *m_consideredTable = nullptr;
    TableView *m_oversizedTable = nullptr;
    SectionHeader *m_oversizedHeader = nullptr;
    Button *m_count = nullptr;
    Button *m_add = nullptr;
    Button *m_remove = nullptr;
    Button *m_up = nullptr;
    Button *m_down = nullptr;
    Button *m_take = nullptr;
};

} // namespace ui
