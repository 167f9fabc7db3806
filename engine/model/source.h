// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A source: a system that contributes records.
#pragma once

#include <string>

#include "engine/base/ids.h"

namespace engine
{

struct Source {
    SourceId id;
    std::string code;             // "crm": lower_snake_case, unique in the project
    std::string name;             // "CRM", for people
    std::string owner;            // the team or person who answers for it
    int trust = 50;               // 0 to 100; the higher wins ties
    bool isDuplicateFree = false; // holds each customer once: two of its records never merge
    std::string region;           // ISO 3166 code; default country of its phone numbers and date order
    int hue = 0;                  // index into the palette of source colours, stable for life
    friend bool operator==(const Source &, const Source &) = default;
};

} // namespace engine
