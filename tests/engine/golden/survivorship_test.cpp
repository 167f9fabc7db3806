// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <algorithm>

#include "engine/base/random.h"
#include "engine/golden/rules_toml.h"
#include "engine/golden/survivorship.h"
#include "tests/engine/golden/golden_text.h"
#include "tests/support/test_registry.h"

using namespace engine;

class SurvivorshipTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void pins_data();
    void pins();
    void orderOfRecordsDoesNotMatter();
    void shortcutGivesTheSame();
    void groupsNeverMixRecords();
};

namespace
{

const AttributeCatalog Catalog;

SurvivorshipContext context()
{
    return {tests::sources(), *timestampFromIso("2026-06-01"), [](AttributeId, std::string_view canonical) { return canonical == "info@x.se"; }};
}

Survivorship made(const QString &toml)
{
    auto rules = rulesFromToml(toml.toStdString(), Catalog);
    if (!rules)
        qFatal("%s", rules.error().message.c_str());
    return Survivorship(*std::move(rules), Catalog, context());
}

std::vector<Record> randomRecords(Random &random)
{
    static const std::vector<AttributeId> some{attributes::GivenName, attributes::FamilyName, attributes::BirthDate,
                                               attributes::Email,     attributes::Phone,      attributes::Street,
                                               attributes::City,      attributes::Postcode,   attributes::Country};
    std::vector<Record> all;
    for (std::uint64_t count = 1 + random.below(5); count > 0; --count) {
        Record record;
        record.id = RecordId(static_cast<std::int64_t>(all.size()) + 1);
        record.source = SourceId(1 + static_cast<std::int64_t>(random.below(4)));
        record.key = std::to_string(random.below(3));
        if (random.chance(0.8))
            record.updatedAt = Timestamp{static_cast<std::int64_t>(random.below(3)) * 86'400'000'000};
        for (const AttributeId attribute : some)
            for (std::uint64_t values = random.below(3); values > 0; --values) {
                Value value;
                value.attribute = attribute;
                value.text = std::string(1 + random.below(2), static_cast<char>('a' + random.below(3)));
                value.canonical = value.text;
                if (random.chance(0.2)) {
                    value.flags = random.chance(0.5) ? ValueFlag::Invalid : ValueFlag::Placeholder;
                    value.canonical.clear();
                }
                record.values.push_back(value);
            }
        all.push_back(record);
    }
    return all;
}

} // namespace

void SurvivorshipTest::decides_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("records");
    QTest::addColumn<QString>("golden");
    const auto row = [](const char *name, const char *rules, const char *records, const char *golden) {
        QTest::newRow(name) << QString::fromUtf8(rules) << QString::fromUtf8(records) << QString::fromUtf8(golden);
    };
    const auto email = [](const char *order) { return "[attribute.email]\norder = [" + std::string(order) + "]\n"; };
    row("only value", "", "crm - email=a\nshop - city=L", "email=a #1 only_value\ncity=L #2 only_value");
    row("all agree by canonical form", "", "shop 2024-01-01 city=Lund\ncrm 2023-01-01 city=LUND~lund", "city=Lund #1 all_agree x2");
    row("source list", email("{ source = ['desk', 'crm'] }").c_str(), "crm - email=a\ndesk - email=b\nshop - email=c", "email=b #2 source >1 a");
    row("source list leaves others last", email("{ source = ['desk'] }").c_str(), "shop - email=a\ncrm - email=b", "email=b #2 tie_break >1 a");
    row("source by trust", email("'source'").c_str(), "shop 2026-01-01 email=a\ncrm 2020-01-01 email=b", "email=b #2 source >1 a");
    row("most recent", email("'most_recent'").c_str(), "crm 2024-11-20 email=a\nshop 2026-03-02 email=b", "email=b #2 most_recent >1 a");
    row("most recent: no date comes last", email("'most_recent'").c_str(), "crm - email=a\nshop 1999-01-01 email=b", "email=b #2 most_recent >1 a");
    row("oldest", email("'oldest'").c_str(), "crm 2024-11-20 email=a\nshop 2026-03-02 email=b\napp - email=c", "email=a #1 oldest >2 b");
    row("most frequent", email("'most_frequent'").c_str(), "crm - email=a\nshop - email=b\napp - email=b", "email=b #2 most_frequent >1 a x2");
    row("most frequent counts records", email("'most_frequent'").c_str(), "shop - email=b email=b\ncrm - email=a", "email=a #2 tie_break >1 b");
    row("longest in letters", email("'longest'").c_str(), "crm - email=abc\nshop - email=éé", "email=abc #1 longest >2 éé");
    row("shortest in letters", email("'shortest'").c_str(), "crm - email=abc\nshop - email=éé", "email=éé #2 shortest >1 abc");
    row("most complete", email("'most_complete'").c_str(), "crm - email=a\nshop - email=b city=L",
        "email=b #2 most_complete >1 a\ncity=L #2 only_value");
    row("min by text", email("'min'").c_str(), "shop - email=b\ncrm - email=c", "email=b #1 min >2 c");
    row("max by text", "[attribute.birth_date]\norder = ['max']", "shop - birth_date=1984-03-07\ncrm - birth_date=1983-12-31",
        "birth_date=1984-03-07 #1 max >2 1983-12-31");
    row("preferred", "[attribute.gender]\norder = [{ preferred = ['f', 'm'] }]", "crm - gender=x\nshop - gender=m\napp - gender=f",
        "gender=f #3 preferred >2 m");
    row("valid", email("'valid', 'source'").c_str(), "crm - email=!a\nshop - email=b", "email=b #2 valid >1 a");
    row("an invalid value is better than none", "", "crm - email=!a", "email=a #1 only_value");
    row("ignored invalid", "[attribute.email]\nignore = ['invalid']", "crm - email=!a", "");
    row("ignored blocked", "[attribute.email]\nignore = ['blocked']\norder = ['source']", "crm - email=info@x.se\nshop - email=b",
        "email=b #2 only_value");
    row("placeholders never win", "", "crm 2026-01-01 email=?n/a\nshop 2020-01-01 email=b", "email=b #2 only_value");
    row("trust by source", email("{ trust = { crm = 80, shop = 90 } }").c_str(), "crm - email=a\nshop - email=b", "email=b #2 trust >1 a");
    // 90 halves to 22.5 in two years; 80 of today wins.
    row("trust decays", email("{ trust = { crm = 80, shop = 90 }, half_life_days = 365 }").c_str(), "crm 2026-06-01 email=a\nshop 2024-06-01 email=b",
        "email=a #1 trust >2 b");
    row("trust falls with a failed check", email("{ trust = { crm = 80, shop = 50 } }").c_str(), "crm - email=!a\nshop - email=b",
        "email=b #2 trust >1 a");
    row("trust of the sources", email("'trust'").c_str(), "shop - email=a\ncrm - email=b", "email=b #2 trust >1 a");
    row("same record as", "[attribute.phone]\norder = [{ same_record_as = 'email' }]\n[attribute.email]\norder = ['most_recent']",
        "crm 2020-01-01 email=a phone=1\nshop 2026-01-01 email=b phone=2", "email=b #2 most_recent >1 a\nphone=2 #2 same_record_as >1 1");
    row("steps break ties", email("'most_frequent', 'most_recent'").c_str(), "crm 2020-01-01 email=a\nshop 2026-01-01 email=b",
        "email=b #2 most_recent >1 a");
    row("last: source rank, then key", email("'valid'").c_str(), "app - email=a\nshop - email=b\nshop - email=c", "email=b #2 tie_break >3 c");
    row("keep all", "[attribute.email]\nkeep = 'all'\norder = ['most_recent']",
        "crm 2020-01-01 email=a email=c\nshop 2026-01-01 email=b\napp 2021-01-01 email=A~a",
        "email=b #2 most_recent >3 A\n+email=A #3 most_recent x2\n+email=c #1 most_recent");
    const char *const address = "[group.address]\nattributes = ['street', 'city', 'postcode', 'country']\norder = ['most_recent']";
    row("a group comes from one record", address, "crm 2026-01-01 street=A city=L postcode=1\nshop 2020-01-01 street=B city=M postcode=2 country=SE",
        "street=A #1 most_recent >2 B\ncity=L #1 most_recent >2 M\npostcode=1 #1 most_recent >2 2");
    row("too little of a group does not stand", address, "crm 2026-01-01 country=NO\nshop 2020-01-01 street=B city=M postcode=2 country=SE",
        "street=B #2 only_value\ncity=M #2 only_value\npostcode=2 #2 only_value\ncountry=SE #2 only_value");
    row("a part confirms the whole", address, "crm 2026-01-01 city=M postcode=2 country=SE\nshop 2020-01-01 street=B city=M postcode=2 country=SE",
        "street=B #2 only_value\ncity=M #2 all_agree x2\npostcode=2 #2 all_agree x2\ncountry=SE #2 all_agree x2");
    row("names stay together", "[group.name]\nattributes = ['given_name', 'family_name']\norder = ['most_recent']",
        "crm 2020-01-01 given_name=Maria family_name=Berg\nshop 2026-01-01 given_name=M. family_name=Lind",
        "given_name=M. #2 most_recent >1 Maria\nfamily_name=Lind #2 most_recent >1 Berg");
}

