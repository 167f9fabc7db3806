// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Blocking rules as people type them, and the keys they make of odd values.
#include "engine/match/blocking_rule.h"

#include "tests/fuzz/fuzz_target.h"

using namespace engine;
using namespace tests::fuzz;

namespace
{

void run(std::string_view text)
{
    const AttributeCatalog catalog;
    requireRoundTrip(
        text, [&](std::string_view rule) { return parseBlockingRule(rule, catalog); },
        [&](const BlockingRule &rule) { return blockingRuleText(rule, catalog); });
    const auto rule = parseBlockingRule(text, catalog);
    if (!rule)
        return;
    require(!rule->keys.empty(), "a rule has keys");
    for (const KeyExpression &key : rule->keys) {
        for (const std::string_view value :
             {std::string_view("a.b@x.org"), std::string_view("  \xC3\xA4\xE7\x8E\x8B \xF0\x9F\x98\x80 1984-03-07"), text}) {
            std::vector<std::string> keys;
            evaluateKey(key, value, keys);
            for (const std::string &made : keys)
                require(!made.empty(), "no key is empty");
        }
    }
}

const Target target("blocking_rule", run);

} // namespace
