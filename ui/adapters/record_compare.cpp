// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/adapters/record_compare.h"

#include <QSet>
#include <algorithm>
#include <map>

#include "ui/models/text.h"

namespace ui
{

namespace
{

using Cells = std::vector<std::pair<engine::AttributeId, engine::CellView>>;

// All values of one attribute of a record in one cell: several e-mails stand one beside the other.
CompareCell cellOf(const Cells &cells, engine::AttributeId attribute)
{
    CompareCell cell;
    QStringList raws;
    QStringList canonicals;
    for (const auto &[id, value] : cells) {
        if (id != attribute)
            continue;
        const std::string &shown = value.raw.empty() ? value.text : value.raw;
        if (!raws.contains(fromEngine(shown)))
            raws.append(fromEngine(shown));
        const QString text = fromEngine(value.text);
        if (!value.canonical.empty() && !canonicals.contains(text))
            canonicals.append(text);
    }
    cell.missing = raws.isEmpty();
    cell.raw = raws.join(QStringLiteral(" · "));
    cell.canonical = canonicals.join(QStringLiteral(" · "));
    return cell;
}

QSet<QString> canonicalsOf(const engine::RecordView &record, engine::AttributeId attribute)
{
    QSet<QString> values;
    for (const auto &[id, value] : record.cells)
        if (id == attribute && !value.canonical.empty())
            values.insert(fromEngine(value.canonical));
    return values;
}

// Exact: all that know it share a value; different: two share none; close: something between.
CompareRow::Agreement agreementOf(std::span<const engine::RecordView> records, engine::AttributeId attribute)
{
    std::vector<QSet<QString>> known;
    for (const engine::RecordView &record : records)
        if (QSet<QString> values = canonicalsOf(record, attribute); !values.isEmpty())
            known.push_back(std::move(values));
    if (known.size() < 2)
        return CompareRow::Agreement::None;
    bool anyShared = false;
    bool anyApart = false;
    for (std::size_t i = 1; i < known.size(); ++i) {
        const bool shared = known[0].intersects(known[i]);
        anyShared = anyShared || shared;
        anyApart = anyApart || !shared;
    }
    if (!anyApart)
        return CompareRow::Agreement::Exact;
    return anyShared ? CompareRow::Agreement::Close : CompareRow::Agreement::Different;
}

QString stateText(engine::RecordState state)
{
    switch (state) {
    case engine::RecordState::Active: return {};
    case engine::RecordState::Gone: return QObject::tr("gone");
    case engine::RecordState::Restricted: return QObject::tr("restricted");
    case engine::RecordState::Suppressed: return QObject::tr("suppressed");
    case engine::RecordState::Erased: return QObject::tr("erased");
    }
    return {};
}

CompareRow rowOf(std::span<const engine::RecordView> records, engine::AttributeId attribute, const engine::GoldenCellView *golden)
{
    CompareRow row;
    row.id = QVariant::fromValue<int>(attribute.value);
    row.agreement = agreementOf(records, attribute);
    row.golden.missing = golden == nullptr;
    if (golden != nullptr) {
        row.golden.raw = fromEngine(golden->value.text);
        row.pinned = golden->value.strategy == engine::Strategy::Pin;
    }
    for (const engine::RecordView &record : records) {
        CompareCell cell = cellOf(record.cells, attribute);
        cell.wins = golden != nullptr && golden->value.record == record.id;
        row.cells.push_back(std::move(cell));
    }
    return row;
}

QString initials(const engine::RecordView &record)
{
    QString letters;
    const auto add = [&](engine::AttributeId attribute) {
        for (const auto &[id, value] : record.cells)
            if (id == attribute && !value.text.empty()) {
                letters += fromEngine(value.text).left(1).toUpper();
                return;
            }
    };
    add(engine::attributes::GivenName);
    add(engine::attributes::FamilyName);
    if (letters.isEmpty())
        add(engine::attributes::FullName);
    if (letters.isEmpty())
        add(engine::attributes::Company);
    return letters.isEmpty() ? QStringLiteral("?") : letters;
}

QString nodeDetail(const engine::RecordView &record)
{
    QString text = QStringLiteral("%1 %2").arg(sourceName(record.source), fromEngine(record.key));
    if (const QString name = personName(record); !name.isEmpty())
        text += QStringLiteral(" · ") + name;
    return text;
}

} // namespace

CompareData compareData(std::span<const engine::RecordView> records, std::span<const engine::GoldenCellView> golden, const QString &goldenTitle,
                        const QString &goldenId)
{
    CompareData data;
    data.goldenTitle = goldenTitle;
    data.goldenKey = goldenId;
    std::map<engine::AttributeId, std::string> fields; // in the order of the catalogue
    for (const engine::RecordView &record : records) {
        data.columns.push_back({QVariant::fromValue<qint64>(record.id.value), sourceName(record.source), record.source.hue, fromEngine(record.key),
                                record.updatedAt ? ageText(record.updatedAt) : QString(), stateText(record.state)});
        for (const auto &[attribute, cell] : record.cells)
            fields.try_emplace(attribute, cell.code);
    }
    for (const engine::GoldenCellView &cell : golden)
        fields[cell.value.attribute] = cell.code;
    for (const auto &[attribute, code] : fields) {
        const auto found = std::ranges::find_if(
            golden, [&](const engine::GoldenCellView &cell) { return cell.value.attribute == attribute && !cell.value.isSecondary; });
        CompareRow row = rowOf(records, attribute, found == golden.end() ? nullptr : &*found);
        row.field = attributeText(code);
        data.rows.push_back(std::move(row));
    }
    return data;
}

GraphData graphData(std::span<const engine::RecordView> records, std::span<const engine::PairView> pairs)
{
    GraphData data;
    std::map<engine::RecordId, int> index;
    for (const engine::RecordView &record : records) {
        index[record.id] = static_cast<int>(data.nodes.size());
        data.nodes.push_back(
            {QVariant::fromValue<qint64>(record.id.value), initials(record), sourceName(record.source), record.source.hue, nodeDetail(record)});
    }
    for (const engine::PairView &pair : pairs) {
        const auto a = index.find(pair.records.a);
        const auto b = index.find(pair.records.b);
        if (a == index.end() || b == index.end())
            continue;
        GraphEdge edge{a->second, b->second, pair.weight, GraphEdge::Kind::Review, false, weightText(pair.weight)};
        if (pair.verdict == engine::Verdict::Same)
            edge.kind = GraphEdge::Kind::Decided;
        else if (pair.verdict == engine::Verdict::Different || pair.refusal)
            edge.kind = GraphEdge::Kind::Removed;
        else if (pair.zone == engine::Zone::Match)
            edge.kind = GraphEdge::Kind::Automatic;
        else if (pair.zone == engine::Zone::NoMatch)
            continue;
        data.edges.push_back(std::move(edge));
    }
    return data;
}

QString sourceName(const engine::Source &source)
{
    return fromEngine(source.name.empty() ? source.code : source.name);
}

QString personName(const engine::RecordView &record)
{
    const auto first = [&](engine::AttributeId attribute) {
        const auto found = std::ranges::find_if(record.cells, [&](const auto &cell) { return cell.first == attribute && !cell.second.text.empty(); });
        return found == record.cells.end() ? QString() : fromEngine(found->second.text);
    };
    const QString parts = (first(engine::attributes::GivenName) + u' ' + first(engine::attributes::FamilyName)).trimmed();
    for (const QString &name : {parts, first(engine::attributes::FullName), first(engine::attributes::Company)})
        if (!name.isEmpty())
            return name;
    return recordName(record);
}

QString recordName(const engine::RecordView &record)
{
    return sourceName(record.source) + u' ' + fromEngine(record.key);
}

} // namespace ui
