// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/draft_questions.h"

#include "ui/dialogs/ask.h"
#include "ui/pages/matching/matching_flow.h"

namespace ui
{

namespace
{

// While something runs, nothing is asked: what is wanted is refused then, and says why.
void askToReplace(QWidget *owner, bool losesEdits, bool isBusy, const QString &what, const std::function<void()> &replace)
{
    if (!losesEdits || isBusy)
        return replace();
    ask::Question question;
    question.title = MatchingFlow::tr("Replace the draft?");
    question.text = what;
    question.verb = MatchingFlow::tr("Replace");
    ask::confirm(owner, question, replace);
}

} // namespace

void askToPropose(QWidget *owner, MatchingFlow &flow)
{
    askToReplace(owner, flow.hasOwnEdits(), flow.isBusy(),
                 MatchingFlow::tr("The proposal takes the place of the draft. Your edits that are not saved go with it."),
                 [&flow] { flow.propose(); });
}

void askToTrain(QWidget *owner, MatchingFlow &flow)
{
    askToReplace(
        owner, flow.trainingLosesEdits(), flow.isBusy(),
        MatchingFlow::tr("Training finds the prior, the thresholds and every m and u that is not fixed anew. Values of these that you set and did "
                         "not save go; your other edits stay."),
        [&flow] { flow.train(); });
}

void askToLearn(QWidget *owner, MatchingFlow &flow)
{
    askToReplace(
        owner, flow.hasOwnEdits(), flow.isBusy(),
        MatchingFlow::tr("Learning starts from the model in force and takes the place of the draft. Your edits that are not saved go with it."),
        [&flow] { flow.learn(); });
}

void askToUseVersion(QWidget *owner, MatchingFlow &flow, int version)
{
    askToReplace(owner, flow.hasOwnEdits(), flow.isBusy(),
                 MatchingFlow::tr("Model %1 takes the place of the draft. Your edits that are not saved go with it.").arg(version),
                 [&flow, version] { flow.useVersion(version); });
}

} // namespace ui
