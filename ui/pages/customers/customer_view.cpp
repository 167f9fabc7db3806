// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/customers/customer_view.h"

#include <QKeyEvent>
#include <algorithm>
#include <set>

#include "ui/adapters/record_compare.h"
#include "ui/graph/cluster_graph.h"
#include "ui/mainwindow/page_host.h"
#include "ui/models/customer_text.h"
#include "ui/models/text.h"
#include "ui/pages/customers/formation_steps.h"
#include "ui/session/project_session.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/compare/compare_table.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_value_list.h"
#include "ui/widgets/stat_card.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/when_shown.h"

namespace ui
{

namespace
{

QWidget *inCard(QWidget *content)
{
    QFrame *frame = card();
    column(frame, space::S, space::L)->addWidget(content);
    return frame;
}

// Marks the links that nothing else could stand in for.
GraphData withBridges(GraphData data, const engine::FormationView &formation)
{
    const auto record = [&data](int node) { return engine::RecordId{data.nodes.at(static_cast<std::size_t>(node)).id.toLongLong()}; };
    for (GraphEdge &edge : data.edges) {
        const engine::RecordPair pair = engine::orderedPair(record(edge.from), record(edge.to));
        const auto step = std::ranges::find(formation.steps, pair, &engine::FormationStepView::link);
        edge.bridge = step != formation.steps.end() && step->spares == 0;
    }
    return data;
}

// High needs no second look; a weakest link below nine in ten does.
struct Sureness {
    QString text;
    Tone tone;
};

Sureness sureness(const engine::CustomerRow &customer)
{
    if (customer.records <= 1)
        return {QObject::tr("Single record"), Tone::Neutral};
    if (customer.confidence >= 0.99)
        return {QObject::tr("High"), Tone::Match};
    if (customer.confidence >= 0.9)
        return {QObject::tr("Good"), Tone::Match};
    return {QObject::tr("Low"), Tone::Review};
}

} // namespace

CustomerView::CustomerView(ProjectSession &session, PageHost &host, QWidget *parent)
    : QWidget(parent), m_session(session), m_host(host), m_fresh(new WhenShown(this, [this] { load(); }))
{
    setObjectName(QStringLiteral("customerView"));
    setFocusPolicy(Qt::StrongFocus);
    build();
    connect(&m_session, &ProjectSession::changed, m_fresh, &WhenShown::touch);
}

void CustomerView::build()
{
    QVBoxLayout *layout = column(this, space::L, space::Xl);
    layout->addWidget(buildHeader());
    layout->addWidget(buildCards());
    m_tabs = new Tabs;
    m_profile = new KeyValueList;
    m_records = new CompareTable;
    m_records->setObjectName(QStringLiteral("customerRecords"));
    m_records->setAccessibleName(tr("Records side by side"));
    auto *formed = new QWidget;
    QHBoxLayout *formedLayout = row(formed, space::L);
    m_graph = new ClusterGraph;
    m_graph->setObjectName(QStringLiteral("customerGraph"));
    m_graph->setAccessibleName(tr("Records and their links"));
    m_formation = new FormationSteps;
    formedLayout->addWidget(inCard(m_graph), 3);
    formedLayout->addWidget(inCard(scrolled(m_formation)), 2);
    m_history = new KeyValueList;
    m_tabs->addTab(tr("Profile"), inCard(scrolled(m_profile)));
    m_tabs->addTab(tr("Records"), m_records);
    m_tabs->addTab(tr("How it was formed"), formed);
    m_tabs->addTab(tr("History"), inCard(scrolled(m_history)));
    layout->addWidget(m_tabs, 1);
}

QWidget *CustomerView::buildHeader()
{
    auto *header = new QWidget;
    QHBoxLayout *layout = row(header, space::M);
    m_avatar = new Avatar({});
    auto *texts = new QWidget;
    QVBoxLayout *lines = column(texts, space::Xs);
    m_name = textLabel({}, text_style::PageTitle);
    m_name->setObjectName(QStringLiteral("customerName"));
    m_name->setElided(true);
    auto *below = new QWidget;
    QHBoxLayout *belowLayout = row(below, space::S);
    m_goldenId = textLabel({}, TextStyle{.tone = TextTone::Muted, .selectable = true});
    m_goldenId->setObjectName(QStringLiteral("customerGoldenId"));
    m_chips = new QWidget;
    m_chips->setLayout(new FlowLayout);
    belowLayout->addWidget(m_goldenId);
    belowLayout->addWidget(m_chips, 1);
    lines->addWidget(m_name);
    lines->addWidget(below);
    auto *back = new Button(tr("All customers"));
    back->setObjectName(QStringLiteral("customerBack"));
    connect(back, &QPushButton::clicked, this, &CustomerView::backRequested);
    layout->addWidget(m_avatar);
    layout->addWidget(texts, 1);
    layout->addWidget(back);
    return header;
}

QWidget *CustomerView::buildCards()
{
    auto *cards = new QWidget;
    QHBoxLayout *layout = row(cards, space::L);
    m_confidence = new StatCard(tr("Confidence"), QStringLiteral("customerFigure1"));
    m_recordCount = new StatCard(tr("Records"), QStringLiteral("customerFigure2"));
    m_sourceCount = new StatCard(tr("Sources"), QStringLiteral("customerFigure3"));
    m_lastChange = new StatCard(tr("Last updated"), QStringLiteral("customerFigure4"));
    m_decisionCount = new StatCard(tr("Decisions"), QStringLiteral("customerFigure5"));
    for (StatCard *stat : {m_confidence, m_recordCount, m_sourceCount, m_lastChange, m_decisionCount}) {
        stat->setClickable(false);
        layout->addWidget(stat, 1);
    }
    return cards;
}

void CustomerView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
}

