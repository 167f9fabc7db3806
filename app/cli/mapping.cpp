// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/text_file.h"
#include "app/cli/verbs.h"
#include "engine/base/ascii.h"
#include "engine/intake/mapping_suggestion.h"
#include "engine/model/attribute.h"

namespace app::cli
{

namespace
{

struct Arguments {
    std::string file;
    std::string source;
    std::string out;
};

// "contacts-2026.csv" → "contacts_2026": a code that a source can have.
std::string codeFrom(const std::filesystem::path &file)
{
    std::string code;
    for (const char c : file.stem().string()) {
        const char lower = engine::ascii::lower(c);
        if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9'))
            code += lower;
        else if (!code.empty() && code.back() != '_')
            code += '_';
    }
    return code.empty() || code.front() < 'a' ? "source" : code.substr(0, 40);
}

engine::Result<Exit> suggest(Context &context, const Arguments &arguments)
{
    Output &output = context.output();
    const std::string source = arguments.source.empty() ? codeFrom(arguments.file) : arguments.source;
    TESSERA_TRY(const auto suggestion, engine::suggestMapping(arguments.file, engine::AttributeCatalog(), source, {}));
    const std::string toml = engine::mappingToToml(suggestion.mapping);
    std::vector<std::vector<std::string>> rows{{"column", "attribute", "sure", "because"}};
    for (const engine::ColumnSuggestion &column : suggestion.columns) {
        rows.push_back({column.column, column.attribute.empty() ? "–" : column.attribute,
                        column.attribute.empty() ? "" : fmt::format("{:.0f} %", column.confidence * 100), column.reason});
        output.object({{"column", column.column}, {"attribute", column.attribute}, {"confidence", column.confidence}, {"reason", column.reason}});
    }
    output.line(fmt::format("{} (delimiter {:.0f} % sure, encoding {:.0f} %)\n", engine::describe(suggestion.format.format),
                            suggestion.format.delimiterConfidence * 100, suggestion.format.encodingConfidence * 100));
    output.table(rows, {false, false, true, false});
    context.counts() = {{"columns", suggestion.columns.size()}, {"mapped", suggestion.mapping.columns.size()}};
    if (!arguments.out.empty()) {
        TESSERA_CHECK(writeNewTextFile(arguments.out, toml));
        output.line(fmt::format("\nWritten to {}", arguments.out));
    } else {
        output.line('\n' + toml);
        output.object({{"mapping", toml}});
    }
    return Exit::Done;
}

} // namespace

void addMapping(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("mapping", "Which column is which attribute");
    CLI::App *suggestion = verb->add_subcommand("suggest", "Look at a file and propose its mapping");
    verb->require_subcommand(1);
    const auto arguments = std::make_shared<Arguments>();
    suggestion->add_option("file", arguments->file, "The file")->required()->type_name("FILE");
    suggestion->add_option("--source", arguments->source, "Code of the source; else taken from the file's name")->type_name("CODE");
    suggestion->add_option("--out", arguments->out, "Write the mapping here")->type_name("M.toml");
    suggestion->callback([&context, arguments] { context.setAction("mapping", [&context, arguments] { return suggest(context, *arguments); }); });
}

} // namespace app::cli
