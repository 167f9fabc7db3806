// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/value_blocker.h"

#include <algorithm>
#include <fmt/format.h>
#include <re2/re2.h>
#include <re2/set.h>
#include <set>

#include "engine/canon/canonicaliser.h"

namespace engine
{

namespace
{

constexpr std::int64_t MemoryOfAPattern = std::int64_t{1} << 20;
constexpr std::int64_t MemoryOfASet = std::int64_t{16} << 20;
constexpr std::size_t ShortestEnding = 5; // digits; shorter ones would block strangers

RE2::Options optionsWith(std::int64_t memory)
{
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false); // an error text quotes the pattern, and that may be a person's data
    options.set_max_mem(memory);
    return options;
}

} // namespace

struct ValueBlocker::State {
    std::set<std::string, std::less<>> values;
    std::set<std::string, std::less<>> endings; // of telephone numbers named without their country …
    std::set<std::size_t> endingLengths;        // … and how long those are
    std::unique_ptr<RE2::Set> patterns;         // none: no pattern
    bool isBroken = false;                      // a pattern cannot be evaluated at all
};

ValueBlocker::ValueBlocker(const Attribute &attribute, const BlockedValues &blocked) : m_state(std::make_unique<State>())
{
    for (const std::string &value : blocked.values) {
        m_state->values.insert(value); // a suggestion names the canonical value itself
        ComparedForm form = comparedForm(attribute, value);
        if (form.canonical.empty())
            continue;
        // Sources have countries, safeguards have none: a national number is blocked in every country.
        if (attribute.kind == AttributeKind::Phone && !form.canonical.starts_with('+')) {
            const std::string ending = form.canonical.substr(std::min(form.canonical.find_first_not_of('0'), form.canonical.size()));
            if (ending.size() >= ShortestEnding) {
                m_state->endingLengths.insert(ending.size());
                m_state->endings.insert(ending);
            }
        }
        m_state->values.insert(std::move(form.canonical));
    }
    if (blocked.patterns.empty())
        return;
    m_state->patterns = std::make_unique<RE2::Set>(optionsWith(MemoryOfASet), RE2::UNANCHORED);
    for (const std::string &pattern : blocked.patterns)
        m_state->isBroken = m_state->isBroken || !patternFault(pattern).empty() || m_state->patterns->Add(pattern, nullptr) < 0;
    m_state->isBroken = m_state->isBroken || !m_state->patterns->Compile();
}

ValueBlocker::ValueBlocker(ValueBlocker &&) noexcept = default;
ValueBlocker &ValueBlocker::operator=(ValueBlocker &&) noexcept = default;
ValueBlocker::~ValueBlocker() = default;

BlockReason ValueBlocker::reasonFor(std::string_view canonical) const
{
    if (m_state->values.contains(canonical))
        return BlockReason::Value;
    for (const std::size_t length : m_state->endingLengths)
        if (canonical.size() >= length && m_state->endings.contains(canonical.substr(canonical.size() - length)))
            return BlockReason::Value;
    if (m_state->isBroken)
        return BlockReason::NotChecked;
    if (m_state->patterns == nullptr)
        return BlockReason::None;
    if (canonical.size() > LongestValue)
        return BlockReason::NotChecked;
    RE2::Set::ErrorInfo error{};
    if (m_state->patterns->Match({canonical.data(), canonical.size()}, nullptr, &error))
        return BlockReason::Pattern;
    return error.kind == RE2::Set::kNoError ? BlockReason::None : BlockReason::NotChecked;
}

std::string patternFault(std::string_view pattern)
{
    if (pattern.empty())
        return "is empty";
    if (pattern.size() > ValueBlocker::LongestPattern)
        return fmt::format("has more than {} characters", ValueBlocker::LongestPattern);
    const RE2 expression(std::string(pattern), optionsWith(MemoryOfAPattern));
    if (!expression.ok())
        return expression.error_code() == RE2::ErrorPatternTooLarge ? "is too large to be checked quickly"
                                                                    : "is no valid pattern: " + expression.error();
    if (RE2::PartialMatch("", expression))
        return "fits every value; to leave an attribute out of matching, take it out of the model";
    return {};
}

ComparedForm comparedForm(const Attribute &attribute, std::string_view text)
{
    std::vector<Value> values;
    Canonicaliser().canonicalise(attribute, text, 0, {}, values);
    for (const Value &value : values)
        if (value.attribute == attribute.id)
            return {value.canonical, has(value.flags, ValueFlag::Invalid)};
    return {};
}

} // namespace engine
