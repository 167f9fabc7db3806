// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/thresholds_tab.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QScopedValueRollback>
#include <QSlider>
#include <QStackedWidget>
#include <algorithm>
#include <array>
#include <cmath>

#include "engine/match/thresholds.h"
#include "ui/adapters/histogram.h"
#include "ui/charts/threshold_chart.h"
#include "ui/models/model_text.h"
#include "ui/models/text.h"
#include "ui/pages/matching/effect_flow.h"
#include "ui/pages/matching/effect_panel.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/pages/matching/zone_figures.h"
#include "ui/session/project_session.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/stat_card.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/when_shown.h"

namespace ui
{

namespace
{

constexpr double WeightStep = 0.25;
constexpr double WidestWeight = 1000; // that can be typed; a model may hold more
constexpr int SliderWidth = 260;

// From careful to complete: one wrong merge in so many.
constexpr std::array<int, 7> Cares{10'000, 5'000, 2'000, 1'000, 500, 200, 100};
constexpr double WorstPairFactor = 30; // a single link may be thirty times as doubtful as they are on average
constexpr double WorstPairMost = 0.5;

QDoubleSpinBox *weightBox(const QString &name, const QString &accessible)
{
    auto *box = new QDoubleSpinBox;
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->setRange(-WidestWeight, WidestWeight);
    box->setSingleStep(WeightStep);
    box->setDecimals(2);
    box->setKeyboardTracking(false);
    box->setSuffix(ThresholdsTab::tr(" bits"));
    return box;
}

} // namespace

ThresholdsTab::ThresholdsTab(ProjectSession &session, MatchingFlow &flow, EffectFlow &effect, PageHost &host, QWidget *parent)
    : MatchingTab(flow, host, parent), m_session(session), m_effect(effect), m_panel(new EffectPanel(flow, effect, host))
{
    setObjectName(QStringLiteral("thresholdsTab"));
    QHBoxLayout *layout = row(this, space::L);
    layout->addWidget(buildChart(), 5);
    layout->addWidget(m_panel, 2);
    connect(&effect, &EffectFlow::changed, m_fresh, &WhenShown::touch);
}

QWidget *ThresholdsTab::buildChart()
{
    QFrame *frame = card();
    QVBoxLayout *layout = column(frame, space::M, space::L);
    m_header = new SectionHeader(tr("Match weights"));
    m_squareRoot = new QCheckBox(tr("S&quare-root scale"));
    m_squareRoot->setObjectName(QStringLiteral("thresholdsSquareRoot"));
    m_squareRoot->setChecked(true);
    m_header->addAction(m_squareRoot);
    layout->addWidget(m_header);

    m_chart = new ThresholdChart;
    auto *unknown = new EmptyState(QStringLiteral("page-matching"), tr("Weights not known yet"),
                                   tr("The model changed. Weigh all pairs with it to see where they lie; nothing is written."));
    m_measure = unknown->setAction(tr("&Weigh all pairs"));
    m_measure->setObjectName(QStringLiteral("thresholdsMeasure"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_chart);
    m_stack->addWidget(unknown);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buildFigures());
    layout->addWidget(buildControls());

    connect(m_squareRoot, &QCheckBox::toggled, m_chart, &ThresholdChart::setSquareRoot);
    connect(m_chart, &ThresholdChart::moved, this, &ThresholdsTab::setThresholds);
    connect(unknown, &EmptyState::actionRequested, this, [this] { m_flow.measure(engine::StatisticsDetail::Weights); });
    return frame;
}

QWidget *ThresholdsTab::buildFigures()
{
    auto *widget = new QWidget;
    QHBoxLayout *layout = row(widget, space::M);
    const auto add = [&](StatCard *&stat, const QString &name, const QString &title) {
        stat = new StatCard(title, name);
        stat->setSunken(true);
        layout->addWidget(stat, 1);
    };
    add(m_links, QStringLiteral("thresholdsLinks"), tr("Merged by themselves"));
    add(m_reviews, QStringLiteral("thresholdsReviews"), tr("For a person"));
    add(m_customers, QStringLiteral("thresholdsCustomers"), tr("Customers"));
    add(m_found, QStringLiteral("thresholdsFound"), tr("True matches found"));
    return widget;
}

QWidget *ThresholdsTab::buildControls()
{
    auto *widget = new QWidget;
    QVBoxLayout *rows = column(widget, space::S);
    QHBoxLayout *layout = row();
    rows->addLayout(layout);
    m_care = new QSlider(Qt::Horizontal);
    m_care->setObjectName(QStringLiteral("thresholdsCare"));
    m_care->setAccessibleName(tr("From careful to complete"));
    m_care->setRange(0, static_cast<int>(Cares.size()) - 1);
    m_care->setPageStep(1);
    m_care->setMaximumWidth(SliderWidth);
    m_careText = textLabel({}, text_style::Faint);
    m_careText->setObjectName(QStringLiteral("thresholdsCareText"));
    m_careText->setElided(true);
    m_review = weightBox(QStringLiteral("thresholdsReview"), tr("Review from"));
    m_match = weightBox(QStringLiteral("thresholdsMatch"), tr("Match from"));
    layout->addWidget(textLabel(tr("Careful"), text_style::Muted));
    layout->addWidget(m_care, 1);
    layout->addWidget(textLabel(tr("Complete"), text_style::Muted));
    layout->addSpacing(space::S);
    layout->addWidget(m_careText, 1);
    QHBoxLayout *typed = row();
    rows->addLayout(typed);
    typed->addWidget(textLabel(tr("Review from"), text_style::Muted));
    typed->addWidget(m_review);
    typed->addSpacing(space::L);
    typed->addWidget(textLabel(tr("Match from"), text_style::Muted));
    typed->addWidget(m_match);
    typed->addStretch(1);
    connect(m_care, &QSlider::valueChanged, this, &ThresholdsTab::chooseByCare);
    // Each box sets its own threshold: the other one may show fewer digits than the model has.
    connect(m_review, &QDoubleSpinBox::valueChanged, this, [this](double review) {
        const double match = m_flow.model().thresholds.match;
        if (!m_isShowing)
            setThresholds(std::min(review, match), match);
    });
    connect(m_match, &QDoubleSpinBox::valueChanged, this, [this](double match) {
        if (!m_isShowing)
            setThresholds(std::min(m_flow.model().thresholds.review, match), match);
    });
    return widget;
}

void ThresholdsTab::setThresholds(double review, double match)
{
    m_flow.change([review, match](engine::Model &model) { model.thresholds = {review, match}; });
}

void ThresholdsTab::chooseByCare(int position)
{
    const auto bins = m_flow.weights();
    if (m_isShowing || !bins)
        return;
    const double wrong = 1.0 / Cares.at(static_cast<std::size_t>(position));
    const engine::ThresholdChoice choice = engine::chooseThresholds(bins->histogram, {}, wrong, std::min(WorstPairMost, WorstPairFactor * wrong));
    setThresholds(choice.thresholds.review, choice.thresholds.match);
}

void ThresholdsTab::refresh()
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_effect.wantThresholds();
    showChart();
    showFigures();
    showControls();
    m_panel->refresh();
}

