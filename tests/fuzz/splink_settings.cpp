// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Model files of Splink 4 and 5.
#include "engine/match/splink/interchange.h"
#include "engine/match/splink/settings.h"
#include "tests/fuzz/fuzz_target.h"

using namespace engine;
using namespace tests::fuzz;

namespace
{

void settingsReadBack(std::string_view text)
{
    const auto settings = splinkSettingsFromJson(text);
    if (!settings)
        return requireRefusal(settings.error());
    if (settings->dialect)
        requireRoundTrip(splinkSettingsToJson(*settings), splinkSettingsFromJson, splinkSettingsToJson);
}

// A model that was read from such a file can be written as one, which gives the same model.
void modelReadsBack(std::string_view text)
{
    const AttributeCatalog catalog;
    const SplinkImportOptions options{.columns = {{"first_name", "given_name"}, {"surname", "family_name"}, {"dob", "birth_date"}}};
    const auto read = modelFromSplink(text, catalog, options);
    if (!read)
        return requireRefusal(read.error());
    require(validate(read->model, catalog).has_value(), "a model that was read is valid");
    const SqlDialect dialect = read->model.splink ? read->model.splink->dialect : SqlDialect::DuckDb;
    const auto written = modelToSplink(read->model, catalog, {.dialect = dialect});
    require(written.has_value(), written ? "" : "what came from a dialect can be said in it: " + written.error().message);
    const auto again = modelFromSplink(written->json, catalog, options);
    require(again.has_value(), again ? "" : "what was written reads again: " + again.error().message + "\n" + written->json);
    require(again->model == read->model, "what was written reads the same:\n" + written->json);
}

void run(std::string_view text)
{
    settingsReadBack(text);
    modelReadsBack(text);
}

const Target target("splink_settings", run);

} // namespace
