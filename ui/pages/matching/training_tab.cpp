// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/training_tab.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <algorithm>
#include <cmath>

#include "ui/charts/plot_view.h"
#include "ui/models/model_text.h"
#include "ui/models/text.h"
#include "ui/pages/matching/draft_questions.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/stat_card.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/text_table_model.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

namespace
{

constexpr int RuleWidth = 210;
constexpr int NumberWidth = 74;
constexpr int ParameterWidth = 94; // 2.345e-06
constexpr int OutcomeWidth = 190;
constexpr int TableHeight = 180;

Button *copyButton(const PlotView *plot, const QString &name)
{
    auto *button = new Button(TrainingTab::tr("Copy"), Button::Kind::Quiet);
    button->setObjectName(name);
    setPlainToolTip(button, TrainingTab::tr("Copies the figures of the chart as a table"));
    QObject::connect(button, &QPushButton::clicked, plot, [plot] { plot->copyFigures(); });
    return button;
}

} // namespace

TrainingTab::TrainingTab(MatchingFlow &flow, PageHost &host, QWidget *parent)
    : MatchingTab(flow, host, parent), m_sessionModel(new TextTableModel(this)), m_parameterModel(new TextTableModel(this))
{
    setObjectName(QStringLiteral("trainingTab"));
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::L);
    grid->addWidget(buildFigures(), 0, 0, 1, 2);
    grid->addWidget(buildSessions(), 1, 0);
    grid->addWidget(buildConvergence(), 1, 1);
    grid->addWidget(buildParameters(), 2, 0, 1, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    auto *empty = new EmptyState(QStringLiteral("play"), tr("Not trained yet"),
                                 tr("Training learns from the records alone how much each field says: no labels, no tuning. It takes seconds."));
    empty->setAction(tr("Train the model"))->setObjectName(QStringLiteral("trainingFirst"));
    connect(empty, &EmptyState::actionRequested, this, [this] { askToTrain(this, m_flow); });
    m_stack = new QStackedWidget;
    m_stack->addWidget(scrolled(content));
    m_stack->addWidget(empty);
    column(this, 0)->addWidget(m_stack);
}

QWidget *TrainingTab::buildFigures()
{
    auto *widget = new QWidget;
    QHBoxLayout *layout = row(widget, space::L);
    m_prior = new StatCard(tr("Two records match"), QStringLiteral("trainingPrior"));
    m_matches = new StatCard(tr("True pairs (estimated)"), QStringLiteral("trainingMatches"));
    m_household = new StatCard(tr("Of one household"), QStringLiteral("trainingHousehold"));
    m_namesakes = new StatCard(tr("Of one name"), QStringLiteral("trainingNamesakes"));
    m_untrained = new StatCard(tr("Levels not learnt"), QStringLiteral("trainingUntrained"));
    for (StatCard *stat : {m_prior, m_matches, m_household, m_namesakes, m_untrained})
        layout->addWidget(stat, 1);
    return widget;
}

QWidget *TrainingTab::buildSessions()
{
    QFrame *frame = card();
    QVBoxLayout *layout = column(frame, space::S, space::L);
    m_header = new SectionHeader(tr("Sessions"));
    m_train = new Button(tr("&Train again"));
    m_train->setObjectName(QStringLiteral("trainingAgain"));
    m_learn = new Button(tr("&Learn from decisions"));
    m_learn->setObjectName(QStringLiteral("trainingLearn"));
    setPlainToolTip(m_learn, tr("What people decided in Review corrects m and the thresholds of the model in force"));
    m_header->addAction(m_learn);
    m_header->addAction(m_train);
    connect(m_learn, &QPushButton::clicked, this, [this] { askToLearn(this, m_flow); });
    connect(m_train, &QPushButton::clicked, this, [this] { askToTrain(this, m_flow); });
    layout->addWidget(m_header);
    m_sessions = new TableView(QStringLiteral("trainingSessions"));
    m_sessions->setAccessibleName(tr("Training sessions"));
    m_sessions->setModel(m_sessionModel);
    m_sessions->setSelectionMode(QAbstractItemView::SingleSelection);
    m_sessions->setMinimumHeight(grown(TableHeight));
    m_sessionModel->setNumeric({1});
    layout->addWidget(m_sessions, 1);
    connect(m_sessions->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TrainingTab::showConvergence);
    return frame;
}

QWidget *TrainingTab::buildConvergence()
{
    QFrame *frame = card();
    QVBoxLayout *layout = column(frame, space::S, space::L);
    m_convergence = new LinePlot(tr("Step"), tr("Largest change"));
    m_convergence->setObjectName(QStringLiteral("trainingConvergence"));
    m_convergence->setAccessibleName(tr("How the session converged"));
    m_convergenceHeader = new SectionHeader(tr("Convergence"));
    m_convergenceHeader->addAction(copyButton(m_convergence, QStringLiteral("convergenceCopy")));
    m_convergenceText = textLabel({}, text_style::SmallWrapped);
    m_convergenceText->setObjectName(QStringLiteral("convergenceText"));
    layout->addWidget(m_convergenceHeader);
    layout->addWidget(m_convergence, 1);
    layout->addWidget(m_convergenceText);
    return frame;
}

