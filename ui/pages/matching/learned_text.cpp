// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/learned_text.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

#include "engine/workspace/effects.h"
#include "ui/models/model_text.h"
#include "ui/models/text.h"
#include "ui/pages/matching/matching_flow.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::size_t LevelsShown = 3;

// In bits, as it moves weights: from 0.01 to 0.02 is as much as from 0.4 to 0.8.
double changeOf(const engine::LearnedLevel &level)
{
    return std::abs(std::log2(level.after / level.before));
}

QString moved(double before, double after, const QString &stays, const QString &moves)
{
    return before == after ? stays.arg(weightText(after)) : moves.arg(weightText(before), weightText(after));
}

} // namespace

QString learnedText(const engine::LearnReport &report)
{
    const engine::Thresholds &before = report.before;
    const engine::Thresholds &after = report.after;
    QStringList lines{
        MatchingFlow::tr("Learned from %1 same and %2 different: %Ln level(s) changed, nothing saved yet.", nullptr, pluralOf(report.levels.size()))
            .arg(countText(report.same), countText(report.different))};
    lines.append(moved(before.review, after.review, MatchingFlow::tr("Review from stays at %1."), MatchingFlow::tr("Review from: %1 → %2.")) + u' '
                 + moved(before.match, after.match, MatchingFlow::tr("Match from stays at %1."), MatchingFlow::tr("Match from: %1 → %2.")));
    auto levels = report.levels;
    std::ranges::stable_sort(levels, std::ranges::greater{}, changeOf);
    QStringList largest;
    for (const engine::LearnedLevel &level : levels)
        if (static_cast<std::size_t>(largest.size()) < LevelsShown)
            largest.append(
                MatchingFlow::tr("%1 (%2): m %3 → %4")
                    .arg(attributeText(level.comparison), fromEngine(level.level), probabilityText(level.before), probabilityText(level.after)));
    if (!largest.isEmpty())
        lines.append(MatchingFlow::tr("Changed most: %1.").arg(largest.join(u"; "_s)));
    return lines.join(u'\n');
}

} // namespace ui
