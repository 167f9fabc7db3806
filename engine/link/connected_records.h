// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which records hang together, so that one decision at a million records touches a handful: links and decisions never reach out of a component, and
// linking its records alone comes to what linking everything does. One thread.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "engine/base/ids.h"

namespace engine
{

// The records that share a link (at or above the match threshold) or a same-decision with the given one.
using NeighboursOf = std::function<std::vector<RecordId>(RecordId)>;

// Every record that is connected with the seeds, ascending; the seeds among them.
[[nodiscard]] std::vector<RecordId> connectedRecords(std::span<const RecordId> seeds, const NeighboursOf &neighbours);

} // namespace engine
