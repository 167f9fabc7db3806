// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/model/record.h"

#include <algorithm>

namespace engine
{

namespace packing
{

void putVarint(std::string &out, std::uint64_t number)
{
    while (number >= 0x80) {
        out.push_back(static_cast<char>((number & 0x7FU) | 0x80U));
        number >>= 7U;
    }
    out.push_back(static_cast<char>(number));
}

} // namespace packing

namespace
{

void putText(std::string &out, std::string_view text)
{
    packing::putVarint(out, text.size());
    out.append(text);
}

std::unexpected<Error> damaged()
{
    return fail(ErrorCode::Damaged, "A stored record cannot be read. Run verify, and restore a backup if it reports damage.", "packed values");
}

} // namespace

std::string_view codeOf(RecordState state)
{
    switch (state) {
    case RecordState::Active: return "active";
    case RecordState::Gone: return "gone";
    case RecordState::Restricted: return "restricted";
    case RecordState::Suppressed: return "suppressed";
    case RecordState::Erased: return "erased";
    }
    return {};
}

const Value *Record::first(AttributeId attribute) const
{
    const auto found = std::ranges::find_if(values, [&](const Value &value) { return value.attribute == attribute && !value.canonical.empty(); });
    return found == values.end() ? nullptr : &*found;
}

std::string packValues(std::span<const Value> values)
{
    std::string out(1, packing::Version);
    for (const Value &value : values) {
        const bool same = value.text == value.canonical;
        packing::putVarint(out, value.attribute.value);
        packing::putVarint(out, value.column);
        out.push_back(static_cast<char>(static_cast<std::uint8_t>(value.flags) | (same ? packing::CanonicalIsText : 0)));
        putText(out, value.text);
        if (!same)
            putText(out, value.canonical);
    }
    return out;
}

Result<std::vector<Value>> unpackValues(std::string_view bytes)
{
    if (bytes.empty() || bytes.front() != packing::Version)
        return damaged();
    bytes.remove_prefix(1);
    std::vector<Value> values;
    packing::PackedValue packed;
    while (!bytes.empty()) {
        if (!packing::takeValue(bytes, packed))
            return damaged();
        values.push_back({AttributeId{packed.attribute}, packed.column, static_cast<ValueFlag>(packed.flags), std::string(packed.text),
                          std::string(packed.canonical)});
    }
    return values;
}

std::string packRow(std::span<const std::string> cells)
{
    std::string out(1, packing::Version);
    for (const std::string &cell : cells)
        putText(out, cell);
    return out;
}

Result<RawRow> unpackRow(std::string_view bytes)
{
    if (bytes.empty() || bytes.front() != packing::Version)
        return damaged();
    bytes.remove_prefix(1);
    RawRow cells;
    while (!bytes.empty()) {
        std::string_view cell;
        if (!packing::takeText(bytes, cell))
            return damaged();
        cells.emplace_back(cell);
    }
    return cells;
}

} // namespace engine
