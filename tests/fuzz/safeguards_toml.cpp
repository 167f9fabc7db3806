// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Safeguards, whose patterns come from outside as well.
#include "engine/match/safeguards_toml.h"

#include "tests/fuzz/fuzz_target.h"

using namespace engine;
using namespace tests::fuzz;

namespace
{

void run(std::string_view text)
{
    const AttributeCatalog catalog;
    const std::vector<std::string> sources{"crm", "shop"};
    requireRoundTrip(
        text, [&](std::string_view toml) { return safeguardsFromToml(toml, catalog, &sources); },
        [&](const Safeguards &safeguards) { return safeguardsToToml(safeguards, catalog); });
}

const Target target("safeguards_toml", run);

} // namespace
