// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/contradiction.h"

#include <fmt/format.h>

#include "engine/link/decision_check.h"
#include "engine/store/tables/decision_store.h"
#include "engine/workspace/record_reference.h"

namespace engine
{

Result<void> refuseContradiction(Database &database, RecordPair records, Verdict verdict)
{
    const DecisionStore decisions(database);
    Error error;
    bool hasFailed = false;
    const auto contradiction = findContradiction(records, verdict, [&](RecordId record) {
        auto found = decisions.of(record);
        if (!found) {
            hasFailed = true;
            error = found.error();
            return std::vector<Decision>();
        }
        std::erase_if(*found, [](const Decision &decision) { return !isInForce(decision); });
        return std::move(*found);
    });
    if (hasFailed)
        return std::unexpected(error);
    if (!contradiction)
        return {};
    std::string chain;
    for (const RecordId record : contradiction->chain) {
        TESSERA_TRY(const std::string reference, referenceOf(database, record));
        chain += (chain.empty() ? "" : " = ") + reference;
    }
    if (verdict == Verdict::Different)
        return fail(ErrorCode::Conflict,
                    fmt::format("Earlier decisions say that these are the same: {}. Nothing was changed; take one of those back first.", chain));
    TESSERA_TRY(const std::string a, referenceOf(database, contradiction->different.a));
    TESSERA_TRY(const std::string b, referenceOf(database, contradiction->different.b));
    return fail(ErrorCode::Conflict,
                fmt::format("This would join {} and {}, which were decided different ({}). Nothing was changed; take that decision back first.", a, b,
                            chain));
}

} // namespace engine
