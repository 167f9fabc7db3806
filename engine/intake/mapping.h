// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which column of a source is which attribute, and its text form: the mapping file of cli.md. Plain values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/canon/canonicaliser.h"
#include "engine/intake/file_format.h"
#include "engine/model/attribute.h"

namespace engine
{

struct ColumnMapping {
    std::string column;
    std::string attribute; // code
    NameOrder order = NameOrder::Auto;
    std::vector<std::string> dateFormats; // see FieldOptions
    // From 1: the columns of one attribute that have a part are joined by blanks, in this order, into one value (street and house number).
    int part = 0;
    std::string region; // of this column, when it differs from the mapping's
    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

// An attribute of the project's own that the mapping asks for: [attributes] code = { kind = "identifier", unique = true }.
struct OwnAttribute {
    std::string code;
    AttributeKind kind = AttributeKind::Text;
    bool isUnique = false;
    friend bool operator==(const OwnAttribute &, const OwnAttribute &) = default;
};

struct Mapping {
    std::string source;                        // code of the source
    std::string key;                           // column of the source's own key
    std::string updatedAt;                     // column, or empty
    std::vector<std::string> updatedAtFormats; // of its dates, as dateFormats; ISO 8601 is always read
    FormatOverrides format;
    std::string region;                 // ISO 3166 code
    std::vector<ColumnMapping> columns; // in the order of the text
    std::vector<OwnAttribute> ownAttributes;
    friend bool operator==(const Mapping &, const Mapping &) = default;
};

// InputRejected names fileName, line and column, and what may stand there. The key may be missing; checkMapping() asks for it.
[[nodiscard]] Result<Mapping> mappingFromToml(std::string_view text, std::string_view fileName, const AttributeCatalog &catalog);
// mappingFromToml() of it gives an equal mapping.
[[nodiscard]] std::string mappingToToml(const Mapping &mapping);

} // namespace engine
