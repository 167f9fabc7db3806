// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Values and patterns that are no evidence: what is blocked, and a line to block more. GUI thread.
#pragma once

#include <QFrame>

class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace ui
{

class Button;
class SafeguardsFlow;
class TableView;
class TextTableModel;

class BlockedPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit BlockedPanel(SafeguardsFlow &safeguards, QWidget *parent = nullptr);

    void refresh();

private:
    QHBoxLayout *buildLine();
    void showAttributes();
    void showBlocked();
    void enableButtons();
    void add();
    void remove();

    SafeguardsFlow &m_safeguards;
    TextTableModel *m_model;
    TableView *m_table = nullptr;
    QComboBox *m_attribute = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_value = nullptr;
    Button *m_add = nullptr;
    Button *m_remove = nullptr;
};

} // namespace ui
