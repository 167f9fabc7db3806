// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/population/systems.h"

#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tests/support/population/letters.h"

namespace tests::population
{

namespace
{

constexpr std::array<SystemFacts, SystemCount> Systems{{
    {"crm", "crm.csv", 0.62, 0.03, {0.85, 0.7, 0.9, false}},
    {"shop", "shop.csv", 0.55, 0.06, {0.6, 0.5, 0.95, true}},
    {"support", "support.csv", 0.28, 0.04, {0.8, 0.3, 0.4, false}},
    {"loyalty", "loyalty.csv", 0.40, 0.02, {0.75, 0.95, 0.9, false}},
    {"newsletter", "newsletter.jsonl", 0.33, 0.02, {0, 0, 0, true}},
}};

constexpr std::string_view CrmMapping = R"(source = "crm"
key = "contact_id"
updated_at = "modified_at"
region = "DE"

[columns]
salutation = "title"
first_name = "given_name"
middle_name = "middle_name"
last_name = "family_name"
suffix = "suffix"
birthdate = { attribute = "birth_date", format = "YYYY-MM-DD" }
email = "email"
phone = "phone"
mobile = "phone"
company = "company"
street = { attribute = "street", part = 1 }
house_no = { attribute = "street", part = 2 }
zip = "postcode"
city = "city"
country = "country"
)";

constexpr std::string_view ShopMapping = R"(source = "shop"
key = "Kundennr"
updated_at = "Letzte Änderung"
updated_at_format = "DD.MM.YYYY"
encoding = "utf-8"
delimiter = ";"
region = "DE"

[columns]
Name = { attribute = "full_name", order = "given, family" }
Geburtsdatum = { attribute = "birth_date", format = ["DD.MM.YYYY", "DD.MM.YY@30"] }
E-Mail = "email"
Telefon = "phone"
Adresse = "address"
)";

constexpr std::string_view SupportMapping = R"(source = "support"
key = "Requester ID"
updated_at = "Last seen"
delimiter = "tab"
region = "DE"

[columns]
Requester = { attribute = "full_name", order = "family, given" }
Phone = "phone"
"E-mail address" = "email"
Organisation = "company"
"Date of birth" = { attribute = "birth_date", format = "M/D/YYYY" }
Location = "city"
)";

constexpr std::string_view LoyaltyMapping = R"(source = "loyalty"
key = "MEMBER_NO"
updated_at = "CHANGED"
region = "DE"

[columns]
GIVEN = "given_name"
SURNAME = "family_name"
DOB = { attribute = "birth_date", format = "YYYYMMDD" }
SEX = "gender"
EMAIL_1 = "email"
EMAIL_2 = "email"
MOBILE = "phone"
STREET = "street"
POSTCODE = "postcode"
TOWN = "city"
CTRY = "country"
)";

constexpr std::string_view NewsletterMapping = R"(source = "newsletter"
key = "id"
updated_at = "updated"
region = "DE"

[columns]
email = "email"
"name.first" = "given_name"
"name.last" = "family_name"
language = "language"
)";

std::string isoDate(const Draft &draft)
{
    return draft.birth.year == 0 ? std::string() : fmt::format("{:04}-{:02}-{:02}", draft.birth.year, draft.birth.month, draft.birth.day);
}

std::string germanDate(const Draft &draft)
{
    if (draft.birth.year == 0)
        return {};
    return draft.isYearShort ? fmt::format("{:02}.{:02}.{:02}", draft.birth.day, draft.birth.month, draft.birth.year % 100)
                             : fmt::format("{:02}.{:02}.{:04}", draft.birth.day, draft.birth.month, draft.birth.year);
}

// People write their numbers as they like.
std::string spelledPhone(const std::string &phone, engine::Random &random)
{
    if (!phone.starts_with("+49 ") || random.chance(0.4))
        return phone;
    std::string national = "0" + phone.substr(4);
    const std::size_t gap = national.find(' ');
    switch (random.below(4)) {
    case 0: return national;
    case 1: return national.replace(gap, 1, "/");
    case 2: return "0049 " + phone.substr(4);
    default: std::erase(national, ' '); return national;
    }
}

std::string join(std::span<const std::string> cells, char delimiter, std::string_view end)
{
    std::string line;
    for (const std::string &cell : cells)
        line += (line.empty() && &cell == cells.data() ? std::string() : std::string(1, delimiter)) + csvCell(cell, delimiter);
    return line.append(end);
}

std::string fullName(const Draft &draft)
{
    std::string name = draft.title;
    for (const std::string *part : {&draft.given, &draft.middle, &draft.family, &draft.suffix})
        if (!part->empty())
            name += (name.empty() ? "" : " ") + *part;
    return name;
}

std::string crmRow(Draft &draft, const std::string &key, engine::Random &random)
{
    const std::array cells{key,
                           draft.title,
                           draft.given,
                           draft.middle,
                           draft.family,
                           draft.suffix,
                           isoDate(draft),
                           draft.email,
                           spelledPhone(draft.phone, random),
                           draft.mobile,
                           draft.company,
                           draft.street,
                           draft.number,
                           draft.postcode,
                           draft.city,
                           draft.country,
                           draft.updated};
    return join(cells, ',', "\n");
}

