// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How deep a place in a JSON text lies, told character by character, without reading what stands there. Plain values; any thread.
#pragma once

#include <cstddef>

namespace engine
{

class JsonNesting
{
public:
    void take(char c)
    {
        if (m_isEscaped)
            m_isEscaped = false;
        else if (m_isInString)
            takeInString(c);
        else if (c == '"')
            m_isInString = true;
        else if (c == '{' || c == '[')
            ++m_depth;
        else if ((c == '}' || c == ']') && m_depth > 0)
            --m_depth;
    }

    // After the last character.
    [[nodiscard]] std::size_t depth() const { return m_depth; } // objects and lists that are open
    [[nodiscard]] bool isInString() const { return m_isInString; }

private:
    void takeInString(char c)
    {
        m_isEscaped = c == '\\';
        m_isInString = c != '"';
    }

    std::size_t m_depth = 0;
    bool m_isInString = false;
    bool m_isEscaped = false;
};

} // namespace engine
