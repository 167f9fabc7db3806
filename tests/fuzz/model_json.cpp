// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Matching models as JSON.
#include "engine/match/model_json.h"

#include <cmath>

#include "engine/match/json_position.h"
#include "tests/fuzz/fuzz_target.h"

using namespace engine;
using namespace tests::fuzz;

namespace
{

void run(std::string_view text)
{
    const AttributeCatalog catalog;
    requireRoundTrip(
        text, [&](std::string_view json) { return modelFromJson(json, catalog); }, [&](const Model &model) { return modelToJson(model, catalog); });
    const auto model = modelFromJson(text, catalog);
    if (!model) {
        (void)locateInJson(text, model.error().detail);
        return;
    }
    require(validate(*model, catalog).has_value(), "a model that was read is valid");
    require(modelHash(*model, catalog) == modelHash(*modelFromJson(modelToJson(*model, catalog), catalog), catalog), "equal models have one hash");
    for (const Comparison &comparison : model->comparisons)
        for (const LevelParameters &level : parametersOf(comparison))
            require(level.m > 0 && level.m <= 1 && level.u > 0 && std::isfinite(level.u),
                    "every level has a weight"); // Splink's default u may be above 1
}

const Target target("model_json", run);

} // namespace