void ThresholdsTab::showChart()
{
    const auto bins = m_flow.weights();
    m_stack->setCurrentIndex(bins ? 0 : 1);
    m_measure->setEnabled(!m_flow.isBusy() && !m_flow.hasFault());
    m_header->setTitle(!bins            ? tr("Match weights")
                       : bins->isSample ? tr("Match weight of %1 sampled pair(s)", nullptr, pluralOf(bins->pairs)).arg(countText(bins->pairs))
                                        : tr("Match weight of %1 candidate pair(s)", nullptr, pluralOf(bins->pairs)).arg(countText(bins->pairs)));
    if (!bins)
        return;
    m_chart->setData(histogramData(bins->histogram, m_flow.model().thresholds));
    m_chart->setReadOnly(!m_flow.mayEdit() || m_flow.fault());
}

void ThresholdsTab::showFigures()
{
    const auto bins = m_flow.weights();
    if (!bins) {
        for (StatCard *stat : {m_links, m_reviews, m_customers, m_found}) {
            stat->setValue(QStringLiteral("—"));
            stat->setSubtitle(tr("not measured"));
        }
        return;
    }
    const ZoneFigures figures = zoneFigures(bins->histogram, m_flow.model().thresholds);
    m_links->setValue(tr("%Ln link(s)", nullptr, pluralOf(figures.matches)), Tone::Match);
    m_links->setSubtitle(figures.matches == 0 ? tr("none at all") : tr("≈ %1 wrong").arg(oddsText(figures.wrongShare)));
    m_reviews->setValue(tr("%Ln link(s)", nullptr, pluralOf(figures.reviews)), Tone::Review);
    const auto &view = m_session.view();
    if (view && m_flow.isApplied())
        m_reviews->setSubtitle(tr("%Ln item(s), ≈ %1", nullptr, pluralOf(view->openTasks)).arg(workText(view->openTasks)));
    else
        m_reviews->setSubtitle(tr("at most %1").arg(workText(figures.reviews)));
    showCustomers();
    showFound();
}

