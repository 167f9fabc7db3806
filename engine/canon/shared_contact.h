// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// E-mail addresses and telephone numbers that belong to a household or an office by their nature: info@…, familie.meyer@…, a landline. Two records
// with one of them know each other; that they are one person is not said. Thread-safe; the word list stands in resources/data.
#pragma once

#include <string_view>

namespace engine
{

// A canonical value. A number that is not known to be a mobile one counts as shared: landlines, and numbers without a country.
[[nodiscard]] bool isSharedContact(std::string_view value);

} // namespace engine
