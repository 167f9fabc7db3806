// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <initializer_list>
#include <nlohmann/json.hpp>

#include "engine/match/json_position.h"
#include "engine/match/splink/settings.h"

namespace engine
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::size_t MaxFile = 16U << 20U;

std::unexpected<Error> invalid(const std::string &path, std::string_view what)
{
    return fail(ErrorCode::InputRejected, fmt::format("The Splink file cannot be read: {}: {}. The model in force is unchanged.", path, what), path);
}

// One object of the file. Remembers its first complaint, so that reading a key is one line.
class Fields
{
public:
    Fields(const Json &json, std::string path) : m_json(json), m_path(std::move(path))
    {
        if (!json.is_object())
            complain(m_path, "an object is expected");
    }

    void expect(std::initializer_list<std::string_view> known)
    {
        if (!m_json.is_object())
            return;
        for (const auto &item : m_json.items()) {
            if (!std::ranges::contains(known, std::string_view(item.key())))
                complain(pathOf(item.key()), "Splink knows no such key here");
        }
    }

    [[nodiscard]] const Json *find(std::string_view key) const
    {
        if (!m_json.is_object())
            return nullptr;
        const auto found = m_json.find(key);
        return found == m_json.end() || found->is_null() ? nullptr : &*found;
    }

    void read(std::string_view key, std::string &out)
    {
        if (const Json *value = typed(key, &Json::is_string, "a text is expected"))
            out = value->get<std::string>();
    }

    void read(std::string_view key, bool &out)
    {
        if (const Json *value = typed(key, &Json::is_boolean, "true or false is expected"))
            out = value->get<bool>();
    }

    void read(std::string_view key, double &out)
    {
        if (const Json *value = typed(key, &Json::is_number, "a number is expected"))
            out = value->get<double>();
    }

    void read(std::string_view key, std::optional<double> &out)
    {
        if (const Json *value = typed(key, &Json::is_number, "a number is expected"))
            out = value->get<double>();
        if (out && (!std::isfinite(*out) || *out < 0 || *out > 1))
            complain(pathOf(key), "a probability lies between 0 and 1");
    }

    void read(std::string_view key, int &out)
    {
        const Json *value = typed(key, &Json::is_number_integer, "a whole number is expected");
        if (value == nullptr)
            return;
        const auto number = value->get<std::int64_t>();
        if (number < 1 || number > 1'000'000)
            complain(pathOf(key), "a whole number from 1 to 1,000,000 is expected");
        else
            out = static_cast<int>(number);
    }

    void read(std::string_view key, std::vector<std::string> &out)
    {
        const Json *value = typed(key, &Json::is_array, "a list of texts is expected");
        if (value == nullptr)
            return;
        for (const Json &item : *value) {
            if (!item.is_string())
                return complain(pathOf(key), "a list of texts is expected");
            out.push_back(item.get<std::string>());
        }
    }

    // Read, and of no consequence here.
    void skip(std::string_view key)
    {
        std::string ignored;
        read(key, ignored);
    }

    [[nodiscard]] std::string pathOf(std::string_view key) const { return m_path.empty() ? std::string(key) : fmt::format("{}.{}", m_path, key); }

    void complain(std::string path, std::string_view what)
    {
        if (m_wrong.empty())
            m_wrong = {std::move(path), std::string(what)};
    }

    [[nodiscard]] Result<void> outcome() const { return m_wrong.empty() ? Result<void>{} : invalid(m_wrong.front(), m_wrong.back()); }

private:
    const Json *typed(std::string_view key, bool (Json::*isRight)() const noexcept, std::string_view expected)
    {
        const Json *value = find(key);
        if (value == nullptr || (value->*isRight)())
            return value;
        complain(pathOf(key), expected);
        return nullptr;
    }

    const Json &m_json;
    std::string m_path;
    std::vector<std::string> m_wrong;
};

Result<std::optional<SqlDialect>> readDialect(Fields &fields, std::string_view key = "sql_dialect")
{
    std::string code;
    fields.read(key, code);
    if (code.empty())
        return std::nullopt;
    const auto dialect = sqlDialectFromCode(code);
    if (!dialect)
        return invalid(fields.pathOf(key), fmt::format("\"{}\" is not known here; duckdb, spark, sqlite and postgres are", code));
    return dialect;
}

