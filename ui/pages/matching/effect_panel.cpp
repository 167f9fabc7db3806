// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/effect_panel.h"

#include <QStackedWidget>
#include <algorithm>

#include "engine/workspace/effects.h"
#include "ui/mainwindow/page_host.h"
#include "ui/models/text.h"
#include "ui/pages/matching/effect_flow.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/text_label.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype NamesShown = 3;

QString namesOf(const engine::WhatIfReport &report, engine::CustomerEffect effect)
{
    QStringList names;
    for (const engine::CustomerExample &example : report.customers)
        if (example.effect == effect && !example.name.empty() && names.size() < NamesShown)
            names.append(fromEngine(example.name));
    return names.isEmpty() ? QString() : names.join(u", "_s) + u" …"_s;
}

QString goldenOf(const engine::WhatIfReport &report)
{
    QStringList parts;
    auto most = report.golden;
    std::ranges::stable_sort(most, std::ranges::greater{},
                             [](const engine::GoldenEffect &effect) { return effect.changed + effect.gained + effect.lost; });
    for (const engine::GoldenEffect &effect : most)
        if (parts.size() < NamesShown)
            parts.append(u"%1 %2"_s.arg(attributeText(effect.code), countText(effect.changed + effect.gained + effect.lost)));
    return parts.join(u", "_s);
}

} // namespace

QString differenceText(std::uint64_t after, std::uint64_t before)
{
    if (after == before)
        return EffectPanel::tr("as now");
    return after > before ? EffectPanel::tr("%1 more than now").arg(countText(after - before))
                          : EffectPanel::tr("%1 fewer than now").arg(countText(before - after));
}

EffectPanel::EffectPanel(MatchingFlow &matching, EffectFlow &effect, PageHost &host, QWidget *parent)
    : QFrame(parent), m_matching(matching), m_effect(effect), m_host(host), m_header(new SectionHeader(tr("What would change"))),
      m_stack(new QStackedWidget), m_empty(new EmptyState(u"search"_s, tr("Not worked out"), {}))
{
    setObjectName(u"effectPanel"_s);
    setProperty("surface", u"card"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(metric::SidePanel + space::Xl);
    m_empty->setTextWidth(metric::SidePanel - 2 * space::Xl);
    QVBoxLayout *layout = column(this, space::S, space::L);
    layout->addWidget(m_header);
    auto *content = new QWidget;
    m_lines = column(content, 0);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scrolled(content));
    layout->addWidget(m_stack, 1);
    connect(m_empty, &EmptyState::actionRequested, &m_effect, &EffectFlow::workOut);
}

void EffectPanel::refresh()
{
    const int against = m_matching.saved().runVersion;
    m_header->setRemark(against != 0 ? tr("against model %1").arg(against) : QString());
    const engine::WhatIfReport *report = m_effect.report();
    clear();
    m_stack->setCurrentIndex(report != nullptr ? 1 : 0);
    if (report != nullptr) {
        show(*report);
        return;
    }
    const bool isApplied = m_matching.isApplied();
    m_empty->setText(isApplied ? tr("Nothing changed yet") : tr("Not worked out"),
                     isApplied ? tr("Move a threshold or change the model; here stands what it would do to your customers, before it happens.")
                               : tr("A run that writes nothing tells which customers would merge, split and change."));
    m_empty->setAction(isApplied ? QString() : tr("Wor&k it out"))->setObjectName(u"effectWorkOut"_s);
    m_empty->setEnabled(!m_effect.isBusy() && !m_matching.isBusy() && !m_matching.hasFault());
}

