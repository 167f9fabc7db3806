// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/customers/formation_steps.h"

#include <algorithm>
#include <cmath>

#include "ui/adapters/record_compare.h"
#include "ui/models/agreement_text.h"
#include "ui/models/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"

namespace ui
{

namespace
{

using Records = std::span<const engine::RecordView>;

constexpr qsizetype NamesShown = 4;

QString nameOf(engine::RecordId id, Records records)
{
    const auto record = std::ranges::find(records, id, &engine::RecordView::id);
    return record != records.end() ? recordName(*record) : QObject::tr("a record that left");
}

QString namesOf(const std::vector<engine::RecordId> &ids, Records records)
{
    QStringList names;
    for (const engine::RecordId id : ids)
        names.append(nameOf(id, records));
    const auto more = static_cast<int>(names.size() - NamesShown);
    if (more <= 0)
        return listText(names);
    return FormationSteps::tr("%1 and %n more", nullptr, more).arg(names.mid(0, NamesShown).join(QStringLiteral(", ")));
}

QString holdText(const engine::FormationStepView &step, Records records)
{
    if (step.spares == 0)
        return FormationSteps::tr("Nothing else holds %1 to the rest.").arg(namesOf(step.loose, records));
    const auto spares = static_cast<int>(step.spares);
    if (std::isinf(step.strongestSpare))
        return FormationSteps::tr("%n more link(s) hold both sides together, among them a decision.", nullptr, spares);
    return FormationSteps::tr("%n more link(s) hold both sides together, the strongest %1 bits.", nullptr, spares)
        .arg(weightText(step.strongestSpare));
}

QString endText(const engine::FormationView &formation, Records records)
{
    if (formation.steps.empty())
        return FormationSteps::tr("A single record: no link made this customer.");
    if (!formation.weakest)
        return FormationSteps::tr("Decisions alone hold this customer. It falls apart only when they are taken back.");
    const engine::FormationStepView &step = formation.steps.at(*formation.weakest);
    return FormationSteps::tr("It would fall apart if the match threshold rose above %1 bits: %2 would leave.")
        .arg(weightText(step.weight), namesOf(step.loose, records));
}

} // namespace

FormationSteps::FormationSteps(QWidget *parent) : QWidget(parent), m_layout(column(this, space::M))
{
    setObjectName(QStringLiteral("formationSteps"));
}

void FormationSteps::setFormation(const engine::FormationView &formation, Records records)
{
    clearLayout(m_layout);
    QFrame *note = sunken();
    auto *end = textLabel(endText(formation, records), text_style::Wrapped);
    end->setObjectName(QStringLiteral("formationEnd"));
    column(note, space::S, space::M)->addWidget(end);
    m_layout->addWidget(note);
    int number = 0;
    for (const engine::FormationStepView &step : formation.steps)
        addStep(++number, step, records);
    m_layout->addStretch();
}

void FormationSteps::addStep(int number, const engine::FormationStepView &step, Records records)
{
    auto *widget = new QWidget;
    QVBoxLayout *lines = column(widget, space::Xs);
    QHBoxLayout *head = row(space::S);
    head->addWidget(textLabel(QStringLiteral("%1.").arg(number), text_style::Muted), 0, Qt::AlignTop);
    head->addWidget(textLabel(tr("%1 with %2").arg(nameOf(step.link.a, records), nameOf(step.link.b, records)),
                              {.weight = QFont::DemiBold, .wrap = true, .selectable = true}),
                    1);
    head->addWidget(textLabel(step.isDecided ? tr("decided") : tr("%1 bits").arg(weightText(step.weight)),
                              {.weight = QFont::DemiBold, .tone = step.isDecided ? TextTone::Accent : TextTone::Match}),
                    0, Qt::AlignTop);
    lines->addLayout(head);
    if (!step.levels.empty())
        lines->addWidget(textLabel(agreementText(step.levels), text_style::SmallWrapped));
    if (step.left.size() + step.right.size() > 2)
        lines->addWidget(textLabel(tr("Brings %1 to %2.").arg(namesOf(step.right, records), namesOf(step.left, records)), text_style::SmallWrapped));
    lines->addWidget(
        textLabel(holdText(step, records),
                  {.size = TextSize::Small, .tone = step.spares == 0 && !step.isDecided ? TextTone::Review : TextTone::Muted, .wrap = true}));
    m_layout->addWidget(widget);
    m_layout->addWidget(rule());
}

} // namespace ui
