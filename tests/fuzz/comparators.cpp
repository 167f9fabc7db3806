// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The fast way of answering a question about two records against the plain one. The input: kind, profile, seed of the question's amount and
// transforms, then the values, one a line, by turns of one record and the other.
#include <algorithm>
#include <fmt/format.h>
#include <simdjson.h>

#include "engine/match/compiled_model.h"
#include "engine/match/model_json.h"
#include "engine/match/pair_comparer.h"
#include "tests/engine/match/plain_reference.h"
#include "tests/engine/match/random_model.h"
#include "tests/fuzz/fuzz_target.h"

using namespace engine;
using namespace tests::fuzz;

namespace
{

// As canonical values are: UTF-8 without control characters.
std::string canonicalOf(std::string_view line)
{
    std::string text(line);
    const bool isUtf8 = simdjson::validate_utf8(text);
    for (char &c : text) {
        if (!isUtf8)
            c = static_cast<char>(static_cast<unsigned char>(c) & 0x7FU);
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            c = ' ';
    }
    return text;
}

// Two records that have values of the attributes the question reads.
std::vector<tests::Cells> recordsOf(std::string_view lines, const std::vector<AttributeId> &attributes)
{
    std::vector<tests::Cells> records(2);
    for (std::size_t number = 0; !lines.empty(); ++number) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        if (!line.empty())
            records[number % 2].emplace_back(attributes[number / 2 % attributes.size()], canonicalOf(line));
    }
    return records;
}

void run(std::string_view input)
{
    Choices choices(input);
    Model model;
    const auto kind = static_cast<ConditionKind>(choices.below(static_cast<std::size_t>(ConditionKind::Else)));
    model.metrics = static_cast<MetricProfile>(choices.below(4));
    if (isComposed(kind))
        return;
    Random random(choices.below(256));
    const Condition question = tests::randomQuestion(random, kind);
    const Condition opposite{.kind = ConditionKind::Not, .attribute = {}, .other = {}, .amount = 0, .parts = {question}};
    model.comparisons = {{"one", {tests::level("yes", question), tests::level("no", opposite), tests::level("unknown", {})}}};
    const auto records = recordsOf(choices.rest(), attributesOf(model.comparisons.front()));
    const ColumnTable table = tests::tableOf(records);
    const CompiledModel compiled(table, model, {});
    PairComparer comparer(compiled);
    const LevelVector fast = comparer.levels(0, 1);
    const LevelVector plain = tests::PlainReference(records, model).levels(0, 1);
    require(fast == plain, fmt::format("level {} instead of {} of {}", fast, plain, modelToJson(model, AttributeCatalog())));
    require(comparer.levels(0, 1) == fast, "and again from what is remembered");
}

const Target target("comparators", run);

} // namespace
