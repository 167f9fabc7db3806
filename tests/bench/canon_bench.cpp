// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Time to canonicalise one value of each kind, over a few thousand distinct ones.
#include <array>
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <random>
#include <string>
#include <vector>

#include "engine/canon/canonicaliser.h"

namespace
{

using namespace engine;

constexpr std::array<const char *, 12> Given{"Maria", "Jürgen", "Robert", "Mary-Jane", "José", "ANNA",
                                             "Lars",  "Łukasz", "Emily",  "Wouter",    "Zoé",  "John"};
constexpr std::array<const char *, 12> Family{"Lindqvist", "Müller",   "Smith",  "van der Berg", "García López", "O'Neill",
                                              "Svensson",  "Kowalski", "JANSEN", "Dupont",       "Brown",        "Groß"};
constexpr std::array<const char *, 6> Streets{"Hauptstr.", "Berliner Straße", "Kerkstraat", "Storgatan", "Rue de la Paix", "Main St"};

std::string rawOf(AttributeKind kind, std::mt19937 &random)
{
    const auto n = [&](unsigned from, unsigned to) { return from + static_cast<unsigned>(random() % (to - from + 1)); };
    const std::string given = Given[random() % Given.size()], family = Family[random() % Family.size()], street = Streets[random() % Streets.size()];
    switch (kind) {
    case AttributeKind::GivenName: return given;
    case AttributeKind::FamilyName: return family;
    case AttributeKind::FullName: return random() % 2 == 0 ? given + " " + family : family + ", " + given;
    case AttributeKind::Email: return fmt::format("Some.Name{}@Example{}.org", n(1, 99999), n(1, 99));
    case AttributeKind::Phone:
        return random() % 2 == 0 ? fmt::format("0{} {}", n(30, 89), n(1000000, 9999999)) : fmt::format("+49{}{}", n(151, 179), n(1000000, 9999999));
    case AttributeKind::Date: return fmt::format("{:04}-{:02}-{:02}", n(1930, 2010), n(1, 12), n(1, 28));
    case AttributeKind::Street: return fmt::format("{} {}", street, n(1, 200));
    case AttributeKind::Address: return fmt::format("{} {}, {} Berlin", street, n(1, 200), n(10000, 20000));
    case AttributeKind::City: return family;
    case AttributeKind::Postcode: return fmt::format("{}", n(10000, 99998));
    case AttributeKind::Country: return random() % 2 == 0 ? "Deutschland" : "SE";
    case AttributeKind::Organisation: return family + " & Söhne GmbH";
    case AttributeKind::Identifier: return fmt::format("AB-{}-{}", n(100, 999), n(1000, 9999));
    case AttributeKind::Gender: return random() % 2 == 0 ? "female" : "m";
    default: return given + " " + street;
    }
}

void canonicalise(benchmark::State &state, AttributeKind kind)
{
    std::mt19937 random(42);
    std::vector<std::string> raws;
    for (int i = 0; i < 8192; ++i)
        raws.push_back(rawOf(kind, random));
    const AttributeCatalog catalog;
    Attribute attribute{AttributeId{100}, "own", kind, false, true};
    for (const Attribute &standard : catalog.all()) {
        if (standard.kind == kind) {
            attribute = standard;
            break;
        }
    }
    const Canonicaliser canonicaliser({"DE"});
    const FieldOptions field;
    std::vector<Value> out;
    std::size_t at = 0;
    for (auto _ : state) {
        out.clear();
        canonicaliser.canonicalise(attribute, raws[at++ % raws.size()], 0, field, out);
        benchmark::DoNotOptimize(out.data());
    }
}

} // namespace

int main(int argc, char **argv)
{
    using enum AttributeKind;
    for (const AttributeKind kind :
         {GivenName, FamilyName, FullName, Email, Phone, Date, Street, Address, City, Postcode, Country, Organisation, Identifier, Gender, Text})
        benchmark::RegisterBenchmark(std::string(codeOf(kind)), [kind](benchmark::State &state) { canonicalise(state, kind); });
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
