// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/value_transform.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <re2/re2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "engine/base/utf8_text.h"
#include "engine/canon/shared_contact.h"
#include "engine/match/strptime.h"

namespace engine
{

namespace
{

using enum TransformKind;

constexpr std::array<std::pair<TransformKind, std::string_view>, 11> Codes{{
    {Element, "element"},
    {Lower, "lower"},
    {Upper, "upper"},
    {Trim, "trim"},
    {Substring, "substring"},
    {RegexExtract, "regex_extract"},
    {NullIf, "null_if"},
    {AsText, "as_text"},
    {ParseDate, "parse_date"},
    {Personal, "personal"},
    {KeepEmpty, "keep_empty"},
}};

constexpr std::size_t LongestPattern = 1000;
constexpr std::int32_t FarthestPlace = 100'000;

std::unique_ptr<re2::RE2> compiled(const std::string &pattern)
{
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(std::int64_t{1} << 22U); // a pattern that needs more is refused rather than slow
    return std::make_unique<re2::RE2>(pattern, options);
}

// Bytes that are no UTF-8 stay as they are.
template <typename Map> std::string mapped(std::string_view text, Map &&map)
{
    std::string out;
    out.reserve(text.size());
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
        const std::int32_t begin = at;
        UChar32 point = 0;
        U8_NEXT(text.data(), at, size, point);
        const UChar32 other = point < 0 ? point : map(point);
        if (other == point) {
            out.append(text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin)));
            continue;
        }
        std::array<char, U8_MAX_LENGTH> bytes{};
        std::int32_t length = 0;
        U8_APPEND_UNSAFE(bytes.data(), length, other);
        out.append(bytes.data(), static_cast<std::size_t>(length));
    }
    return out;
}

std::string trimmed(const std::string &text)
{
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::string substring(const std::string &text, std::int32_t first, std::int32_t length)
{
    std::vector<std::size_t> starts; // of the code points
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isInsideCharacter(text[i]))
            starts.push_back(i);
    }
    const auto count = static_cast<std::int64_t>(starts.size());
    const std::int64_t begin = std::clamp<std::int64_t>(first > 0 ? first - 1 : count + first, 0, count);
    const std::int64_t end = length == 0 ? count : std::min(count, begin + length);
    const auto byteOf = [&](std::int64_t place) { return place == count ? text.size() : starts[static_cast<std::size_t>(place)]; };
    return text.substr(byteOf(begin), byteOf(end) - byteOf(begin));
}

// anna+shop@… and anna@… are one mailbox.
void dropTag(std::string &address)
{
    const std::size_t at = address.find('@');
    const std::size_t tag = address.find('+', 1);
    if (at != std::string::npos && tag < at)
        address.erase(tag, at - tag);
}

std::optional<TransformProblem> problemOfPattern(const Transform &transform)
{
    if (transform.text.empty() || transform.text.size() > LongestPattern)
        return TransformProblem{"pattern", "must have 1 to 1000 characters"};
    const auto expression = compiled(transform.text);
    if (!expression->ok())
        return TransformProblem{"pattern", fmt::format("is no regular expression that RE2 takes ({})", expression->error())};
    if (transform.first < 0 || transform.first > expression->NumberOfCapturingGroups())
        return TransformProblem{"group", fmt::format("the expression has {} groups", expression->NumberOfCapturingGroups())};
    return std::nullopt;
}

} // namespace

std::string_view codeOf(TransformKind kind)
{
    return std::ranges::find(Codes, kind, &std::pair<TransformKind, std::string_view>::first)->second;
}

std::optional<TransformKind> transformKindFromCode(std::string_view code)
{
    const auto found = std::ranges::find(Codes, code, &std::pair<TransformKind, std::string_view>::second);
    return found == Codes.end() ? std::nullopt : std::optional{found->first};
}

std::int32_t elementOf(std::span<const Transform> transforms)
{
    return !transforms.empty() && transforms.front().kind == Element ? transforms.front().first : 0;
}

bool leavesOutShared(std::span<const Transform> transforms)
{
    return std::ranges::contains(transforms, Personal, &Transform::kind);
}

std::optional<TransformProblem> problemOf(const Transform &transform, bool isFirst)
{
    switch (transform.kind) {
    case Element:
        if (!isFirst)
            return TransformProblem{"kind", "element must be the first transform"};
        if (transform.first == 0 || std::abs(transform.first) > FarthestPlace)
            return TransformProblem{"place", "places count from 1, or from -1 at the end"};
        return std::nullopt;
    case Substring:
        if (transform.first == 0 || std::abs(transform.first) > FarthestPlace)
            return TransformProblem{"first", "places count from 1, or from -1 at the end"};
        if (transform.second < 0 || transform.second > FarthestPlace)
            return TransformProblem{"length", "must be a whole number from 0 to 100000"};
        return std::nullopt;
    case RegexExtract: return problemOfPattern(transform);
    case ParseDate:
        if (auto what = problemOfDateFormat(transform.text))
            return TransformProblem{"format", std::move(*what)};
        return std::nullopt;
    default: return std::nullopt;
    }
}

struct ValueTransformer::Step {
    Transform transform;
    std::unique_ptr<re2::RE2> expression;
};

ValueTransformer::ValueTransformer(std::span<const Transform> transforms)
{
    for (const Transform &transform : transforms) {
        m_keepsEmpty = m_keepsEmpty || transform.kind == KeepEmpty;
        m_steps.push_back({transform, transform.kind == RegexExtract ? compiled(transform.text) : nullptr});
    }
}

ValueTransformer::~ValueTransformer() = default;

bool ValueTransformer::apply(const Step &step, std::string &value)
{
    const Transform &transform = step.transform;
    switch (transform.kind) {
    case Lower: value = mapped(value, [](UChar32 point) { return u_tolower(point); }); return true;
    case Upper: value = mapped(value, [](UChar32 point) { return u_toupper(point); }); return true;
    case Trim: value = trimmed(value); return true;
    case Substring: value = substring(value, transform.first, transform.second); return true;
    case RegexExtract: {
        std::vector<re2::StringPiece> groups(static_cast<std::size_t>(transform.first) + 1);
        const bool fits = step.expression->Match(value, 0, value.size(), re2::RE2::UNANCHORED, groups.data(), transform.first + 1);
        value = fits && groups.back().data() != nullptr ? std::string(groups.back().data(), groups.back().size()) : std::string();
        return true;
    }
    case NullIf: return value != transform.text;
    case Personal:
        if (isSharedContact(value))
            return false;
        dropTag(value);
        return true;
    case ParseDate: {
        auto iso = isoFromFormat(value, transform.text);
        value = std::move(iso).value_or(std::string());
        return !value.empty();
    }
    default: return true;
    }
}

std::optional<std::string> ValueTransformer::apply(std::string_view value) const
{
    std::string result(value);
    for (const Step &step : m_steps) {
        if (!apply(step, result))
            return std::nullopt;
    }
    return result.empty() && !m_keepsEmpty ? std::nullopt : std::optional{std::move(result)};
}

} // namespace engine
