// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/preview.h"

#include <optional>

#include "engine/base/guarded.h"
#include "engine/intake/open_sample.h"
#include "engine/intake/row_values.h"

namespace engine
{

namespace
{

Result<FilePreview> preview(const std::filesystem::path &file, const FormatOverrides &overrides, const Mapping *mapping,
                            const AttributeCatalog &catalog, int limit)
{
    FilePreview preview;
    TESSERA_TRY(preview.format, detectFormat(file, overrides));
    TESSERA_TRY(const auto reader, openSample(file, preview.format.format));
    preview.columns = reader->columns();
    std::optional<RowValues> values;
    AttributeCatalog known = catalog;
    if (mapping != nullptr) {
        for (const OwnAttribute &own : mapping->ownAttributes)
            (void)known.declare(own.code, own.kind, own.isUnique); // refused when it is known already
        values.emplace(*mapping, known, preview.columns);
    }
    SourceRow row;
    while (std::cmp_less(preview.rows.size(), limit)) {
        TESSERA_TRY(const bool hasRow, reader->next(row));
        if (!hasRow)
            break;
        PreviewRow &shown = preview.rows.emplace_back(row.line, row.cells, std::vector<Value>(), row.fault);
        if (!values || row.fault)
            continue;
        shown.values = values->valuesOf(row.cells);
        if (!mapping->key.empty() && values->keyOf(row.cells).empty())
            shown.fault = Reject{row.line, mapping->key, "the key is missing", row.raw};
    }
    return preview;
}

} // namespace

Result<FilePreview> previewFile(const std::filesystem::path &file, const FormatOverrides &overrides, const Mapping *mapping,
                                const AttributeCatalog &catalog, int limit)
{
    return guarded("There is not enough memory to look into this file. Close other programs and try again.",
                   [&] { return preview(file, overrides, mapping, catalog, limit); });
}

} // namespace engine
