// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Values that many records share, to be blocked by a click. GUI thread.
#pragma once

#include <QWidget>

namespace ui
{

class Button;
class SafeguardsFlow;
class TableView;
class TextTableModel;

class RepeatedPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit RepeatedPanel(SafeguardsFlow &safeguards, QWidget *parent = nullptr);

    void refresh();

private:
    void enableButtons();
    void block();

    SafeguardsFlow &m_safeguards;
    TextTableModel *m_model;
    TableView *m_table;
    Button *m_find;
    Button *m_block;
};

} // namespace ui
