// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Cells of every kind: the first two bytes are kind and country.
#include <algorithm>
#include <array>
#include <simdjson.h>

#include "engine/canon/canonicaliser.h"
#include "tests/fuzz/fuzz_target.h"

using namespace engine;
using namespace tests::fuzz;

namespace
{

void checkValue(const Value &value)
{
    require(simdjson::validate_utf8(value.text) && simdjson::validate_utf8(value.canonical), "values are UTF-8");
    require(!value.text.empty(), "a value has a text");
    const bool isMissing = has(value.flags, ValueFlag::Invalid) || has(value.flags, ValueFlag::Placeholder);
    require(value.canonical.empty() == isMissing, "what is compared is there unless the value is invalid or a placeholder");
    require(std::ranges::none_of(value.canonical, [](char c) { return static_cast<unsigned char>(c) < 0x20; }), "no control characters are compared");
}

// The canonical of a value's text is the value's canonical.
void checkAgain(const Canonicaliser &canonicaliser, const Attribute &attribute, const FieldOptions &field, const Value &value)
{
    std::vector<Value> again;
    canonicaliser.canonicalise(attribute, value.text, 0, field, again);
    const auto same = std::ranges::find(again, attribute.id, &Value::attribute);
    require(same != again.end(), "a value's text reads again: " + value.text);
    require(same->canonical == value.canonical,
            "a value's text reads as the value: \"" + value.text + "\" as \"" + same->canonical + "\", not \"" + value.canonical + '"');
}

void run(std::string_view input)
{
    constexpr std::array<const char *, 6> Countries{"", "DE", "GB", "US", "NL", "SE"};
    constexpr std::size_t Kinds = static_cast<std::size_t>(AttributeKind::Flag) + 1;
    Choices choices(input);
    const auto kind = static_cast<AttributeKind>(choices.below(Kinds));
    const Canonicaliser canonicaliser({Countries[choices.below(Countries.size())]});
    FieldOptions field;
    if (kind == AttributeKind::FullName)
        field.nameOrder = static_cast<NameOrder>(choices.below(3));
    if (kind == AttributeKind::Date && choices.below(2) == 1)
        field.dateFormats = {"DD.MM.YYYY", "M/D/YY@30", "DD MMM YYYY"};
    const Attribute attribute{AttributeId{static_cast<std::uint16_t>(static_cast<unsigned>(kind) + 1)}, "any", kind, false, true};
    std::vector<Value> values;
    canonicaliser.canonicalise(attribute, choices.rest(), 0, field, values);
    for (const Value &value : values) {
        checkValue(value);
        if (value.attribute == attribute.id && value.flags == ValueFlag::None)
            checkAgain(canonicaliser, attribute, field, value);
    }
}

const Target target("canonical_value", run);

} // namespace
