// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <simdjson.h>
#include <unicode/utf8.h>
#include <vector>

#include "engine/intake/byte_source.h"
#include "engine/intake/csv_parser.h"
#include "engine/intake/file_format.h"
#include "engine/intake/input_error.h"
#include "engine/intake/text_source.h"

namespace engine
{

namespace
{

constexpr std::size_t SampleBytes = std::size_t{256} << 10U;
constexpr std::size_t ProbeBytes = std::size_t{32} << 10U;
constexpr std::uint64_t Probes = 16;
constexpr std::size_t RowsCounted = 200;
constexpr std::array Delimiters{',', ';', '\t', '|'};

struct Guess {
    Encoding encoding = Encoding::Utf8;
    double confidence = 1;
    bool hasBom = false;
};

bool isAscii(std::string_view bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isLetter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0xC0;
}

// What a file that is no text is, by its first bytes.
std::string_view kindOfBinary(std::string_view bytes)
{
    using namespace std::string_view_literals;
    struct Magic {
        std::string_view start;
        std::string_view kind;
    };
    static constexpr std::array Known{
        Magic{"PK\x03\x04"sv, "an Excel workbook or a ZIP archive"},
        Magic{"\xD0\xCF\x11\xE0"sv, "an old Excel workbook"},
        Magic{"\x1F\x8B"sv, "a gzip archive"},
        Magic{"%PDF"sv, "a PDF document"},
        Magic{"SQLite format 3\0"sv, "a database"},
        Magic{"PAR1"sv, "a Parquet file"},
        Magic{"7z\xBC\xAF"sv, "a 7-Zip archive"},
        Magic{"BZh"sv, "a bzip2 archive"},
        Magic{"\xFD"
              "7zXZ"sv,
              "an xz archive"},
        Magic{"\x89PNG"sv, "a picture"},
        Magic{"\xFF\xD8\xFF"sv, "a picture"},
        Magic{"\x28\xB5\x2F\xFD"sv, "a Zstandard archive"},
    };
    const auto found = std::ranges::find_if(Known, [&](const Magic &magic) { return bytes.starts_with(magic.start); });
    return found != Known.end() ? found->kind : std::string_view{};
}

// UTF-16 without a mark: in Western text nearly every other byte is zero.
std::optional<Guess> utf16WithoutBom(std::string_view bytes)
{
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < bytes.size(); ++at)
        zeros[at % 2] += bytes[at] == '\0' ? 1 : 0;
    const std::size_t half = bytes.size() / 2;
    if (half < 2)
        return std::nullopt;
    const double even = static_cast<double>(zeros[0]) / static_cast<double>(half), odd = static_cast<double>(zeros[1]) / static_cast<double>(half);
    if (odd > 0.5 && even < 0.05)
        return Guess{Encoding::Utf16Le, 0.9, false};
    if (even > 0.5 && odd < 0.05)
        return Guess{Encoding::Utf16Be, 0.9, false};
    return std::nullopt;
}

struct Utf8Count {
    std::size_t good = 0; // characters of several bytes
    std::size_t bad = 0;
};

// The cut ends of a sample do not count.
Utf8Count countUtf8(std::string_view bytes)
{
    Utf8Count count;
    const auto size = static_cast<std::int64_t>(bytes.size());
    for (std::int64_t at = 0; at < size;) {
        const std::int64_t start = at;
        UChar32 point = 0;
        U8_NEXT(bytes.data(), at, size, point);
        if (point >= 0x80)
            ++count.good;
        else if (point < 0 && start >= 3 && at < size - 3)
            ++count.bad;
    }
    return count;
}

// Where windows-1252 has ¤ ¦ ¨ ´ ¸ ¼ ½ ¾, ISO 8859-15 has the euro and six letters; where ISO 8859 has control characters, windows-1252 has quotes.
Guess singleByteGuess(std::string_view bytes)
{
    std::size_t windows = 0, latin9 = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        const bool isBesideLetter = (at > 0 && isLetter(bytes[at - 1])) || (at + 1 < bytes.size() && isLetter(bytes[at + 1]));
        switch (byte) {
        case 0xA4: ++latin9; break;
        case 0xA6:
        case 0xA8:
        case 0xB4:
        case 0xB8:
        case 0xBC:
        case 0xBD:
        case 0xBE: latin9 += isBesideLetter ? 1 : 0; break;
        default: windows += byte >= 0x80 && byte < 0xA0 ? 1 : 0; break;
        }
    }
    if (windows > 0)
        return {Encoding::Windows1252, windows > latin9 ? 0.9 : 0.6, false};
    if (latin9 > 0)
        return {Encoding::Iso8859_15, 0.7, false};
    return {Encoding::Windows1252, 0.8, false}; // the same as ISO 8859-1 in all that the sample holds
}

