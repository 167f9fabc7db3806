// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/features/small_project.h"

#include <QTest>
#include <array>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>

#include "engine/base/random.h"
#include "tests/features/command_line.h"

namespace tests
{

namespace
{

constexpr std::array Given{"Maria", "Anna",  "Lukas", "Peter", "Sofia", "Emma",  "Noah",  "Oskar", "Ines",   "Clara", "Hugo",  "Nina",
                           "Jonas", "Laura", "Felix", "Marta", "Simon", "Julia", "David", "Elena", "Viktor", "Greta", "Anton", "Helene"};
constexpr std::array Family{"Lindqvist", "Bergmann", "Okafor",   "Smith",  "Moreau",   "Novak",  "Jansen", "Garcia",    "Haddad",   "Fischer",
                            "Eriksson",  "Dubois",   "Kowalski", "Romano", "Virtanen", "Petrov", "Larsen", "Schneider", "Castillo", "Whitfield"};
constexpr std::array City{"Berlin", "Hamburg", "Leipzig", "Bremen", "Mainz"};

struct Person {
    std::string given;
    std::string family;
    std::string birth;
    std::string email;
    std::string phone;
    std::string street;
    std::string postcode;
    std::string city;
};

// The same person for the same number, whoever asks.
Person person(int number)
{
    engine::Random random(static_cast<std::uint64_t>(number) * 7919 + 17);
    Person result;
    result.given = Given.at(random.below(Given.size()));
    result.family = Family.at(random.below(Family.size()));
    result.birth = fmt::format("{:04}-{:02}-{:02}", 1940 + random.below(65), 1 + random.below(12), 1 + random.below(28));
    result.email = fmt::format("{}.{}{}@example.org", result.given, result.family, number);
    result.phone = fmt::format("030 {:07}", 2000000 + random.below(7000000));
    result.street = fmt::format("Gartenweg {}", 1 + random.below(90));
    const std::size_t city = random.below(City.size());
    result.city = City.at(city);
    result.postcode = fmt::format("{:05}", 10115 + city * 9000 + random.below(300));
    return result;
}

void succeed(const CommandLine &cli, const QStringList &arguments)
{
    if (const CommandResult result = cli.run(arguments); result.exit != 0)
        throw std::runtime_error(result.err.toStdString());
}

} // namespace

SmallProject::SmallProject()
{
    ::setenv("XDG_STATE_HOME", (directory() / "state").c_str(), 1);
}

std::filesystem::path SmallProject::write(std::string_view name, std::string_view text) const
{
    const std::filesystem::path path = directory() / name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

engine::Workspace SmallProject::create() const
{
    auto workspace = engine::Workspace::create(file(), {});
    if (!workspace)
        throw std::runtime_error(workspace.error().message);
    return std::move(*workspace);
}

engine::Workspace SmallProject::open() const
{
    engine::Progress progress;
    auto workspace = engine::Workspace::open(file(), {}, progress);
    if (!workspace)
        throw std::runtime_error(workspace.error().message);
    return std::move(*workspace);
}

engine::Result<engine::ImportReport> SmallProject::import(engine::Workspace &workspace, std::string_view source,
                                                          const std::filesystem::path &path) const
{
    engine::ImportRequest request;
    request.source = source;
    request.file = path;
    engine::Progress progress;
    return workspace.importFile(request, progress);
}

void SmallProject::fill(engine::Workspace &workspace) const
{
    engine::Progress progress;
    for (const auto &[source, text] : {std::pair{"crm", crmCsv()}, std::pair{"shop", shopCsv()}}) {
        const auto report = import(workspace, source, write(fmt::format("{}.csv", source), text));
        if (!report)
            throw std::runtime_error(report.error().message);
    }
    if (const auto report = workspace.run({}, progress); !report)
        throw std::runtime_error(report.error().message);
}

void SmallProject::importBy(const CommandLine &cli, int people) const
{
    (void)write("crm.csv", crmCsv(people));
    (void)write("shop.csv", shopCsv(people));
    succeed(cli, {"new", "p.tessera"});
    succeed(cli, {"import", "p.tessera", "--source", "crm", "crm.csv"});
    succeed(cli, {"import", "p.tessera", "--source", "shop", "shop.csv"});
}

void SmallProject::fillBy(const CommandLine &cli, int people) const
{
    importBy(cli, people);
    succeed(cli, {"run", "p.tessera"});
}

std::string SmallProject::crmCsv(int people)
{
    std::string text = "contact_id,first_name,last_name,birthdate,email,phone,street,zip,city,modified_at\n";
    for (int i = 0; i < people; ++i) {
        const Person p = person(i);
        text += fmt::format("C{},{},{},{},{},{},{},{},{},2025-01-{:02}T08:00:00Z\n", i, p.given, p.family, p.birth, p.email, p.phone, p.street,
                            p.postcode, p.city, 1 + i % 28);
    }
    return text;
}

std::string SmallProject::shopCsv(int people)
{
    std::string text = "customer_no;name;birth_date;mail;telephone;address;postal_code;town\n";
    for (int i = people / 2; i < people + people / 2; ++i) { // half of them are in the other system too
        const Person p = person(i);
        const std::string family = i % 5 == 0 ? p.family.substr(0, p.family.size() - 1) : p.family; // a typing error now and then
        text += fmt::format("S{};{} {};{};{};{};{};{};{}\n", i, p.given, family, p.birth, i % 3 == 0 ? "" : p.email, i % 4 == 0 ? "" : p.phone,
                            p.street, p.postcode, p.city);
    }
    return text;
}

std::string customerOf(const engine::Reader &reader, std::string_view record)
{
    const auto id = reader.findRecord(record);
    if (!id)
        return {};
    const auto view = reader.record(*id);
    return view ? view->goldenId : std::string();
}

engine::RecordId idOf(const engine::Workspace &workspace, std::string_view record)
{
    return workspace.reader().findRecord(record).value_or(engine::RecordId{});
}

std::string nameOf(int number)
{
    constexpr std::array Syllables{"ba", "ko", "lin", "mar", "tes", "vor", "sun", "del", "fi", "gro"};
    return std::string(Syllables.at(static_cast<std::size_t>(number / 100 % 10))) + Syllables.at(static_cast<std::size_t>(number / 10 % 10))
           + Syllables.at(static_cast<std::size_t>(number % 10));
}

} // namespace tests
