// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Customers: the persistent identity of a cluster, and how its membership came to be.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/model/pair.h"

namespace engine
{

enum class LinkKind : std::uint8_t { Single = 1, Auto = 2, Decided = 3 };
[[nodiscard]] std::string_view codeOf(LinkKind kind); // "auto"

struct Membership {
    RecordId record;
    CustomerId customer;
    LinkKind link = LinkKind::Single;
    double weight = 0; // of the strongest link that holds the record in; 0 for a single
    Timestamp since;
};

struct Customer {
    CustomerId id;
    std::string goldenId; // "C-7F3K-2M"; never reused
    CustomerId redirect;  // where a retired customer went; invalid while it lives
    RunId since;
};

enum class IdentityChangeKind : std::uint8_t { Create = 1, Merge = 2, Split = 3, Retire = 4, Erase = 5 };
[[nodiscard]] std::string_view codeOf(IdentityChangeKind kind); // "merge"

// One step in the life of golden ids: what downstream systems follow.
struct IdentityChange {
    RunId run;
    std::string oldId; // empty for Create
    std::string newId; // empty for Retire and Erase
    IdentityChangeKind kind = IdentityChangeKind::Create;
    Timestamp at;
    std::string trigger; // "run", "decision", "import", "undo"
};

// Why two groups that a link would have joined stayed apart.
enum class RefusalReason : std::uint8_t {
    DecidedDifferent = 1, // a person said so of two of their records
    UniqueAttribute = 2,  // they hold two values of an attribute that is unique to a customer
    DuplicateFree = 3,    // they hold two records of a source that holds each customer once
    TooLarge = 4,         // the customer would be larger than allowed
    Veto = 5,             // a compared pair between them speaks strongly against
};
[[nodiscard]] std::string_view codeOf(RefusalReason reason); // "decided_different"

struct Refusal {
    RecordPair records; // the link that was refused
    double weight = 0;
    RefusalReason reason = RefusalReason::DecidedDifferent;
    RecordPair because;    // the two records in conflict, where there are such
    AttributeId attribute; // with UniqueAttribute
};

} // namespace engine