Guess guessEncoding(std::string_view start, std::string_view further)
{
    if (start.starts_with("\xEF\xBB\xBF"))
        return {Encoding::Utf8, 1, true};
    if (start.starts_with("\xFF\xFE"))
        return {Encoding::Utf16Le, 1, true};
    if (start.starts_with("\xFE\xFF"))
        return {Encoding::Utf16Be, 1, true};
    if (const auto guess = utf16WithoutBom(start))
        return *guess;
    const std::string_view telling = isAscii(start) ? further : start;
    const Utf8Count count = countUtf8(telling);
    // One broken character among many good ones is damage, and not another encoding in which all the others would be nonsense.
    if (count.bad == 0 || count.good >= 20 * count.bad)
        return {Encoding::Utf8, count.bad > 0 ? 0.8 : count.good > 0 ? 1.0 : 0.95, false};
    return singleByteGuess(telling);
}

Guess settleEncoding(std::string_view start, std::string_view further, const std::optional<Encoding> &given)
{
    const Guess guess = guessEncoding(start, further);
    if (!given)
        return guess;
    const bool isWide = *given == Encoding::Utf16Le || *given == Encoding::Utf16Be;
    const bool isGuessWide = guess.encoding == Encoding::Utf16Le || guess.encoding == Encoding::Utf16Be;
    if (isWide)
        return {isGuessWide ? guess.encoding : *given, 1, isGuessWide && guess.hasBom};
    return {*given, 1, guess.hasBom && *given == guess.encoding};
}

struct DelimiterGuess {
    char delimiter = ',';
    double confidence = 0.5;
};

// The share of rows that have as many cells as the header has, for each delimiter; the most columns win a draw.
DelimiterGuess guessDelimiter(std::string_view text, bool isWhole)
{
    if (text.starts_with("sep=") && text.size() > 5 && (text[5] == '\n' || text[5] == '\r'))
        return {text[4], 1};
    while (!text.empty() && (text.front() == '\n' || text.front() == '\r'))
        text.remove_prefix(1);
    DelimiterGuess best;
    double bestShare = 0, secondShare = 0;
    std::size_t mostColumns = 1;
    std::vector<std::string> cells;
    for (const char delimiter : Delimiters) {
        std::size_t columns = 0, rows = 0, fitting = 0;
        std::string_view rest = text;
        CsvRow row;
        while (rows < RowsCounted && !rest.empty() && parseCsvRow(rest, isWhole, delimiter, cells, row) == CsvOutcome::Row) {
            rest.remove_prefix(row.bytes);
            if (columns == 0)
                columns = row.cellCount;
            else if (row.textBytes > 0 && ++rows > 0)
                fitting += row.cellCount == columns ? 1 : 0;
        }
        if (columns < 2)
            continue;
        const double share = rows > 0 ? static_cast<double>(fitting) / static_cast<double>(rows) : 0.5;
        if (share > bestShare + 0.02 || (share > bestShare - 0.02 && columns > mostColumns)) {
            secondShare = bestShare;
            bestShare = share;
            mostColumns = columns;
            best.delimiter = delimiter;
        } else {
            secondShare = std::max(secondShare, share);
        }
    }
    best.confidence = bestShare > 0 ? bestShare * (1 - 0.5 * secondShare) : 0.5;
    return best;
}

