// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/column_words.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "engine/base/ascii.h"
#include "engine/canon/text_folding.h"
#include "engine/intake/embedded_words.h"

namespace engine
{

namespace
{

class Table final
{
public:
    Table()
    {
        std::string_view rest = embedded::columnWords();
        while (!rest.empty()) {
            const auto end = std::min(rest.find('\n'), rest.size());
            const std::string_view line = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (const auto tab = line.find('\t'); !line.starts_with('#') && tab != std::string_view::npos)
                addLine(line.substr(0, tab), line.substr(tab + 1));
        }
    }

    [[nodiscard]] std::string_view meaningOf(const std::string &joined) const
    {
        const auto found = m_meanings.find(joined);
        return found != m_meanings.end() ? found->second : std::string_view{};
    }
    [[nodiscard]] bool isBeside(const std::string &word) const { return m_beside.contains(word); }
    [[nodiscard]] bool isOther(const std::string &word) const { return m_other.contains(word); }
    [[nodiscard]] bool isForeign(const std::string &word) const { return m_foreign.contains(word); }

private:
    void addLine(std::string_view meaning, std::string_view names)
    {
        while (!names.empty()) {
            const auto end = std::min(names.find('|'), names.size());
            std::string name(names.substr(0, end));
            names.remove_prefix(std::min(end + 1, names.size()));
            std::erase(name, ' '); // "firstname" and "first name" are one
            if (meaning == "@beside")
                m_beside.insert(name);
            else if (meaning == "@other")
                m_other.insert(name);
            else if (meaning == "@foreign")
                m_foreign.insert(name);
            else
                m_meanings.try_emplace(name, meaning);
        }
    }

    boost::unordered_flat_map<std::string, std::string_view> m_meanings;
    boost::unordered_flat_set<std::string> m_beside, m_other, m_foreign;
};

const Table &table()
{
    static const Table words;
    return words;
}

bool isNumber(const std::string &word)
{
    return std::ranges::all_of(word, ascii::isDigit);
}

// A blank where a new word begins: before a capital after a small letter, before the last capital of several when a small letter follows
// (XMLName), between letters and digits.
std::string withWordBreaks(std::string_view name)
{
    enum class Kind { Other, Lower, Upper, Digit };
    const auto kindAt = [&](std::int64_t at) {
        UChar32 point = -1;
        if (at < static_cast<std::int64_t>(name.size()))
            U8_NEXT(name.data(), at, static_cast<std::int64_t>(name.size()), point);
        return point < 0          ? Kind::Other
               : u_isdigit(point) ? Kind::Digit
               : u_isupper(point) ? Kind::Upper
               : u_isalpha(point) ? Kind::Lower
                                  : Kind::Other;
    };
    std::string spaced;
    Kind last = Kind::Other;
    for (std::int64_t at = 0; at < static_cast<std::int64_t>(name.size());) {
        const std::int64_t start = at;
        U8_FWD_1(name.data(), at, static_cast<std::int64_t>(name.size()));
        const Kind kind = kindAt(start);
        const bool isHump = kind == Kind::Upper && (last == Kind::Lower || (last == Kind::Upper && kindAt(at) == Kind::Lower));
        const bool isNumberEdge = last != Kind::Other && kind != Kind::Other && (kind == Kind::Digit) != (last == Kind::Digit);
        if (isHump || isNumberEdge)
            spaced += ' ';
        if (name[static_cast<std::size_t>(start)] == '#')
            spaced += " number ";
        else
            spaced += name.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(at - start));
        last = kind;
    }
    return spaced;
}

// How sure a name is about a meaning found in some of its words.
double confidenceOf(const std::vector<std::string> &words, std::size_t from, std::size_t to)
{
    double confidence = 1;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i >= from && i < to)
            continue;
        if (table().isOther(words[i]))
            return 0.3;
        confidence = std::min(confidence, table().isBeside(words[i]) || isNumber(words[i]) ? 0.9 : 0.5);
    }
    return confidence;
}

} // namespace

std::vector<std::string> wordsOfColumn(std::string_view name)
{
    std::string folded = foldText(withWordBreaks(name));
    std::vector<std::string> words;
    for (const std::string_view word : wordsOf(folded))
        words.emplace_back(word);
    return words;
}

ColumnName readColumnName(std::string_view name)
{
    ColumnName read;
    read.words = wordsOfColumn(name);
    const std::vector<std::string> &words = read.words;
    std::size_t bestLength = 0;
    for (std::size_t from = 0; from < words.size(); ++from) {
        std::string joined;
        for (std::size_t to = from + 1; to <= std::min(words.size(), from + 6); ++to) {
            joined += words[to - 1];
            std::string_view meaning = table().meaningOf(joined);
            if (meaning.empty())
                continue;
            double confidence = confidenceOf(words, from, to);
            if (meaning.ends_with('~')) {
                meaning.remove_suffix(1);
                confidence *= 0.8;
            }
            const bool isWeakKey = meaning == "@key" && read.confidence > 0 && to - from < words.size();
            if (isWeakKey || confidence < read.confidence || (confidence == read.confidence && joined.size() < bestLength))
                continue;
            read.meaning = meaning;
            read.confidence = confidence;
            bestLength = joined.size();
        }
    }
    for (const std::string &word : words) {
        read.isForeign |= table().isForeign(word);
        read.isNumbered |= isNumber(word);
        read.hints += table().meaningOf(word) == "@key" ? 1 : 0;
    }
    return read;
}

} // namespace engine
