// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/model_json.h"

#include <fmt/format.h>

#include "engine/base/hash.h"
#include "engine/match/condition_json.h"
#include "engine/match/json_position.h"
#include "engine/match/json_read.h"
#include "engine/match/splink/origin_json.h"

namespace engine
{

namespace
{

using namespace json_read;

// --- writing ----------------------------------------------------------------------------------------------------

Json levelJson(const Level &level, const AttributeCatalog &catalog)
{
    Json json;
    json["label"] = level.label;
    json["condition"] = conditionJson(level.condition, catalog);
    if (level.m)
        json["m"] = *level.m;
    if (level.u)
        json["u"] = *level.u;
    if (level.h)
        json["h"] = *level.h;
    if (level.n)
        json["n"] = *level.n;
    if (level.fixM)
        json["fix_m"] = true;
    if (level.fixU)
        json["fix_u"] = true;
    if (level.termFrequency) {
        Json &frequency = json["term_frequency"];
        frequency["attribute"] = catalog.at(level.termFrequency->attribute).code;
        frequency["weight"] = level.termFrequency->weight;
        if (level.termFrequency->minimumU != 0)
            frequency["minimum_u"] = level.termFrequency->minimumU;
        if (level.termFrequency->ownU)
            frequency["own_u"] = true;
    }
    return json;
}

Json modelJson(const Model &model, const AttributeCatalog &catalog)
{
    Json json;
    json["version"] = ModelVersion;
    if (model.metrics != MetricProfile::CodePoints)
        json["metrics"] = codeOf(model.metrics);
    json["prior"] = model.prior;
    json["comparisons"] = Json::array();
    for (const Comparison &comparison : model.comparisons) {
        Json levels = Json::array();
        for (const Level &level : comparison.levels)
            levels.push_back(levelJson(level, catalog));
        Json one;
        one["name"] = comparison.name;
        one["levels"] = std::move(levels);
        json["comparisons"].push_back(std::move(one));
    }
    json["blocking_rules"] = model.blockingRules;
    json["thresholds"]["review"] = model.thresholds.review;
    json["thresholds"]["match"] = model.thresholds.match;
    json["keep_weight"] = model.keepWeight;
    json["household"]["considered"] = model.household.isConsidered;
    json["household"]["odds"] = model.household.odds;
    if (model.household.mostDifference != 1)
        json["household"]["most_difference"] = model.household.mostDifference;
    if (!model.namesakes.comparisons.empty())
        json["namesakes"] = {{"comparisons", model.namesakes.comparisons}, {"excess", model.namesakes.excess}};
    json["loose_unique"] = Json::array();
    for (const AttributeId attribute : model.looseUnique)
        json["loose_unique"].push_back(catalog.at(attribute).code);
    json["shared_limits"] = Json::object();
    for (const auto &[attribute, limit] : model.sharedLimits)
        json["shared_limits"][catalog.at(attribute).code] = limit;
    if (model.splink)
        json["splink"] = splinkOriginJson(*model.splink, catalog);
    return json;
}

// --- reading ----------------------------------------------------------------------------------------------------

Result<void> readProbability(const Json &json, std::string_view key, const std::string &path, std::optional<double> &out)
{
    if (!json.contains(key))
        return {};
    TESSERA_TRY(out, number(json, key, path));
    return {};
}

Result<Level> readLevel(const Json &json, const std::string &path, const AttributeCatalog &catalog)
{
    TESSERA_CHECK(expectKeys(json, path, {"label", "condition", "m", "u", "h", "n", "fix_m", "fix_u", "term_frequency"}));
    Level level;
    TESSERA_TRY(level.label, text(json, "label", path));
    if (!json.contains("condition"))
        return invalid(path + ".condition", "is missing");
    TESSERA_TRY(level.condition, readCondition(json["condition"], path + ".condition", catalog));
    TESSERA_CHECK(readProbability(json, "m", path, level.m));
    TESSERA_CHECK(readProbability(json, "u", path, level.u));
    TESSERA_CHECK(readProbability(json, "h", path, level.h));
    TESSERA_CHECK(readProbability(json, "n", path, level.n));
    TESSERA_TRY(level.fixM, flag(json, "fix_m", path));
    TESSERA_TRY(level.fixU, flag(json, "fix_u", path));
    if (const auto found = json.find("term_frequency"); found != json.end()) {
        const std::string inner = path + ".term_frequency";
        TESSERA_CHECK(expectKeys(*found, inner, {"attribute", "weight", "minimum_u", "own_u"}));
        TermFrequency frequency;
        TESSERA_TRY(frequency.attribute, attribute(*found, "attribute", inner, catalog));
        TESSERA_TRY(frequency.weight, number(*found, "weight", inner, 1.0));
        TESSERA_TRY(frequency.minimumU, number(*found, "minimum_u", inner, 0.0));
        TESSERA_TRY(frequency.ownU, flag(*found, "own_u", inner));
        level.termFrequency = frequency;
    }
    return level;
}

Result<Comparison> readComparison(const Json &json, const std::string &path, const AttributeCatalog &catalog)
{
    TESSERA_CHECK(expectKeys(json, path, {"name", "levels"}));
    Comparison comparison;
    TESSERA_TRY(comparison.name, text(json, "name", path));
    TESSERA_TRY(const Json *levels, list(json, "levels", path));
    for (std::size_t i = 0; i < levels->size(); ++i) {
        TESSERA_TRY(Level level, readLevel((*levels)[i], fmt::format("{}.levels[{}]", path, i), catalog));
        comparison.levels.push_back(std::move(level));
    }
    return comparison;
}

Result<void> readLists(const Json &json, const AttributeCatalog &catalog, Model &model)
{
    TESSERA_TRY(const Json *comparisons, list(json, "comparisons", ""));
    for (std::size_t i = 0; i < comparisons->size(); ++i) {
        TESSERA_TRY(Comparison comparison, readComparison((*comparisons)[i], fmt::format("comparisons[{}]", i), catalog));
        model.comparisons.push_back(std::move(comparison));
    }
    TESSERA_TRY(model.blockingRules, texts(json, "blocking_rules", ""));
    if (const auto loose = json.find("loose_unique"); loose != json.end()) {
        if (!loose->is_array())
            return invalid("loose_unique", "a list is expected");
        for (const Json &code : *loose) {
            const Attribute *found = code.is_string() ? catalog.find(code.get<std::string>()) : nullptr;
            if (found == nullptr)
                return invalid("loose_unique", "the codes of attributes of this project are expected");
            model.looseUnique.push_back(found->id);
        }
    }
    if (const auto limits = json.find("shared_limits"); limits != json.end()) {
        if (!limits->is_object())
            return invalid("shared_limits", "an object is expected");
        for (const auto &item : limits->items()) {
            const std::string path = "shared_limits." + item.key();
            const Attribute *found = catalog.find(item.key());
            if (found == nullptr)
                return invalid(path, "there is no such attribute in this project");
            if (!item.value().is_number_unsigned() || item.value().get<std::uint64_t>() > 0xFFFF'FFFFU)
                return invalid(path, "a whole number is expected");
            model.sharedLimits[found->id] = item.value().get<std::uint32_t>();
        }
    }
    return {};
}

Result<Model> readModel(const Json &json, const AttributeCatalog &catalog)
{
    if (!json.is_object())
        return invalid("$", "an object is expected");
    TESSERA_TRY(const double version, number(json, "version", ""));
    if (version > ModelVersion)
        return fail(ErrorCode::NewerVersion, "The matching model was written by a newer Tessera. Update this one to read it.", "version");
    if (version != ModelVersion)
        return invalid("version", "1 is expected");
    TESSERA_CHECK(expectKeys(json, "",
                             {"version", "metrics", "prior", "comparisons", "blocking_rules", "thresholds", "keep_weight", "household", "namesakes",
                              "loose_unique", "shared_limits", "splink"}));
    Model model;
    if (json.contains("metrics")) {
        TESSERA_TRY(const std::string code, text(json, "metrics", ""));
        const auto profile = metricProfileFromCode(code);
        if (!profile)
            return invalid("metrics", "code_points, duckdb, spark or sqlite is expected");
        model.metrics = *profile;
    }
    TESSERA_TRY(model.prior, number(json, "prior", ""));
    TESSERA_CHECK(readLists(json, catalog, model));
    const auto thresholds = json.find("thresholds");
    if (thresholds == json.end())
        return invalid("thresholds", "is missing");
    TESSERA_CHECK(expectKeys(*thresholds, "thresholds", {"review", "match"}));
    TESSERA_TRY(model.thresholds.review, number(*thresholds, "review", "thresholds"));
    TESSERA_TRY(model.thresholds.match, number(*thresholds, "match", "thresholds"));
    TESSERA_TRY(model.keepWeight, number(json, "keep_weight", ""));
    if (const auto household = json.find("household"); household != json.end()) {
        TESSERA_CHECK(expectKeys(*household, "household", {"considered", "odds", "most_difference"}));
        TESSERA_TRY(model.household.isConsidered, flag(*household, "considered", "household"));
        TESSERA_TRY(model.household.odds, number(*household, "odds", "household", 1.0));
        TESSERA_TRY(model.household.mostDifference, number(*household, "most_difference", "household", 1.0));
    }
    if (const auto namesakes = json.find("namesakes"); namesakes != json.end()) {
        TESSERA_CHECK(expectKeys(*namesakes, "namesakes", {"comparisons", "excess"}));
        TESSERA_TRY(model.namesakes.comparisons, texts(*namesakes, "comparisons", "namesakes"));
        TESSERA_TRY(model.namesakes.excess, number(*namesakes, "excess", "namesakes", 1.0));
    }
    if (const auto origin = json.find("splink"); origin != json.end()) {
        TESSERA_TRY(model.splink, readSplinkOrigin(*origin, "splink", catalog));
    }
    TESSERA_CHECK(validate(model, catalog));
    return model;
}

} // namespace

std::string modelToJson(const Model &model, const AttributeCatalog &catalog)
{
    return modelJson(model, catalog).dump(2, ' ', false, Json::error_handler_t::replace);
}

Result<Model> modelFromJson(std::string_view text, const AttributeCatalog &catalog)
{
    if (const auto position = findDeeperThan(text, DeepestJson))
        return fail(ErrorCode::InputRejected,
                    fmt::format("The matching model is nested too deeply: line {}, column {}. The model in force is unchanged.", position->line,
                                position->column));
    try {
        const Json json = Json::parse(text);
        if (const auto repeated = findRepeatedKey(text))
            return placed(invalid(repeated->path, "this key stands twice").error(), repeated->position);
        auto model = readModel(json, catalog);
        if (model)
            return model;
        const auto position = locateInJson(text, model.error().detail);
        return position ? placed(std::move(model).error(), *position) : model;
    } catch (const Json::parse_error &error) {
        // The parser counts the byte that it stumbles over from 1.
        const TextPosition position = positionAt(text, error.byte == 0 ? 0 : error.byte - 1);
        return fail(
            ErrorCode::InputRejected,
            fmt::format("The matching model is not valid JSON: line {}, column {}. The model in force is unchanged.", position.line, position.column),
            error.what());
    } catch (const Json::out_of_range &error) {
        const auto place = findTooLargeNumber(text);
        if (!place)
            return fail(ErrorCode::InputRejected, "The matching model holds a number that is too large. The model in force is unchanged.",
                        error.what());
        return placed(invalid(place->path, "the number is too large").error(), place->position);
    } catch (const Json::exception &error) {
        return fail(ErrorCode::InputRejected, "The matching model cannot be read. The model in force is unchanged.", error.what());
    }
}

std::uint64_t modelHash(const Model &model, const AttributeCatalog &catalog)
{
    return hash64(modelJson(model, catalog).dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace engine
