// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/verify.h"

#include <fmt/format.h>

#include "engine/store/journal/journal_verifier.h"
#include "engine/store/migrations.h"

namespace engine
{

namespace
{

constexpr std::size_t MostLines = 20; // of each check that could go on for every row

Result<void> checkPages(Database &database, StoreCheck &check)
{
    check.checks.emplace_back("integrity");
    TESSERA_TRY(auto rows, database.prepare(fmt::format("PRAGMA integrity_check({})", MostLines)));
    while (true) {
        TESSERA_TRY(const bool hasRow, rows.step());
        if (!hasRow)
            return {};
        if (rows.text(0) != "ok")
            check.findings.push_back({"integrity", std::string(rows.text(0)), std::nullopt});
    }
}

Result<void> checkForeignKeys(Database &database, StoreCheck &check)
{
    check.checks.emplace_back("foreign_keys");
    TESSERA_TRY(auto rows, database.prepare("PRAGMA foreign_key_check"));
    for (std::size_t lines = 0; lines < MostLines; ++lines) {
        TESSERA_TRY(const bool hasRow, rows.step());
        if (!hasRow)
            return {};
        check.findings.push_back({"foreign_keys",
                                  fmt::format("row {} of {} names a row of {} that is not there", rows.integer(1), rows.text(0), rows.text(2)),
                                  std::nullopt});
    }
    return {};
}

} // namespace

Result<StoreCheck> verifyStore(Database &database, const OutsideHeads &heads, Progress &progress)
{
    StoreCheck check;
    progress.begin(Stage::Verifying, 0);
    TESSERA_CHECK(checkPages(database, check));
    TESSERA_CHECK(progress.checkCancelled());
    TESSERA_CHECK(checkForeignKeys(database, check));
    check.checks.emplace_back("schema");
    TESSERA_TRY(const auto differences, schemaDifferences(database, currentVersion()));
    for (const std::string &difference : differences)
        check.findings.push_back({"schema", difference, std::nullopt});
    check.checks.emplace_back("journal");
    TESSERA_TRY(const auto journal, verifyJournal(database, heads, progress));
    for (const JournalFinding &finding : journal.findings)
        check.findings.push_back({"journal", finding.reason, finding.entry});
    check.entries = journal.entries;
    check.entriesNotAnchored = journal.notAnchored;
    return check;
}

} // namespace engine
