// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Survivorship rules.
#include "engine/golden/rules_toml.h"

#include "tests/fuzz/fuzz_target.h"

using namespace engine;
using namespace tests::fuzz;

namespace
{

void run(std::string_view text)
{
    const AttributeCatalog catalog;
    requireRoundTrip(
        text, [&](std::string_view toml) { return rulesFromToml(toml, catalog); },
        [&](const SurvivorshipRules &rules) { return rulesToToml(rules, catalog); });
}

const Target target("rules_toml", run);

} // namespace