Result<SplinkLevel> readLevel(const Json &json, const std::string &path)
{
    Fields fields(json, path);
    fields.expect({"sql_condition", "label_for_charts", "m_probability", "u_probability", "is_null_level", "tf_adjustment_column",
                   "tf_adjustment_weight", "tf_minimum_u_value", "disable_tf_exact_match_detection", "fix_m_probability", "fix_u_probability",
                   "base_dialect_str"});
    SplinkLevel level;
    fields.read("sql_condition", level.condition);
    if (level.condition.empty())
        fields.complain(fields.pathOf("sql_condition"), "a condition is expected");
    level.label = level.condition;
    fields.read("label_for_charts", level.label);
    if (level.label.empty())
        level.label = level.condition;
    fields.read("m_probability", level.m);
    fields.read("u_probability", level.u);
    fields.read("is_null_level", level.isNull);
    fields.read("tf_adjustment_column", level.termColumn);
    fields.read("tf_adjustment_weight", level.termWeight);
    fields.read("tf_minimum_u_value", level.termMinimumU);
    fields.read("disable_tf_exact_match_detection", level.ownU);
    fields.read("fix_m_probability", level.fixM);
    fields.read("fix_u_probability", level.fixU);
    TESSERA_TRY(level.dialect, readDialect(fields, "base_dialect_str"));
    if (level.termColumn.empty()) { // they say nothing without a column
        level.termWeight = 1;
        level.termMinimumU = 0;
        level.ownU = false;
    }
    TESSERA_CHECK(fields.outcome());
    return level;
}

Result<SplinkComparison> readComparison(const Json &json, const std::string &path)
{
    Fields fields(json, path);
    fields.expect({"output_column_name", "comparison_description", "comparison_levels"});
    SplinkComparison comparison;
    fields.read("output_column_name", comparison.name);
    fields.read("comparison_description", comparison.description);
    const Json *levels = fields.find("comparison_levels");
    if (levels == nullptr || !levels->is_array() || levels->empty())
        fields.complain(fields.pathOf("comparison_levels"), "a list of levels is expected");
    TESSERA_CHECK(fields.outcome());
    for (std::size_t i = 0; i < levels->size(); ++i) {
        TESSERA_TRY(SplinkLevel level, readLevel((*levels)[i], fmt::format("{}.comparison_levels[{}]", path, i)));
        comparison.levels.push_back(std::move(level));
    }
    return comparison;
}

Result<SplinkRule> readRule(const Json &json, const std::string &path, std::optional<SqlDialect> &dialect)
{
    SplinkRule rule;
    if (json.is_string()) {
        rule.text = json.get<std::string>();
        return rule;
    }
    Fields fields(json, path);
    fields.expect({"blocking_rule", "sql_dialect", "arrays_to_explode", "salting_partitions"});
    fields.read("blocking_rule", rule.text);
    if (rule.text.empty())
        fields.complain(fields.pathOf("blocking_rule"), "a rule is expected");
    fields.read("arrays_to_explode", rule.arrays);
    int partitions = 1; // of the work; the pairs are the same
    fields.read("salting_partitions", partitions);
    TESSERA_TRY(const std::optional<SqlDialect> own, readDialect(fields));
    TESSERA_CHECK(fields.outcome());
    if (own && dialect && *own != *dialect)
        return invalid(fields.pathOf("sql_dialect"), "another dialect than before; a file has one");
    if (own)
        dialect = own;
    return rule;
}

