// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a message calls a record. Inside engine/workspace only; one thread.
#pragma once

#include <string>

#include "engine/base/ids.h"
#include "engine/base/result.h"

namespace engine
{

class Database;

// "crm:1042"; "record 17" when it left the project.
[[nodiscard]] Result<std::string> referenceOf(Database &database, RecordId record);

} // namespace engine