void SurvivorshipTest::decides()
{
    QFETCH(QString, rules);
    QFETCH(QString, records);
    QFETCH(QString, golden);
    const Survivorship survivorship = made(rules);
    const std::vector<Record> all = tests::records(records, Catalog);
    QCOMPARE(tests::shown(survivorship.compute(CustomerId{1}, all), Catalog), golden);
    QCOMPARE(tests::shown(survivorship.computePlainly(CustomerId{1}, all), Catalog), golden);
}

void SurvivorshipTest::pins_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expiry");
    QTest::addColumn<QString>("argument"); // computed value, date until, date since
    QTest::addColumn<QString>("golden");
    const QString computed = QStringLiteral("email=b #2 most_recent >1 a\n+email=a #1 most_recent");
    const QString own = QStringLiteral("email=z #0 pin >2 b x0\n+email=b #2 most_recent\n+email=a #1 most_recent");
    QTest::newRow("own value for ever") << "z" << 1 << "" << own;
    QTest::newRow("a losing value") << "a" << 1 << "" << "email=a #1 pin >2 b\n+email=b #2 most_recent";
    QTest::newRow("the computed value") << "b" << 1 << "" << "email=b #2 pin\n+email=a #1 most_recent";
    QTest::newRow("no value at all") << "" << 1 << "" << "";
    QTest::newRow("until the computed changes: not yet") << "z" << 2 << "b" << own;
    QTest::newRow("until the computed changes: it did") << "z" << 2 << "a" << computed;
    QTest::newRow("until a date to come") << "z" << 3 << "2026-06-02" << own;
    QTest::newRow("until today") << "z" << 3 << "2026-06-01" << computed;
    QTest::newRow("until a newer value: none") << "z" << 4 << "2026-03-02" << own;
    QTest::newRow("until a newer value: one came") << "z" << 4 << "2026-03-01" << computed;
}

