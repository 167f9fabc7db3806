// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever puts another draft in place of the present one asks first when edits of a person would go with it. GUI thread.
#pragma once

class QWidget;

namespace ui
{

class MatchingFlow;

// owner: the widget the box belongs to; the flow outlives it.
void askToPropose(QWidget *owner, MatchingFlow &flow);
void askToTrain(QWidget *owner, MatchingFlow &flow);
void askToLearn(QWidget *owner, MatchingFlow &flow);
void askToUseVersion(QWidget *owner, MatchingFlow &flow, int version);

} // namespace ui
