// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A project with one source, "crm", and short ways to bring records into it: the ground on which the tests of the stores stand.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/model/customer.h"
#include "engine/model/import.h"
#include "engine/store/journal/state_digest.h"
#include "engine/store/project_file.h"
#include "tests/engine/store/project_files.h"
#include "tests/support/must.h"

namespace tests
{

struct TableRow {
    std::string key;
    std::string name; // family name
};

class TableProject
{
public:
    TableProject();

    [[nodiscard]] engine::Database &database() { return m_project.connection(); }
    [[nodiscard]] engine::Database reader() const { return must(m_project.openReader()); }
    [[nodiscard]] engine::SourceId source() const { return m_source; }

    // One transaction; the sums of the tables are written back at its end.
    void change(const std::function<void(engine::StateDigest &)> &make);
    // A file of these rows, as one batch; line i + 2 is row i.
    engine::ImportCounts import(const std::vector<TableRow> &rows, engine::ImportMode mode = engine::ImportMode::Full, engine::Timestamp at = Now);
    [[nodiscard]] engine::BatchId lastBatch() const { return m_batch; }
    [[nodiscard]] engine::RecordId record(std::string_view key);
    // Living customers under ids 1 to count.
    void addCustomers(int count);

    // Whether the sums that the journal vouches for are those of the tables.
    [[nodiscard]] bool sumsHold();
    [[nodiscard]] std::string root(); // over everything that is truth

    static engine::IncomingRecord incoming(const TableRow &row, std::uint64_t line);
    static constexpr engine::Timestamp Now{1'700'000'000'000'000};

private:
    ProjectFiles m_files;
    engine::ProjectFile m_project;
    engine::SourceId m_source;
    engine::BatchId m_batch;
};

} // namespace tests
