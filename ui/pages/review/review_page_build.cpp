// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The widgets of Review: worklist at the left, the records in the middle, the buttons below them.
#include <QListView>

#include "ui/charts/weight_histogram.h"
#include "ui/delegates/list_item_delegate.h"
#include "ui/models/task_list_model.h"
#include "ui/pages/review/review_flow.h"
#include "ui/pages/review/review_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/compare/compare_table.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/zone_badge.h"

namespace ui
{

namespace
{

enum Filter { RiskiestFirst, TeachesMost, OnlyRefused, OnlyStale };

} // namespace

QWidget *ReviewPage::buildWorklist()
{
    auto *side = new QFrame;
    side->setProperty("surface", QStringLiteral("side"));
    side->setObjectName(QStringLiteral("worklistSide"));
    side->setMinimumWidth(metric::RailWidth);
    QVBoxLayout *layout = column(side, 0);
    auto *top = new QWidget;
    QVBoxLayout *topLayout = column(top, space::S, space::M);
    QHBoxLayout *head = row();
    m_count = textLabel({}, text_style::Section);
    m_count->setObjectName(QStringLiteral("reviewCount"));
    m_time = textLabel({}, text_style::Small);
    head->addWidget(m_count, 1);
    head->addWidget(m_time);
    topLayout->addLayout(head);
    m_histogram = new WeightHistogram;
    m_histogram->setObjectName(QStringLiteral("reviewHistogram"));
    m_histogram->setAccessibleName(tr("Weights of all compared pairs; choose a range to filter"));
    m_histogram->setSquareRoot(true);
    topLayout->addWidget(m_histogram);
    m_filters = new FilterChips(true);
    m_filters->addFilter(tr("Riskiest first"), true);
    m_filters->addFilter(tr("Teaches most"));
    m_filters->addFilter(tr("Refused"));
    m_filters->addFilter(tr("Stale"));
    topLayout->addWidget(m_filters);
    layout->addWidget(top);
    layout->addWidget(rule());
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("worklist"));
    m_list->setAccessibleName(tr("Worklist"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ListItemDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    layout->addWidget(m_list, 1);

    connect(m_histogram, &WeightHistogram::rangeChanged, this, [this](const std::optional<WeightRange> &range) {
        engine::TaskFilter filter = m_flow->filter();
        filter.minWeight = range ? std::optional(range->from) : std::nullopt;
        filter.maxWeight = range ? std::optional(range->to) : std::nullopt;
        m_flow->setFilter(filter);
    });
    connect(m_filters, &FilterChips::toggled, this, [this](int filter, bool on) {
        if (!on)
            return;
        engine::TaskFilter chosen = m_flow->filter();
        chosen.kind.reset();
        chosen.order = filter == TeachesMost ? engine::WorklistOrder::Teaching : engine::WorklistOrder::Risk;
        if (filter == OnlyRefused)
            chosen.kind = engine::TaskKind::Refused;
        else if (filter == OnlyStale)
            chosen.kind = engine::TaskKind::Stale;
        m_flow->setFilter(chosen);
    });
    return side;
}

QWidget *ReviewPage::buildMiddle()
{
    auto *middle = new QWidget;
    QVBoxLayout *layout = column(middle, space::M, space::L);
    layout->addWidget(buildHead());
    m_compare = new CompareTable;
    m_compare->setObjectName(QStringLiteral("compareTable"));
    m_compare->setAccessibleName(tr("Records side by side"));
    m_compare->setPairMarked(true);
    layout->addWidget(m_compare, 1);
    layout->addWidget(buildButtons());
    return middle;
}

QWidget *ReviewPage::buildHead()
{
    auto *widget = new QWidget;
    QVBoxLayout *lines = column(widget, space::Tiny);
    QHBoxLayout *head = row(space::M);
    m_title = textLabel({}, text_style::PageTitle);
    m_title->setObjectName(QStringLiteral("reviewTitle"));
    m_title->setElided(true, Qt::ElideMiddle);
    m_badge = new ZoneBadge({}, Tone::Review);
    m_subtitle = textLabel({}, text_style::Small);
    m_subtitle->setObjectName(QStringLiteral("reviewSubtitle"));
    m_subtitle->setElided(true);
    auto *onlyDifferences = new Button(tr("Only differences"), Button::Kind::Secondary, QKeySequence(Qt::Key_V));
    onlyDifferences->setObjectName(QStringLiteral("onlyDifferences"));
    onlyDifferences->setFocusPolicy(Qt::TabFocus);
    onlyDifferences->setCheckable(true);
    head->addWidget(m_title);
    head->addWidget(m_badge);
    head->addStretch(1);
    head->addWidget(onlyDifferences);
    lines->addLayout(head);
    lines->addWidget(m_subtitle);
    connect(onlyDifferences, &QPushButton::clicked, this, [this](bool on) { m_compare->setOnlyDifferences(on); });
    m_differences = onlyDifferences;
    return widget;
}

QWidget *ReviewPage::buildButtons()
{
    auto *bar = new QWidget;
    auto *layout = new FlowLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &name, const QString &text, Button::Kind kind, int key, auto handler) {
        auto *button = new Button(text, kind, QKeySequence(key));
        button->setObjectName(name);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, handler);
        layout->addWidget(button);
        return button;
    };
    const auto addVerdict = [&](const QString &name, const QString &text, Button::Kind kind, int key, engine::Verdict verdict) {
        m_verdicts.push_back(add(name, text, kind, key, [this, verdict] { m_flow->decide(verdict); }));
    };
    addVerdict(QStringLiteral("decideSame"), tr("Same customer"), Button::Kind::Primary, Qt::Key_S, engine::Verdict::Same);
    addVerdict(QStringLiteral("decideDifferent"), tr("Different"), Button::Kind::Secondary, Qt::Key_D, engine::Verdict::Different);
    addVerdict(QStringLiteral("decideUnsure"), tr("Unsure"), Button::Kind::Secondary, Qt::Key_U, engine::Verdict::Unsure);
    m_skip = add(QStringLiteral("decideSkip"), tr("Skip"), Button::Kind::Secondary, Qt::Key_Space, [this] { m_flow->move(1); });
    m_giveReason = add(QStringLiteral("decideReason"), tr("Reason…"), Button::Kind::Quiet, Qt::Key_C, [this] { comment(); });
    m_reasonText = textLabel({}, text_style::Small);
    m_reasonText->setObjectName(QStringLiteral("reviewReason"));
    m_reasonText->setElided(true);
    layout->addWidget(m_reasonText);
    m_state = textLabel({}, TextStyle{.size = TextSize::Small, .weight = QFont::DemiBold, .tone = TextTone::Review});
    m_state->setObjectName(QStringLiteral("reviewState"));
    m_state->setElided(true);
    layout->addWidget(m_state);
    return bar;
}

} // namespace ui
