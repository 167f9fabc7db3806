// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/canon/shared_contact.h"

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <phonenumbers/phonenumberutil.h>
#include <string>

#include "engine/canon/embedded_data.h"

namespace engine
{

namespace
{

using WordSet = boost::unordered_flat_set<std::string_view>;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

WordSet wordsUnder(std::string_view wanted)
{
    WordSet words;
    embedded::forEachLine(embedded::shared_mailboxes(), [&](std::string_view kind, std::string_view list) {
        if (kind == wanted)
            embedded::forEachItem(list, '|', [&](std::string_view word) { words.insert(word); });
    });
    return words;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool isSharedMailbox(std::string_view user)
{
    static const WordSet roles = wordsUnder("role"), households = wordsUnder("household");
    bool isFirst = true;
    for (std::size_t at = 0; at < user.size();) {
        std::size_t end = at;
        while (end < user.size() && isLetter(user[end]))
            ++end;
        const std::string_view word = user.substr(at, end - at);
        if ((isFirst && roles.contains(word)) || households.contains(word))
            return true;
        isFirst = isFirst && word.empty();
        at = end + 1;
    }
    return false;
}

bool isOfOnePerson(const std::string &number)
{
    const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
    try {
        PhoneNumber parsed;
        if (library.Parse(number, "ZZ", &parsed) != PhoneNumberUtil::NO_PARSING_ERROR)
            return false;
        switch (library.GetNumberType(parsed)) {
        case PhoneNumberUtil::MOBILE:
        case PhoneNumberUtil::FIXED_LINE_OR_MOBILE: // North America: the number does not tell
        case PhoneNumberUtil::PERSONAL_NUMBER:
        case PhoneNumberUtil::PAGER: return true;
        default: return false;
        }
    } catch (const std::exception &) { // the library's own failure
        return false;
    }
}

// What a number is for shows in its first digits: one number of each beginning and length is looked up for all of them.
bool isSharedNumber(std::string_view number)
{
    constexpr std::size_t Telling = 8; // + and seven digits
    if (!number.starts_with('+'))
        return true;
    thread_local boost::unordered_flat_map<std::string, bool> known;
    std::string example(number.substr(0, Telling));
    example.resize(number.size(), '2');
    const auto found = known.find(example);
    if (found != known.end())
        return found->second;
    return known.emplace(example, !isOfOnePerson(example)).first->second;
}

} // namespace

bool isSharedContact(std::string_view value)
{
    const std::size_t at = value.find('@');
    return at == std::string_view::npos ? isSharedNumber(value) : isSharedMailbox(value.substr(0, at));
}

} // namespace engine
