// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/splink/origin_json.h"

#include <fmt/format.h>

namespace engine
{

namespace
{

using namespace json_read;

Json settingsJson(const SplinkTable &table)
{
    Json json;
    json["link_type"] = table.linkType;
    json["retain_matching"] = table.retainMatching;
    json["retain_intermediate"] = table.retainIntermediate;
    json["additional_columns"] = table.additionalColumns;
    json["linker_uid"] = table.linkerUid;
    json["convergence"] = table.convergence;
    json["max_iterations"] = table.maxIterations;
    json["term_prefix"] = table.termPrefix;
    json["vector_prefix"] = table.vectorPrefix;
    json["unique_id"] = table.uniqueId;
    json["source_dataset"] = table.sourceDataset;
    return json;
}

Result<SplinkTable> readSettings(const Json &json, const std::string &path)
{
    TESSERA_CHECK(expectKeys(json, path,
                             {"link_type", "retain_matching", "retain_intermediate", "additional_columns", "linker_uid", "convergence",
                              "max_iterations", "term_prefix", "vector_prefix", "unique_id", "source_dataset"}));
    SplinkTable table;
    TESSERA_TRY(table.linkType, text(json, "link_type", path));
    TESSERA_TRY(table.retainMatching, flag(json, "retain_matching", path));
    TESSERA_TRY(table.retainIntermediate, flag(json, "retain_intermediate", path));
    TESSERA_TRY(table.additionalColumns, texts(json, "additional_columns", path));
    TESSERA_TRY(table.linkerUid, text(json, "linker_uid", path));
    TESSERA_TRY(table.convergence, number(json, "convergence", path));
    TESSERA_TRY(table.maxIterations, wholeNumber(json, "max_iterations", path));
    TESSERA_TRY(table.termPrefix, text(json, "term_prefix", path));
    TESSERA_TRY(table.vectorPrefix, text(json, "vector_prefix", path));
    TESSERA_TRY(table.uniqueId, text(json, "unique_id", path));
    TESSERA_TRY(table.sourceDataset, text(json, "source_dataset", path));
    return table;
}

Result<void> readColumns(const Json &json, const std::string &path, const AttributeCatalog &catalog, SplinkOrigin &origin)
{
    const auto columns = json.find("columns");
    if (columns == json.end() || !columns->is_object())
        return invalid(join(path, "columns"), "an object is expected");
    for (const auto &item : columns->items()) {
        const Attribute *attribute = catalog.find(item.key());
        if (attribute == nullptr || !item.value().is_string())
            return invalid(join(path, "columns." + item.key()), "an attribute of this project and a text are expected");
        origin.columns[attribute->id] = item.value().get<std::string>();
    }
    TESSERA_TRY(const std::vector<std::string> lists, texts(json, "lists", path));
    for (const std::string &code : lists) {
        const Attribute *attribute = catalog.find(code);
        if (attribute == nullptr)
            return invalid(join(path, "lists"), fmt::format("there is no attribute \"{}\" in this project", code));
        origin.lists.insert(attribute->id);
    }
    return {};
}

Result<void> readComparisons(const Json &json, const std::string &path, SplinkOrigin &origin)
{
    TESSERA_TRY(const Json *comparisons, list(json, "comparisons", path));
    for (std::size_t i = 0; i < comparisons->size(); ++i) {
        const Json &one = (*comparisons)[i];
        const std::string inner = fmt::format("{}.comparisons[{}]", path, i);
        TESSERA_CHECK(expectKeys(one, inner, {"name", "description", "conditions"}));
        TESSERA_TRY(const std::string name, text(one, "name", inner));
        SplinkOrigin::Wording &wording = origin.comparisons[name];
        TESSERA_TRY(wording.description, text(one, "description", inner));
        TESSERA_TRY(wording.conditions, texts(one, "conditions", inner));
    }
    return {};
}

Result<void> readRules(const Json &json, const std::string &path, SplinkOrigin &origin)
{
    TESSERA_TRY(const Json *rules, list(json, "rules", path));
    for (std::size_t i = 0; i < rules->size(); ++i) {
        const Json &one = (*rules)[i];
        const std::string inner = fmt::format("{}.rules[{}]", path, i);
        TESSERA_CHECK(expectKeys(one, inner, {"text", "arrays"}));
        SplinkRule rule;
        TESSERA_TRY(rule.text, text(one, "text", inner));
        TESSERA_TRY(rule.arrays, texts(one, "arrays", inner));
        origin.rules.push_back(std::move(rule));
    }
    return {};
}

} // namespace

Json splinkOriginJson(const SplinkOrigin &origin, const AttributeCatalog &catalog)
{
    Json json;
    json["dialect"] = codeOf(origin.dialect);
    json["columns"] = Json::object();
    for (const auto &[attribute, name] : origin.columns)
        json["columns"][catalog.at(attribute).code] = name;
    json["lists"] = Json::array();
    for (const AttributeId attribute : origin.lists)
        json["lists"].push_back(catalog.at(attribute).code);
    json["comparisons"] = Json::array();
    for (const auto &[name, wording] : origin.comparisons)
        json["comparisons"].push_back(Json{{"name", name}, {"description", wording.description}, {"conditions", wording.conditions}});
    json["rules"] = Json::array();
    for (const SplinkRule &rule : origin.rules)
        json["rules"].push_back(Json{{"text", rule.text}, {"arrays", rule.arrays}});
    json["settings"] = settingsJson(origin.table);
    return json;
}

Result<SplinkOrigin> readSplinkOrigin(const Json &json, const std::string &path, const AttributeCatalog &catalog)
{
    TESSERA_CHECK(expectKeys(json, path, {"dialect", "columns", "lists", "comparisons", "rules", "settings"}));
    SplinkOrigin origin;
    TESSERA_TRY(const std::string code, text(json, "dialect", path));
    const auto dialect = sqlDialectFromCode(code);
    if (!dialect)
        return invalid(join(path, "dialect"), "duckdb, spark, sqlite or postgres is expected");
    origin.dialect = *dialect;
    TESSERA_CHECK(readColumns(json, path, catalog, origin));
    TESSERA_CHECK(readComparisons(json, path, origin));
    TESSERA_CHECK(readRules(json, path, origin));
    const auto settings = json.find("settings");
    if (settings == json.end())
        return invalid(join(path, "settings"), "is missing");
    TESSERA_TRY(origin.table, readSettings(*settings, join(path, "settings")));
    return origin;
}

} // namespace engine