void EffectPanel::show(const engine::WhatIfReport &report)
{
    const auto seeExamples = [this] { m_host.go(u"matching"_s, u"whatif"_s); };
    if (report.customersMerging > 0)
        addLine({u"⊕"_s, TextTone::Match, tr("%n customer(s) would go into others", nullptr, pluralOf(report.customersMerging)),
                 namesOf(report, engine::CustomerEffect::Merges), seeExamples});
    if (report.customersSplitting > 0)
        addLine({u"⊖"_s, TextTone::Different, tr("%n customer(s) would split", nullptr, pluralOf(report.customersSplitting)),
                 namesOf(report, engine::CustomerEffect::Splits), seeExamples});
    if (report.customersChanging > 0)
        addLine({u"↔"_s, TextTone::Normal, tr("%n customer(s) would have other records", nullptr, pluralOf(report.customersChanging)),
                 namesOf(report, engine::CustomerEffect::Changes), seeExamples});
    if (report.customersMerging + report.customersSplitting + report.customersChanging == 0)
        addLine({u"✓"_s, TextTone::Match, tr("Every customer stays as it is")});
    if (report.reviewsComing + report.reviewsGoing == 0)
        addLine({u"✓"_s, TextTone::Match, tr("The worklist stays as it is"), tr("%n item(s)", nullptr, pluralOf(report.after.tasks))});
    else
        addLine({u"?"_s, TextTone::Review,
                 tr("%Ln link(s) more to review, %1 fewer", nullptr, pluralOf(report.reviewsComing)).arg(countText(report.reviewsGoing)),
                 tr("%Ln item(s) on the worklist, now %1", nullptr, pluralOf(report.after.tasks)).arg(countText(report.before.tasks)),
                 [this] { m_host.go(u"review"_s); }});
    if (report.goldenAffected > 0)
        addLine({u"✎"_s, TextTone::Golden, tr("Golden values of %n customer(s) change", nullptr, pluralOf(report.goldenAffected)), goldenOf(report),
                 seeExamples});
    else
        addLine({u"✓"_s, TextTone::Match, tr("No golden value changes")});
    const engine::DecisionEffect &decisions = report.decisions;
    if (decisions.inForce == 0)
        addLine({u"✓"_s, TextTone::NoMatch, tr("No decisions yet"), tr("Those made in Review would hold whatever the model says.")});
    else if (decisions.holding == decisions.inForce)
        addLine(
            {u"✓"_s, TextTone::Match, tr("All %n decision(s) still hold", nullptr, pluralOf(decisions.inForce)),
             decisions.contradicted > 0 ? tr("the model by itself would say otherwise of %1").arg(countText(decisions.contradicted)) : QString()});
    else
        addLine({u"✕"_s, TextTone::Different,
                 tr("%1 of %Ln decision(s) hold", nullptr, pluralOf(decisions.inForce)).arg(countText(decisions.holding)),
                 tr("%n made on other evidence", nullptr, pluralOf(decisions.stale))});
    m_lines->addStretch(1);
}

void EffectPanel::addLine(const Line &line)
{
    auto *widget = new QWidget;
    QHBoxLayout *layout = row(widget, space::S);
    layout->setContentsMargins(0, space::S, 0, space::S);
    auto *sign = textLabel(line.sign, {.weight = QFont::DemiBold, .tone = line.tone});
    sign->setFixedWidth(grown(space::L + space::Xs));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::Tiny);
    texts->addWidget(textLabel(line.text, text_style::Wrapped));
    if (!line.remark.isEmpty())
        texts->addWidget(textLabel(line.remark, text_style::SmallWrapped));
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    if (line.open) {
        auto *open = new Button(tr("Open ›"), Button::Kind::Quiet);
        open->setObjectName(u"effectOpen%1"_s.arg(m_count));
        open->setAccessibleName(tr("Open: %1").arg(line.text));
        connect(open, &QPushButton::clicked, this, line.open);
        layout->addWidget(open, 0, Qt::AlignVCenter);
    }
    m_lines->addWidget(widget);
    m_lines->addWidget(rule());
    ++m_count;
}

void EffectPanel::clear()
{
    clearLayout(m_lines);
    m_count = 0;
}

} // namespace ui
