// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The matching model: which comparisons, which levels, what each level is worth, which pairs are compared, and where the zones begin.
// A plain value; reading from several threads is safe.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/match/splink/origin.h"
#include "engine/match/value_transform.h"
#include "engine/model/attribute.h"
#include "engine/model/pair.h"

namespace engine
{

// What a level asks of a pair. A condition on a missing value is neither true nor false, as in SQL; only "true" gives the level. Of a record
// with several values a question about values is true when any pair of values makes it true.
enum class ConditionKind : std::uint8_t {
    Missing,              // a side has no value (all attributes of an And of Missing: all of them)
    Exact,                // equal values
    JaroWinkler,          // similarity >= amount; prefix weight 0.1
    Jaro,                 // similarity >= amount
    Levenshtein,          // distance <= amount
    DamerauLevenshtein,   // distance <= amount, unrestricted transpositions
    Jaccard,              // share of common characters (as sets) >= amount
    TokenJaccard,         // share of common words (as sets) >= amount
    DateDays,             // |difference| <= amount days (secondsOf); elapsed time, not calendar
    DateMonths,           // … amount months
    DateYears,            // … amount years
    TimeSeconds,          // … amount seconds; dates and points in time
    DateParts,            // day and month swapped, or exactly one digit differs
    EmailUser,            // same part before the @
    Prefix,               // same first `amount` characters
    PostcodeArea,         // same area of a postcode ("SW", "10")
    PostcodeDistrict,     // same district ("SW1A", "101")
    PostcodeSector,       // same sector ("SW1A1", "1011")
    Nickname,             // one may be called by the other (Bob, Robert)
    Initials,             // one is the initial of the other (J., John)
    Reversed,             // attribute of one = other attribute of the other, both ways (left = right's only when isOneWay)
    ArrayIntersect,       // at least `amount` common values
    ArraySubset,          // every value of the shorter list is in the longer one
    TokenSet,             // share of common words, tolerant to typing errors, >= amount
    NumericDifference,    // |difference| <= amount
    PercentageDifference, // |difference| / the larger number < amount (strictly, as Splink)
    DistanceKm,           // attribute = latitude, other = longitude, in degrees: great circle distance <= amount km
    Cosine,               // vectors of numbers written as text: cosine similarity >= amount
    Literal,              // the value is `text`, on `side`
    Phonetic,             // sound alike (the key of the blocking function phonetic())
    And,
    Or,
    Not,
    Else, // everything that is left
};

[[nodiscard]] std::string_view codeOf(ConditionKind kind); // "jaro_winkler"
[[nodiscard]] std::optional<ConditionKind> conditionKindFromCode(std::string_view code);

// What the amount of a kind of elapsed time counts.
[[nodiscard]] constexpr double secondsOf(ConditionKind kind)
{
    switch (kind) {
    case ConditionKind::DateDays: return 86'400;
    case ConditionKind::DateMonths: return 2'629'800; // a twelfth of a year
    case ConditionKind::DateYears: return 31'557'600; // 365.25 days
    default: return 1;
    }
}

inline constexpr unsigned MostNesting = 8;         // of And, Or and Not within one another
inline constexpr double LeastProbability = 1e-300; // below, numbers lose their digits; Splink 5 refuses less, too

// What the amount of a kind may be.
enum class AmountRule : std::uint8_t {
    None,       // the kind has none
    Similarity, // 0 to 1
    Edits,      // whole, 0 to 100
    Count,      // whole, 1 to 100
    Number,     // 0 or more
};
[[nodiscard]] AmountRule amountRuleOf(ConditionKind kind);
[[nodiscard]] bool hasOther(ConditionKind kind);   // reads a second attribute
[[nodiscard]] bool isComposed(ConditionKind kind); // And, Or, Not

enum class Side : std::uint8_t { Both, Left, Right }; // left: the record with the lower id

struct Condition {
    ConditionKind kind = ConditionKind::Else;
    AttributeId attribute;        // none for And, Or, Not, Else
    AttributeId other;            // Reversed, DistanceKm
    double amount = 0;            // threshold where the kind has one
    std::vector<Condition> parts; // And, Or: one or more; Not: one
    // The values are read through these, the first one first.
    std::vector<Transform> transforms = {};
    std::vector<Transform> otherTransforms = {};
    std::string text = {};  // Literal
    Side side = Side::Both; // Literal: where the value is the text (Both: on both); Missing: where it is missing (Both: on either)
    bool isOneWay = false;  // Reversed
    friend bool operator==(const Condition &, const Condition &) = default;
};

// Equal values of the attribute as it stands: what Splink calls an exact match level (base of term frequency, prior of EM sessions).
[[nodiscard]] bool isExactOn(const Condition &condition, AttributeId attribute);

// How the string metrics read texts. Ours by default; a model from Splink keeps those of the engine it was trained with, because their
// numbers differ. Similarities and distances of one profile are those of that engine to the last bit.
enum class MetricProfile : std::uint8_t {
    CodePoints, // Unicode code points, at most MaxComparedCharacters of them
    DuckDb,     // UTF-8 bytes
    Spark,      // UTF-16 units (Levenshtein: code points); halves of transpositions count; prefix bonus from 0.7 on, not only above
    Sqlite,     // Unicode code points
};
[[nodiscard]] std::string_view codeOf(MetricProfile profile); // "code_points", "duckdb", "spark", "sqlite"
[[nodiscard]] std::optional<MetricProfile> metricProfileFromCode(std::string_view code);

// Splink's term-frequency adjustment (formula: matching documentation, "term frequency").
struct TermFrequency {
    AttributeId attribute = {};
    double weight = 1;
    double minimumU = 0;
    bool ownU = false; // base u is the level's own, not that of the exact level on the attribute
    friend bool operator==(const TermFrequency &, const TermFrequency &) = default;
};

struct Level {
    std::string label; // code for people: "exact", "close", "nickname", "different" …
    Condition condition;
    std::optional<double> m; // probability of this level among matches; default by rank when nothing was learned
    std::optional<double> u; // … among non-matches
    std::optional<double> h; // … among different people of one household; without it the level says nothing between them
    std::optional<double> n; // … among different people of one name, where that is more than u: an e-mail address is made of the name
    bool fixM = false;
    bool fixU = false;
    std::optional<TermFrequency> termFrequency;
    friend bool operator==(const Level &, const Level &) = default;
};

// Levels from "missing" (first, optional) over the most alike to Else (last). The first true one holds. On an attribute with several
// values a comparison of one attribute takes the best level over the value pairs (so that "and" asks one pair of values); one of several
// attributes, and every one under a Splink profile, asks "any value pair" of each part.
struct Comparison {
    std::string name; // "given_name", "address": unique in the model
    std::vector<Level> levels;
    friend bool operator==(const Comparison &, const Comparison &) = default;
};

// Two people of one household share address, family name, landline. Chance agreement of strangers (u) says nothing about them, so the
// weight of a pair is limited by the evidence that tells people of a household apart: 2^-W = 2^-W_strangers + 2^-W_household, where
// W_household = log2(odds) + sum of log2(m / h) over the levels that have h. Training learns h where it sees households (household_estimate.h).
struct Household {
    bool isConsidered = false;
    double odds = 1;           // matching pairs for each pair of different people of one household
    double mostDifference = 1; // m of another name or birth date is believed up to here: such pairs taken for matches raise it in training
    friend bool operator==(const Household &, const Household &) = default;
};

inline constexpr double MostExcess = 1e6;

// Agreement that comes with the name is no evidence beside it. Where all the comparisons of the name agree, strangers are taken to share it
// `excess` times as often as its parts would meet by chance (names of one language go together), and to reach levels that have n that often:
// W_strangers loses log2(excess) + sum of log2(n / u). Training learns both from pairs that share the name (namesake_estimate.h).
struct Namesakes {
    std::vector<std::string> comparisons; // that make the name, by their names; none: namesakes are not considered
    double excess = 1;                    // 1 to MostExcess
    friend bool operator==(const Namesakes &, const Namesakes &) = default;
};

inline constexpr int ModelVersion = 1;

struct Model {
    double prior = 0.0001; // probability that two random records match
    std::vector<Comparison> comparisons;
    std::vector<std::string> blockingRules;
    Thresholds thresholds{.review = 0, .match = 10};
    double keepWeight = -4; // pairs below are counted, not kept
    Household household;
    Namesakes namesakes;
    std::vector<AttributeId> looseUnique;              // declared unique, but too often wrong in the data to forbid a merge
    std::map<AttributeId, std::uint32_t> sharedLimits; // a value in more records than this is no evidence
    MetricProfile metrics = MetricProfile::CodePoints;
    std::optional<SplinkOrigin> splink; // of a model that was read from a Splink file
    friend bool operator==(const Model &, const Model &) = default;
};

// The number of the level at `index` as in LevelVector: 0 for the missing level, otherwise counting down to 1.
[[nodiscard]] unsigned levelNumber(const Comparison &comparison, std::size_t index);
// Index of the level with that number; nothing for 0 without a missing level.
[[nodiscard]] std::optional<std::size_t> levelIndex(const Comparison &comparison, unsigned number);
[[nodiscard]] bool isMissingLevel(const Condition &condition);

// Takes a comparison out; namesakes are no longer considered when it is of the name.
void removeComparison(Model &model, std::size_t index);

// The attributes a comparison reads, ascending.
[[nodiscard]] std::vector<AttributeId> attributesOf(const Comparison &comparison);

// m and u of every level with defaults filled in as Splink does (m: top 0.95; weights from -5 to +3, top +10), never below LeastProbability.
struct LevelParameters {
    double m = 1;
    double u = 1;
};
[[nodiscard]] std::vector<LevelParameters> parametersOf(const Comparison &comparison);

// Checks structure, probabilities, term frequency bases and blocking rules; the error names the path ("comparisons[2].levels[1].m").
[[nodiscard]] Result<void> validate(const Model &model, const AttributeCatalog &catalog);
// The same of a model that was not read from our JSON: the message is only what is wrong, the detail the path where it would be in ours.
[[nodiscard]] Result<void> checkModel(const Model &model, const AttributeCatalog &catalog);

} // namespace engine
