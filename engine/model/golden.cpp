// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/model/golden.h"

#include <algorithm>
#include <array>

#include "engine/model/attribute.h"
#include "engine/model/record_packing.h"

namespace engine
{

namespace
{

constexpr std::array<std::string_view, 18> StrategyCodes{
    "",    "only_value", "all_agree", "source", "most_recent", "oldest",         "most_frequent", "longest",  "shortest", "most_complete",
    "min", "max",        "preferred", "valid",  "trust",       "same_record_as", "pin",           "tie_break"};

constexpr char Version = 1;
constexpr std::uint8_t SecondaryFlag = 1;
constexpr std::uint8_t RunnerUpFlag = 2;

void putText(std::string &out, std::string_view text)
{
    packing::putVarint(out, text.size());
    out.append(text);
}

bool takeByte(std::string_view &bytes, std::uint8_t &byte)
{
    if (bytes.empty())
        return false;
    byte = static_cast<std::uint8_t>(bytes.front());
    bytes.remove_prefix(1);
    return true;
}

bool takeGolden(std::string_view &bytes, GoldenValue &value)
{
    std::uint64_t attribute = 0;
    std::uint64_t record = 0;
    std::uint64_t agreeing = 0;
    std::uint8_t flags = 0;
    std::uint8_t strategy = 0;
    std::string_view text;
    if (!packing::takeVarint(bytes, attribute) || attribute == 0 || attribute > 0xFFFF || !takeByte(bytes, flags) || !takeByte(bytes, strategy)
        || strategy == 0 || strategy >= StrategyCodes.size() || !packing::takeText(bytes, text) || !packing::takeVarint(bytes, record)
        || !packing::takeVarint(bytes, agreeing) || agreeing > 0xFFFF)
        return false;
    value = {};
    value.attribute = AttributeId{static_cast<std::uint16_t>(attribute)};
    value.isSecondary = (flags & SecondaryFlag) != 0;
    value.strategy = static_cast<Strategy>(strategy);
    value.text = text;
    value.record = RecordId{static_cast<std::int64_t>(record)};
    value.agreeing = static_cast<std::uint16_t>(agreeing);
    if ((flags & RunnerUpFlag) == 0)
        return true;
    if (!packing::takeVarint(bytes, record) || !packing::takeText(bytes, text))
        return false;
    value.runnerUp = RecordId{static_cast<std::int64_t>(record)};
    value.runnerUpText = text;
    return true;
}

} // namespace

std::string_view codeOf(Strategy strategy)
{
    return StrategyCodes.at(static_cast<std::size_t>(strategy));
}

const GoldenValue *GoldenRecord::first(AttributeId attribute) const
{
    const auto found = std::ranges::find(values, attribute, &GoldenValue::attribute);
    return found == values.end() ? nullptr : &*found;
}

std::string packGolden(std::span<const GoldenValue> values)
{
    std::string out(1, Version);
    for (const GoldenValue &value : values) {
        const bool hasRunnerUp = value.runnerUp.isValid();
        packing::putVarint(out, value.attribute.value);
        out.push_back(static_cast<char>((value.isSecondary ? SecondaryFlag : 0) | (hasRunnerUp ? RunnerUpFlag : 0)));
        out.push_back(static_cast<char>(value.strategy));
        putText(out, value.text);
        packing::putVarint(out, static_cast<std::uint64_t>(value.record.value));
        packing::putVarint(out, value.agreeing);
        if (hasRunnerUp) {
            packing::putVarint(out, static_cast<std::uint64_t>(value.runnerUp.value));
            putText(out, value.runnerUpText);
        }
    }
    return out;
}

Result<std::vector<GoldenValue>> unpackGolden(std::string_view bytes)
{
    const auto damaged = [] {
        return fail(ErrorCode::Damaged, "A stored golden record cannot be read. Run verify; matching again rebuilds it.", "packed golden");
    };
    if (bytes.empty() || bytes.front() != Version)
        return damaged();
    bytes.remove_prefix(1);
    std::vector<GoldenValue> values;
    while (!bytes.empty()) {
        GoldenValue value;
        if (!takeGolden(bytes, value))
            return damaged();
        values.push_back(std::move(value));
    }
    return values;
}

std::string displayName(std::span<const GoldenValue> values)
{
    const auto text = [&](AttributeId attribute) -> std::string {
        const auto found = std::ranges::find(values, attribute, &GoldenValue::attribute);
        return found == values.end() ? std::string{} : found->text;
    };
    const std::string given = text(attributes::GivenName);
    const std::string family = text(attributes::FamilyName);
    if (!given.empty() && !family.empty())
        return given + ' ' + family;
    for (const AttributeId attribute :
         {attributes::FullName, attributes::FamilyName, attributes::GivenName, attributes::Company, attributes::Email, attributes::Phone})
        if (std::string found = text(attribute); !found.empty())
            return found;
    return {};
}

} // namespace engine
