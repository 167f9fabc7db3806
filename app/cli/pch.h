// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The two heavy headers of every verb, compiled once.
#pragma once

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "packaging/cmake/engine_pch.h"
