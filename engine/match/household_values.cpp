// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/household_values.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <rapidfuzz/distance/JaroWinkler.hpp>

#include "engine/canon/nickname_table.h"
#include "engine/match/comparators.h"
#include "engine/match/parallel.h"

namespace engine
{

namespace
{

constexpr std::size_t NameLength = 64; // bytes; what is longer is no given name
constexpr double AlikeName = 0.8;      // Jaro–Winkler from which two given names may be one, misspelt
constexpr int GenerationYears = 13;    // between birth years: no typing error, but parent and child
constexpr std::size_t MostHolders = 64;

bool isPlain(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool areWordsShared(std::string_view left, std::string_view right)
{
    for (std::size_t at = 0; at < left.size();) {
        const std::size_t end = std::min(left.find(' ', at), left.size());
        const std::string_view word = left.substr(at, end - at);
        at = end + 1;
        for (std::size_t other = 0; other < right.size();) {
            const std::size_t otherEnd = std::min(right.find(' ', other), right.size());
            if (word == right.substr(other, otherEnd - other))
                return true;
            other = otherEnd + 1;
        }
    }
    return false;
}

// One person may be written both ways. Names in two scripts are left open.
bool mayBeOneName(std::string_view left, std::string_view right)
{
    if (left == right || left.starts_with(right) || right.starts_with(left) || isPlain(left) != isPlain(right))
        return true;
    if (left.substr(0, left.find('.')).size() == 1 || right.substr(0, right.find('.')).size() == 1)
        return left.front() == right.front();
    if (areNicknames(left, right) || areWordsShared(left, right))
        return true;
    return rapidfuzz::jaro_winkler_similarity(left.substr(0, NameLength), right.substr(0, NameLength)) >= AlikeName;
}

bool isGenerationApart(std::string_view left, std::string_view right)
{
    int leftYear = 0, rightYear = 0;
    const auto year = [](std::string_view date, int &value) {
        return date.size() == 10 && std::from_chars(date.data(), date.data() + 4, value).ec == std::errc{};
    };
    return year(left, leftYear) && year(right, rightYear) && std::abs(leftYear - rightYear) >= GenerationYears && !areDatePartsAlike(left, right);
}

// The names and dates a record is known by.
class People
{
public:
    explicit People(const ColumnTable &table)
        : m_given(table.find(attributes::GivenName)), m_middle(table.find(attributes::MiddleName)), m_family(table.find(attributes::FamilyName)),
          m_birth(table.find(attributes::BirthDate))
    {
    }

    [[nodiscard]] bool haveNames() const { return m_given != nullptr; }

    [[nodiscard]] bool areDifferent(std::uint32_t a, std::uint32_t b) const
    {
        const auto left = m_given->values(a), right = m_given->values(b);
        if (!left.empty() && !right.empty() && !anyOfBoth(*m_given, left, *m_given, right) && !isNamedOtherwise(m_middle, a, b)
            && !isNamedOtherwise(m_family, a, b))
            return true;
        if (m_birth == nullptr)
            return false;
        for (const Code x : m_birth->values(a)) {
            for (const Code y : m_birth->values(b)) {
                if (isGenerationApart(m_birth->text(x), m_birth->text(y)))
                    return true;
            }
        }
        return false;
    }

private:
    static bool anyOfBoth(const Column &left, std::span<const Code> x, const Column &right, std::span<const Code> y)
    {
        return std::ranges::any_of(x,
                                   [&](Code a) { return std::ranges::any_of(y, [&](Code b) { return mayBeOneName(left.text(a), right.text(b)); }); });
    }

    // The given name of one stands in another field of the other: a second name used as the first, or names the wrong way round.
    [[nodiscard]] bool isNamedOtherwise(const Column *other, std::uint32_t a, std::uint32_t b) const
    {
        return other != nullptr
               && (anyOfBoth(*m_given, m_given->values(a), *other, other->values(b))
                   || anyOfBoth(*m_given, m_given->values(b), *other, other->values(a)));
    }

    const Column *m_given;
    const Column *m_middle;
    const Column *m_family;
    const Column *m_birth;
};

// The records that hold each value.
class Holders
{
public:
    explicit Holders(const Column &column) : m_begins(column.dictionary().size() + 2)
    {
        const auto records = static_cast<std::uint32_t>(column.view().codes.size());
        for (std::uint32_t record = 0; record < records; ++record) {
            for (const Code code : column.values(record))
                ++m_begins[code + 1];
        }
        for (std::size_t i = 1; i < m_begins.size(); ++i)
            m_begins[i] += m_begins[i - 1];
        m_records.resize(m_begins.back());
        std::vector<std::uint32_t> next = m_begins;
        for (std::uint32_t record = 0; record < records; ++record) {
            for (const Code code : column.values(record))
                m_records[next[code]++] = record;
        }
    }
    [[nodiscard]] std::span<const std::uint32_t> of(Code code) const
    {
        return std::span(m_records).subspan(m_begins[code], m_begins[code + 1] - m_begins[code]);
    }

private:
    std::vector<std::uint32_t> m_begins;
    std::vector<std::uint32_t> m_records;
};

bool areSeveralPeople(const People &people, std::span<const std::uint32_t> records)
{
    for (std::size_t i = 0; i < records.size(); ++i) {
        for (std::size_t j = i + 1; j < records.size(); ++j) {
            if (people.areDifferent(records[i], records[j]))
                return true;
        }
    }
    return false;
}

} // namespace

bool mayBeOfHousehold(const AttributeCatalog &catalog, const Model &model, AttributeId attribute)
{
    const Attribute *known = catalog.find(attribute);
    return model.household.isConsidered && known != nullptr && (known->kind == AttributeKind::Email || known->kind == AttributeKind::Phone);
}

ValueMask withHouseholdValues(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const ValueMask &mask,
                              const IsWanted &isWanted)
{
    ValueMask result = mask;
    const People people(table);
    if (!people.haveNames())
        return result;
    for (const Column &column : table.columns()) {
        if (!mayBeOfHousehold(catalog, model, column.attribute()))
            continue;
        const Holders holders(column);
        const std::size_t codes = column.dictionary().size() + 1;
        std::vector<std::uint8_t> isShared(codes, 0); // bytes, so that workers may write side by side
        constexpr std::size_t Batch = 4096;
        forEachIndex((codes + Batch - 1) / Batch, 1, [&](std::size_t batch) {
            for (std::size_t code = std::max<std::size_t>(batch * Batch, 1); code < std::min(codes, (batch + 1) * Batch); ++code) {
                const auto records = holders.of(static_cast<Code>(code));
                const bool isLookedAt = !isWanted || isWanted(column.attribute(), static_cast<Code>(code));
                if (isLookedAt && !mask.isIgnored(column.attribute(), static_cast<Code>(code)))
                    isShared[code] = areSeveralPeople(people, records.first(std::min(records.size(), MostHolders))) ? 1 : 0;
            }
        });
        for (std::size_t code = 1; code < codes; ++code) {
            if (isShared[code] != 0)
                result.ignore(column.attribute(), static_cast<Code>(code), codes);
        }
    }
    return result;
}

ValueMask withHouseholdValues(const ColumnTable &table, const ValueMask &mask, const MatchBasis &basis)
{
    ValueMask result = mask;
    for (const ValueFacts &facts : basis.values) {
        const Column *column = table.find(facts.attribute);
        if (column == nullptr || facts.ofHouseholds.empty())
            continue;
        const std::size_t codes = column->dictionary().size() + 1;
        for (Code code = 1; code < codes; ++code) {
            if (std::ranges::binary_search(facts.ofHouseholds, column->dictionary().hash(code)))
                result.ignore(facts.attribute, code, codes);
        }
    }
    return result;
}

} // namespace engine
