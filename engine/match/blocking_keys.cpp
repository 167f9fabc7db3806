// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/blocking_keys.h"

#include <algorithm>
#include <array>

#include "engine/base/hash.h"
#include "engine/match/parallel.h"

namespace engine
{

namespace
{

constexpr std::size_t MaxKeysOfRecord = 64;

// The keys of a value under an expression; an ignored one has none.
void addKeys(const Column &column, Code code, const KeyExpression &expression, const ValueMask &mask, std::vector<std::string> &texts,
             std::vector<std::uint64_t> &keys)
{
    if (mask.isIgnored(column.attribute(), code))
        return;
    if (expression.steps.empty()) {
        keys.push_back(column.dictionary().hash(code));
        return;
    }
    evaluateKey(expression, column.text(code), texts);
    for (const std::string &text : texts)
        keys.push_back(hash64(text));
}

// Keys of each distinct value under one expression.
struct CodeKeys {
    const Column *column = nullptr;
    std::vector<std::uint32_t> offsets;
    std::vector<std::uint64_t> keys;

    [[nodiscard]] std::span<const std::uint64_t> of(Code code) const { return {keys.data() + offsets[code], offsets[code + 1] - offsets[code]}; }
};

CodeKeys codeKeys(const Column &column, const KeyExpression &expression, const ValueMask &mask)
{
    const std::size_t count = column.dictionary().size();
    CodeKeys result{&column, std::vector<std::uint32_t>(count + 2), {}};
    result.keys.reserve(count);
    std::vector<std::string> texts;
    for (Code code = 1; code <= count; ++code) {
        addKeys(column, code, expression, mask, texts, result.keys);
        result.offsets[code + 1] = static_cast<std::uint32_t>(result.keys.size());
    }
    return result;
}

// The same, worked out when they are asked for.
struct KeysOnDemand {
    const Column *column = nullptr;
    const KeyExpression *expression = nullptr;
    const ValueMask *mask = nullptr;

