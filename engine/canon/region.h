// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Countries by whose habits phone numbers and dates are read. Any thread.
#pragma once

#include <string>
#include <string_view>

namespace engine
{

// Whether it is the code of a country: ISO 3166 alpha-2, in capitals.
[[nodiscard]] bool isRegion(std::string_view code);

// What is wrong with it, and what was perhaps meant: "\"UK\" is no region. Did you mean GB?"
[[nodiscard]] std::string noRegionText(std::string_view code);

} // namespace engine
