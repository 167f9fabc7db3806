// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/decisions_file.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <optional>

#include "engine/intake/record_reader.h"
#include "engine/workspace/reader.h"

namespace app::cli
{

namespace
{

using engine::ErrorCode;
using engine::fail;

constexpr std::array Required{"a_source", "a_key", "b_source", "b_key", "verdict"};

// Where each column stands; nothing when the file lacks it.
std::optional<std::size_t> placeOf(const std::vector<std::string> &columns, std::string_view name)
{
    const auto found = std::ranges::find(columns, name);
    return found != columns.end() ? std::optional(static_cast<std::size_t>(found - columns.begin())) : std::nullopt;
}

std::string cellOf(const engine::SourceRow &row, std::optional<std::size_t> place)
{
    return place && *place < row.cells.size() ? row.cells[*place] : std::string();
}

engine::Result<engine::DecisionRequest> requestOf(const engine::SourceRow &row, const std::vector<std::string> &columns, const engine::Reader &reader,
                                                  const std::filesystem::path &file)
{
    const auto cell = [&](std::string_view name) { return cellOf(row, placeOf(columns, name)); };
    const auto wrong = [&](std::string_view field, std::string_view why) {
        return fail(ErrorCode::InputRejected, fmt::format("{}, line {}, {}: {} Nothing was decided.", file.string(), row.line, field, why));
    };
    engine::DecisionRequest request;
    const auto a = reader.findRecord(cell("a_source") + ':' + cell("a_key"));
    if (!a)
        return wrong("a_key", a.error().message);
    const auto b = reader.findRecord(cell("b_source") + ':' + cell("b_key"));
    if (!b)
        return wrong("b_key", b.error().message);
    const auto verdict = engine::verdictFromCode(cell("verdict"));
    if (!verdict)
        return wrong("verdict", fmt::format("\"{}\" is no verdict; it is same, different or unsure.", cell("verdict")));
    request.a = *a;
    request.b = *b;
    request.verdict = *verdict;
    request.reason = cell("reason");
    request.origin = fmt::format("{}, line {}", file.string(), row.line);
    return request;
}

// The readers speak of imports.
std::unexpected<engine::Error> aboutDecisions(engine::Error error)
{
    constexpr std::string_view Said = "Nothing was imported.";
    if (const auto at = error.message.find(Said); at != std::string::npos)
        error.message.replace(at, Said.size(), "Nothing was decided.");
    return std::unexpected(std::move(error));
}

} // namespace

engine::Result<std::vector<engine::DecisionRequest>> readDecisions(const std::filesystem::path &file, const engine::Reader &reader)
{
    const auto detected = engine::detectFormat(file, {});
    if (!detected)
        return aboutDecisions(detected.error());
    const auto opened = engine::openSourceFile(file, detected->format);
    if (!opened)
        return aboutDecisions(opened.error());
    const auto &rows = *opened;
    const std::vector<std::string> &columns = rows->columns();
    for (const std::string_view name : Required)
        if (!placeOf(columns, name))
            return fail(
                ErrorCode::InputRejected,
                fmt::format(
                    "{}: the column {} is missing. A file of decisions has a_source, a_key, b_source, b_key, verdict and, if you like, reason.",
                    file.string(), name));
    std::vector<engine::DecisionRequest> requests;
    std::map<engine::RecordPair, std::pair<engine::Verdict, std::uint64_t>> said; // with the line
    engine::SourceRow row;
    while (true) {
        const auto next = rows->next(row);
        if (!next)
            return aboutDecisions(next.error());
        const bool hasRow = *next;
        if (!hasRow)
            return requests;
        if (row.fault)
            return fail(ErrorCode::InputRejected, fmt::format("{}, line {}: {}. Nothing was decided.", file.string(), row.line, row.fault->reason));
        if (cellOf(row, placeOf(columns, "state")) == engine::codeOf(engine::DecisionState::Withdrawn))
            continue;
        TESSERA_TRY(auto request, requestOf(row, columns, reader, file));
        const auto [first, isNew] = said.try_emplace(engine::orderedPair(request.a, request.b), request.verdict, row.line);
        if (!isNew && first->second.first != request.verdict)
            return fail(ErrorCode::InputRejected,
                        fmt::format("{}, line {}, verdict: line {} says {} of the same two records. Nothing was decided; keep one of the lines.",
                                    file.string(), row.line, first->second.second, engine::codeOf(first->second.first)));
        requests.push_back(std::move(request));
    }
}

} // namespace app::cli
