// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/level_actions.h"

#include <QAction>
#include <QMenu>
#include <algorithm>

#include "engine/match/comparison_library.h"
#include "engine/match/level_library.h"
#include "ui/models/level_table_model.h"
#include "ui/models/model_text.h"
#include "ui/models/text.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/widget_action.h"

namespace ui
{

namespace
{

QString menuText(const QString &text)
{
    return visibleText(text).replace(u'&', QStringLiteral("&&"));
}

void say(QMenu &menu, const QString &text)
{
    menu.addAction(text)->setEnabled(false);
}

QMenu *makeMenu(const QString &name, const QString &title, QWidget *parent)
{
    auto *menu = new QMenu(title, parent);
    menu->setObjectName(name);
    return menu;
}

Button *makeButton(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new Button(text, Button::Kind::Quiet);
    button->setObjectName(name);
    setPlainToolTip(button, tip);
    return button;
}

} // namespace

LevelActions::LevelActions(MatchingFlow &flow, LevelTableModel &levels, TableView &table)
    : QObject(&table), m_flow(flow), m_levels(levels), m_table(table), m_context(makeMenu(QStringLiteral("levelsMenu"), {}, &table)),
      m_newComparison(makeMenu(QStringLiteral("comparisonsNew"), tr("Add comparison"), &table)),
      m_newLevel(makeMenu(QStringLiteral("levelsNew"), tr("Add level"), &table)),
      m_insert(add(QStringLiteral("levelsInsertAction"), QKeySequence(Qt::Key_Insert), [this] { popUpAtRow(m_newLevel); })),
      m_up(add(QStringLiteral("levelsUpAction"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { move(-1); })),
      m_down(add(QStringLiteral("levelsDownAction"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { move(1); })),
      m_remove(add(QStringLiteral("levelsRemoveAction"), QKeySequence(Qt::Key_Delete), [this] { remove(); }))
{
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    m_context->addMenu(m_newLevel);
    m_context->addActions({m_up, m_down, m_remove});
    m_context->addSeparator();
    m_context->addMenu(m_newComparison);
    m_table.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (m_table.indexAt(at).row() == m_table.currentIndex().row() && m_table.currentIndex().isValid())
            m_context->popup(m_table.viewport()->mapToGlobal(at));
        else
            popUpAtRow(m_context); // by a key
    });
    connect(m_newComparison, &QMenu::aboutToShow, this, [this] {
        if (!m_flow.profiles() && !m_flow.isBusy())
            m_flow.profile();
        fillComparisons();
    });
    connect(m_newLevel, &QMenu::aboutToShow, this, &LevelActions::fillLevels);
}

QAction *LevelActions::add(const QString &name, const QKeySequence &key, const std::function<void()> &handler)
{
    QAction *action = addWidgetAction(&m_table, {}, key);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, handler);
    return action;
}

QWidget *LevelActions::buttons()
{
    auto *widget = new QWidget;
    QHBoxLayout *layout = row(widget);
    const auto withKey = [](const QString &tip, const QAction *action) {
        return QStringLiteral("%1 (%2)").arg(tip, action->shortcut().toString(QKeySequence::NativeText));
    };
    m_addComparison =
        makeButton(QStringLiteral("comparisonsAdd"), tr("Add comparison…"), tr("Of an attribute that has values and is not compared yet"));
    m_addLevel =
        makeButton(QStringLiteral("levelsAdd"), tr("Add level…"), withKey(tr("Below the chosen one, among those that fit the attribute"), m_insert));
    m_upButton =
        makeButton(QStringLiteral("levelsUp"), tr("Move up"), withKey(tr("The chosen level, or the comparison when its heading is chosen"), m_up));
    m_downButton = makeButton(QStringLiteral("levelsDown"), tr("Move down"),
                              withKey(tr("The chosen level, or the comparison when its heading is chosen"), m_down));
    m_removeButton = makeButton(QStringLiteral("levelsRemove"), tr("Remove"),
                                withKey(tr("The chosen level, or the comparison when its heading is chosen"), m_remove));
    for (Button *button : {m_addComparison, m_addLevel, m_upButton, m_downButton, m_removeButton})
        layout->addWidget(button);
    layout->addStretch(1);
    connect(m_addComparison, &QPushButton::clicked, this, &LevelActions::offerComparisons);
    connect(m_addLevel, &QPushButton::clicked, this, [this] { popUp(m_newLevel, *m_addLevel); });
    connect(m_upButton, &QPushButton::clicked, m_up, &QAction::trigger);
    connect(m_downButton, &QPushButton::clicked, m_down, &QAction::trigger);
    connect(m_removeButton, &QPushButton::clicked, m_remove, &QAction::trigger);
    return widget;
}

