// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of a text that a reader works on: grows at its end when a row needs more, forgets what was taken. One thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/intake/text_source.h"

namespace engine
{

class TextWindow final
{
public:
    explicit TextWindow(std::unique_ptr<TextSource> source) : m_source(std::move(source)) {}

    [[nodiscard]] std::string_view text() const { return std::string_view(m_text).substr(m_at); } // what was not taken yet
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }                                      // nothing comes after text()
    [[nodiscard]] std::uint64_t line() const { return m_line; }                                   // in which text() begins
    [[nodiscard]] const TextSource &source() const { return *m_source; }

    // Makes text() longer, by at least as much again, or isAtEnd() true.
    [[nodiscard]] Result<void> grow();
    void take(std::size_t bytes, std::uint64_t lineBreaks);
    // Takes empty lines and, with blanks, spaces; false when nothing but them was left.
    [[nodiscard]] Result<bool> skipEmptyLines(bool withBlanks);
    // The first bytes of what was taken last that the encoding does not have.
    [[nodiscard]] std::optional<BadBytes> takeBadBytes();

private:
    std::unique_ptr<TextSource> m_source;
    std::string m_text;
    std::size_t m_at = 0;
    std::uint64_t m_offset = 0; // of m_text in all text
    std::uint64_t m_line = 1;
    bool m_isAtEnd = false;
    bool m_wasReturn = false; // the last character taken was a CR: an LF now is no line of its own
};

} // namespace engine