void SurvivorshipTest::pins()
{
    QFETCH(QString, text);
    QFETCH(int, expiry);
    QFETCH(QString, argument);
    QFETCH(QString, golden);
    const Survivorship survivorship = made(QStringLiteral("[attribute.email]\nkeep = 'all'\norder = ['most_recent']"));
    const std::vector<Record> all =
        tests::records(QStringLiteral("crm 2024-01-01 email=a\nshop 2026-03-02 email=b\napp 2026-05-01 email=?n/a"), Catalog);
    const Timestamp date = timestampFromIso(argument.toStdString()).value_or(Timestamp{});
    const Pin pin{attributes::Email, text.toStdString(), static_cast<PinExpiry>(expiry), argument.toStdString(), date, date};
    std::vector<std::size_t> expired;
    const GoldenRecord result = survivorship.compute(CustomerId{1}, all, std::span(&pin, 1), &expired);
    QCOMPARE(tests::shown(result, Catalog), golden);
    QCOMPARE(expired.empty(), golden != QStringLiteral("email=b #2 most_recent >1 a\n+email=a #1 most_recent"));
}

void SurvivorshipTest::orderOfRecordsDoesNotMatter()
{
    const Survivorship survivorship(defaultRules(Catalog), Catalog, context());
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        Random random(seed);
        std::vector<Record> all = randomRecords(random);
        const QString before = tests::shown(survivorship.compute(CustomerId{1}, all), Catalog);
        std::ranges::reverse(all);
        QCOMPARE(tests::shown(survivorship.compute(CustomerId{1}, all), Catalog), before);
    }
}

void SurvivorshipTest::shortcutGivesTheSame()
{
    const Survivorship survivorship(defaultRules(Catalog), Catalog, context());
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        Random random(seed);
        const std::vector<Record> all = randomRecords(random);
        for (const std::size_t count : {std::size_t{1}, all.size()}) {
            const std::span<const Record> some = std::span(all).first(count);
            QCOMPARE(tests::shown(survivorship.compute(CustomerId{1}, some), Catalog),
                     tests::shown(survivorship.computePlainly(CustomerId{1}, some), Catalog));
        }
    }
}

void SurvivorshipTest::groupsNeverMixRecords()
{
    const SurvivorshipRules rules = defaultRules(Catalog);
    const Survivorship survivorship(rules, Catalog, context());
    int seen = 0;
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        Random random(seed);
        const GoldenRecord golden = survivorship.compute(CustomerId{1}, randomRecords(random));
        for (const GroupRule &group : rules.groups) {
            RecordId record;
            for (const AttributeId attribute : group.attributes)
                if (const GoldenValue *value = golden.first(attribute)) {
                    QVERIFY(!record.isValid() || record == value->record);
                    record = value->record;
                    ++seen;
                }
        }
    }
    QVERIFY(seen > 1000);
}

TESSERA_TEST(SurvivorshipTest, "survivorship_test")
#include "survivorship_test.moc"
