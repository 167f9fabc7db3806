// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/text_window.h"

#include <algorithm>

namespace engine
{

namespace
{

constexpr std::size_t PieceBytes = std::size_t{256} << 10U;

} // namespace

Result<void> TextWindow::grow()
{
    m_text.erase(0, m_at);
    m_offset += m_at;
    m_at = 0;
    TESSERA_TRY(const bool hasMore, m_source->appendTo(m_text, std::max(PieceBytes, m_text.size())));
    m_isAtEnd = !hasMore;
    return {};
}

void TextWindow::take(std::size_t bytes, std::uint64_t lineBreaks)
{
    if (bytes > 0)
        m_wasReturn = m_text[m_at + bytes - 1] == '\r';
    m_at += bytes;
    m_line += lineBreaks;
}

Result<bool> TextWindow::skipEmptyLines(bool withBlanks)
{
    while (true) {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c != '\n' && c != '\r' && !(withBlanks && (c == ' ' || c == '\t')))
                return true;
            const bool isBreak = c == '\r' || (c == '\n' && !m_wasReturn);
            take(1, isBreak ? 1 : 0);
        }
        if (m_isAtEnd)
            return false;
        TESSERA_CHECK(grow());
    }
}

std::optional<BadBytes> TextWindow::takeBadBytes()
{
    std::deque<BadBytes> &all = m_source->badBytes();
    std::optional<BadBytes> first;
    while (!all.empty() && all.front().textOffset < m_offset + m_at) {
        if (!first)
            first = all.front();
        all.pop_front();
    }
    return first;
}

} // namespace engine
