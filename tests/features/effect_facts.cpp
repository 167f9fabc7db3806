// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/features/effect_facts.h"

#include <fmt/format.h>

#include "engine/store/journal/journal.h"
#include "engine/store/journal/state_digest.h"
#include "engine/store/tables/pair_store.h"
#include "tests/features/small_project.h"

using namespace engine;

namespace tests
{

std::map<std::string, std::string> customersOf(const Reader &reader)
{
    std::map<std::string, std::string> customers;
    for (const char *source : {"crm:C", "shop:S"})
        for (int i = 0; i < 200; ++i) {
            const std::string record = source + std::to_string(i);
            if (const std::string id = customerOf(reader, record); !id.empty())
                customers[record] = id;
        }
    return customers;
}

Written writtenIn(const Workspace &workspace)
{
    Database &database = workspace.reader().connection();
    Written written;
    written.entries = Journal(database).count().value();
    written.refusals = PairStore(database).countRefusals().value();
    written.root = StateDigest::recompute(database, Progress()).value().root();
    (void)PairStore(database).stream([&written](const StoredPair &pair) -> Result<void> {
        written.pairs.emplace_back(pair.records.a.value * 100'000 + pair.records.b.value, pair.weight);
        return {};
    });
    written.customers = customersOf(workspace.reader());
    return written;
}

MatchReport matched(Workspace &workspace)
{
    Progress progress;
    MatchRequest request;
    request.scope = MatchScope::Full;
    const auto report = workspace.match(request, progress);
    if (!report)
        qWarning("%s", report.error().message.c_str());
    return report.value_or(MatchReport{});
}

std::string differences(const WhatIfReport &foretold, const MatchReport &run)
{
    std::string text;
    const auto compare = [&text](const char *what, std::uint64_t a, std::uint64_t b) {
        if (a != b)
            text += fmt::format("{} {} / {}; ", what, a, b);
    };
    compare("matches", foretold.run.matches, run.matches);
    compare("reviews", foretold.run.reviews, run.reviews);
    compare("candidates", foretold.run.candidates, run.candidates);
    compare("customers", foretold.after.customers, run.customers);
    compare("created", foretold.customersCreated, run.created);
    compare("merged", foretold.customersMerging, run.merged);
    compare("split", foretold.customersSplitting, run.split);
    compare("refusals", foretold.after.refusals, run.refusals);
    compare("tasks", foretold.after.tasks, run.tasks);
    return text;
}

} // namespace tests