QWidget *TrainingTab::buildParameters()
{
    QFrame *frame = card();
    QVBoxLayout *layout = column(frame, space::S, space::L);
    auto *header = new SectionHeader(tr("What was learnt of"));
    m_comparison = new QComboBox;
    m_comparison->setObjectName(QStringLiteral("trainingComparison"));
    m_comparison->setAccessibleName(tr("Comparison"));
    m_comparison->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    header->addBeside(m_comparison);
    m_bars = new BarPlot;
    m_bars->setObjectName(QStringLiteral("trainingBars"));
    m_bars->setAccessibleName(tr("m and u of the levels"));
    header->addAction(copyButton(m_bars, QStringLiteral("barsCopy")));
    layout->addWidget(header);
    m_parameters = new TableView(QStringLiteral("trainingParameters"));
    m_parameters->setAccessibleName(tr("m and u of the levels"));
    m_parameters->setModel(m_parameterModel);
    m_parameters->setMinimumHeight(grown(TableHeight));
    m_parameterModel->setNumeric({1, 2, 3, 4});
    auto *sides = new QHBoxLayout;
    sides->setSpacing(space::L);
    sides->addWidget(m_parameters, 1);
    sides->addWidget(m_bars, 1);
    layout->addLayout(sides, 1);
    connect(m_comparison, &QComboBox::currentIndexChanged, this, &TrainingTab::showParameters);
    return frame;
}

void TrainingTab::refresh()
{
    const bool isTrained = m_flow.notes().training.has_value();
    m_stack->setCurrentIndex(isTrained ? 0 : 1);
    const bool mayTrain = m_flow.mayEdit() && !m_flow.isBusy() && !m_flow.hasFault() && m_flow.hasModel();
    m_train->setEnabled(mayTrain);
    m_learn->setEnabled(mayTrain && m_flow.saved().runVersion != 0);
    m_stack->widget(1)->setEnabled(mayTrain);
    if (!isTrained)
        return;
    showFigures();
    showSessions();
    showComparisons();
}

void TrainingTab::showFigures()
{
    const engine::TrainingNotes &training = *m_flow.notes().training;
    m_prior->setValue(oddsText(m_flow.model().prior));
    m_prior->setSubtitle(tr("the prior, %1 bits").arg(weightText(engine::weightOf(m_flow.model().prior))));
    m_matches->setValue(countText(static_cast<quint64>(std::llround(training.estimatedMatches))), Tone::Match);
    m_matches->setSubtitle(tr("of %1 candidate(s)", nullptr, pluralOf(training.compared)).arg(countText(training.compared)));
    const bool hasHouseholds = m_flow.model().household.isConsidered;
    m_household->setValue(hasHouseholds ? tr("%Ln pair(s)", nullptr, pluralOf(static_cast<quint64>(std::llround(training.estimatedHouseholdPairs))))
                                        : tr("not considered"));
    m_household->setSubtitle(hasHouseholds ? tr("different people") : QString());
    const engine::Namesakes &namesakes = m_flow.model().namesakes;
    m_namesakes->setValue(namesakes.comparisons.empty() ? tr("not considered") : tr("%1 times").arg(QLocale().toString(namesakes.excess, 'f', 1)));
    m_namesakes->setSubtitle(namesakes.comparisons.empty() ? QString() : tr("as many as by chance"));
    setPlainToolTip(m_namesakes, tr("How often different people share the whole name, against how often its parts would meet by chance. "
                                    "What else comes with a name, as an e-mail address made of it does, is learnt from these pairs, too."));
    setPlainToolTip(m_household, tr("Pairs of different people of one household: name and birth date keep them apart."));
    m_untrained->setValue(countText(training.untrained.size()), training.untrained.empty() ? Tone::Match : Tone::Review);
    QStringList names;
    for (const std::string &name : training.untrained)
        names.append(fromEngine(name));
    m_untrained->setSubtitle(names.isEmpty() ? tr("every level was seen") : names.join(QStringLiteral(", ")));
    m_untrained->setToolTip(toolTipText(names.join(QStringLiteral(", "))));
    m_header->setRemark(tr("%1, %Ln record(s)", nullptr, pluralOf(training.records)).arg(ageText(training.at)));
}

