// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From names and values to roles of columns: the rules behind suggestMapping(). One thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/intake/column_profile.h"
#include "engine/intake/column_words.h"

namespace engine
{

struct SampleColumn {
    std::string name;
    ColumnName words;
    ColumnProfile profile;
    bool isUnique = false; // filled and different in all rows that were looked at

    // What the rules find.
    std::string attribute; // empty: unmapped
    double confidence = 0;
    std::string reason;
    NameOrder order = NameOrder::Auto;
    int part = 0;
    DateStyle dates;
};

// Fills in the attributes of all columns. catalog: only standard attributes are suggested, and own ones by their exact code.
void suggestAttributes(std::vector<SampleColumn> &columns, const AttributeCatalog &catalog, const std::string &region);

// The column that is the key, and the one that says when a record was changed; columns.size() when there is none.
[[nodiscard]] std::size_t findKey(const std::vector<SampleColumn> &columns, std::string_view sourceCode);
[[nodiscard]] std::size_t findUpdatedAt(const std::vector<SampleColumn> &columns);

} // namespace engine
