// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Notes on a model as they are kept in the project: a JSON document of their own beside each version. Inside engine/workspace only.
#pragma once

#include <string>
#include <string_view>

#include "engine/workspace/model_draft.h"

namespace engine
{

// The kind of document that holds the notes on a version.
[[nodiscard]] std::string notesKind(int modelVersion);
[[nodiscard]] std::string notesToJson(const ModelNotes &notes);
// Notes only explain: what cannot be read is left out.
[[nodiscard]] ModelNotes notesFromJson(std::string_view text);

} // namespace engine