void TrainingTab::showSessions()
{
    std::vector<std::vector<TextCell>> rows;
    for (const engine::EmSession &session : m_flow.notes().training->sessions) {
        const QString rule = fromEngine(session.rule);
        QStringList learnt;
        for (const std::string &comparison : session.comparisons)
            learnt.append(attributeText(comparison));
        const QString text = learnt.join(QStringLiteral(", "));
        const Tone tone = !session.skipped.empty() ? Tone::NoMatch : (session.hasConverged ? Tone::Match : Tone::Review);
        rows.push_back({{.text = rule, .tip = toolTipText(rule)},
                        {.text = countText(session.pairs)},
                        {.text = sessionText(session), .tip = toolTipText(sessionText(session)), .tone = tone},
                        {.text = session.skipped.empty() ? text : QString(), .tip = toolTipText(text)}});
    }
    const int chosen = std::max(0, m_sessions->currentIndex().row());
    m_sessionModel->setTable({tr("Blocked on"), tr("Pairs"), tr("Outcome"), tr("Learnt")}, std::move(rows));
    m_sessions->setDefaultWidths({RuleWidth, NumberWidth, OutcomeWidth, 0});
    if (m_sessionModel->rowCount() > 0)
        m_sessions->selectRow(std::min(chosen, m_sessionModel->rowCount() - 1));
    showConvergence();
}

void TrainingTab::showConvergence()
{
    const auto &training = m_flow.notes().training;
    const int at = m_sessions->currentIndex().row();
    if (!training || at < 0 || static_cast<std::size_t>(at) >= training->sessions.size())
        return;
    const engine::EmSession &session = training->sessions[static_cast<std::size_t>(at)];
    PlotLine change{.name = tr("Largest change of any m"), .tone = Tone::Accent};
    PlotLine share{.name = tr("Share of matches"), .tone = Tone::Match};
    for (const engine::EmStep &step : session.steps) {
        change.values.push_back(step.change);
        share.values.push_back(step.prior);
    }
    m_convergence->setLines({change, share});
    m_convergenceHeader->setRemark(session.steps.empty() ? QString() : tr("%n step(s)", nullptr, static_cast<int>(session.steps.size())));
    m_convergenceText->setText(session.steps.empty()
                                   ? sessionText(session)
                                   : tr("%1; %2 of its pairs are matches.").arg(sessionText(session), shareText(session.steps.back().prior)));
}

void TrainingTab::showComparisons()
{
    const int chosen = std::max(0, m_comparison->currentIndex());
    {
        const QSignalBlocker quiet(m_comparison);
        m_comparison->clear();
        for (const engine::Comparison &comparison : m_flow.model().comparisons)
            m_comparison->addItem(visibleText(comparisonText(comparison)));
        m_comparison->setCurrentIndex(std::min(chosen, m_comparison->count() - 1));
    }
    showParameters();
}

// The lowest and the highest m that sessions found: how far they agree.
QString TrainingTab::spreadText(int comparison, std::size_t level) const
{
    std::vector<double> found;
    for (const engine::EmSession &session : m_flow.notes().training->sessions) {
        const auto at = static_cast<std::size_t>(comparison);
        if (at < session.m.size() && level < session.m[at].size())
            found.push_back(session.m[at][level]);
    }
    if (found.empty())
        return {};
    const auto [low, high] = std::ranges::minmax(found);
    return found.size() == 1 ? tr("one session") : tr("%1 – %2").arg(probabilityText(low), probabilityText(high));
}

void TrainingTab::showParameters()
{
    const int at = m_comparison->currentIndex();
    const auto &comparisons = m_flow.model().comparisons;
    if (at < 0 || static_cast<std::size_t>(at) >= comparisons.size() || !m_flow.notes().training)
        return;
    const engine::Comparison &comparison = comparisons[static_cast<std::size_t>(at)];
    const std::vector<engine::LevelParameters> parameters = engine::parametersOf(comparison);
    std::vector<std::vector<TextCell>> rows;
    PlotBars bars{.firstName = tr("m: among matches"), .secondName = tr("u: by chance")};
    for (std::size_t i = 0; i < comparison.levels.size(); ++i) {
        if (engine::levelNumber(comparison, i) == 0)
            continue;
        const QString label = fromEngine(comparison.levels[i].label);
        rows.push_back({{.text = label, .tip = toolTipText(conditionText(comparison.levels[i].condition, m_flow.catalog()))},
                        {.text = probabilityText(parameters[i].m)},
                        {.text = probabilityText(parameters[i].u)},
                        {.text = weightText(std::log2(parameters[i].m / parameters[i].u))},
                        {.text = spreadText(at, i), .isQuiet = true}});
        bars.categories.append(label);
        bars.first.push_back(parameters[i].m);
        bars.second.push_back(parameters[i].u);
    }
    m_parameterModel->setTable({tr("Level"), tr("m"), tr("u"), tr("Weight"), tr("m by session")}, std::move(rows));
    m_parameters->setDefaultWidths({NumberWidth + space::L, ParameterWidth, ParameterWidth, NumberWidth, 0});
    m_bars->setBars(std::move(bars));
}

} // namespace ui
