// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes what the engine makes of records and a Splink model, to be held against Splink:
//   splink_pairs records PROJECT OUT.csv            the canonical values of a project, the first of each attribute
//   splink_pairs pairs RECORDS.csv MODEL.json OUT.csv   every candidate pair: rule, level vector as Splink counts (gamma), weight
#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <map>

#include "engine/match/blocker.h"
#include "engine/match/pair_comparer.h"
#include "engine/match/prepared_rules.h"
#include "engine/match/scorer.h"
#include "engine/model/record.h"
#include "engine/store/project_file.h"
#include "engine/store/tables/record_store.h"
#include "tests/bench/splink/splink_records.h"

using namespace engine;

namespace
{

Result<void> writeRecords(const std::filesystem::path &project, const std::filesystem::path &out)
{
    TESSERA_TRY(ProjectFile file, ProjectFile::open(project, nullptr, false));
    const AttributeCatalog catalog;
    std::ofstream stream(out, std::ios::binary);
    stream << "unique_id";
    for (const Attribute &attribute : catalog.all())
        stream << ',' << attribute.code;
    stream << '\n';
    Progress progress;
    const auto visit = [&](RecordId record, SourceId, std::string_view packed) -> Result<void> {
        std::map<AttributeId, std::string> first;
        TESSERA_TRY(const std::vector<Value> values, unpackValues(packed));
        for (const Value &value : values) {
            if (value.flags == ValueFlag::None && !value.canonical.empty())
                first.try_emplace(value.attribute, value.canonical);
        }
        stream << record.value;
        for (const Attribute &attribute : catalog.all()) {
            const auto value = first.find(attribute.id);
            stream << ',' << (value == first.end() ? std::string() : tests::csvCell(value->second));
        }
        stream << '\n';
        return {};
    };
    TESSERA_CHECK(RecordStore(file.connection()).streamActive(visit, progress));
    stream.close();
    return stream ? Result<void>{} : fail(ErrorCode::Io, fmt::format("{} cannot be written.", out.string()));
}

Result<void> writePairs(const std::filesystem::path &recordsFile, const std::filesystem::path &modelFile, const std::filesystem::path &out)
{
    TESSERA_TRY(const std::string text, tests::readFile(recordsFile));
    TESSERA_TRY(const tests::CsvTable csv, tests::csvFromText(text));
    TESSERA_TRY(const tests::SplinkRecords records, tests::splinkRecords(csv));
    TESSERA_TRY(const Model model, tests::splinkModel(modelFile, records));
    const auto begin = std::chrono::steady_clock::now();
    const CompiledModel compiled(records.table, model, {});
    const Scorer scorer(model, compiled);
    PairComparer comparer(compiled);
    TESSERA_TRY(const std::vector<BlockingRule> rules, prepareRules(model, records.catalog));
    BlockingOptions blocking;
    blocking.runPairs = UINT64_MAX; // Splink splits no blocks
    Progress progress;
    TESSERA_TRY(const Blocker blocker, Blocker::make(records.table, rules, {}, blocking, progress));
    std::ofstream stream(out, std::ios::binary);
    stream << "unique_id_l,unique_id_r,match_key";
    for (const Comparison &comparison : model.comparisons)
        stream << ',' << tests::csvCell("gamma_" + comparison.name);
    stream << ",match_weight\n";
    std::uint64_t pairs = 0;
    for (std::size_t chunk = 0; chunk < blocker.chunkCount(); ++chunk) {
        blocker.visitChunk(chunk, [&](std::uint32_t a, std::uint32_t b, std::uint8_t rule) {
            const LevelVector levels = comparer.levels(a, b);
            stream << records.ids[a] << ',' << records.ids[b] << ',' << static_cast<int>(rule);
            for (unsigned i = 0; i < model.comparisons.size(); ++i)
                stream << ',' << static_cast<int>(levelAt(levels, i)) - 1; // Splink counts from 0, missing is -1
            stream << ',' << fmt::format("{}", scorer.weight(levels, a, b)) << '\n';
            ++pairs;
        });
    }
    stream.close();
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    fmt::println("{} candidate pairs of {} records, {:.2f} s with writing", pairs, records.ids.size(), seconds.count());
    return stream ? Result<void>{} : fail(ErrorCode::Io, fmt::format("{} cannot be written.", out.string()));
}

} // namespace

int main(int argc, char **argv)
{
    const std::vector<std::string_view> arguments(argv + 1, argv + argc);
    Result<void> outcome = fail(ErrorCode::InvalidArgument, "splink_pairs records PROJECT OUT.csv | pairs RECORDS.csv MODEL.json OUT.csv");
    if (arguments.size() == 3 && arguments[0] == "records")
        outcome = writeRecords(arguments[1], arguments[2]);
    else if (arguments.size() == 4 && arguments[0] == "pairs")
        outcome = writePairs(arguments[1], arguments[2], arguments[3]);
    if (outcome)
        return 0;
    fmt::println(stderr, "{}", outcome.error().message);
    return 2;
}
