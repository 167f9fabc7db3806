// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What several verbs share about models and rules. Inside engine/workspace only.
#pragma once

#include "engine/base/clock.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/model/attribute.h"
#include "engine/workspace/workspace.h"

namespace engine
{

class Change;
class Database;
struct Document;

// A draft as the project's model from now on, with its notes; the entry is the caller's.
[[nodiscard]] Result<Document> putModel(Change &change, const ModelDraft &draft, const AttributeCatalog &catalog, const std::string &author);

// Every golden record anew under the rules in force; writes what differs.
[[nodiscard]] Result<void> rebuildAllGolden(Database &database, Timestamp now, Progress &progress);

} // namespace engine
