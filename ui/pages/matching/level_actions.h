// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done to the rows of the table of comparisons: add, move and remove comparisons and levels, by buttons, by the table's context
// menu and by keys, as far as the engine takes the model afterwards. GUI thread.
#pragma once

#include <QObject>
#include <functional>
#include <optional>

#include "engine/match/model.h"

class QAction;
class QMenu;
class QWidget;

namespace ui
{

class Button;
class LevelTableModel;
class MatchingFlow;
class TableView;

class LevelActions final : public QObject
{
    Q_OBJECT
public:
    LevelActions(MatchingFlow &flow, LevelTableModel &levels, TableView &table);

    [[nodiscard]] QWidget *buttons(); // a row of them; made once
    void refresh();                   // the draft or the chosen row is another
    void offerComparisons();          // below their button

private:
    using Edit = std::function<void(engine::Model &)>;
    struct Place {
        int comparison = -1;
        int level = -1; // −1: the heading
    };

    QAction *add(const QString &name, const QKeySequence &key, const std::function<void()> &handler);
    void popUp(QMenu *menu, const QWidget &below);
    void popUpAtRow(QMenu *menu);
    void fillComparisons();
    void fillLevels();
    void offerLevels(QMenu &menu, engine::AttributeId attribute);
    void addComparison(const engine::Comparison &comparison);
    void addLevel(const engine::Level &level);
    void move(int by);
    void remove();
    [[nodiscard]] std::optional<Place> chosen() const;
    [[nodiscard]] static Edit moving(Place place, int by);
    [[nodiscard]] static Edit removing(Place place);
    [[nodiscard]] bool mayMove(Place place, int by) const;
    void choose(int row);
    void showNew(int row);

    MatchingFlow &m_flow;
    LevelTableModel &m_levels;
    TableView &m_table;
    QMenu *m_context;
    QMenu *m_newComparison;
    QMenu *m_newLevel;
    QAction *m_insert;
    QAction *m_up;
    QAction *m_down;
    QAction *m_remove;
    Button *m_addComparison = nullptr;
    Button *m_addLevel = nullptr;
    Button *m_upButton = nullptr;
    Button *m_downButton = nullptr;
    Button *m_removeButton = nullptr;
};

} // namespace ui
