// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/text_source.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "engine/intake/input_error.h"

namespace engine
{

namespace
{

constexpr std::string_view Replacement = "\xEF\xBF\xBD";

void appendCodePoint(std::string &text, UChar32 point)
{
    std::array<char, U8_MAX_LENGTH> bytes{};
    int length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, point);
    text.append(bytes.data(), static_cast<std::size_t>(length));
}

// The UTF-8 of every byte of a single-byte encoding; empty where it has no character.
using ByteTable = std::array<std::string, 256>;

ByteTable tableOf(const char *converterName)
{
    ByteTable table;
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(converterName, &status);
    for (std::size_t byte = 0; byte < table.size() && U_SUCCESS(status); ++byte) {
        const char one = static_cast<char>(byte);
        const char *from = &one;
        UErrorCode conversion = U_ZERO_ERROR;
        const UChar32 point = ucnv_getNextUChar(converter, &from, &one + 1, &conversion);
        // ICU reads the five gaps of windows-1252 as C1 control characters, which no file of customers means.
        const bool isGap = byte >= 0x80 && point < 0xA0;
        if (U_SUCCESS(conversion) && point != 0xFFFD && !isGap)
            appendCodePoint(table[byte], point);
    }
    ucnv_close(converter);
    return table;
}

const ByteTable &tableOf(Encoding encoding)
{
    static const ByteTable windows = tableOf("windows-1252");
    static const ByteTable latin1 = tableOf("iso-8859-1");
    static const ByteTable latin9 = tableOf("iso-8859-15");
    return encoding == Encoding::Windows1252 ? windows : encoding == Encoding::Iso8859_1 ? latin1 : latin9;
}

std::string_view nameOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8: return "UTF-8";
    case Encoding::Utf16Le:
    case Encoding::Utf16Be: return "UTF-16";
    default: return codeOf(encoding);
    }
}

} // namespace

TextSource::TextSource(ByteSource bytes, const FileFormat &format) : m_bytes(std::move(bytes)), m_format(format) {}

Result<std::unique_ptr<TextSource>> TextSource::open(const std::filesystem::path &file, const FileFormat &format)
{
    TESSERA_TRY(ByteSource bytes, ByteSource::open(file));
    return std::unique_ptr<TextSource>(new TextSource(std::move(bytes), format));
}

Result<bool> TextSource::appendTo(std::string &text, std::size_t bytes)
{
    m_textStart = text.size();
    while (text.size() == m_textStart && !m_isAtEnd) {
        m_raw.resize(m_rest + bytes);
        TESSERA_TRY(const std::size_t got, m_bytes.read(std::span(m_raw).subspan(m_rest)));
        m_raw.resize(m_rest + got);
        m_isAtEnd = got < bytes;
        std::string_view raw = m_raw;
        if (m_rawOffset == 0 && m_format.hasBom) {
            const std::size_t mark = m_format.encoding == Encoding::Utf8 ? 3 : 2;
            raw.remove_prefix(std::min(mark, raw.size()));
            m_rawOffset = m_raw.size() - raw.size();
        }
        m_rest = 0;
        decode(raw, m_isAtEnd, text);
        TESSERA_CHECK(check(std::string_view(text).substr(m_textStart)));
        const std::string_view rest = raw.substr(raw.size() - m_rest);
        m_rawOffset += raw.size() - m_rest;
        m_raw.assign(rest);
    }
    const std::string_view added = std::string_view(text).substr(m_textStart);
    m_textOffset += added.size();
    m_newlines += static_cast<std::uint64_t>(std::ranges::count(added, '\n'));
    m_returns += static_cast<std::uint64_t>(std::ranges::count(added, '\r'));
    return !added.empty();
}

void TextSource::decode(std::string_view raw, bool isLast, std::string &text)
{
    switch (m_format.encoding) {
    case Encoding::Utf8: return decodeUtf8(raw, isLast, text);
    case Encoding::Utf16Le:
    case Encoding::Utf16Be: return decodeUtf16(raw, isLast, text);
    default: return decodeSingleBytes(raw, text);
    }
}

