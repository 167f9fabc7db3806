// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sources/file_look.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "engine/intake/mapping_suggestion.h"
#include "engine/intake/preview.h"
#include "ui/models/text.h"

namespace ui
{

namespace
{

constexpr int RowsShown = 50;
constexpr int CleanedShown = 30;
constexpr double Doubtful = 0.6;

QString say(const char *text)
{
    return QCoreApplication::translate("ui::FileLook", text);
}

QString fromNameOrder(engine::NameOrder order)
{
    switch (order) {
    case engine::NameOrder::Auto: return {};
    case engine::NameOrder::GivenFamily: return QStringLiteral("given family");
    case engine::NameOrder::FamilyGiven: return QStringLiteral("family given");
    }
    return {};
}

engine::NameOrder toNameOrder(const QString &order)
{
    if (order.isEmpty())
        return engine::NameOrder::Auto;
    return order.startsWith(QStringLiteral("given")) ? engine::NameOrder::GivenFamily : engine::NameOrder::FamilyGiven;
}

// What a person chose stands above what the mapping says.
engine::FormatOverrides overridesFor(const FormatChoice &choice, engine::FormatOverrides overrides)
{
    if (const auto container = engine::containerFromCode(choice.container.toStdString()))
        overrides.container = container;
    if (const auto encoding = engine::encodingFromCode(choice.encoding.toStdString()))
        overrides.encoding = encoding;
    if (const auto delimiter = engine::delimiterFromText(choice.delimiter.toStdString()))
        overrides.delimiter = delimiter;
    return overrides;
}

FormatChoice choiceOf(const engine::FileFormat &format)
{
    FormatChoice choice;
    choice.container = fromEngine(engine::codeOf(format.container));
    choice.encoding = fromEngine(engine::codeOf(format.encoding));
    if (format.container == engine::Container::Csv)
        choice.delimiter = QChar::fromLatin1(format.delimiter);
    return choice;
}

engine::AttributeCatalog withOwn(engine::AttributeCatalog catalog, const engine::Mapping &mapping)
{
    for (const engine::OwnAttribute &own : mapping.ownAttributes)
        if (catalog.find(own.code) == nullptr)
            catalog.declare(own.code, own.kind, own.isUnique);
    return catalog;
}

void fillColumn(ColumnChoice &choice, const engine::ColumnMapping &mapped)
{
    choice.attribute = fromEngine(mapped.attribute);
    choice.order = fromNameOrder(mapped.order);
    choice.formats.clear();
    for (const std::string &format : mapped.dateFormats)
        choice.formats.append(fromEngine(format));
}

MappingChoice choiceFor(const engine::Mapping &mapping, const std::vector<engine::ColumnSuggestion> &columns, bool isFromLastImport)
{
    MappingChoice choice;
    choice.base = mapping;
    choice.region = fromEngine(mapping.region);
    for (const engine::ColumnSuggestion &column : columns) {
        ColumnChoice one;
        one.column = fromEngine(column.column);
        for (const std::string &sample : column.samples)
            one.samples.append(fromEngine(sample));
        if (const auto mapped = std::ranges::find(mapping.columns, column.column, &engine::ColumnMapping::column); mapped != mapping.columns.end()) {
            fillColumn(one, *mapped);
            one.confidence = isFromLastImport ? 1 : column.confidence;
            one.reason = isFromLastImport ? say(QT_TRANSLATE_NOOP("ui::FileLook", "as in the last import")) : fromEngine(column.reason);
        }
        // A key that the file does not have any more must be chosen anew.
        if (column.column == mapping.key)
            choice.key = one.column;
        if (column.column == mapping.updatedAt)
            choice.updatedAt = one.column;
        choice.columns.push_back(std::move(one));
    }
    return choice;
}

engine::Mapping mappingOf(const MappingChoice &choice)
{
    engine::Mapping mapping = choice.base;
    mapping.format = overridesFor(choice.format, choice.base.format);
    mapping.key = choice.key.toStdString();
    if (mapping.updatedAt != choice.updatedAt.toStdString()) {
        mapping.updatedAt = choice.updatedAt.toStdString();
        mapping.updatedAtFormats.clear();
    }
    mapping.region = choice.region.toStdString();
    mapping.columns.clear();
    for (const ColumnChoice &chosen : choice.columns) {
        if (chosen.attribute.isEmpty())
            continue;
        engine::ColumnMapping column;
        const auto before = std::ranges::find(choice.base.columns, chosen.column.toStdString(), &engine::ColumnMapping::column);
        if (before != choice.base.columns.end() && before->attribute == chosen.attribute.toStdString())
            column = *before; // with what is not shown: parts, a country of its own
        column.column = chosen.column.toStdString();
        column.attribute = chosen.attribute.toStdString();
        column.order = toNameOrder(chosen.order);
        column.dateFormats.clear();
        for (const QString &format : chosen.formats)
            column.dateFormats.push_back(format.toStdString());
        mapping.columns.push_back(std::move(column));
    }
    return mapping;
}

CleanedLook::Cell cellOf(const engine::PreviewRow &row, engine::AttributeId attribute)
{
    CleanedLook::Cell cell;
    QStringList texts;
    QStringList raws;
    for (const engine::Value &value : row.values) {
        if (value.attribute != attribute)
            continue;
        if (value.column < row.cells.size())
            raws.append(fromEngine(row.cells[value.column]));
        if (engine::has(value.flags, engine::ValueFlag::Placeholder))
            cell.remark = say(QT_TRANSLATE_NOOP("ui::FileLook", "placeholder"));
        else if (engine::has(value.flags, engine::ValueFlag::Invalid))
            cell.remark = say(QT_TRANSLATE_NOOP("ui::FileLook", "not valid: %1")).arg(fromEngine(value.text));
        else
            texts.append(fromEngine(value.text));
    }
    cell.text = texts.join(QStringLiteral(" · "));
    cell.raw = raws.join(QStringLiteral(" · "));
    if (!texts.isEmpty())
        cell.remark.clear(); // one of several values is good
    return cell;
}

} // namespace

engine::Result<FileLook> lookInto(const FileQuestion &question, const engine::AttributeCatalog &catalog)
{
    const std::filesystem::path file = question.file.toStdString();
    std::optional<engine::Mapping> last;
    if (question.mappingToml) {
        TESSERA_TRY(last, engine::mappingFromToml(*question.mappingToml, "the last mapping", catalog));
    }
    const engine::FormatOverrides overrides = overridesFor(question.format, last ? last->format : engine::FormatOverrides());
    TESSERA_TRY(const engine::FilePreview preview, engine::previewFile(file, overrides, nullptr, catalog, RowsShown));
    TESSERA_TRY(const engine::MappingSuggestion suggestion, engine::suggestMapping(file, catalog, question.source.toStdString(), overrides));
    FileLook look;
    look.format = choiceOf(preview.format.format);
    look.description = fromEngine(engine::describe(preview.format.format));
    look.confidence = std::min(preview.format.encodingConfidence, preview.format.delimiterConfidence);
    if (preview.format.encodingConfidence < Doubtful)
        look.warnings.append(say(QT_TRANSLATE_NOOP("ui::FileLook", "The encoding is a guess.")));
    if (preview.format.delimiterConfidence < Doubtful)
        look.warnings.append(say(QT_TRANSLATE_NOOP("ui::FileLook", "How the columns are divided is a guess.")));
    for (const std::string &column : preview.columns)
        look.columns.append(fromEngine(column));
    for (const engine::PreviewRow &row : preview.rows) {
        QStringList &cells = look.rows.emplace_back();
        for (const std::string &cell : row.cells)
            cells.append(fromEngine(cell));
    }
    look.mapping = choiceFor(last ? *last : suggestion.mapping, suggestion.columns, last.has_value());
    look.mapping.format = question.format;
    return look;
}

engine::Result<CleanedLook> lookCleaned(const QString &file, const MappingChoice &choice, const engine::AttributeCatalog &catalog)
{
    const engine::Mapping mapping = mappingOf(choice);
    TESSERA_TRY(const engine::FilePreview preview, engine::previewFile(file.toStdString(), mapping.format, &mapping, catalog, CleanedShown));
    const engine::AttributeCatalog known = withOwn(catalog, mapping);
    std::map<engine::AttributeId, bool> used; // in the order of the catalogue
    for (const engine::PreviewRow &row : preview.rows)
        for (const engine::Value &value : row.values)
            used[value.attribute] = true;
    CleanedLook look;
    for (const auto &[attribute, isUsed] : used)
        look.attributes.append(known.find(attribute) != nullptr ? fromEngine(known.find(attribute)->code) : QString());
    for (const engine::PreviewRow &row : preview.rows) {
        std::vector<CleanedLook::Cell> &cells = look.rows.emplace_back();
        for (const auto &[attribute, isUsed] : used)
            cells.push_back(cellOf(row, attribute));
        if (row.fault && !cells.empty())
            cells.front().remark = say(QT_TRANSLATE_NOOP("ui::FileLook", "rejected: %1")).arg(fromEngine(row.fault->reason));
    }
    return look;
}

engine::Result<std::string> tomlOf(const MappingChoice &choice, const engine::AttributeCatalog &catalog)
{
    std::string text = engine::mappingToToml(mappingOf(choice));
    TESSERA_CHECK(engine::mappingFromToml(text, "the mapping", catalog)); // else the import would refuse it only later
    return text;
}

} // namespace ui
