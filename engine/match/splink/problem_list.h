// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Collects everything that is wrong with a file, so that a person reads it all at once.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace engine
{

class ProblemList
{
public:
    // where: `comparison "dob", level 3`; text: what stands there, shown on one line and shortened. A column that is not known is named once.
    void add(const std::string &where, std::string_view text, const Error &error);
    void add(std::string line) { m_lines.push_back(std::move(line)); }
    [[nodiscard]] bool isEmpty() const { return m_lines.empty(); }

    // A head and a line each.
    [[nodiscard]] Error error(ErrorCode code, std::string_view head) const;

private:
    std::vector<std::string> m_lines;
    std::set<std::string> m_reasons;
};

[[nodiscard]] std::string problemLine(std::string_view where, std::string_view text, const Error &error);
[[nodiscard]] std::string levelPlace(std::string_view comparison, std::size_t index); // counts from 1

} // namespace engine