std::string shopRow(Draft &draft, const std::string &key, engine::Random &random)
{
    std::string address;
    if (!draft.street.empty()) {
        const bool isNumberFirst = draft.country == "GB" || draft.country == "US" || draft.country == "FR";
        address = isNumberFirst ? draft.number + " " + draft.street : draft.street + " " + draft.number;
        address += draft.country == "GB" || draft.country == "US" ? fmt::format(", {} {}", draft.city, draft.postcode)
                                                                  : fmt::format(", {} {}", draft.postcode, draft.city);
        if (draft.country != "DE")
            address += ", " + draft.country;
    }
    const std::string &phone = draft.mobile.empty() ? draft.phone : draft.mobile;
    const std::array cells{key,
                           fullName(draft),
                           germanDate(draft),
                           draft.email,
                           spelledPhone(phone, random),
                           address,
                           fmt::format("{}.{}.{}", draft.updated.substr(8, 2), draft.updated.substr(5, 2), draft.updated.substr(0, 4))};
    return join(cells, ';', "\n");
}

std::string supportRow(Draft &draft, const std::string &key, engine::Random &random)
{
    std::string name = draft.family + ", " + draft.given;
    if (draft.given.empty() || draft.family.empty())
        name = draft.family + draft.given;
    std::string date;
    if (draft.birth.year != 0) {
        date = fmt::format("{}/{}/{}", draft.birth.month, draft.birth.day, draft.birth.year);
        if (draft.birth.day <= 12 && draft.birth.day != draft.birth.month && random.chance(0.02)) {
            date = fmt::format("{}/{}/{}", draft.birth.day, draft.birth.month, draft.birth.year);
            draft.mark(Mistake::OtherDateOrder);
        }
    }
    const std::string &phone = draft.phone.empty() ? draft.mobile : draft.phone;
    const std::array cells{key, name, spelledPhone(phone, random), draft.email, draft.company, date, draft.city, draft.updated};
    return join(cells, '\t', "\n");
}

std::string loyaltyRow(Draft &draft, const std::string &key, engine::Random &random)
{
    // An old system: capital letters without marks.
    if (!isAscii(draft.given + draft.family))
        draft.mark(random.chance(0.5) ? Mistake::Transliterated : Mistake::DiacriticsLost);
    const bool isSpelled = (draft.mistakes >> static_cast<unsigned>(Mistake::Transliterated) & 1U) != 0;
    const auto plain = [isSpelled](const std::string &text) { return upper(isSpelled ? transliterated(text) : withoutMarks(text)); };
    const std::string dob =
        draft.birth.year == 0 ? std::string() : fmt::format("{:04}{:02}{:02}", draft.birth.year, draft.birth.month, draft.birth.day);
    std::string mobile = draft.mobile;
    std::erase(mobile, ' ');
    const std::array cells{key,
                           plain(draft.given),
                           plain(draft.family),
                           dob,
                           draft.gender == "f" ? std::string("F") : std::string("M"),
                           draft.email,
                           draft.email2,
                           mobile,
                           draft.street.empty() ? std::string() : plain(draft.street + " " + draft.number),
                           draft.postcode,
                           plain(draft.city),
                           draft.country,
                           draft.updated.substr(0, 10)};
    return join(cells, ',', "\r\n");
}

std::string newsletterRow(const Draft &draft, const std::string &key, engine::Random &random)
{
    nlohmann::ordered_json json{{"id", key}, {"email", draft.email}};
    if (random.chance(0.7))
        json["name"] = {{"first", draft.given}, {"last", draft.family}};
    json["language"] = draft.language;
    json["consent"] = {{"given", draft.updated.substr(0, 10)}, {"channel", random.chance(0.6) ? "double opt-in" : "shop checkout"}};
    json["updated"] = draft.updated;
    return json.dump() + "\n";
}

} // namespace

const SystemFacts &factsOf(System system)
{
    return Systems[static_cast<std::size_t>(system)];
}

std::string_view headerOf(System system)
{
    switch (system) {
    case System::Crm:
        return "contact_id,salutation,first_name,middle_name,last_name,suffix,birthdate,email,phone,mobile,company,street,house_no,zip,city,country,"
               "modified_at\n";
    case System::Shop: return "\xEF\xBB\xBFKundennr;Name;Geburtsdatum;E-Mail;Telefon;Adresse;Letzte Änderung\n";
    case System::Support: return "Requester ID\tRequester\tPhone\tE-mail address\tOrganisation\tDate of birth\tLocation\tLast seen\n";
    case System::Loyalty: return "MEMBER_NO,GIVEN,SURNAME,DOB,SEX,EMAIL_1,EMAIL_2,MOBILE,STREET,POSTCODE,TOWN,CTRY,CHANGED\r\n";
    case System::Newsletter: return {};
    }
    return {};
}

std::string_view mappingOf(System system)
{
    constexpr std::array Mappings{CrmMapping, ShopMapping, SupportMapping, LoyaltyMapping, NewsletterMapping};
    return Mappings[static_cast<std::size_t>(system)];
}

std::string keyOf(System system, std::uint64_t number)
{
    switch (system) {
    case System::Crm: return fmt::format("{:05}", number);
    case System::Shop: return fmt::format("9-{}", number + 1000);
    case System::Support: return fmt::format("R{}", number * 7 + 301);
    case System::Loyalty: return fmt::format("{:09}", 400'000'000 + number * 13);
    case System::Newsletter: return fmt::format("n{:x}", number * 2'654'435'761 % 4'294'967'296);
    }
    return {};
}

std::string rowOf(System system, Draft &draft, const std::string &key, engine::Random &random)
{
    switch (system) {
    case System::Crm: return crmRow(draft, key, random);
    case System::Shop: return shopRow(draft, key, random);
    case System::Support: return supportRow(draft, key, random);
    case System::Loyalty: return loyaltyRow(draft, key, random);
    case System::Newsletter: return newsletterRow(draft, key, random);
    }
    return {};
}

std::string csvCell(std::string_view text, char delimiter)
{
    if (text.find_first_of(std::string("\"\r\n") + delimiter) == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

} // namespace tests::population