void LevelActions::offerComparisons()
{
    if (m_addComparison->isEnabled())
        popUp(m_newComparison, *m_addComparison);
}

void LevelActions::popUp(QMenu *menu, const QWidget &below)
{
    menu->popup(below.mapToGlobal(QPoint(0, below.height())));
}

void LevelActions::popUpAtRow(QMenu *menu)
{
    const QRect at = m_table.visualRect(m_table.currentIndex());
    menu->popup(m_table.viewport()->mapToGlobal(at.isValid() ? at.bottomLeft() : QPoint()));
}

void LevelActions::refresh()
{
    const bool mayEdit = m_flow.mayEdit() && !m_flow.fault() && m_flow.hasModel();
    const std::optional<Place> place = mayEdit ? chosen() : std::nullopt;
    m_newComparison->menuAction()->setEnabled(mayEdit && m_flow.model().comparisons.size() < engine::MaxComparisons);
    m_newLevel->menuAction()->setEnabled(place.has_value());
    m_insert->setEnabled(place.has_value());
    m_up->setEnabled(place && mayMove(*place, -1));
    m_down->setEnabled(place && mayMove(*place, 1));
    m_remove->setEnabled(place && m_flow.allows(removing(*place)));
    m_remove->setText(place && place->level < 0 ? tr("Remove comparison") : tr("Remove level"));
    if (m_newComparison->isVisible())
        fillComparisons();
    if (!m_addComparison)
        return;
    m_addComparison->setEnabled(m_newComparison->menuAction()->isEnabled());
    m_addLevel->setEnabled(m_newLevel->menuAction()->isEnabled());
    m_upButton->setEnabled(m_up->isEnabled());
    m_downButton->setEnabled(m_down->isEnabled());
    m_removeButton->setEnabled(m_remove->isEnabled());
    m_removeButton->setText(m_remove->text());
}

std::optional<LevelActions::Place> LevelActions::chosen() const
{
    const int row = m_table.currentIndex().isValid() ? m_table.currentIndex().row() : -1;
    if (row < 0 || row >= m_levels.rowCount())
        return std::nullopt;
    return Place{m_levels.comparisonOf(row), m_levels.levelOf(row)};
}

LevelActions::Edit LevelActions::moving(Place place, int by)
{
    return [place, by](engine::Model &model) {
        auto &comparisons = model.comparisons;
        const auto comparison = static_cast<std::size_t>(place.comparison);
        if (place.level < 0)
            std::swap(comparisons[comparison], comparisons[static_cast<std::size_t>(place.comparison + by)]);
        else
            std::swap(comparisons[comparison].levels[static_cast<std::size_t>(place.level)],
                      comparisons[comparison].levels[static_cast<std::size_t>(place.level + by)]);
    };
}

LevelActions::Edit LevelActions::removing(Place place)
{
    return [place](engine::Model &model) {
        const auto comparison = static_cast<std::size_t>(place.comparison);
        if (place.level < 0)
            engine::removeComparison(model, comparison);
        else
            model.comparisons[comparison].levels.erase(model.comparisons[comparison].levels.begin() + place.level);
    };
}

bool LevelActions::mayMove(Place place, int by) const
{
    const auto &comparisons = m_flow.model().comparisons;
    const std::size_t count = place.level < 0 ? comparisons.size() : comparisons[static_cast<std::size_t>(place.comparison)].levels.size();
    const int to = (place.level < 0 ? place.comparison : place.level) + by;
    return to >= 0 && std::cmp_less(to, count) && m_flow.allows(moving(place, by));
}

