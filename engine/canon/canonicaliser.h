// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns what a source wrote into canonical values: the clean text people read and the form that is compared.
// One object serves all threads: everything is const and its tables are built once per process.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/attribute.h"
#include "engine/model/record.h"

namespace engine
{

// What holds for a whole source.
struct CanonOptions {
    std::string region; // ISO 3166 alpha-2 country of the source ("DE"); empty when it has none
};

// In which order a column of full names writes them. "Lindqvist, Maria" is family-first in any order.
enum class NameOrder : std::uint8_t { Auto, GivenFamily, FamilyGiven };

// What holds for one column.
struct FieldOptions {
    // Formats tried in order: YYYY, YY, MM, M, DD, D and literal separators ("DD.MM.YYYY", "M/D/YYYY", "YYYYMMDD"); M and D take one
    // or two digits, MMM a month's English name. YY needs its pivot: "DD/MM/YY@30" reads 00–29 as 20xx and 30–99 as 19xx. Without formats only
    // unambiguous dates are read: ISO 8601, YYYYMMDD, and D/M/YYYY-like ones where one number is above 12 or both are equal or the
    // separator is a dot (day first).
    std::vector<std::string> dateFormats;
    NameOrder nameOrder = NameOrder::Auto;
    std::string region; // overrides the source's region when not empty
};

// Never throws on any bytes: invalid UTF-8 is read as U+FFFD; what is longer than 4,096 bytes is kept cut to as many, Invalid, and compared as missing.
class Canonicaliser final
{
public:
    explicit Canonicaliser(CanonOptions options = {});

    // Appends no value for a blank cell, else one for the attribute, and Derived ones for what is taken out of it (given and family name of a
    // full name; street, postcode and city of a one-line address; suffix of a name). canonical is empty when the value is
    // Invalid or a Placeholder; text always keeps what a person would want to see.
    // The canonical of a value's text is the value's canonical, under the same options.
    void canonicalise(const Attribute &attribute, std::string_view raw, std::uint16_t column, const FieldOptions &field,
                      std::vector<Value> &out) const;

private:
    CanonOptions m_options;
};

} // namespace engine
