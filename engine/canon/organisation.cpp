// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "engine/canon/cell.h"
#include "engine/canon/embedded_data.h"
#include "engine/canon/text_folding.h"
#include "engine/canon/word_table.h"

namespace engine::canon
{

namespace
{

using Words = std::vector<std::string>;

bool isLetter(std::string_view word)
{
    return word.size() == 1 && word.front() >= 'a' && word.front() <= 'z';
}

bool isAnd(std::string_view word)
{
    return word == "and" || word == "und" || word == "et" || word == "och" || word == "y" || word == "en";
}

// Folded words with one word for "and" and single letters joined ("b.v." → "bv", "j p morgan" → "jp morgan").
Words wordsOfName(std::string_view text)
{
    std::string folded = foldText(text);
    std::string spelled;
    for (const char c : folded)
        spelled += c == '&' || c == '+' ? std::string(" and ") : std::string(1, c);
    Words words;
    bool joins = false;
    for (const auto word : wordsOf(spelled)) {
        const bool single = isLetter(word) && word != "y";
        if (single && joins)
            words.back() += word;
        else
            words.emplace_back(isAnd(word) ? "and" : word);
        joins = single;
    }
    return words;
}

std::string joined(const Words &words, std::size_t from, std::size_t to)
{
    std::string out;
    for (std::size_t i = from; i < to; ++i)
        out += (out.empty() ? "" : " ") + words[i];
    return out;
}

// The form is left out of what is compared: "Acme GmbH" and "Acme" are often the same, and people rarely know which form it was.
void dropLegalForms(Words &words)
{
    static const WordTable forms(embedded::legal_forms());
    for (bool again = true; again;) {
        again = false;
        for (std::size_t length = std::min(forms.longestPhrase(), words.size() - 1); length > 0 && !again; --length) {
            if (forms.contains(joined(words, words.size() - length, words.size()))) {
                words.resize(words.size() - length);
                again = true;
            }
        }
        while (words.size() > 1 && words.back() == "and")
            words.pop_back();
    }
    if (words.size() > 1 && words.front() == "the")
        words.erase(words.begin());
}

} // namespace

void readOrganisation(const Cell &cell)
{
    Words words = wordsOfName(cell.text);
    if (words.empty())
        return cell.addInvalid();
    dropLegalForms(words);
    cell.add(cell.text, joined(words, 0, words.size()));
}

} // namespace engine::canon
