// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What keeps customers apart whatever the weights say: values that do not count, limits, things a customer has once, sizes, the veto; and what
// typical bad data would do with them. GUI thread.
#pragma once

#include "engine/model/attribute.h"
#include "ui/pages/matching/matching_tab.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;
class QStackedWidget;

namespace ui
{

class Button;
class FilterChips;
class SafeguardsFlow;
class SectionHeader;
class TableView;
class TabStrip;
class TextLabel;
class TextTableModel;

class SafeguardsTab final : public MatchingTab
{
    Q_OBJECT
public:
    SafeguardsTab(MatchingFlow &flow, SafeguardsFlow &safeguards, PageHost &host, QWidget *parent = nullptr);

private:
    void refresh() override;
    QWidget *buildBlocked();
    QWidget *buildLimits();
    QWidget *buildRepeated();
    QWidget *buildSimulation();
    QWidget *buildSide();
    void showBlocked();
    void showLimits();
    void showChecks();
    void showRepeated();
    void showSimulation();
    void block(engine::AttributeId attribute, const QString &text, bool isPattern);
    void addTyped();
    void removeBlocked();
    void blockRepeated();
    void setLimit();
    void enableButtons();
    void fillAttributes();

    SafeguardsFlow &m_safeguards;
    TextTableModel *m_blockedModel;
    TextTableModel *m_limitModel;
    TextTableModel *m_repeatedModel;
    TextTableModel *m_simulationModel;
    QComboBox *m_attribute = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_value = nullptr;
    Button *m_add = nullptr;
    Button *m_remove = nullptr;
    TableView *m_blocked = nullptr;
    TableView *m_limits = nullptr;
    QSpinBox *m_limit = nullptr;
    Button *m_setLimit = nullptr;
    QWidget *m_unique = nullptr;
    QWidget *m_duplicateFree = nullptr;
    QSpinBox *m_largest = nullptr;
    QCheckBox *m_hasVeto = nullptr;
    QDoubleSpinBox *m_veto = nullptr;
    TabStrip *m_strip = nullptr;
    QStackedWidget *m_side = nullptr;
    TableView *m_repeated = nullptr;
    Button *m_block = nullptr;
    Button *m_find = nullptr;
    TableView *m_simulation = nullptr;
    Button *m_simulate = nullptr;
    TextLabel *m_simulationText = nullptr;
    bool m_isShowing = false;
    bool m_hasAskedRepeated = false;
};

} // namespace ui
