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

QString moved(const QString &what, double before, double after)
{
    return before == after ? MatchingFlow::tr("%1 stays at %2").arg(what, weightText(after))
                           : MatchingFlow::tr("%1 %2 → %3").arg(what, weightText(before), weightText(after));
}

} // namespace

QString learnedText(const engine::LearnReport &report)
{
    QStringList lines{MatchingFlow::tr("Learned from %1 same and %2 different: %3 levels changed, nothing saved yet.")
                          .arg(countText(report.same), countText(report.different), countText(report.levels.size()))};
    lines.append(moved(MatchingFlow::tr("Review from"), report.before.review, report.after.review) + u", "_s
                 + moved(MatchingFlow::tr("match from"), report.before.match, report.after.match) + u'.');
    auto levels = report.levels;
    std::ranges::stable_sort(levels, std::ranges::greater{}, changeOf);
    QStringList largest;
    for (const engine::LearnedLevel &level : levels)
        if (static_cast<std::size_t>(largest.size()) < LevelsShown)
            largest.append(MatchingFlow::tr("%1 %2: m %3 → %4")
                               .arg(attributeText(level.comparison), fromEngine(level.level), probabilityText(level.before), probabilityText(level.after)));
    if (!largest.isEmpty())
        lines.append(MatchingFlow::tr("Changed most: %1.").arg(largest.join(u"; "_s)));
    return lines.join(u'\n');
}

} // namespace ui
