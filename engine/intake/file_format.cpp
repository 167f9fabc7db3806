// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/file_format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/base/ascii.h"

namespace engine
{

namespace
{

using EncodingName = std::pair<std::string_view, Encoding>;

// The first name of each is the one that is written.
constexpr std::array Encodings{
    EncodingName{"utf-8", Encoding::Utf8},
    EncodingName{"utf-16", Encoding::Utf16Le},
    EncodingName{"utf-16", Encoding::Utf16Be},
    EncodingName{"utf-16le", Encoding::Utf16Le},
    EncodingName{"utf-16be", Encoding::Utf16Be},
    EncodingName{"utf8", Encoding::Utf8},
    EncodingName{"windows-1252", Encoding::Windows1252},
    EncodingName{"cp1252", Encoding::Windows1252},
    EncodingName{"iso-8859-1", Encoding::Iso8859_1},
    EncodingName{"latin-1", Encoding::Iso8859_1},
    EncodingName{"iso-8859-15", Encoding::Iso8859_15},
};

using ContainerName = std::pair<std::string_view, Container>;
constexpr std::array Containers{ContainerName{"csv", Container::Csv}, ContainerName{"json-lines", Container::JsonLines},
                                ContainerName{"json", Container::Json}};

using DelimiterName = std::pair<std::string_view, char>;
constexpr std::array Delimiters{DelimiterName{"comma", ','}, DelimiterName{"semicolon", ';'}, DelimiterName{"tab", '\t'},
                                DelimiterName{"bar", '|'},   DelimiterName{"pipe", '|'},      DelimiterName{"\\t", '\t'}};

} // namespace

std::string describe(const FileFormat &format)
{
    std::string text = format.container == Container::Csv ? "CSV, " : format.container == Container::JsonLines ? "JSON lines, " : "JSON, ";
    switch (format.encoding) {
    case Encoding::Utf8: text += "UTF-8"; break;
    case Encoding::Utf16Le:
    case Encoding::Utf16Be: text += "UTF-16"; break;
    default: text += codeOf(format.encoding); break;
    }
    return format.container == Container::Csv ? text + ", " + delimiterName(format.delimiter) : text;
}

std::string_view codeOf(Encoding encoding)
{
    return std::ranges::find(Encodings, encoding, &EncodingName::second)->first;
}

std::optional<Encoding> encodingFromCode(std::string_view code)
{
    const auto found = std::ranges::find(Encodings, ascii::lower(code), &EncodingName::first);
    return found != Encodings.end() ? std::optional(found->second) : std::nullopt;
}

std::string_view codeOf(Container container)
{
    return std::ranges::find(Containers, container, &ContainerName::second)->first;
}

std::optional<Container> containerFromCode(std::string_view code)
{
    const auto found = std::ranges::find(Containers, ascii::lower(code), &ContainerName::first);
    return found != Containers.end() ? std::optional(found->second) : std::nullopt;
}

std::string delimiterName(char delimiter)
{
    const auto found = std::ranges::find(Delimiters, delimiter, &DelimiterName::second);
    return found != Delimiters.end() ? std::string(found->first) : std::string{'"', delimiter, '"'};
}

std::optional<char> delimiterFromText(std::string_view text)
{
    if (const auto found = std::ranges::find(Delimiters, ascii::lower(text), &DelimiterName::first); found != Delimiters.end())
        return found->second;
    if (text.size() != 1)
        return std::nullopt;
    const auto c = static_cast<unsigned char>(text.front());
    const bool isWordPart = ascii::isLetterOrDigit(text.front());
    const bool isControl = (c < 0x20 && c != '\t' && c != 0x1E && c != 0x1F && c != 0x01) || c >= 0x7F;
    if (isWordPart || isControl || c == '"' || c == ' ' || c == '.' || c == '@')
        return std::nullopt;
    return text.front();
}

} // namespace engine
