// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Comparisons and levels as a table, and the same model as JSON beside it; the versions so far. GUI thread.
#pragma once

#include "ui/pages/matching/matching_tab.h"

class QStackedWidget;

namespace ui
{

class Button;
class CodeEditor;
class LevelActions;
class LevelTableModel;
class SectionHeader;
class SplinkFiles;
class TableView;
class TabStrip;
class TextLabel;
class TextTableModel;

class ModelTab final : public MatchingTab
{
    Q_OBJECT
public:
    ModelTab(MatchingFlow &flow, SplinkFiles &splink, PageHost &host, QWidget *parent = nullptr);

    void showVersions();
    void offerComparisons(); // that can be added

private:
    void refresh() override;
    QWidget *buildTable(SplinkFiles &splink);
    QWidget *buildText();
    QWidget *buildVersions();
    void showFault();
    void showVersionList();
    void enableButtons();

    LevelTableModel *m_levels;
    TextTableModel *m_versionModel;
    SectionHeader *m_header = nullptr;
    TableView *m_table = nullptr;
    LevelActions *m_actions = nullptr;
    TabStrip *m_strip = nullptr;
    QStackedWidget *m_side = nullptr;
    CodeEditor *m_editor = nullptr;
    QWidget *m_fault = nullptr;
    TextLabel *m_faultText = nullptr;
    Button *m_faultLine = nullptr;
    TableView *m_versions = nullptr;
    Button *m_useVersion = nullptr;
    Button *m_propose = nullptr;
    Button *m_train = nullptr;
};

} // namespace ui
