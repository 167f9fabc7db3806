// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/whatif_tab.h"

#include <QStackedWidget>

#include "engine/workspace/effects.h"
#include "ui/adapters/open_customer.h"
#include "ui/models/model_text.h"
#include "ui/models/text.h"
#include "ui/pages/matching/effect_flow.h"
#include "ui/pages/matching/effect_panel.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/session/project_session.h"
#include "ui/theme/roles.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/stat_card.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text_table_model.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/when_shown.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int EffectWidth = 90;
constexpr int NameWidth = 150;
constexpr int IdWidth = 150;
constexpr int NumberWidth = 84;

QString listOf(const std::vector<std::string> &texts)
{
    QStringList all;
    for (const std::string &text : texts)
        all.append(text == "new" ? WhatIfTab::tr("a new one") : fromEngine(text));
    return all.join(u", "_s);
}

TextCell listCell(const std::vector<std::string> &texts)
{
    const QString text = listOf(texts);
    return {.text = text, .tip = toolTipText(text)};
}

} // namespace

WhatIfTab::WhatIfTab(ProjectSession &session, MatchingFlow &flow, EffectFlow &effect, PageHost &host, QWidget *parent)
    : MatchingTab(flow, host, parent), m_session(session), m_effect(effect), m_customerModel(new TextTableModel(this)),
      m_pairModel(new TextTableModel(this)), m_goldenModel(new TextTableModel(this))
{
    setObjectName(u"whatIfTab"_s);
    auto *content = new QWidget;
    QVBoxLayout *layout = column(content, space::L);
    layout->addWidget(buildFigures());
    QHBoxLayout *sides = row(space::L);
    m_panel = new EffectPanel(flow, effect, host);
    sides->addWidget(buildTables(), 5);
    sides->addWidget(m_panel, 3);
    layout->addLayout(sides, 1);
    m_empty = new EmptyState(u"search"_s, tr("What if?"), {});
    connect(m_empty, &EmptyState::actionRequested, &m_effect, &EffectFlow::workOut);
    m_stack = new QStackedWidget;
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    column(this, 0)->addWidget(m_stack);
    connect(&effect, &EffectFlow::changed, m_fresh, &WhenShown::touch);
}

QWidget *WhatIfTab::buildFigures()
{
    auto *widget = new QWidget;
    QHBoxLayout *layout = row(widget, space::L);
    const auto add = [&](StatCard *&stat, const QString &name, const QString &title) {
        stat = new StatCard(title, name);
        layout->addWidget(stat, 1);
    };
    add(m_customers, u"whatIfCustomers"_s, tr("Customers"));
    add(m_links, u"whatIfLinks"_s, tr("Merged by themselves"));
    add(m_reviews, u"whatIfReviews"_s, tr("For a person"));
    add(m_right, u"whatIfRight"_s, tr("Links that are right (estimated)"));
    return widget;
}

TableView *WhatIfTab::addTable(const QString &name, const QString &title, TextTableModel *model, const QString &emptyText)
{
    auto *table = new TableView(name);
    table->setAccessibleName(title);
    table->setModel(model);
    table->setEmptyState(new EmptyState(u"check"_s, emptyText, {}));
    m_strip->addTab(title);
    m_tables->addWidget(table);
    return table;
}

QWidget *WhatIfTab::buildTables()
{
    QFrame *frame = card();
    QVBoxLayout *layout = column(frame, space::S, space::L);
    m_strip = new TabStrip;
    m_strip->setObjectName(u"whatIfStrip"_s);
    m_tables = new QStackedWidget;
    layout->addWidget(m_strip);
    layout->addWidget(m_tables, 1);
    m_customerTable = addTable(u"whatIfCustomerTable"_s, tr("Customers"), m_customerModel, tr("Every customer stays as it is"));
    m_pairTable = addTable(u"whatIfPairTable"_s, tr("Links"), m_pairModel, tr("No link comes or goes"));
    m_goldenTable = addTable(u"whatIfGoldenTable"_s, tr("Golden values"), m_goldenModel, tr("No golden value changes"));
    m_goldenModel->setNumeric({1, 2, 3});
    m_pairModel->setNumeric({3});
    connect(m_strip, &TabStrip::currentChanged, m_tables, &QStackedWidget::setCurrentIndex);
    connect(m_customerTable, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        openCustomer(m_session, m_host, this, index.siblingAtColumn(0).data(IdRole).toString().toStdString());
    });
    return frame;
}

