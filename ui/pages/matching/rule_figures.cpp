// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/rule_figures.h"

#include <QItemSelectionModel>
#include <QStackedWidget>
#include <cmath>

#include "engine/match/blocking_choice.h"
#include "ui/charts/step_chart.h"
#include "ui/models/model_text.h"
#include "ui/models/text.h"
#include "ui/pages/matching/figure_cells.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text_table_model.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

namespace
{

constexpr int NumberWidth = 92;

} // namespace

RuleFigures::RuleFigures(QWidget *parent) : QWidget(parent), m_model(new TextTableModel(this))
{
    setObjectName(QStringLiteral("ruleFigures"));
    QVBoxLayout *layout = column(this, 0);
    auto *tabs = new Tabs;
    tabs->strip()->setObjectName(QStringLiteral("blockingView"));
    tabs->addTab(tr("What each rule adds"), buildChart());
    tabs->addTab(tr("As a table"), buildTable());
    layout->addWidget(tabs);
}

QWidget *RuleFigures::buildChart()
{
    m_chart = new StepChart;
    m_chart->setObjectName(QStringLiteral("blockingChart"));
    auto *empty = new EmptyState(QStringLiteral("search"), tr("Not counted yet"),
                                 tr("Counting shows what each rule adds to the rules before it: pairs to compare, and true pairs found."));
    m_count = empty->setAction(tr("Count pairs"));
    m_count->setObjectName(QStringLiteral("blockingFirstCount"));
    m_chartStack = new QStackedWidget;
    m_chartStack->addWidget(empty);
    m_chartStack->addWidget(scrolledWhenShort(m_chart));
    connect(empty, &EmptyState::actionRequested, this, &RuleFigures::countRequested);
    connect(m_chart, &StepChart::currentRowChanged, this, [this](int rule) {
        if (rule >= 0 && m_chart->hasFocus())
            Q_EMIT ruleChosen(rule);
    });
    return m_chartStack;
}

QWidget *RuleFigures::buildTable()
{
    m_table = new TableView(QStringLiteral("blockingRules"));
    m_table->setAccessibleName(tr("What each rule finds"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_model->setNumeric({1, 2, 3, 4});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && m_table->hasFocus())
            Q_EMIT ruleChosen(index.row());
    });
    return m_table;
}

void RuleFigures::refresh(const MatchingFlow &flow)
{
    showChart(flow);
    showTable(flow);
}

void RuleFigures::showChart(const MatchingFlow &flow)
{
    const engine::ModelStatistics *counted = flow.statistics();
    m_count->setEnabled(!flow.hasFault() && !flow.isBusy());
    m_chartStack->setCurrentIndex(counted ? 1 : 0);
    if (!counted)
        return;
    StepData steps;
    const quint64 budget = engine::usualPairBudget(counted->records);
    StepSum pairs{.title = tr("Pairs to compare"),
                  .limit = static_cast<double>(budget),
                  .limitName = tr("budget %1").arg(countText(budget)),
                  .tone = Tone::Accent,
                  .text = [](double count) { return countText(static_cast<quint64>(std::llround(count))); }};
    StepSum found{.title = tr("True pairs found (estimated)"), .whole = 1, .tone = Tone::Match, .text = shareText};
    for (const engine::RuleStatistics &rule : counted->rules) {
        steps.steps.append(fromEngine(rule.rule));
        pairs.added.push_back(static_cast<double>(rule.added));
        found.added.push_back(rule.addedShare);
    }
    steps.sums = {std::move(pairs), std::move(found)};
    m_chart->setData(std::move(steps));
}

void RuleFigures::showTable(const MatchingFlow &flow)
{
    const engine::ModelStatistics *counted = flow.statistics();
    std::vector<std::vector<TextCell>> rows;
    const auto &rules = flow.model().blockingRules;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const QString text = fromEngine(rules[i]);
        std::vector<TextCell> cells{{.text = text, .tip = toolTipText(text)}};
        if (counted && i < counted->rules.size()) {
            const engine::RuleStatistics &rule = counted->rules[i];
            cells.push_back(countCell(rule.possible));
            cells.push_back(countCell(rule.added));
            cells.push_back(shareCell(rule.trueShare));
            cells.push_back(shareCell(rule.addedShare));
        } else {
            cells.resize(5, {.text = QStringLiteral("—"), .isQuiet = true});
        }
        rows.push_back(std::move(cells));
    }
    m_model->setTable({tr("Rule"), tr("Pairs alone"), tr("Pairs added"), tr("True pairs alone"), tr("… added")}, std::move(rows));
    m_table->setDefaultWidths({TableView::TakesRest, NumberWidth, NumberWidth, NumberWidth + space::Xl, NumberWidth});
}

} // namespace ui
