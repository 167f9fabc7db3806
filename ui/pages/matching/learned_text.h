// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What decisions changed in a model, in a few sentences: what it rests on, where the zones begin now, the levels that changed most. Pure; any
// thread.
#pragma once

#include <QString>

namespace engine
{
struct LearnReport;
}

namespace ui
{

[[nodiscard]] QString learnedText(const engine::LearnReport &report);

} // namespace ui
