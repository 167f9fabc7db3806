// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// In the order in which Splink saves a model.
#include <nlohmann/json.hpp>

#include "engine/match/splink/settings.h"

namespace engine
{

namespace
{

using Json = nlohmann::ordered_json;

Json levelJson(const SplinkLevel &level)
{
    Json json;
    json["sql_condition"] = level.condition;
    json["label_for_charts"] = level.label;
    if (level.m)
        json["m_probability"] = *level.m;
    if (level.u)
        json["u_probability"] = *level.u;
    json["fix_m_probability"] = level.fixM;
    json["fix_u_probability"] = level.fixU;
    if (!level.termColumn.empty()) {
        json["tf_adjustment_column"] = level.termColumn;
        json["tf_adjustment_weight"] = level.termWeight;
        if (level.termMinimumU != 0)
            json["tf_minimum_u_value"] = level.termMinimumU;
        if (level.ownU)
            json["disable_tf_exact_match_detection"] = true;
    }
    if (level.isNull)
        json["is_null_level"] = true;
    return json;
}

Json ruleJson(const SplinkRule &rule, std::string_view dialect)
{
    Json json;
    json["blocking_rule"] = rule.text;
    json["sql_dialect"] = dialect;
    if (!rule.arrays.empty())
        json["arrays_to_explode"] = rule.arrays;
    return json;
}

Json comparisonJson(const SplinkComparison &comparison)
{
    Json json;
    json["output_column_name"] = comparison.name;
    json["comparison_levels"] = Json::array();
    for (const SplinkLevel &level : comparison.levels)
        json["comparison_levels"].push_back(levelJson(level));
    if (!comparison.description.empty())
        json["comparison_description"] = comparison.description;
    return json;
}

} // namespace

std::string splinkSettingsToJson(const SplinkSettings &settings)
{
    const SplinkTable &table = settings.table;
    const std::string_view dialect = codeOf(*settings.dialect);
    Json json;
    json["link_type"] = table.linkType;
    json["probability_two_random_records_match"] = settings.prior;
    json["retain_matching_columns"] = table.retainMatching;
    json["retain_intermediate_calculation_columns"] = table.retainIntermediate;
    json["additional_columns_to_retain"] = table.additionalColumns;
    json["sql_dialect"] = dialect;
    if (!table.linkerUid.empty())
        json["linker_uid"] = table.linkerUid;
    json["em_convergence"] = table.convergence;
    json["max_iterations"] = table.maxIterations;
    json["term_frequency_adjustment_column_prefix"] = table.termPrefix;
    json["comparison_vector_value_column_prefix"] = table.vectorPrefix;
    json["unique_id_column_name"] = table.uniqueId;
    json["source_dataset_column_name"] = table.sourceDataset;
    json["blocking_rules_to_generate_predictions"] = Json::array();
    for (const SplinkRule &rule : settings.rules)
        json["blocking_rules_to_generate_predictions"].push_back(ruleJson(rule, dialect));
    json["comparisons"] = Json::array();
    for (const SplinkComparison &comparison : settings.comparisons)
        json["comparisons"].push_back(comparisonJson(comparison));
    return json.dump(4, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace engine