void TextSource::decodeUtf8(std::string_view raw, bool isLast, std::string &text)
{
    const auto size = static_cast<std::int64_t>(raw.size());
    std::int64_t whole = size;
    if (!isLast && size > 0)
        U8_TRUNCATE_IF_INCOMPLETE(raw.data(), 0, whole);
    m_rest = static_cast<std::size_t>(size - whole);
    raw.remove_suffix(m_rest);
    if (simdjson::validate_utf8(raw.data(), raw.size())) {
        text.append(raw);
        return;
    }
    std::int64_t good = 0;
    for (std::int64_t at = 0; at < whole;) {
        const std::int64_t start = at;
        UChar32 point = 0;
        U8_NEXT(raw.data(), at, whole, point);
        if (point >= 0)
            continue;
        text.append(raw.substr(static_cast<std::size_t>(good), static_cast<std::size_t>(start - good)));
        addBadBytes(text, static_cast<std::size_t>(start));
        good = at;
    }
    text.append(raw.substr(static_cast<std::size_t>(good)));
}

void TextSource::decodeUtf16(std::string_view raw, bool isLast, std::string &text)
{
    const bool isBig = m_format.encoding == Encoding::Utf16Be;
    const auto unitAt = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(raw[at]), second = static_cast<unsigned char>(raw[at + 1]);
        return static_cast<char16_t>(isBig ? (first << 8U) | second : (second << 8U) | first);
    };
    std::size_t at = 0;
    for (; at + 1 < raw.size(); at += 2) {
        const char16_t unit = unitAt(at);
        if (!U16_IS_SURROGATE(unit)) {
            appendCodePoint(text, unit);
            continue;
        }
        if (at + 3 >= raw.size() && !isLast)
            break;
        if (U16_IS_SURROGATE_LEAD(unit) && at + 3 < raw.size() && U16_IS_TRAIL(unitAt(at + 2))) {
            appendCodePoint(text, U16_GET_SUPPLEMENTARY(unit, unitAt(at + 2)));
            at += 2;
            continue;
        }
        addBadBytes(text, at);
    }
    if (!isLast)
        m_rest = raw.size() - at;
    else if (at < raw.size())
        addBadBytes(text, at);
}

void TextSource::decodeSingleBytes(std::string_view raw, std::string &text)
{
    const ByteTable &table = tableOf(m_format.encoding);
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t start = at;
        while (at < raw.size() && static_cast<unsigned char>(raw[at]) < 0x80)
            ++at;
        text.append(raw.substr(start, at - start));
        for (; at < raw.size() && static_cast<unsigned char>(raw[at]) >= 0x80; ++at) {
            const std::string &character = table[static_cast<unsigned char>(raw[at])];
            if (character.empty())
                addBadBytes(text, at);
            else
                text += character;
        }
    }
}

void TextSource::addBadBytes(std::string &text, std::size_t rawOffset)
{
    m_badBytes.push_back({m_textOffset + text.size() - m_textStart, m_rawOffset + rawOffset});
    text += Replacement;
}

std::uint64_t TextSource::linesBefore(std::string_view decoded) const
{
    const auto newlines = m_newlines + static_cast<std::uint64_t>(std::ranges::count(decoded, '\n'));
    const auto returns = m_returns + static_cast<std::uint64_t>(std::ranges::count(decoded, '\r'));
    return newlines > 0 ? newlines : returns;
}

Result<void> TextSource::check(std::string_view decoded)
{
    if (const auto zero = decoded.find('\0'); zero != std::string_view::npos)
        return refuseFile(m_bytes.file(),
                          fmt::format("there is a zero byte in line {}, so this is no text file", linesBefore(decoded.substr(0, zero)) + 1),
                          "Export it as CSV or JSON lines.");
    if (m_badBytes.empty() || m_format.isEncodingGiven)
        return {};
    const BadBytes bad = m_badBytes.front();
    return refuseFile(m_bytes.file(),
                      fmt::format("invalid {} at byte {}, line {}", nameOf(m_format.encoding), bad.fileOffset + 1,
                                  linesBefore(decoded.substr(0, bad.textOffset - m_textOffset)) + 1),
                      fmt::format("Set encoding = \"{}\", or what the file really has, in the mapping; encoding = \"{}\" there rejects only the rows "
                                  "concerned.",
                                  m_format.encoding == Encoding::Windows1252 ? "iso-8859-15" : "windows-1252", codeOf(m_format.encoding)));
}

} // namespace engine