    [[nodiscard]] std::vector<std::uint64_t> of(Code code) const
    {
        std::vector<std::string> texts;
        std::vector<std::uint64_t> keys;
        addKeys(*column, code, *expression, *mask, texts, keys);
        return keys;
    }
};

// Extends each key so far by each key of the next expression.
template <typename Keys> void combine(std::vector<std::uint64_t> &keys, std::vector<std::uint64_t> &scratch, const Keys &next, std::uint32_t record)
{
    scratch.clear();
    const std::span<const Code> values = next.column->values(record);
    for (const Code code : values) {
        const auto further = next.of(code);
        if (values.size() == 1 && further.size() == 1) { // as most have: each is extended where it stands
            for (std::uint64_t &key : keys)
                key = mixHash(key, further.front());
            return;
        }
        for (const std::uint64_t key : further) {
            for (const std::uint64_t before : keys) {
                if (scratch.size() < MaxKeysOfRecord)
                    scratch.push_back(mixHash(before, key));
            }
        }
    }
    keys.swap(scratch);
}

// parts: the keys of the rule's expressions, in their order.
template <typename Keys, typename Records> std::vector<Blocker::Entry> entriesOf(const std::vector<Keys> &parts, const Records &records)
{
    std::vector<Blocker::Entry> entries;
    entries.reserve(records.size());
    std::vector<std::uint64_t> keys;
    std::vector<std::uint64_t> scratch;
    for (const std::uint32_t record : records) {
        keys.assign(1, 0);
        for (const Keys &part : parts) {
            combine(keys, scratch, part, record);
            if (keys.empty())
                break;
        }
        for (const std::uint64_t key : keys)
            entries.push_back({key == 0 ? 1 : key, record});
    }
    return entries;
}

} // namespace

std::vector<Blocker::Entry> blockingEntries(const ColumnTable &table, const BlockingRule &rule, const ValueMask &mask)
{
    std::vector<CodeKeys> parts;
    for (const KeyExpression &expression : rule.keys) {
        const Column *column = table.find(expression.attribute);
        if (column == nullptr)
            return {};
        parts.push_back(codeKeys(*column, expression, mask));
    }
    return entriesOf(parts, std::views::iota(std::uint32_t{0}, table.size()));
}

std::vector<Blocker::Entry> blockingEntries(const ColumnTable &table, const BlockingRule &rule, const ValueMask &mask,
                                            std::span<const std::uint32_t> records)
{
    std::vector<KeysOnDemand> parts;
    for (const KeyExpression &expression : rule.keys) {
        const Column *column = table.find(expression.attribute);
        if (column == nullptr)
            return {};
        parts.push_back({column, &expression, &mask});
    }
    return entriesOf(parts, records);
}

bool canExtend(const ColumnTable &table, const BlockingRule &rule, AttributeId attribute)
{
    return table.find(attribute) != nullptr && !std::ranges::contains(rule.keys, KeyExpression{attribute, {}});
}

std::uint64_t extendedKey(const BlockEntry &entry, const Column &column, const ValueMask &mask)
{
    for (const Code code : column.values(entry.record)) {
        if (!mask.isIgnored(column.attribute(), code))
            return mixHash(entry.key, column.dictionary().hash(code)) | 1U;
    }
    return 0;
}

void extendKeys(std::vector<BlockEntry> &entries, const ColumnTable &table, const BlockingRule &rule, const ValueMask &mask,
                std::span<const AttributeId> splitBy, std::span<const std::vector<std::uint64_t>> splitKeys)
{
    for (std::size_t place = 0; place < splitBy.size() && place < splitKeys.size(); ++place) {
        if (splitKeys[place].empty() || !canExtend(table, rule, splitBy[place]))
            continue;
        const Column &column = *table.find(splitBy[place]);
        for (BlockEntry &entry : entries) {
            if (std::ranges::binary_search(splitKeys[place], entry.key))
                entry.key = extendedKey(entry, column, mask);
        }
        std::erase_if(entries, [](const BlockEntry &entry) { return entry.key == 0; });
    }
}

void sortEntries(std::vector<Blocker::Entry> &entries)
{
    // Radix by the upper bits, which nearly always tell keys apart; then those that share them.
    constexpr unsigned DigitBits = 11;
    constexpr unsigned SortedBits = 3 * DigitBits;
    constexpr std::size_t Buckets = std::size_t{1} << DigitBits;
    std::vector<Blocker::Entry> other(entries.size());
    for (unsigned shift = 64 - SortedBits; shift < 64; shift += DigitBits) {
        std::array<std::size_t, Buckets> places{};
        for (const Blocker::Entry &entry : entries)
            ++places[(entry.key >> shift) & (Buckets - 1)];
        std::size_t sum = 0;
        for (std::size_t &place : places)
            sum += std::exchange(place, sum);
        for (const Blocker::Entry &entry : entries)
            other[places[(entry.key >> shift) & (Buckets - 1)]++] = entry;
        entries.swap(other);
    }
    for (auto first = entries.begin(); first != entries.end();) {
        const std::uint64_t upper = first->key >> (64 - SortedBits);
        bool isOneKey = true;
        auto end = first + 1;
        for (; end != entries.end() && end->key >> (64 - SortedBits) == upper; ++end)
            isOneKey = isOneKey && end->key == first->key;
        if (!isOneKey)
            std::stable_sort(first, end, [](const Blocker::Entry &x, const Blocker::Entry &y) { return x.key < y.key; });
        first = end;
    }
    const auto isSame = [](const Blocker::Entry &x, const Blocker::Entry &y) { return x.key == y.key && x.record == y.record; };
    entries.erase(std::unique(entries.begin(), entries.end(), isSame), entries.end());
}

std::uint64_t pairsInRuns(std::span<const BlockEntry> entries)
{
    std::uint64_t pairs = 0;
    for (const auto run : runsOf(entries))
        pairs += pairsAmong(run.size());
    return pairs;
}

} // namespace engine
