// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The text of a file as UTF-8, piece by piece, whatever its encoding. One thread.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/intake/byte_source.h"
#include "engine/intake/file_format.h"

namespace engine
{

// Bytes that the encoding does not have; U+FFFD stands in their place.
struct BadBytes {
    std::uint64_t textOffset = 0; // of the U+FFFD, in bytes of all text given out
    std::uint64_t fileOffset = 0; // of the first bad byte, from 0
};

class TextSource final
{
public:
    [[nodiscard]] static Result<std::unique_ptr<TextSource>> open(const std::filesystem::path &file, const FileFormat &format);

    // Appends about `bytes` of text; false when there was none left. Zero bytes refuse the file; bytes that the encoding does not have do
    // so too unless it was given by a person: then they are listed in badBytes().
    [[nodiscard]] Result<bool> appendTo(std::string &text, std::size_t bytes);
    [[nodiscard]] std::deque<BadBytes> &badBytes() { return m_badBytes; }

    [[nodiscard]] const FileFormat &format() const { return m_format; }
    [[nodiscard]] const ByteSource &bytes() const { return m_bytes; }

private:
    TextSource(ByteSource bytes, const FileFormat &format);

    void decode(std::string_view raw, bool isLast, std::string &text);
    void decodeUtf8(std::string_view raw, bool isLast, std::string &text);
    void decodeUtf16(std::string_view raw, bool isLast, std::string &text);
    void decodeSingleBytes(std::string_view raw, std::string &text);
    void addBadBytes(std::string &text, std::size_t rawOffset);
    [[nodiscard]] Result<void> check(std::string_view decoded);
    [[nodiscard]] std::uint64_t linesBefore(std::string_view decoded) const;

    ByteSource m_bytes;
    FileFormat m_format;
    std::deque<BadBytes> m_badBytes;
    std::string m_raw; // read, of which the first m_rest bytes are the beginning of a character cut by the last piece
    std::size_t m_rest = 0;
    std::uint64_t m_rawOffset = 0;  // of m_raw in the file
    std::uint64_t m_textOffset = 0; // of all text given out
    std::size_t m_textStart = 0;    // where the piece being made begins in the caller's text
    std::uint64_t m_newlines = 0;   // in the text given out
    std::uint64_t m_returns = 0;
    bool m_isAtEnd = false;
};

} // namespace engine