void LevelActions::fillComparisons()
{
    m_newComparison->clear();
    const std::vector<engine::AttributeProfile> *profiles = m_flow.profiles();
    if (!profiles) {
        say(*m_newComparison, m_flow.isBusy() ? tr("Looking which attributes have values …") : tr("Not known yet which attributes have values"));
        return;
    }
    for (const engine::Comparison &comparison : engine::furtherComparisons(m_flow.model(), *profiles, m_flow.catalog())) {
        QAction *action = m_newComparison->addAction(menuText(comparisonText(comparison)), this, [this, comparison] { addComparison(comparison); });
        action->setObjectName(fromEngine(comparison.name));
    }
    if (m_newComparison->isEmpty())
        say(*m_newComparison, tr("Every attribute that has values is compared"));
}

void LevelActions::fillLevels()
{
    m_newLevel->clear();
    const std::optional<Place> place = chosen();
    if (!place)
        return;
    const std::vector<engine::AttributeId> attributes = engine::attributesOf(m_flow.model().comparisons[static_cast<std::size_t>(place->comparison)]);
    for (const engine::AttributeId attribute : attributes) {
        QMenu *menu = attributes.size() == 1 ? m_newLevel : m_newLevel->addMenu(menuText(attributeText(m_flow.catalog().at(attribute).code)));
        offerLevels(*menu, attribute);
        if (menu->isEmpty())
            say(*menu, tr("No other level fits"));
    }
}

void LevelActions::offerLevels(QMenu &menu, engine::AttributeId attribute)
{
    const Place place = *chosen();
    const auto &levels = m_flow.model().comparisons[static_cast<std::size_t>(place.comparison)].levels;
    for (const engine::Level &level : engine::levelsFor(m_flow.catalog().at(attribute))) {
        const bool isThere = std::ranges::contains(levels, level.condition, &engine::Level::condition);
        const auto put = [place, level](engine::Model &model) {
            engine::insertLevel(model.comparisons[static_cast<std::size_t>(place.comparison)], level, std::nullopt);
        };
        if (isThere || !m_flow.allows(put))
            continue;
        QAction *action = menu.addAction(menuText(conditionText(level.condition, m_flow.catalog())), this, [this, level] { addLevel(level); });
        action->setObjectName(fromEngine(level.label));
    }
}

void LevelActions::addComparison(const engine::Comparison &comparison)
{
    const std::vector<engine::AttributeProfile> *profiles = m_flow.profiles();
    if (!profiles)
        return;
    const bool isAdded = m_flow.change([&](engine::Model &model) { engine::addComparison(model, comparison, *profiles, m_flow.catalog()); });
    if (isAdded)
        showNew(m_levels.rowOf(static_cast<int>(m_flow.model().comparisons.size()) - 1, -1));
}

void LevelActions::addLevel(const engine::Level &level)
{
    const std::optional<Place> place = chosen();
    if (!place)
        return;
    std::size_t at = 0;
    const bool isAdded = m_flow.change([&](engine::Model &model) {
        const auto after = place->level < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(place->level));
        at = engine::insertLevel(model.comparisons[static_cast<std::size_t>(place->comparison)], level, after);
    });
    if (isAdded)
        showNew(m_levels.rowOf(place->comparison, static_cast<int>(at)));
}

void LevelActions::move(int by)
{
    const std::optional<Place> place = chosen();
    if (!place || !mayMove(*place, by) || !m_flow.change(moving(*place, by)))
        return;
    choose(place->level < 0 ? m_levels.rowOf(place->comparison + by, -1) : m_levels.rowOf(place->comparison, place->level + by));
}

void LevelActions::remove()
{
    const std::optional<Place> place = chosen();
    const int row = m_table.currentIndex().row();
    if (place && m_flow.change(removing(*place)))
        choose(std::min(row, m_levels.rowCount() - 1));
}

// It is moved, named and set in the table.
void LevelActions::showNew(int row)
{
    choose(row);
    m_table.setFocus();
}

// The keys stay with the row.
void LevelActions::choose(int row)
{
    const int column = std::max(0, m_table.currentIndex().column());
    m_table.setCurrentIndex(m_levels.index(row, column));
    m_table.scrollTo(m_table.currentIndex());
}

} // namespace ui
