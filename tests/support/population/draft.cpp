// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/population/draft.h"

#include <array>
#include <fmt/format.h>

#include "tests/support/population/letters.h"

namespace tests::population
{

namespace
{

constexpr std::array<std::string_view, 26> Neighbours{"qs", "vn", "xv", "sf", "wr", "dg", "fh", "gj", "uo", "hk", "jl", "k",  "n",
                                                      "bm", "ip", "o",  "wa", "et", "ad", "ry", "yi", "cb", "qe", "zc", "tu", "xs"};

// A place inside a name where an ASCII letter stands; npos when there is none behind the first.
std::size_t letterIn(const std::string &text, engine::Random &random)
{
    if (text.size() < 3 || !isAscii(text))
        return std::string::npos;
    const std::size_t place = 1 + random.below(text.size() - 1);
    return text[place] >= 'a' && text[place] <= 'z' ? place : std::string::npos;
}

class Drafting
{
public:
    Drafting(Draft &draft, double rate, engine::Random &random) : m_draft(draft), m_rate(rate), m_random(random) {}

    // Marks the mistake when it happens.
    bool happens(Mistake mistake, double probability)
    {
        if (!m_random.chance(probability * m_rate))
            return false;
        m_draft.mark(mistake);
        return true;
    }

    void spell(std::string &name)
    {
        const std::size_t place = letterIn(name, m_random);
        if (place == std::string::npos)
            return;
        switch (m_random.below(40)) {
        case 0: change(Mistake::Typo, [&] { name[place] = any(Neighbours[static_cast<std::size_t>(name[place] - 'a')], m_random); }); break;
        case 1:
            if (name[place - 1] != name[place] && place > 1)
                change(Mistake::Transposition, [&] { std::swap(name[place - 1], name[place]); });
            break;
        case 2: change(Mistake::MissingLetter, [&] { name.erase(place, 1); }); break;
        case 3: change(Mistake::DoubleLetter, [&] { name.insert(place, 1, name[place]); }); break;
        case 4: misread(name); break;
        case 5: soundAlike(name); break;
        default: break;
        }
    }

private:
    template <typename Change> void change(Mistake mistake, Change &&apply)
    {
        if (happens(mistake, 1))
            apply();
    }
    void replaceFirst(std::string &name, std::string_view from, std::string_view to, Mistake mistake)
    {
        if (const std::size_t at = name.find(from); at != std::string::npos && happens(mistake, 1))
            name.replace(at, from.size(), to);
    }
    void misread(std::string &name)
    {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 4> Pairs{{{"rn", "m"}, {"m", "rn"}, {"l", "1"}, {"o", "0"}}};
        const auto &[from, to] = any(Pairs, m_random);
        replaceFirst(name, from, to, Mistake::Ocr);
    }
    void soundAlike(std::string &name)
    {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 8> Pairs{
            {{"ph", "f"}, {"ck", "k"}, {"tz", "z"}, {"th", "t"}, {"ei", "ai"}, {"y", "i"}, {"v", "f"}, {"dt", "t"}}};
        const auto &[from, to] = any(Pairs, m_random);
        replaceFirst(name, from, to, Mistake::Phonetic);
    }

