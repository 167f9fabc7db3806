// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What kind of text file a source delivered, and how that is found out. Any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace engine
{

enum class Container : std::uint8_t {
    Csv,       // RFC 4180, any delimiter
    JsonLines, // one object a line
    Json,      // one array of objects
};
enum class Encoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Windows1252, Iso8859_1, Iso8859_15 };

struct FileFormat {
    Container container = Container::Csv;
    Encoding encoding = Encoding::Utf8;
    char delimiter = ','; // of a CSV file
    bool hasBom = false;
    // A person named the encoding: a row with bytes that it does not have is refused alone. When it was guessed, such bytes refuse the file.
    bool isEncodingGiven = false;
    friend bool operator==(const FileFormat &, const FileFormat &) = default;
};

// What a person settled; the rest is detected.
struct FormatOverrides {
    std::optional<Container> container;
    std::optional<Encoding> encoding; // either UTF-16 means both: the file says which
    std::optional<char> delimiter;
    friend bool operator==(const FormatOverrides &, const FormatOverrides &) = default;
};

struct DetectedFormat {
    FileFormat format;
    double encodingConfidence = 1; // 0 to 1; 1 when given
    double delimiterConfidence = 1;
};

[[nodiscard]] std::string describe(const FileFormat &format); // "CSV, UTF-8, comma"

[[nodiscard]] std::string_view codeOf(Encoding encoding); // "utf-8", "utf-16", "windows-1252", "iso-8859-1", "iso-8859-15"
[[nodiscard]] std::optional<Encoding> encodingFromCode(std::string_view code);
[[nodiscard]] std::string_view codeOf(Container container); // "csv", "json-lines", "json"
[[nodiscard]] std::optional<Container> containerFromCode(std::string_view code);
[[nodiscard]] std::string delimiterName(char delimiter); // "comma", "semicolon", "tab", "bar", else the character in quotes
// From the character itself or its name; nothing for what cannot separate cells (quotes, letters, digits, line ends).
[[nodiscard]] std::optional<char> delimiterFromText(std::string_view text);

// Looks at the first 256 KiB (and, when those are plain ASCII, at a few places further on). InputRejected for what is no text file of rows:
// a directory, a missing, empty or binary file.
[[nodiscard]] Result<DetectedFormat> detectFormat(const std::filesystem::path &file, const FormatOverrides &overrides);

} // namespace engine