void ThresholdsTab::showCustomers()
{
    const auto &view = m_session.view();
    const bool hasRun = view && view->lastRun;
    const auto &effect = m_effect.thresholds();
    const quint64 now = hasRun ? view->customers : 0;
    if (const engine::WhatIfReport *report = m_effect.report()) {
        m_customers->setValue(countText(report->after.customers));
        m_customers->setSubtitle(differenceText(report->after.customers, report->before.customers));
    } else if (m_flow.isApplied() || !hasRun || !effect || !effect->isKnown) {
        m_customers->setValue(hasRun ? countText(now) : QStringLiteral("—"));
        m_customers->setSubtitle(hasRun ? tr("after the last run") : tr("not matched yet"));
    } else {
        m_customers->setValue(QStringLiteral("≈ %1").arg(countText(effect->customers)));
        m_customers->setSubtitle(differenceText(effect->customers, now));
    }
}

void ThresholdsTab::showFound()
{
    const auto bins = m_flow.weights();
    const ZoneFigures figures = zoneFigures(bins->histogram, m_flow.model().thresholds);
    const auto missed = m_flow.missedShare();
    const auto &effect = m_effect.thresholds();
    const double byBlocking = 1 - missed.value_or(0);
    const QString blocking =
        missed ? tr("Of the true matches blocking finds %1.").arg(percentText(byBlocking)) : tr("Of the true matches among the candidate pairs.");
    if (effect && effect->isKnown && effect->quality.decided > 0) {
        const engine::Estimate &recall = effect->quality.recall;
        m_found->setValue(QStringLiteral("≈ %1").arg(percentText(recall.value * byBlocking)));
        m_found->setSubtitle(tr("%1 – %2").arg(percentText(recall.low * byBlocking), percentText(recall.high * byBlocking)));
        setPlainToolTip(m_found, blocking);
        const engine::Estimate &precision = effect->quality.precision;
        if (figures.matches > 0)
            m_links->setSubtitle(
                tr("≈ %1 wrong (%2 – %3)").arg(oddsText(1 - precision.value), shareText(1 - precision.high), shareText(1 - precision.low)));
        return;
    }
    m_found->setValue(QStringLiteral("≈ %1").arg(percentText(figures.foundShare * byBlocking)));
    m_found->setSubtitle(tr("in review %1").arg(percentText(figures.reviewShare)));
    setPlainToolTip(m_found, blocking);
}

void ThresholdsTab::showControls()
{
    const bool mayEdit = m_flow.mayEdit() && !m_flow.fault() && m_flow.hasModel();
    m_header->setRemark(m_flow.lockReason());
    const engine::Thresholds thresholds = m_flow.model().thresholds;
    const auto bins = m_flow.weights();
    m_review->setEnabled(mayEdit);
    m_match->setEnabled(mayEdit);
    m_care->setEnabled(mayEdit && bins);
    m_review->setRange(std::min(-WidestWeight, thresholds.review), thresholds.match);
    m_match->setRange(std::min(-WidestWeight, thresholds.match), std::max(WidestWeight, thresholds.match));
    m_review->setValue(thresholds.review);
    m_match->setValue(thresholds.match);
    if (!bins)
        return;
    // The slider follows the line: the most careful setting that the match zone keeps.
    const ZoneFigures figures = zoneFigures(bins->histogram, thresholds);
    int position = static_cast<int>(Cares.size()) - 1;
    for (std::size_t i = Cares.size(); i-- > 0;)
        if (figures.wrongShare * Cares.at(i) <= 1)
            position = static_cast<int>(i);
    if (!m_care->hasFocus() && !m_care->isSliderDown())
        m_care->setValue(position);
    m_careText->setText(tr("at most 1 wrong merge in %1").arg(countText(static_cast<quint64>(Cares.at(static_cast<std::size_t>(m_care->value()))))));
}

} // namespace ui
