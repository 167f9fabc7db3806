// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/mapping_suggestion.h"

#include <boost/unordered/unordered_flat_set.hpp>

#include "engine/base/guarded.h"
#include "engine/base/hash.h"
#include "engine/intake/open_sample.h"
#include "engine/intake/suggestion_rules.h"

namespace engine
{

namespace
{

constexpr std::size_t RowsProfiled = 500;
constexpr std::size_t RowsForUniqueness = 20'000;

// Which columns are filled and different in every row so far.
class Uniqueness final
{
public:
    explicit Uniqueness(std::size_t columns) : m_seen(columns), m_isUnique(columns, true) {}

    void add(const RawRow &row)
    {
        for (std::size_t i = 0; i < m_seen.size(); ++i) {
            if (!m_isUnique[i])
                continue;
            const bool isBlank = row[i].find_first_not_of(" \t") == std::string::npos;
            m_isUnique[i] = !isBlank && m_seen[i].insert(hash64(row[i])).second;
            if (!m_isUnique[i])
                m_seen[i] = {};
        }
    }
    [[nodiscard]] bool isUnique(std::size_t column) const { return m_isUnique[column]; }

private:
    std::vector<boost::unordered_flat_set<std::uint64_t>> m_seen;
    std::vector<bool> m_isUnique;
};

Result<std::vector<SampleColumn>> sampleOf(RecordReader &reader)
{
    const std::vector<std::string> &names = reader.columns();
    std::vector<RawRow> rows;
    Uniqueness uniqueness(names.size());
    SourceRow row;
    for (std::size_t seen = 0; seen < RowsForUniqueness; ++seen) {
        TESSERA_TRY(const bool hasRow, reader.next(row));
        if (!hasRow)
            break;
        if (row.fault)
            continue;
        uniqueness.add(row.cells);
        if (rows.size() < RowsProfiled)
            rows.push_back(row.cells);
    }
    std::vector<ColumnProfile> profiles = profilesOf(rows, names.size());
    std::vector<SampleColumn> columns(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        columns[i].name = names[i];
        columns[i].words = readColumnName(names[i]);
        columns[i].profile = std::move(profiles[i]);
        columns[i].isUnique = !rows.empty() && uniqueness.isUnique(i);
    }
    return columns;
}

std::string regionOf(const std::vector<SampleColumn> &columns)
{
    for (const SampleColumn &column : columns)
        if (column.words.meaning == "country" && column.words.confidence >= 0.8)
            return dominantCountry(column.profile);
    return {};
}

ColumnSuggestion suggestionOf(SampleColumn &column)
{
    return {column.name, column.attribute, column.attribute.empty() ? 0 : column.confidence, column.reason, std::move(column.profile.samples)};
}

void settleKeys(std::vector<SampleColumn> &columns, const std::string &sourceCode, Mapping &mapping)
{
    if (const std::size_t key = findKey(columns, sourceCode); key < columns.size()) {
        mapping.key = columns[key].name;
        // As a value it would keep apart what one system holds twice.
        if (columns[key].attribute != "email")
            columns[key].attribute.clear();
        columns[key].reason = "the key: filled and different in every row";
    }
    if (const std::size_t updated = findUpdatedAt(columns); updated < columns.size()) {
        mapping.updatedAt = columns[updated].name;
        mapping.updatedAtFormats = columns[updated].dates.formats;
        columns[updated].attribute.clear();
        columns[updated].reason = "when the record was last changed";
    }
}

Result<MappingSuggestion> suggest(const std::filesystem::path &file, const AttributeCatalog &catalog, const std::string &sourceCode,
                                  const FormatOverrides &overrides)
{
    MappingSuggestion suggestion;
    TESSERA_TRY(suggestion.format, detectFormat(file, overrides));
    TESSERA_TRY(const auto reader, openSample(file, suggestion.format.format));
    TESSERA_TRY(auto columns, sampleOf(*reader));
    Mapping &mapping = suggestion.mapping;
    mapping.source = sourceCode;
    mapping.format = overrides;
    mapping.region = regionOf(columns);
    suggestAttributes(columns, catalog, mapping.region);
    settleKeys(columns, sourceCode, mapping);
    for (SampleColumn &column : columns) {
        if (!column.attribute.empty()) {
            const bool isDate = catalog.find(column.attribute)->kind == AttributeKind::Date;
            mapping.columns.push_back(
                {column.name, column.attribute, column.order, isDate ? column.dates.formats : std::vector<std::string>(), column.part, {}});
        }
        suggestion.columns.push_back(suggestionOf(column));
    }
    return suggestion;
}

} // namespace

Result<MappingSuggestion> suggestMapping(const std::filesystem::path &file, const AttributeCatalog &catalog, const std::string &sourceCode,
                                         const FormatOverrides &overrides)
{
    return guarded("There is not enough memory to suggest a mapping for this file. Close other programs and try again.",
                   [&] { return suggest(file, catalog, sourceCode, overrides); });
}

} // namespace engine
