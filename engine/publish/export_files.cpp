// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/publish/export_files.h"

#include <algorithm>
#include <utility>

namespace engine
{

namespace
{

std::string_view codeOf(RowOp op)
{
    switch (op) {
    case RowOp::Insert: return "insert";
    case RowOp::Update: return "update";
    case RowOp::Delete: return "delete";
    }
    return "";
}

// "name", "name:integer", "name:number", "name:timestamp"
std::vector<ColumnSpec> columnsOf(std::initializer_list<std::string_view> specs)
{
    std::vector<ColumnSpec> columns;
    for (const std::string_view spec : specs) {
        const std::size_t colon = spec.find(':');
        columns.push_back({std::string(spec.substr(0, colon)), colon == std::string_view::npos ? "text" : std::string(spec.substr(colon + 1))});
    }
    return columns;
}

void put(CsvWriter &writer, const std::optional<std::string> &text)
{
    if (text)
        writer.text(*text);
    else
        writer.missing();
}

void put(CsvWriter &writer, const std::optional<Timestamp> &time)
{
    if (time)
        writer.time(*time);
    else
        writer.missing();
}

// An identity change has no id on one of its sides: missing rather than an empty text.
void putId(CsvWriter &writer, const std::string &id)
{
    put(writer, id.empty() ? std::nullopt : std::optional(id));
}

void put(CsvWriter &writer, const RecordName &record)
{
    writer.text(record.source);
    writer.text(record.key);
}

} // namespace

std::string joinValues(std::span<const std::string_view> values)
{
    std::string out;
    for (std::size_t at = 0; at < values.size(); ++at) {
        if (at > 0)
            out += '|';
        for (const char c : values[at]) {
            if (c == '|' || c == '\\')
                out += '\\';
            out += c;
        }
    }
    return out;
}

Exporter::Exporter(ExportDirectory directory, bool excelSafe) : m_directory(std::move(directory)), m_isExcelSafe(excelSafe) {}

Result<Exporter> Exporter::open(const std::filesystem::path &directory, bool excelSafe)
{
    TESSERA_TRY(ExportDirectory opened, ExportDirectory::open(directory));
    return Exporter(std::move(opened), excelSafe);
}

Result<void> Exporter::begin(std::string name, std::vector<ColumnSpec> columns)
{
    TESSERA_CHECK(end());
    TESSERA_TRY(m_file, m_directory.create(name));
    m_writer = std::make_unique<CsvWriter>([file = m_file.get()](std::string_view bytes) { return file->write(bytes); }, m_isExcelSafe);
    for (const ColumnSpec &column : columns)
        m_writer->text(column.name);
    ManifestFile &file = m_files.emplace_back();
    file.name = std::move(name);
    file.columns = std::move(columns);
    return m_writer->endRow();
}

Result<void> Exporter::end()
{
    if (!m_file)
        return {};
    TESSERA_CHECK(m_writer->flush());
    TESSERA_TRY(const WrittenFile written, m_file->finish());
    ManifestFile &file = m_files.back();
    file.rows = m_writer->rows() - 1; // without the heading
    file.bytes = written.bytes;
    file.sha256 = written.sha256;
    m_writer.reset();
    m_file.reset();
    return {};
}

Result<void> Exporter::endRow()
{
    return m_writer->endRow();
}

Result<void> Exporter::beginGolden(std::span<const Attribute> attributes)
{
    std::vector<ColumnSpec> columns = columnsOf({"golden_id"});
    m_attributes.clear();
    for (const Attribute &attribute : attributes) {
        m_attributes.push_back(attribute.id);
        columns.push_back({attribute.code, "text"});
    }
    for (ColumnSpec &column : columnsOf({"records:integer", "sources", "confidence:number", "updated_at:timestamp", "op", "run_seq:integer"}))
        columns.push_back(std::move(column));
    return begin("golden.csv", std::move(columns));
}

Result<void> Exporter::beginXref()
{
    return begin("xref.csv", columnsOf({"source", "source_key", "golden_id", "link", "weight:number", "since:timestamp"}));
}

Result<void> Exporter::beginLineage()
{
    return begin("lineage.csv", columnsOf({"golden_id", "attribute", "value", "source", "source_key", "value_date:timestamp", "strategy", "runner_up",
                                           "runner_up_source", "pinned_by"}));
}

Result<void> Exporter::beginIdChanges()
{
    return begin("id_changes.csv", columnsOf({"run_seq:integer", "old_id", "new_id", "kind", "at:timestamp", "trigger"}));
}

Result<void> Exporter::beginPairs()
{
    return begin("pairs.csv",
                 columnsOf({"a_source", "a_key", "b_source", "b_key", "weight:number", "probability:number", "zone", "blocking_rule", "decision"}));
}

Result<void> Exporter::beginDecisions()
{
    return begin("decisions.csv", columnsOf({"a_source", "a_key", "b_source", "b_key", "verdict", "author", "at:timestamp", "reason", "state"}));
}

Result<void> Exporter::beginCorrections(std::string_view source)
{
    return begin("corrections_" + std::string(source) + ".csv",
                 columnsOf({"source_key", "attribute", "value_there", "golden_value", "golden_source", "since:timestamp"}));
}

Result<void> Exporter::add(const GoldenRow &row)
{
    const bool isGone = row.op == RowOp::Delete;
    m_writer->text(row.goldenId);
    std::vector<std::string_view> texts;
    for (const AttributeId attribute : m_attributes) {
        texts.clear();
        if (!isGone)
            for (const GoldenValue &value : row.values)
                if (value.attribute == attribute)
                    texts.emplace_back(value.text);
        put(*m_writer, texts.empty() ? std::nullopt : std::optional(joinValues(texts)));
    }
    if (isGone) {
        for (int column = 0; column < 3; ++column) // records, sources, confidence
            m_writer->missing();
    } else {
        std::vector<std::string_view> sources(row.sources.begin(), row.sources.end());
        std::ranges::sort(sources);
        m_writer->number(std::int64_t{row.records});
        m_writer->text(joinValues(sources));
        m_writer->number(row.confidence);
    }
    put(*m_writer, row.updatedAt);
    m_writer->text(codeOf(row.op));
    m_writer->number(row.runSeq);
    return endRow();
}

Result<void> Exporter::add(const XrefRow &row)
{
    m_writer->text(row.source);
    m_writer->text(row.sourceKey);
    m_writer->text(row.goldenId);
    m_writer->text(codeOf(row.link));
    if (row.link == LinkKind::Single)
        m_writer->missing();
    else
        m_writer->number(row.weight);
    m_writer->time(row.since);
    return endRow();
}

Result<void> Exporter::add(const LineageRow &row)
{
    for (const std::string *text : {&row.goldenId, &row.attribute, &row.value})
        m_writer->text(*text);
    putId(*m_writer, row.source); // a pinned value of a person's own comes from no record
    putId(*m_writer, row.sourceKey);
    put(*m_writer, row.valueDate);
    m_writer->text(codeOf(row.strategy));
    put(*m_writer, row.runnerUp);
    put(*m_writer, row.runnerUpSource);
    put(*m_writer, row.pinnedBy);
    return endRow();
}

Result<void> Exporter::add(const IdChangeRow &row)
{
    if (row.change.kind == IdentityChangeKind::Create)
        return {};
    m_writer->number(row.runSeq);
    putId(*m_writer, row.change.oldId);
    putId(*m_writer, row.change.newId);
    m_writer->text(codeOf(row.change.kind));
    m_writer->time(row.change.at);
    m_writer->text(row.change.trigger);
    return endRow();
}

Result<void> Exporter::add(const PairRow &row)
{
    put(*m_writer, row.a);
    put(*m_writer, row.b);
    m_writer->number(row.weight);
    m_writer->number(probabilityOf(row.weight));
    m_writer->text(codeOf(row.zone));
    m_writer->text(row.blockingRule);
    put(*m_writer, row.decision ? std::optional(std::string(codeOf(*row.decision))) : std::nullopt);
    return endRow();
}

Result<void> Exporter::add(const DecisionRow &row)
{
    put(*m_writer, row.a);
    put(*m_writer, row.b);
    m_writer->text(codeOf(row.verdict));
    m_writer->text(row.author);
    m_writer->time(row.at);
    m_writer->text(row.reason);
    m_writer->text(codeOf(row.state));
    return endRow();
}

Result<void> Exporter::add(const CorrectionRow &row)
{
    m_writer->text(row.sourceKey);
    m_writer->text(row.attribute);
    put(*m_writer, row.valueThere);
    m_writer->text(row.goldenValue);
    m_writer->text(row.goldenSource);
    put(*m_writer, row.since);
    return endRow();
}

Result<Manifest> Exporter::commit(Manifest manifest)
{
    TESSERA_CHECK(end());
    manifest.isExcelSafe = m_isExcelSafe;
    manifest.files = m_files;
    std::ranges::sort(manifest.files, {}, &ManifestFile::name);
    TESSERA_CHECK(m_directory.commit(manifestToJson(manifest)));
    return manifest;
}

} // namespace engine