Container guessContainer(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || (text[first] != '{' && text[first] != '['))
        return Container::Csv;
    const auto second = text.find_first_not_of(" \t\r\n", first + 1);
    if (text[first] == '[')
        return second != std::string_view::npos && (text[second] == '{' || text[second] == ']') ? Container::Json : Container::Csv;
    // An object over several lines is no JSON lines.
    const std::string line(text.substr(first, text.find('\n', first) - first));
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    const bool isWholeLine = parser.parse(line).get(element) == simdjson::SUCCESS;
    return isWholeLine || second == std::string_view::npos || text[second] != '"' || text.find('\n', first) > second ? Container::JsonLines
                                                                                                                     : Container::Json;
}

// Bytes from places all over the file, each from a line end on.
Result<std::string> probe(ByteSource &bytes)
{
    std::string all, piece(ProbeBytes, '\0');
    const std::uint64_t step = (bytes.bytesTotal() - SampleBytes) / Probes;
    for (std::uint64_t i = 0; i < Probes && bytes.bytesTotal() > SampleBytes; ++i) {
        TESSERA_CHECK(bytes.seek(SampleBytes + i * step));
        TESSERA_TRY(const std::size_t got, bytes.read(piece));
        const std::string_view part = std::string_view(piece).substr(0, got);
        const auto first = part.find('\n'), last = part.rfind('\n');
        if (first != last)
            all += part.substr(first + 1, last - first);
    }
    return all;
}

Result<void> refuseBinary(const std::filesystem::path &file, std::string_view start, Encoding encoding)
{
    if (const std::string_view kind = kindOfBinary(start); !kind.empty())
        return refuseFile(file, fmt::format("this is {} and no text file", kind), "Save it as CSV or JSON lines, or unpack it first.");
    const auto zero = start.find('\0');
    if (zero != std::string_view::npos && encoding != Encoding::Utf16Le && encoding != Encoding::Utf16Be)
        return refuseFile(file, fmt::format("there is a zero byte at byte {}, so this is no text file", zero + 1), "Save it as CSV or JSON lines.");
    return {};
}

} // namespace

Result<DetectedFormat> detectFormat(const std::filesystem::path &file, const FormatOverrides &overrides)
{
    TESSERA_TRY(ByteSource bytes, ByteSource::open(file));
    std::string start(SampleBytes, '\0');
    TESSERA_TRY(const std::size_t got, bytes.read(start));
    start.resize(got);
    std::string further;
    if (isAscii(start)) {
        TESSERA_TRY(further, probe(bytes));
    }
    const Guess guess = settleEncoding(start, further, overrides.encoding);
    TESSERA_CHECK(refuseBinary(file, start, guess.encoding));

    DetectedFormat detected;
    FileFormat &format = detected.format;
    format.encoding = guess.encoding;
    format.hasBom = guess.hasBom;
    format.isEncodingGiven = overrides.encoding.has_value();
    detected.encodingConfidence = guess.confidence;
    // Of the text only its shape counts here: bad bytes may pass.
    FileFormat lenient = format;
    lenient.isEncodingGiven = true;
    TESSERA_TRY(const auto source, TextSource::open(file, lenient));
    std::string text;
    TESSERA_TRY(const bool hasText, source->appendTo(text, SampleBytes));
    if (!hasText || text.find_first_not_of(" \t\r\n") == std::string::npos)
        return refuseFile(file, "the file is empty", "Check that the export was finished.");
    format.container = overrides.container.value_or(guessContainer(text));
    if (format.container != Container::Csv)
        return detected;
    const DelimiterGuess delimiter =
        overrides.delimiter ? DelimiterGuess{*overrides.delimiter, 1} : guessDelimiter(text, bytes.bytesTotal() <= SampleBytes);
    format.delimiter = delimiter.delimiter;
    detected.delimiterConfidence = delimiter.confidence;
    return detected;
}

} // namespace engine
