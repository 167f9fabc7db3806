// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The files of an export (cli.md, "Export directory"), row by row. The caller streams rows in their stable order: golden, lineage by golden id;
// xref, pairs, decisions, corrections by source and key; id changes by run. One thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/model/attribute.h"
#include "engine/model/customer.h"
#include "engine/model/decision.h"
#include "engine/model/golden.h"
#include "engine/model/pair.h"
#include "engine/publish/csv_writer.h"
#include "engine/publish/export_directory.h"
#include "engine/publish/manifest.h"

namespace engine
{

enum class RowOp : std::uint8_t { Insert, Update, Delete };

struct GoldenRow {
    std::string goldenId;
    std::span<const GoldenValue> values; // none with Delete
    std::uint32_t records = 0;
    std::vector<std::string> sources; // codes; written sorted
    double confidence = 1;            // probability of the weakest link
    std::optional<Timestamp> updatedAt;
    RowOp op = RowOp::Insert;
    std::int64_t runSeq = 0;
};

struct XrefRow {
    std::string source, sourceKey, goldenId;
    LinkKind link = LinkKind::Single;
    double weight = 0; // missing for a single
    Timestamp since;
};

struct LineageRow {
    std::string goldenId, attribute, value, source, sourceKey;
    std::optional<Timestamp> valueDate;
    Strategy strategy = Strategy::OnlyValue;
    std::optional<std::string> runnerUp, runnerUpSource, pinnedBy;
};

struct IdChangeRow {
    std::int64_t runSeq = 0;
    IdentityChange change;
};

struct RecordName {
    std::string source, key;
};

struct PairRow {
    RecordName a, b;
    double weight = 0;
    Zone zone = Zone::NoMatch;
    std::string blockingRule;
    std::optional<Verdict> decision;
};

struct DecisionRow {
    RecordName a, b;
    Verdict verdict = Verdict::Unsure;
    std::string author;
    Timestamp at;
    std::string reason;
    DecisionState state = DecisionState::Active;
};

struct CorrectionRow {
    std::string sourceKey, attribute;
    std::optional<std::string> valueThere; // none: that system holds nothing
    std::string goldenValue, goldenSource;
    std::optional<Timestamp> since;
};

// Several values of one cell: joined by | with \ before | and \ of the values themselves.
[[nodiscard]] std::string joinValues(std::span<const std::string_view> values);

// One export: open, write each file in turn, commit. Taken back unless committed.
class Exporter
{
public:
    [[nodiscard]] static Result<Exporter> open(const std::filesystem::path &directory, bool excelSafe);

    // Ends the file before and begins the next. Attributes: the columns of golden.csv.
    [[nodiscard]] Result<void> beginGolden(std::span<const Attribute> attributes);
    [[nodiscard]] Result<void> beginXref();
    [[nodiscard]] Result<void> beginLineage();
    [[nodiscard]] Result<void> beginIdChanges();
    [[nodiscard]] Result<void> beginPairs();
    [[nodiscard]] Result<void> beginDecisions();
    [[nodiscard]] Result<void> beginCorrections(std::string_view source); // source code

    // Rows of the file that was begun last.
    [[nodiscard]] Result<void> add(const GoldenRow &row);
    [[nodiscard]] Result<void> add(const XrefRow &row);
    [[nodiscard]] Result<void> add(const LineageRow &row);
    [[nodiscard]] Result<void> add(const IdChangeRow &row); // Create is left out: golden.csv says it
    [[nodiscard]] Result<void> add(const PairRow &row);
    [[nodiscard]] Result<void> add(const DecisionRow &row);
    [[nodiscard]] Result<void> add(const CorrectionRow &row);

    // Ends the last file, fills in the manifest's files and puts everything in place. Returns the manifest as written.
    [[nodiscard]] Result<Manifest> commit(Manifest manifest);

private:
    explicit Exporter(ExportDirectory directory, bool excelSafe);
    [[nodiscard]] Result<void> begin(std::string name, std::vector<ColumnSpec> columns);
    [[nodiscard]] Result<void> end();
    [[nodiscard]] Result<void> endRow();

    ExportDirectory m_directory;
    bool m_isExcelSafe = false;
    std::vector<AttributeId> m_attributes;
    std::unique_ptr<ExportFile> m_file;
    std::unique_ptr<CsvWriter> m_writer;
    std::vector<ManifestFile> m_files;
};

} // namespace engine