void CustomerView::show(engine::CustomerId customer)
{
    setFocus();
    m_customer = customer;
    m_fresh->touch();
}

void CustomerView::load()
{
    if (!m_customer.isValid() || !m_session.isOpen())
        return;
    m_session.ask<Shown>(
        this,
        [customer = m_customer](const engine::Reader &reader) -> engine::Result<Shown> {
            Shown shown;
            TESSERA_TRY(shown.view, reader.customer(customer));
            TESSERA_TRY(shown.formation, reader.formation(shown.view.row.id));
            return shown;
        },
        m_asked.only([this](engine::Result<Shown> shown) { take(std::move(shown)); }));
}

void CustomerView::take(engine::Result<Shown> shown)
{
    if (shown) {
        m_customer = shown->view.row.id;
        showView(*shown);
        return;
    }
    m_customer = {};
    if (!isVisible())
        return; // left meanwhile: no news for whoever is somewhere else now
    m_host.showError(shown.error());
    Q_EMIT backRequested();
}

void CustomerView::showView(const Shown &shown)
{
    const engine::CustomerView &view = shown.view;
    showHead(view);
    showProfile(view);
    m_records->setData(compareData(view.records, view.golden, tr("Golden"), fromEngine(view.row.goldenId)));
    m_graph->setData(withBridges(graphData(view.records, view.pairs), shown.formation));
    m_formation->setFormation(shown.formation, view.records);
    showHistory(view);
    m_tabs->strip()->setCount(1, static_cast<int>(view.records.size()));
}

void CustomerView::showHead(const engine::CustomerView &view)
{
    const QString name = view.row.name.empty() ? tr("No name") : fromEngine(view.row.name);
    m_name->setText(name);
    m_avatar->setName(name);
    m_goldenId->setText(fromEngine(view.row.goldenId));
    clearLayout(m_chips->layout());
    std::set<engine::SourceId> shown;
    for (const engine::RecordView &record : view.records)
        if (shown.insert(record.source.id).second)
            m_chips->layout()->addWidget(new Chip(sourceName(record.source), record.source.hue));
    const Sureness sure = sureness(view.row);
    m_confidence->setValue(sure.text, sure.tone);
    m_confidence->setSubtitle(view.row.records > 1 ? tr("weakest link %1").arg(percentText(view.row.confidence)) : tr("nothing to confuse"));
    m_recordCount->setValue(countText(view.records.size()));
    m_recordCount->setSubtitle(tr("from %n source(s)", nullptr, static_cast<int>(shown.size())));
    m_sourceCount->setValue(countText(shown.size()));
    m_sourceCount->setSubtitle(view.records.size() > shown.size()
                                   ? tr("%n duplicate(s) within a source", nullptr, static_cast<int>(view.records.size() - shown.size()))
                                   : tr("one record each"));
    std::optional<engine::Timestamp> latest;
    for (const engine::RecordView &record : view.records)
        if (record.updatedAt && (!latest || *latest < *record.updatedAt))
            latest = record.updatedAt;
    m_lastChange->setValue(latest ? ageText(latest) : tr("Unknown"));
    m_lastChange->setSubtitle(latest ? timeText(*latest) : tr("no source says when"));
    const auto inForce = static_cast<std::size_t>(std::ranges::count_if(view.decisions, isInForce));
    m_decisionCount->setValue(countText(inForce));
    m_decisionCount->setSubtitle(inForce == 0 ? tr("formed by score alone") : tr("by people"));
}

void CustomerView::showProfile(const engine::CustomerView &view)
{
    m_profile->clear();
    const auto nameOf = [&view](const std::string &code) {
        const auto known = std::ranges::find(view.records, code, [](const engine::RecordView &record) { return record.source.code; });
        return known != view.records.end() ? sourceName(known->source) : fromEngine(code);
    };
    for (const engine::GoldenCellView &cell : view.golden) {
        const auto record = std::ranges::find(view.records, cell.value.record, &engine::RecordView::id);
        Chip *chip = nullptr;
        if (record != view.records.end())
            chip =
                new Chip(cell.value.agreeing > 1 ? tr("%n record(s)", nullptr, cell.value.agreeing) : sourceName(record->source), record->source.hue);
        QString why = cell.value.isSecondary ? tr("also known") : strategyText(cell.value);
        if (!cell.value.runnerUpText.empty() && !cell.value.isSecondary)
            why += tr("; not %1: %2").arg(nameOf(cell.runnerUpSource), fromEngine(cell.value.runnerUpText));
        m_profile->addRow(cell.value.isSecondary ? QString() : attributeText(cell.code), fromEngine(cell.value.text), why, chip);
    }
}

void CustomerView::showHistory(const engine::CustomerView &view)
{
    m_history->clear();
    for (const engine::IdentityChange &change : view.history)
        m_history->addRow(timeText(change.at), changeText(change), triggerText(change));
    for (const engine::Decision &decision : view.decisions)
        m_history->addRow(timeText(decision.at), tr("%1 decided: %2").arg(fromEngine(decision.author), decisionText(decision)),
                          fromEngine(decision.reason));
}

} // namespace ui