void WhatIfTab::refresh()
{
    const engine::WhatIfReport *report = m_effect.report();
    m_panel->refresh();
    m_stack->setCurrentIndex(report != nullptr ? 0 : 1);
    if (report != nullptr) {
        showFigures(*report);
        showCustomers(*report);
        showPairs(*report);
        showGolden(*report);
        return;
    }
    m_empty->setText(tr("What if?"),
                     tr("A run with this model and these safeguards that writes nothing: which customers would merge, split or change, what "
                        "would go to review, which golden values would be others, and whether every decision still holds."));
    m_empty->setAction(tr("Wor&k it out"))->setObjectName(u"whatIfWorkOut"_s);
    m_empty->setEnabled(!m_effect.isBusy() && !m_flow.isBusy() && !m_flow.hasFault());
}

void WhatIfTab::showFigures(const engine::WhatIfReport &report)
{
    const engine::ZoneCounts &after = report.after;
    m_customers->setValue(countText(after.customers));
    m_customers->setSubtitle(differenceText(after.customers, report.before.customers));
    m_links->setValue(tr("%Ln link(s)", nullptr, pluralOf(after.matches)), Tone::Match);
    m_links->setSubtitle(differenceText(after.matches, report.before.matches));
    m_reviews->setValue(tr("%Ln link(s)", nullptr, pluralOf(after.reviews)), Tone::Review);
    m_reviews->setSubtitle(tr("%Ln item(s), now %1", nullptr, pluralOf(after.tasks)).arg(countText(report.before.tasks)));
    if (after.matches == 0) {
        m_right->setValue(u"—"_s);
        m_right->setSubtitle(tr("no links"));
        return;
    }
    m_right->setValue(u"≈ %1"_s.arg(percentText(after.quality.precision.value)));
    m_right->setSubtitle(after.quality.decided == 0 ? tr("by the model alone")
                                                    : tr("%1 – %2, by %Ln decision(s)", nullptr, pluralOf(after.quality.decided))
                                                          .arg(percentText(after.quality.precision.low), percentText(after.quality.precision.high)));
}

void WhatIfTab::showCustomers(const engine::WhatIfReport &report)
{
    std::vector<std::vector<TextCell>> rows;
    for (const engine::CustomerExample &example : report.customers) {
        TextCell effect;
        switch (example.effect) {
        case engine::CustomerEffect::Merges: effect = {.text = tr("⊕ merge"), .tone = Tone::Match}; break;
        case engine::CustomerEffect::Splits: effect = {.text = tr("⊖ split"), .tone = Tone::Different}; break;
        case engine::CustomerEffect::Changes: effect = {.text = tr("↔ change")}; break;
        }
        if (!example.before.empty())
            effect.id = fromEngine(example.before.front());
        rows.push_back(
            {std::move(effect), {.text = fromEngine(example.name)}, listCell(example.before), listCell(example.after), listCell(example.records)});
    }
    m_strip->setCount(0, static_cast<int>(report.customersMerging + report.customersSplitting + report.customersChanging));
    m_customerModel->setTable({tr("Effect"), tr("Name"), tr("Now"), tr("Then"), tr("Records")}, std::move(rows));
    m_customerTable->setDefaultWidths({EffectWidth, TableView::TakesRest, IdWidth, IdWidth, NumberWidth});
}

void WhatIfTab::showPairs(const engine::WhatIfReport &report)
{
    std::vector<std::vector<TextCell>> rows;
    for (const engine::PairExample &pair : report.pairs)
        rows.push_back(
            {pair.isLinked ? TextCell{.text = tr("⊕ links"), .tone = Tone::Match} : TextCell{.text = tr("⊖ parts"), .tone = Tone::Different},
             {.text = fromEngine(pair.a)},
             {.text = fromEngine(pair.b)},
             {.text = weightText(pair.weight), .sort = pair.weight}});
    m_strip->setCount(1, static_cast<int>(report.pairsLinked + report.pairsUnlinked));
    m_pairModel->setTable({tr("Effect"), tr("Record"), tr("and record"), tr("Weight")}, std::move(rows));
    m_pairTable->setDefaultWidths({EffectWidth, NameWidth, NameWidth, NumberWidth});
}

void WhatIfTab::showGolden(const engine::WhatIfReport &report)
{
    std::vector<std::vector<TextCell>> rows;
    for (const engine::GoldenEffect &effect : report.golden)
        rows.push_back({{.text = attributeText(effect.code)},
                        {.text = countText(effect.changed)},
                        {.text = countText(effect.gained)},
                        {.text = countText(effect.lost)}});
    m_strip->setCount(2, static_cast<int>(report.goldenAffected));
    m_goldenModel->setTable({tr("Attribute"), tr("Another value"), tr("Gained"), tr("Lost")}, std::move(rows));
    m_goldenTable->setDefaultWidths({NameWidth, NumberWidth + space::Xl, NumberWidth, NumberWidth});
}

} // namespace ui
