// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What typical bad data would do with the records, without safeguards and with them. GUI thread.
#pragma once

#include <QWidget>

namespace ui
{

class Button;
class SafeguardsFlow;
class TableView;
class TextLabel;
class TextTableModel;

class SimulationPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit SimulationPanel(SafeguardsFlow &safeguards, QWidget *parent = nullptr);

    void refresh();

private:
    SafeguardsFlow &m_safeguards;
    TextTableModel *m_model;
    TextLabel *m_text;
    TableView *m_table;
    Button *m_simulate;
};

} // namespace ui
