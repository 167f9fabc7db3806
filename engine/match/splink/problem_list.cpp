// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/splink/problem_list.h"

#include <algorithm>
#include <fmt/format.h>

#include "engine/base/utf8_text.h"

namespace engine
{

namespace
{

constexpr std::size_t MostShown = 30;
constexpr std::size_t LongestText = 160;

std::string onOneLine(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        const bool isSpace = static_cast<unsigned char>(c) <= ' ';
        if (!isSpace)
            line.push_back(c);
        else if (!line.empty() && line.back() != ' ')
            line.push_back(' ');
    }
    if (line.size() <= LongestText)
        return line;
    return std::string(cutToBytes(line, LongestText)) + "…";
}

} // namespace

void ProblemList::add(const std::string &where, std::string_view text, const Error &error)
{
    if (!m_reasons.insert(error.message).second && error.detail == "column")
        return;
    m_lines.push_back(problemLine(where, text, error));
}

Error ProblemList::error(ErrorCode code, std::string_view head) const
{
    Error error{code, std::string(head), fmt::format("{} problems", m_lines.size())};
    for (std::size_t i = 0; i < std::min(m_lines.size(), MostShown); ++i)
        error.message += "\n  " + m_lines[i];
    if (m_lines.size() > MostShown)
        error.message += fmt::format("\n  … and {} more", m_lines.size() - MostShown);
    return error;
}

std::string problemLine(std::string_view where, std::string_view text, const Error &error)
{
    return fmt::format("{}: {}: {}", where, onOneLine(text), error.message);
}

std::string levelPlace(std::string_view comparison, std::size_t index)
{
    return fmt::format("comparison \"{}\", level {}", comparison, index + 1);
}

} // namespace engine
