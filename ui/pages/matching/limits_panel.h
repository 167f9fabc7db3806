// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// When a value is in too many records to count, what a customer has once, how large one may become, and the veto. GUI thread.
#pragma once

#include <QFrame>

class QCheckBox;
class QDoubleSpinBox;
class QGridLayout;
class QSpinBox;

namespace ui
{

class Button;
class CheckList;
class SafeguardsFlow;
class TableView;
class TextTableModel;

class LimitsPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit LimitsPanel(SafeguardsFlow &safeguards, QWidget *parent = nullptr);

    void refresh();

private:
    QWidget *buildLimits();
    QWidget *buildSizes();
    void connectAll();
    void showLimits();
    void showChecks();
    void showSizes();
    void enableButtons();
    void setLimit();
    void setUnique(const QString &code, bool isOn);
    void setDuplicateFree(const QString &code, bool isOn);

    SafeguardsFlow &m_safeguards;
    TextTableModel *m_model;
    TableView *m_limits = nullptr;
    QSpinBox *m_limit = nullptr;
    Button *m_set = nullptr;
    CheckList *m_unique;
    CheckList *m_duplicateFree;
    QSpinBox *m_largest = nullptr;
    QCheckBox *m_hasVeto = nullptr;
    QDoubleSpinBox *m_veto = nullptr;
    bool m_isShowing = false; // what the boxes say now is not a person's doing
};

} // namespace ui
