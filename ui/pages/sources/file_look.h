// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the import assistant shows of a file and what a person may correct, as the window's own plain values; the only place of the
// window that knows how intake reads files. Called off the GUI thread: reads the beginning of the file.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/intake/mapping.h"
#include "engine/model/attribute.h"

namespace ui
{

// How the file is to be read; empty: as detected. Codes as in a mapping file.
struct FormatChoice {
    QString container{}; // "csv", "json-lines", "json"
    QString encoding{};  // "utf-8"
    QString delimiter{}; // one character
    friend bool operator==(const FormatChoice &, const FormatChoice &) = default;
};

struct ColumnChoice {
    QString column{};
    QString attribute{}; // code; empty: not used, kept in the raw record
    double confidence = 0;
    QString reason{}; // why it was suggested
    QStringList samples{};
    QString order{};       // of a full name: "family given"
    QStringList formats{}; // of a date: "YYYY-MM-DD"
};

// Everything a mapping file says.
struct MappingChoice {
    FormatChoice format{};
    QString key{};       // column
    QString updatedAt{}; // column, may be empty
    QString region{};
    std::vector<ColumnChoice> columns{};
    engine::Mapping base{}; // what it began with: the suggestion, or that of the last import with what is not shown here
};

struct FileLook {
    FormatChoice format{}; // as read
    QString description{}; // "CSV, UTF-8, comma"
    double confidence = 0; // of the format
    QStringList warnings{};
    QStringList columns{};
    std::vector<QStringList> rows{}; // as they stand in the file
    MappingChoice mapping{};         // the one given, or the suggestion
};

// The same rows as they would be stored.
struct CleanedLook {
    QStringList attributes{}; // codes
    struct Cell {
        QString text{};
        QString raw{};
        QString remark{}; // "placeholder", "not a date": why nothing is left of it
    };
    std::vector<std::vector<Cell>> rows{};
};

struct FileQuestion {
    QString file{};
    FormatChoice format{};
    QString source{};                         // code, when known
    std::optional<std::string> mappingToml{}; // of the source's last import
};

[[nodiscard]] engine::Result<FileLook> lookInto(const FileQuestion &question, const engine::AttributeCatalog &catalog);
[[nodiscard]] engine::Result<CleanedLook> lookCleaned(const QString &file, const MappingChoice &mapping, const engine::AttributeCatalog &catalog);
[[nodiscard]] engine::Result<std::string> tomlOf(const MappingChoice &mapping, const engine::AttributeCatalog &catalog);

} // namespace ui