void readTable(Fields &fields, SplinkTable &table)
{
    fields.read("link_type", table.linkType);
    constexpr std::array<std::string_view, 3> Types{"dedupe_only", "link_only", "link_and_dedupe"};
    if (fields.find("link_type") == nullptr || !std::ranges::contains(Types, std::string_view(table.linkType)))
        fields.complain("link_type", "dedupe_only, link_only or link_and_dedupe is expected");
    fields.read("retain_matching_columns", table.retainMatching);
    fields.read("retain_intermediate_calculation_columns", table.retainIntermediate);
    fields.read("additional_columns_to_retain", table.additionalColumns);
    fields.read("linker_uid", table.linkerUid);
    fields.read("em_convergence", table.convergence);
    fields.read("max_iterations", table.maxIterations);
    fields.read("term_frequency_adjustment_column_prefix", table.termPrefix);
    fields.read("comparison_vector_value_column_prefix", table.vectorPrefix);
    fields.read("unique_id_column_name", table.uniqueId);
    fields.read("source_dataset_column_name", table.sourceDataset);
    fields.skip("bayes_factor_column_prefix"); // names of columns in Splink's output, and each unknown to one version
    fields.skip("match_weight_column_prefix");
}

Result<SplinkSettings> readSettings(const Json &json)
{
    Fields fields(json, "");
    if (!json.is_object())
        return invalid("the file", "an object is expected");
    fields.expect({"link_type", "comparisons", "blocking_rules_to_generate_predictions", "probability_two_random_records_match", "em_convergence",
                   "max_iterations", "retain_matching_columns", "retain_intermediate_calculation_columns", "additional_columns_to_retain",
                   "unique_id_column_name", "source_dataset_column_name", "bayes_factor_column_prefix", "match_weight_column_prefix",
                   "term_frequency_adjustment_column_prefix", "comparison_vector_value_column_prefix", "linker_uid", "sql_dialect"});
    SplinkSettings settings;
    readTable(fields, settings.table);
    fields.read("probability_two_random_records_match", settings.prior);
    if (!std::isfinite(settings.prior) || settings.prior <= 0 || settings.prior >= 1)
        fields.complain("probability_two_random_records_match", "a probability between 0 and 1 is expected");
    const Json *comparisons = fields.find("comparisons");
    if (comparisons == nullptr || !comparisons->is_array() || comparisons->empty())
        fields.complain("comparisons", "a list of comparisons is expected");
    const Json *rules = fields.find("blocking_rules_to_generate_predictions");
    if (rules != nullptr && !rules->is_array())
        fields.complain("blocking_rules_to_generate_predictions", "a list of rules is expected");
    TESSERA_TRY(settings.dialect, readDialect(fields));
    TESSERA_CHECK(fields.outcome());
    for (std::size_t i = 0; rules != nullptr && i < rules->size(); ++i) {
        TESSERA_TRY(SplinkRule rule, readRule((*rules)[i], fmt::format("blocking_rules_to_generate_predictions[{}]", i), settings.dialect));
        settings.rules.push_back(std::move(rule));
    }
    for (std::size_t i = 0; i < comparisons->size(); ++i) {
        TESSERA_TRY(SplinkComparison comparison, readComparison((*comparisons)[i], fmt::format("comparisons[{}]", i)));
        settings.comparisons.push_back(std::move(comparison));
    }
    return settings;
}

} // namespace

Result<SplinkSettings> splinkSettingsFromJson(std::string_view text)
{
    if (text.size() > MaxFile)
        return invalid("the file", "it is larger than 16 MB and no model");
    try {
        if (const auto position = findDeeperThan(text, DeepestJson))
            return fail(ErrorCode::InputRejected,
                        fmt::format("The Splink file is nested too deeply: line {}, column {}. The model in force is unchanged.", position->line,
                                    position->column));
        return readSettings(Json::parse(text));
    } catch (const Json::parse_error &error) {
        const std::size_t at = std::min(error.byte, text.size());
        return invalid(fmt::format("line {}", 1 + std::ranges::count(text.substr(0, at), '\n')), "this is no valid JSON");
    } catch (const Json::out_of_range &error) {
        const auto place = findTooLargeNumber(text);
        if (!place)
            return fail(ErrorCode::InputRejected, "The Splink file holds a number that is too large. The model in force is unchanged.", error.what());
        return placed(invalid(place->path, "the number is too large").error(), place->position);
    } catch (const Json::exception &error) {
        return fail(ErrorCode::InputRejected, "The Splink file cannot be read. The model in force is unchanged.", error.what());
    }
}

} // namespace engine