    Draft &m_draft;
    double m_rate;
    engine::Random &m_random;
};

void names(Draft &draft, Drafting &drafting, const Person &person, const Tables &tables, const Asks &asks, engine::Random &random)
{
    const NameTable &table = tables.names.at(person.language);
    draft.given = person.given.latin;
    draft.family = person.family.latin;
    draft.middle = person.second.latin;
    draft.suffix = person.suffix;
    if (!person.title.empty() && random.chance(0.6))
        draft.title = person.title;
    if (asks.keepsOwnScript && !person.given.own.empty() && !person.family.own.empty() && drafting.happens(Mistake::OwnScript, 0.25)) {
        draft.given = person.given.own;
        draft.family = person.family.own;
        draft.middle.clear();
        return;
    }
    if (!person.formerFamily.empty() && drafting.happens(Mistake::FormerName, 0.4))
        draft.family = person.formerFamily;
    if (const auto short_ = table.nicknames.find(draft.given); short_ != table.nicknames.end() && drafting.happens(Mistake::Nickname, 0.12))
        draft.given = any(short_->second, random);
    else if (const auto other = table.variants.find(draft.given); other != table.variants.end() && drafting.happens(Mistake::VariantSpelling, 0.3))
        draft.given = any(other->second, random);
    else if (isAscii(draft.given.substr(0, 1)) && drafting.happens(Mistake::InitialOnly, 0.03))
        draft.given = draft.given.substr(0, 1) + ".";
    if ((!draft.middle.empty() || !draft.suffix.empty()) && drafting.happens(Mistake::MiddleDropped, 0.7))
        draft.middle.clear(), draft.suffix.clear();
    if (const std::size_t joint = draft.family.find_first_of(" -"); joint != std::string::npos && drafting.happens(Mistake::HalfSurname, 0.12))
        draft.family = random.chance(0.5) ? draft.family.substr(0, joint) : draft.family.substr(joint + 1);
    drafting.spell(draft.given);
    drafting.spell(draft.family);
    if (!isAscii(draft.given + draft.family)) {
        if (drafting.happens(Mistake::Transliterated, 0.2))
            draft.given = transliterated(draft.given), draft.family = transliterated(draft.family);
        else if (drafting.happens(Mistake::DiacriticsLost, 0.2))
            draft.given = withoutMarks(draft.given), draft.family = withoutMarks(draft.family);
        else if (mojibake(draft.family) != draft.family && drafting.happens(Mistake::Mojibake, 0.04))
            draft.given = mojibake(draft.given), draft.family = mojibake(draft.family);
    }
    if (!draft.title.empty() && drafting.happens(Mistake::TitleInName, 0.2))
        draft.given = draft.title + " " + draft.given, draft.title.clear();
    if (drafting.happens(Mistake::SwappedNames, 0.012))
        std::swap(draft.given, draft.family);
}

void birth(Draft &draft, Drafting &drafting, const Person &person, const Asks &asks, engine::Random &random)
{
    if (!random.chance(asks.birth)) {
        draft.mark(Mistake::MissingDate);
        return;
    }
    draft.birth = person.birth;
    if (drafting.happens(Mistake::PlaceholderDate, 0.015))
        draft.birth = {1900, 1, 1};
    else if (drafting.happens(Mistake::DayMonthSwapped, draft.birth.day <= 12 && draft.birth.day != draft.birth.month ? 0.015 : 0))
        std::swap(draft.birth.day, draft.birth.month);
    else if (drafting.happens(Mistake::WrongDate, 0.02))
        draft.birth.year += random.chance(0.5) ? 1 : -10;
    else if (drafting.happens(Mistake::TwoDigitYear, draft.birth.year > 1945 && draft.birth.year < 2000 ? 0.01 : 0))
        draft.isYearShort = true;
}

void email(Draft &draft, Drafting &drafting, const Person &person, engine::Random &random)
{
    draft.email = person.email;
    if (drafting.happens(Mistake::MissingEmail, 0.12)) {
        draft.email.clear();
    } else if (!person.familyEmail.empty() && drafting.happens(Mistake::FamilyEmail, 0.45)) {
        draft.email = person.familyEmail;
    } else if (!person.employer.name.empty() && drafting.happens(Mistake::CompanyEmail, 0.2)) {
        draft.email = person.employer.email;
    } else if (!person.formerEmail.empty() && drafting.happens(Mistake::StaleEmail, 0.35)) {
        draft.email = person.formerEmail;
    } else if (drafting.happens(Mistake::PlaceholderEmail, 0.012)) {
        draft.email = random.chance(0.5) ? "test@test.com" : "noreply@example.com";
    } else if (drafting.happens(Mistake::EmailTypo, 0.02)) {
        const std::size_t at = draft.email.find('@');
        if (at > 3)
            std::swap(draft.email[at - 2], draft.email[at - 3]);
    } else if (draft.email.ends_with("gmail.com") && drafting.happens(Mistake::PlusTag, 0.08)) {
        draft.email.insert(draft.email.find('@'), "+shop");
    }
    if (!person.formerEmail.empty() && draft.email == person.email && random.chance(0.3))
        draft.email2 = person.formerEmail;
}

void phones(Draft &draft, Drafting &drafting, const Person &person, const Asks &asks, engine::Random &random)
{
    if (!random.chance(asks.phone)) {
        draft.mark(Mistake::MissingPhone);
        return;
    }
    draft.mobile = person.mobile;
    draft.phone = person.landline;
    if (!person.formerMobile.empty() && drafting.happens(Mistake::StalePhone, 0.35))
        draft.mobile = person.formerMobile;
    if (!person.landline.empty() && drafting.happens(Mistake::FamilyPhone, 0.3))
        draft.mobile.clear();
    if (!person.employer.name.empty() && drafting.happens(Mistake::CompanyPhone, 0.4)) {
        draft.phone = person.employer.phone;
        draft.company = person.employer.name;
        if (drafting.happens(Mistake::PhoneExtension, 0.3))
            draft.phone = draft.phone.substr(0, draft.phone.size() - 2) + fmt::format("-{}", 10 + random.below(90));
    }
    if (drafting.happens(Mistake::PlaceholderPhone, 0.012))
        draft.mobile = random.chance(0.5) ? "000000" : "1234567890";
    else if (draft.mobile.size() > 10 && drafting.happens(Mistake::PhoneDamaged, 0.006))
        draft.mobile = fmt::format("{}.{}E+11", draft.mobile.substr(1, 1), draft.mobile.substr(4, 3));
}

void address(Draft &draft, Drafting &drafting, const Person &person, const Asks &asks, engine::Random &random)
{
    if (!random.chance(asks.address)) {
        draft.mark(Mistake::MissingAddress);
        return;
    }
    const bool isOld = person.formerAddress.country != nullptr && drafting.happens(Mistake::OldAddress, 0.4);
    const Address &place = isOld ? person.formerAddress : person.address;
    draft.street = place.street;
    draft.number = std::to_string(place.number);
    draft.postcode = place.postcode;
    draft.city = place.city->name;
    draft.country = place.country->code;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> Short{
        {{"straße", "str."}, {"Straße", "Str."}, {"Street", "St"}, {"Avenue", "Ave"}, {"Road", "Rd"}, {"Rue", "R."}}};
    for (const auto &[from, to] : Short)
        if (const std::size_t at = draft.street.find(from); at != std::string::npos && drafting.happens(Mistake::AddressAbbreviated, 0.35))
            draft.street.replace(at, from.size(), to);
    if (drafting.happens(Mistake::WrongPostcode, 0.015) && draft.postcode.back() >= '0' && draft.postcode.back() <= '8')
        ++draft.postcode.back();
}

} // namespace

Draft draftOf(const Person &person, const Tables &tables, const Asks &asks, double rate, engine::Random &random)
{
    Draft draft;
    Drafting drafting(draft, rate, random);
    names(draft, drafting, person, tables, asks, random);
    birth(draft, drafting, person, asks, random);
    draft.gender = person.isWoman ? "f" : "m";
    email(draft, drafting, person, random);
    phones(draft, drafting, person, asks, random);
    address(draft, drafting, person, asks, random);
    if (drafting.happens(Mistake::PlaceholderText, 0.01))
        draft.city = random.chance(0.5) ? "n/a" : "xxx";
    draft.language = person.language;
    draft.updated = fmt::format("{}-{:02}-{:02}T{:02}:{:02}:00Z", 2019 + random.below(7), 1 + random.below(12), 1 + random.below(28),
                                random.below(24), random.below(60));
    return draft;
}

} // namespace tests::population
