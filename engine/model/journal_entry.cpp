// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/model/journal_entry.h"

#include <array>

namespace engine
{

std::string_view codeOf(EntryKind kind)
{
    constexpr std::array<std::string_view, 18> codes{
        "",         "project_created", "source_added", "source_changed", "imported", "model_set",  "rules_set", "matched",          "decided",
        "exported", "undone",          "backed_up",    "task_changed",   "pinned",   "split_done", "erased",    "settings_changed", "safeguards_set"};
    return codes.at(static_cast<std::size_t>(kind));
}

} // namespace engine
