// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/truth_file.h"

#include <charconv>
#include <fmt/format.h>
#include <fstream>
#include <map>

#include "tests/support/population.h"

namespace tests
{

namespace
{

using engine::ErrorCode;
using engine::fail;

constexpr std::string_view Header = "source,source_key,person_id,dangers,mistakes";

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

bool readNumber(std::string_view text, std::uint32_t &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

class TruthReader
{
public:
    explicit TruthReader(std::string file) : m_name(std::move(file))
    {
        Truth &truth = m_result.truth;
        for (std::size_t i = 0; i < DangerCount; ++i) {
            truth.dangerNames.emplace_back(codeOf(static_cast<Danger>(i)));
            m_dangers.emplace(truth.dangerNames.back(), i);
        }
        for (std::size_t i = 0; i < MistakeCount; ++i) {
            truth.mistakeNames.emplace_back(codeOf(static_cast<Mistake>(i)));
            m_mistakes.emplace(truth.mistakeNames.back(), i);
        }
        truth.dangers.resize(DangerCount);
    }

    engine::Result<void> addLine(std::string_view line, std::uint64_t number)
    {
        const std::vector<std::string_view> cells = split(line, ',');
        if (cells.size() != 5)
            return wrong(number, "five cells were expected");
        Truth &truth = m_result.truth;
        m_result.records.push_back(fmt::format("{}:{}", cells[0], cells[1]));
        if (!readNumber(cells[2], truth.person.emplace_back()))
            return wrong(number, "person_id is no number");
        for (auto &groups : truth.dangers)
            groups.push_back(0);
        for (const std::string_view entry : cells[3].empty() ? std::vector<std::string_view>() : split(cells[3], '|')) {
            const std::size_t colon = std::min(entry.find(':'), entry.size());
            const auto danger = m_dangers.find(entry.substr(0, colon));
            std::uint32_t group = 0;
            if (danger == m_dangers.end() || colon == entry.size() || !readNumber(entry.substr(colon + 1), group))
                return wrong(number, "dangers has an entry that is no danger with its group");
            truth.dangers[danger->second].back() = group;
        }
        std::uint64_t &mistakes = truth.mistakes.emplace_back(0);
        for (const std::string_view entry : cells[4].empty() ? std::vector<std::string_view>() : split(cells[4], '|')) {
            const auto mistake = m_mistakes.find(entry);
            if (mistake == m_mistakes.end())
                return wrong(number, "mistakes has an entry that is no mistake");
            mistakes |= std::uint64_t{1} << mistake->second;
        }
        return {};
    }

    [[nodiscard]] std::unexpected<engine::Error> wrong(std::uint64_t line, std::string_view reason) const
    {
        return fail(ErrorCode::InputRejected, fmt::format("{}, line {}: {}.", m_name, line, reason));
    }
    TruthFile finish() { return std::move(m_result); }

private:
    std::string m_name;
    std::map<std::string, std::size_t, std::less<>> m_dangers, m_mistakes;
    TruthFile m_result;
};

} // namespace

engine::Result<TruthFile> readTruth(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    TruthReader reader(file.string());
    std::string line;
    if (!std::getline(stream, line) || line != Header)
        return reader.wrong(1, fmt::format("\"{}\" was expected", Header));
    for (std::uint64_t number = 2; std::getline(stream, line); ++number)
        TESSERA_CHECK(reader.addLine(line, number));
    return reader.finish();
}

} // namespace tests
