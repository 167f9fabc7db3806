// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/review/waterfall_data.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "engine/match/explain.h"
#include "ui/models/agreement_text.h"
#include "ui/models/text.h"

namespace ui
{

namespace
{

// Below this many bits a comparison says nothing worth a word.
constexpr double Notable = 0.5;
constexpr double RareValue = 1.0;

QString say(const char *text)
{
    return QCoreApplication::translate("ui::Explanation", text);
}

QString valuesText(const engine::ComparisonVerdict &verdict)
{
    QStringList lines;
    for (const engine::ComparedValue &value : verdict.values)
        lines.append(QStringLiteral("%1 \u2194 %2")
                         .arg(value.left.empty() ? QStringLiteral("\u2014") : fromEngine(value.left),
                              value.right.empty() ? QStringLiteral("\u2014") : fromEngine(value.right)));
    return lines.join(u'\n');
}

// How the values compare, and what else makes them count for more or less.
QStringList remarks(const engine::ComparisonVerdict &verdict)
{
    if (verdict.leftOut() == engine::LeftOut::Household)
        return {say(QT_TRANSLATE_NOOP("ui::Explanation", "left out")), say(QT_TRANSLATE_NOOP("ui::Explanation", "household"))};
    QStringList remarks{levelWord(verdict.label)};
    if (verdict.termFrequency > RareValue)
        remarks.append(say(QT_TRANSLATE_NOOP("ui::Explanation", "rare value")));
    else if (verdict.termFrequency < -RareValue)
        remarks.append(say(QT_TRANSLATE_NOOP("ui::Explanation", "frequent value")));
    if (verdict.leftOut() == engine::LeftOut::Blocked)
        remarks.append(say(QT_TRANSLATE_NOOP("ui::Explanation", "blocked value")));
    if (verdict.leftOut() == engine::LeftOut::Shared)
        remarks.append(say(QT_TRANSLATE_NOOP("ui::Explanation", "shared by many")));
    return remarks;
}

// The share of people among strangers that a prior stands for: "1 in 9,400 pairs".
QString priorText(double bits)
{
    const double odds = std::exp2(-bits);
    return say(QT_TRANSLATE_NOOP("ui::Explanation", "1 in %1 pairs")).arg(countText(static_cast<quint64>(std::clamp(odds, 1.0, 1e15))));
}

// What is taken off the weight because others share it, too.
void addLimit(WaterfallData &data, double weight, const QString &label, const QString &sublabel, const QString &detail)
{
    if (weight >= -0.05)
        return;
    WaterfallBar bar;
    bar.label = label;
    bar.sublabel = sublabel;
    bar.weight = weight;
    bar.detail = detail;
    data.bars.push_back(std::move(bar));
}

} // namespace

WaterfallData waterfallData(const engine::Explanation &explanation)
{
    WaterfallData data;
    data.priorLabel = say(QT_TRANSLATE_NOOP("ui::Explanation", "Prior"));
    data.priorSublabel = priorText(explanation.prior);
    data.prior = explanation.prior;
    for (const engine::ComparisonVerdict &verdict : explanation.comparisons) {
        WaterfallBar bar;
        bar.label = attributeText(verdict.comparison);
        bar.sublabel = remarks(verdict).join(QStringLiteral(" · "));
        bar.weight = verdict.weight + verdict.termFrequency;
        bar.termFrequency = verdict.termFrequency;
        bar.neutral = verdict.level == 0;
        bar.detail = valuesText(verdict);
        data.bars.push_back(std::move(bar));
    }
    addLimit(
        data, explanation.namesakes, say(QT_TRANSLATE_NOOP("ui::Explanation", "Namesakes")),
        say(QT_TRANSLATE_NOOP("ui::Explanation", "comes with the name")),
        say(QT_TRANSLATE_NOOP(
            "ui::Explanation",
            "Different people of one name agree on this much, too: an e-mail address is made of the name, and names of one language go together.")));
    addLimit(data, explanation.household, say(QT_TRANSLATE_NOOP("ui::Explanation", "Household")),
             say(QT_TRANSLATE_NOOP("ui::Explanation", "shared by family members")),
             say(QT_TRANSLATE_NOOP("ui::Explanation", "People of one household agree on this much, too; it does not tell them apart.")));
    return data;
}

QString sentenceOf(const engine::Explanation &explanation)
{
    QStringList forIt;
    QStringList against;
    QStringList missing;
    QStringList shared;
    QStringList blocked;
    double sumFor = 0;
    double sumAgainst = 0;
    for (const engine::ComparisonVerdict &verdict : explanation.comparisons) {
        const double weight = verdict.weight + verdict.termFrequency;
        const QString name = attributeText(verdict.comparison);
        const QString words = say(QT_TRANSLATE_NOOP("ui::Explanation", "%1 (%2)")).arg(name, levelWord(verdict.label));
        if (verdict.level == 0) {
            (!verdict.isLeftOut ? missing : verdict.leftOut() == engine::LeftOut::Blocked ? blocked : shared).append(name);
        } else if (weight >= Notable) {
            forIt.append(words);
            sumFor += weight;
        } else if (weight <= -Notable) {
            against.append(words);
            sumAgainst += weight;
        }
    }
    QStringList sentences;
    if (!forIt.isEmpty())
        sentences.append(say(QT_TRANSLATE_NOOP("ui::Explanation", "For one customer (%1): %2.")).arg(weightText(sumFor), listText(forIt)));
    if (!against.isEmpty())
        sentences.append(say(QT_TRANSLATE_NOOP("ui::Explanation", "Against it (%1): %2.")).arg(weightText(sumAgainst), listText(against)));
    if (explanation.namesakes < -Notable)
        sentences.append(say(QT_TRANSLATE_NOOP("ui::Explanation", "Different people of one name share some of it by nature (%1)."))
                             .arg(weightText(explanation.namesakes)));
    if (explanation.household < -Notable)
        sentences.append(say(QT_TRANSLATE_NOOP("ui::Explanation", "Two people of one household would agree on much of this, too (%1)."))
                             .arg(weightText(explanation.household)));
    if (!missing.isEmpty())
        sentences.append(say(QT_TRANSLATE_NOOP("ui::Explanation", "Not known to both: %1.")).arg(listText(missing)));
    if (!shared.isEmpty())
        sentences.append(say(QT_TRANSLATE_NOOP("ui::Explanation", "Left out, because other people share it: %1.")).arg(listText(shared)));
    if (!blocked.isEmpty())
        sentences.append(say(QT_TRANSLATE_NOOP("ui::Explanation", "Left out, because the value is blocked: %1.")).arg(listText(blocked)));
    return sentences.join(u' ');
}

} // namespace ui
