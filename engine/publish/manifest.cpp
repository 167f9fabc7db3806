// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/publish/manifest.h"

#include <nlohmann/json.hpp>

#include "engine/base/guarded.h"

namespace engine
{

using Json = nlohmann::ordered_json;

std::string manifestToJson(const Manifest &manifest)
{
    Json files = Json::array();
    for (const ManifestFile &file : manifest.files) {
        Json columns = Json::array();
        for (const ColumnSpec &column : file.columns)
            columns.push_back({{"name", column.name}, {"type", column.type}});
        files.push_back({{"name", file.name}, {"rows", file.rows}, {"bytes", file.bytes}, {"sha256", file.sha256}, {"columns", std::move(columns)}});
    }
    Json root{{"schema_version", ManifestVersion},
              {"project", manifest.project},
              {"run_seq", manifest.runSeq},
              {"kind", manifest.isDelta ? "delta" : "full"}};
    if (manifest.isDelta)
        root["range"] = {{"after_run", manifest.fromRun}, {"to_run", manifest.runSeq}};
    root["excel_safe"] = manifest.isExcelSafe;
    root["model_hash"] = manifest.modelHash;
    root["rules_hash"] = manifest.rulesHash;
    root["journal"] = {{"entries", manifest.journalEntries}, {"head", manifest.journalHead}};
    root["restricted_left_out"] = manifest.restrictedLeftOut;
    root["files"] = std::move(files);
    constexpr int Indent = 2;
    return root.dump(Indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

namespace
{

// Throws what the JSON library throws at what is not there or is something else.
Result<Manifest> manifestOf(std::string_view text)
{
    const Json root = Json::parse(text);
    if (const int version = root.at("schema_version").get<int>(); version != ManifestVersion)
        return fail(version > ManifestVersion ? ErrorCode::NewerVersion : ErrorCode::InputRejected,
                    "The manifest was written in format " + std::to_string(version) + "; this Tessera reads format " + std::to_string(ManifestVersion)
                        + ".");
    Manifest manifest;
    root.at("project").get_to(manifest.project);
    root.at("run_seq").get_to(manifest.runSeq);
    manifest.isDelta = root.at("kind").get<std::string>() == "delta";
    if (manifest.isDelta)
        root.at("range").at("after_run").get_to(manifest.fromRun);
    root.at("excel_safe").get_to(manifest.isExcelSafe);
    root.at("model_hash").get_to(manifest.modelHash);
    root.at("rules_hash").get_to(manifest.rulesHash);
    root.at("journal").at("entries").get_to(manifest.journalEntries);
    root.at("journal").at("head").get_to(manifest.journalHead);
    root.at("restricted_left_out").get_to(manifest.restrictedLeftOut);
    for (const Json &file : root.at("files")) {
        ManifestFile &read = manifest.files.emplace_back();
        file.at("name").get_to(read.name);
        file.at("rows").get_to(read.rows);
        file.at("bytes").get_to(read.bytes);
        file.at("sha256").get_to(read.sha256);
        for (const Json &column : file.at("columns"))
            read.columns.push_back({column.at("name").get<std::string>(), column.at("type").get<std::string>()});
    }
    return manifest;
}

} // namespace

Result<Manifest> manifestFromJson(std::string_view text)
{
    return guarded("There is not enough memory to read the manifest. Nothing was changed.", [text]() -> Result<Manifest> {
        try {
            return manifestOf(text);
        } catch (const Json::exception &error) {
            return fail(ErrorCode::InputRejected, "This is no manifest of a Tessera export. Nothing was changed.",
                        "json error " + std::to_string(error.id));
        }
    });
}

} // namespace engine
