// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/review/why_panel.h"

#include <QVBoxLayout>
#include <algorithm>

#include "engine/match/explain.h"
#include "engine/match/explain_text.h"
#include "ui/adapters/record_compare.h"
#include "ui/charts/waterfall.h"
#include "ui/graph/cluster_graph.h"
#include "ui/mainwindow/page_host.h"
#include "ui/models/customer_text.h"
#include "ui/models/text.h"
#include "ui/pages/review/waterfall_data.h"
#include "ui/session/project_session.h"
#include "ui/widgets/card.h"
#include "ui/widgets/key_value_list.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/text_label.h"

namespace ui
{

WhyPanel::WhyPanel(ProjectSession &session, PageHost &host, QWidget *parent)
    : QFrame(parent), m_session(session), m_host(host), m_title(textLabel({}, text_style::Section)),
      m_weight(textLabel({}, TextStyle{.size = TextSize::Display, .weight = QFont::DemiBold, .tone = TextTone::Review})),
      m_bits(textLabel({}, text_style::Muted)), m_waterfall(new Waterfall), m_sentence(textLabel({}, text_style::Wrapped)), m_graph(new ClusterGraph),
      m_decisions(new KeyValueList), m_decisionsTitle(textLabel(tr("Earlier decisions"), text_style::Section))
{
    setObjectName(QStringLiteral("whyPanel"));
    auto *content = new QWidget;
    QVBoxLayout *layout = column(content, space::M, space::L);
    m_title->setElided(true, Qt::ElideMiddle);
    m_bits->setElided(true);
    layout->addWidget(m_title);
    QHBoxLayout *figure = row(space::M);
    figure->addWidget(m_weight);
    figure->addWidget(m_bits, 1, Qt::AlignBottom);
    layout->addLayout(figure);
    m_waterfall->setObjectName(QStringLiteral("waterfall"));
    m_waterfall->setAccessibleName(tr("Weights from prior to total"));
    layout->addWidget(m_waterfall);
    QFrame *note = sunken();
    column(note, space::S, space::M)->addWidget(m_sentence);
    m_sentence->setObjectName(QStringLiteral("whySentence"));
    layout->addWidget(note);
    layout->addWidget(rule());
    layout->addWidget(new SectionHeader(tr("Links")));
    m_graph->setObjectName(QStringLiteral("reviewGraph"));
    m_graph->setAccessibleName(tr("Records and their links"));
    layout->addWidget(m_graph);
    layout->addWidget(m_decisionsTitle);
    m_decisions->setObjectName(QStringLiteral("whyDecisions"));
    layout->addWidget(m_decisions);
    setProperty("surface", QStringLiteral("side"));
    setMinimumWidth(metric::SidePanel + 2 * space::L);
    column(this, 0)->addWidget(scrolled(content));
    connect(m_graph, &ClusterGraph::edgeActivated, this, [this](int edge) {
        const GraphEdge &chosen = m_graph->data().edges.at(static_cast<std::size_t>(edge));
        Q_EMIT pairChosen(engine::orderedPair(recordOf(chosen.from), recordOf(chosen.to)));
    });
    connect(m_graph, &ClusterGraph::nodeActivated, this, [this](int node) { Q_EMIT recordActivated(recordOf(node)); });
    clear();
}

engine::RecordId WhyPanel::recordOf(int node) const
{
    return engine::RecordId{m_graph->data().nodes.at(static_cast<std::size_t>(node)).id.toLongLong()};
}

void WhyPanel::clear()
{
    m_asked.drop();
    m_title->setText(tr("Why"));
    showNone(tr("Choose an item of the worklist to see what speaks for one customer and what against it."));
    m_graph->setData({});
    m_decisions->clear();
    m_decisionsTitle->hide();
}

void WhyPanel::showTask(const engine::TaskView &task)
{
    m_pairs = task.pairs;
    m_graph->setData(graphData(task.records, task.pairs));
    m_decisions->clear();
    std::vector<engine::Decision> decisions = task.decisions;
    std::ranges::stable_partition(decisions, isInForce);
    for (const engine::Decision &decision : decisions) {
        const QString author = fromEngine(decision.author);
        m_decisions->addRow(ageText(decision.at), decisionText(decision),
                            decision.reason.empty() ? author : tr("%1: %2").arg(author, fromEngine(decision.reason)));
    }
    m_decisionsTitle->setVisible(!task.decisions.empty());
}

void WhyPanel::showPair(engine::RecordPair pair, const QString &title)
{
    m_title->setText(title);
    m_session.ask<engine::Explanation>(
        this, [pair](const engine::Reader &reader) { return reader.explain(pair.a, pair.b); },
        m_asked.only([this](engine::Result<engine::Explanation> explanation) {
            if (explanation) {
                showExplanation(*explanation);
                return;
            }
            showNone(tr("What speaks for one customer and what against it could not be worked out."));
            m_host.showError(explanation.error());
        }));
}

void WhyPanel::showNone(const QString &why)
{
    m_weight->setText({});
    m_bits->setText({});
    m_waterfall->setData({});
    m_sentence->setText(why);
}

void WhyPanel::showExplanation(const engine::Explanation &explanation)
{
    WaterfallData steps = waterfallData(explanation);
    m_weight->setText(weightText(explanation.weight));
    m_weight->setTone(explanation.zone == engine::Zone::Match    ? TextTone::Match
                      : explanation.zone == engine::Zone::Review ? TextTone::Review
                                                                 : TextTone::NoMatch);
    m_bits->setText(tr("bits · %1 · match from %2").arg(percentText(explanation.probability), weightText(explanation.thresholds.match)));
    steps.reviewFrom = explanation.thresholds.review;
    steps.matchFrom = explanation.thresholds.match;
    m_waterfall->setData(std::move(steps));
    m_sentence->setText(sentenceOf(explanation));
}

} // namespace ui
