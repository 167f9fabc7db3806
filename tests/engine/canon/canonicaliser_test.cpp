// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/canon/canonicaliser.h"
#include "tests/support/test_registry.h"

using namespace engine;

class CanonicaliserTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesBecomeComparable_data();
    void valuesBecomeComparable();
    void datesFollowTheirFormats_data();
    void datesFollowTheirFormats();
    void blankCellsGiveNothing();
    void severalEmailsAreSeveralValues();
    void addressesGiveTheirParts_data();
    void addressesGiveTheirParts();
    void ownAttributesGiveNothingToStandardOnes();
};

namespace
{

constexpr ValueFlag Fine = ValueFlag::None, Bad = ValueFlag::Invalid, Hole = ValueFlag::Placeholder;

Attribute own(AttributeKind kind)
{
    return {AttributeId{100}, "own", kind, false, false};
}

std::vector<Value> read(const Attribute &attribute, std::string_view raw, const FieldOptions &field = {})
{
    std::vector<Value> values;
    Canonicaliser().canonicalise(attribute, raw, 3, field, values);
    return values;
}

// The row's name is the kind, what is special, and the raw value: kind, region, raw → canonical, flags.
struct Case {
    AttributeKind kind;
    const char *region, *raw, *canonical;
    ValueFlag flags = Fine;
};

using enum AttributeKind;

constexpr Case Cases[] = {
    {GivenName, "", "  María  José ", "maria jose"},
    {GivenName, "", "Jürgen", "jurgen"},
    {GivenName, "", "Mary-Jane", "mary jane"},
    {GivenName, "", "Dr. Hans", "hans"},
    {GivenName, "", "N/A", "", Hole},
    {GivenName, "", "-", "", Hole},
    {GivenName, "", "xxxx", "", Hole},
    {GivenName, "", "Юрий", "yuriy"},
    {GivenName, "", "Γιώργος", "giorgos"},
    {FamilyName, "", "O’Neill", "oneill"},
    {FamilyName, "", "O'NEILL", "oneill"},
    {FamilyName, "", "van der Berg", "van der berg"},
    {FamilyName, "", "Mc Donald", "mcdonald"},
    {FamilyName, "", "Na", "na"},
    {FamilyName, "", "NA", "", Hole},
    {FamilyName, "", "Müller", "muller"},
    {FamilyName, "", "Groß", "gross"},
    {FamilyName, "", "Łukasiewicz", "lukasiewicz"},
    {FamilyName, "", "Щербаков", "shcherbakov"},
    {Title, "", "Herr Prof. Dr.", "mr prof dr"},
    {Title, "", "Mrs.", "mrs"},
    {Suffix, "", "Junior", "jr"},
    {Suffix, "", "III", "iii"},
    {Email, "", " Maria.Lindqvist+Shop@Example.ORG ", "maria.lindqvist+shop@example.org"},
    {Email, "", "Maria L <maria@x.se>", "maria@x.se"},
    {Email, "", "mailto:maria@x.se", "maria@x.se"},
    {Email, "", "maria@x", "", Bad},
    {Email, "", "maria.x.se", "", Bad},
    {Email, "", "maria..l@x.se", "", Bad},
    {Email, "", "a b@x.se", "", Bad},
    {Email, "", "test@test.com", "", Hole},
    {Email, "", "NoReply@firm.de", "", Hole},
    {Phone, "DE", "030 901820", "+4930901820"},
    {Phone, "DE", "+49 (0)30 901820", "+4930901820"},
    {Phone, "DE", "0049 30 901820", "+4930901820"},
    {Phone, "SE", "070-123 45 67", "+46701234567"},
    {Phone, "US", "001-548-661-4418x9509", "+15486614418"},
    {Phone, "US", "983.566.0706", "+19835660706"},
    {Phone, "US", "-6854", "", Bad},
    {Phone, "", "983.566.0706", "9835660706"},
    {Phone, "", "+46 70 123 45 67", "+46701234567"},
    {Phone, "", "0046 70 123 45 67", "+46701234567"},
    {Phone, "US", "call me", "", Bad},
    {Phone, "US", "111-111-1111", "", Hole},
    {Phone, "", "1234567890", "", Hole},
    {Street, "DE", "Hauptstr. 5", "hauptstrasse|5"},
    {Street, "DE", "Hauptstraße 5", "hauptstrasse|5"},
    {Street, "DE", "Berliner Straße 12 a", "berlinerstrasse|12a"},
    {Street, "US", "12 Main St.", "main street|12"},
    {Street, "US", "12 MAIN STREET", "main street|12"},
    {Street, "US", "12 Main St Apt 4", "main street|12|apartment 4"},
    {Street, "US", "5 W 42nd Street", "west 42nd street|5"},
    {Street, "US", "7 St James Ave", "saint james avenue|7"},
    {Street, "NL", "Kerkstr. 9", "kerkstraat|9"},
    {Street, "SE", "Storg. 4", "storgatan|4"},
    {Street, "FR", "12 r. de la Paix", "rue de la paix|12"},
    {Street, "ES", "C/ Mayor, 5", "calle mayor|5"},
    {City, "", "St. Gallen", "saint gallen"},
    {City, "", "MÜNCHEN", "munchen"},
    {Region, "US", "NV", "nv"},
    {Region, "IT", "NA", "na"},
    {Postcode, "NL", "3011 ce", "3011CE"},
    {Postcode, "GB", "sw1a 1aa", "SW1A1AA"},
    {Postcode, "US", "89501-1234", "89501"},
    {Postcode, "US", "5308", "05308"},
    {Postcode, "US", "5308.0", "05308"},
    {Postcode, "AT", "5308", "5308"},
    {Postcode, "DE", "D-01067", "01067"},
    {Postcode, "SE", "114 55", "11455"},
    {Postcode, "DE", "Berlin", "", Bad},
    {Postcode, "DE", "00000", "", Hole},
    {Country, "", "Deutschland", "DE"},
    {Country, "", "U.S.A.", "US"},
    {Country, "", "Vereinigtes Königreich", "GB"},
    {Country, "", "España", "ES"},
    {Country, "", "swe", "SE"},
    {Country, "", "NA", "NA"},
    {Country, "", "n/a", "", Hole},
    {Country, "", "Atlantis", "", Bad},
    {Organisation, "", "Müller & Söhne GmbH", "muller and sohne"},
    {Organisation, "", "Müller und Söhne Gesellschaft mit beschränkter Haftung", "muller and sohne"},
    {Organisation, "", "Acme B.V.", "acme"},
    {Organisation, "", "ACME, Inc.", "acme"},
    {Organisation, "", "Becker GmbH & Co. KG", "becker"},
    {Organisation, "", "J.P. Morgan", "jp morgan"},
    {Organisation, "", "AB", "ab"},
    {Identifier, "", "19-800101.1234", "198001011234"},
    {Identifier, "", "00042", "00042"},
    {Identifier, "", "ab 12", "AB12"},
    {Identifier, "", "1.23457E+11", "", Bad},
    {Identifier, "", "000000", "", Hole},
    {Gender, "", "Frau", "f"},
    {Gender, "", "männlich", "m"},
    {Gender, "", "D", "x"},
    {Gender, "", "unbekannt", "", Hole},
    {Gender, "", "9", "", Hole},
    {Gender, "", "blue", "", Bad},
    {Language, "", "Deutsch", "de"},
    {Language, "", "en_US", "en"},
    {Language, "", "Español", "es"},
    {Website, "", "https://www.Example.org/", "example.org"},
    {Website, "", "nothing here", "", Bad},
    {Number, "", "1,234.50", "1234.5"},
    {Number, "DE", "1.234,50 €", "1234.5"},
    {Number, "", "-0.0", "0"},
    {Number, "", "007", "7"},
    {Number, "", "12a", "", Bad},
    {Flag, "", "Ja", "true"},
    {Flag, "", "0", "false"},
    {Flag, "", "maybe", "", Bad},
    {Text, "", "Some — TEXT!", "some text"},
    {Text, "", "unknown", "", Hole},
};

} // namespace

void CanonicaliserTest::valuesBecomeComparable_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; const Case &row : Cases) {
        QTest::addRow("%s %s %s", std::string(codeOf(row.kind)).c_str(), row.region, row.raw) << i;
        ++i;
    }
}

void CanonicaliserTest::valuesBecomeComparable()
{
    QFETCH(int, index);
    const Case &row = Cases[index];
    FieldOptions field;
    field.region = row.region;
    const auto values = read(own(row.kind), row.raw, field);
    QCOMPARE(values.size(), std::size_t{1});
    QCOMPARE(values[0].canonical, std::string(row.canonical));
    QCOMPARE(values[0].flags, row.flags);
    QCOMPARE(values[0].column, std::uint16_t{3});
    QVERIFY(!values[0].text.empty());
    // What people read reads as the same value again.
    const auto again = read(own(row.kind), values[0].text, field);
    QCOMPARE(again.size(), std::size_t{1});
    QCOMPARE(again[0].canonical, values[0].canonical);
    QCOMPARE(again[0].text, values[0].text);
}

void CanonicaliserTest::datesFollowTheirFormats_data()
{
    QTest::addColumn<std::string>("format");
    QTest::addColumn<std::string>("raw");
    QTest::addColumn<std::string>("canonical");
    QTest::addColumn<int>("flags");
    const auto row = [](const char *format, const char *raw, const char *canonical, ValueFlag flags = Fine) {
        QTest::addRow("%s: %s", format, raw) << std::string(format) << std::string(raw) << std::string(canonical) << static_cast<int>(flags);
    };
    row("", "1980-02-29", "1980-02-29");
    row("", "1981-02-29", "", Bad);
    row("", "1980-02-29T12:30:00Z", "1980-02-29");
    row("", "19800229", "1980-02-29");
    row("", "29.2.1980", "1980-02-29");
    row("", "25/12/1980", "1980-12-25");
    row("", "12/25/1980", "1980-12-25");
    row("", "03/04/1980", "", Bad); // could be either
    row("", "04/04/1980", "1980-04-04");
    row("", "3 Apr 1980", "1980-04-03");
    row("", "April 3, 1980", "1980-04-03");
    row("", "03/04/80", "", Bad);
    row("", "1900-01-01", "", Hole);
    row("", "0000-00-00", "", Hole);
    row("", "1111-11-11", "", Hole);
    row("", "gestern", "", Bad);
    row("M/D/YYYY", "3/4/1980", "1980-03-04");
    row("DD/MM/YYYY", "03/04/1980", "1980-04-03");
    row("DD/MM/YYYY", "31/04/1980", "", Bad);
    row("DD/MM/YYYY", "1980-04-03", "1980-04-03");
    row("DD/MM/YY", "03/04/80", "", Bad); // no pivot, no guess
    row("DD/MM/YY@30", "03/04/80", "1980-04-03");
    row("DD/MM/YY@30", "03/04/29", "2029-04-03");
    row("YYYYMMDD", "19800403", "1980-04-03");
    row("YYYYMMDD", "1980043", "", Bad);
    row("DDMMYYYY", "03041980", "1980-04-03");
}

void CanonicaliserTest::datesFollowTheirFormats()
{
    QFETCH(std::string, format);
    QFETCH(std::string, raw);
    QFETCH(std::string, canonical);
    QFETCH(int, flags);
    FieldOptions field;
    if (!format.empty())
        field.dateFormats = {format};
    const auto values = read(own(Date), raw, field);
    QCOMPARE(values.size(), std::size_t{1});
    QCOMPARE(values[0].canonical, canonical);
    QCOMPARE(static_cast<int>(values[0].flags), flags);
    const auto again = read(own(Date), values[0].text, field);
    QCOMPARE(again[0].canonical, canonical);
}

void CanonicaliserTest::blankCellsGiveNothing()
{
    for (const std::string_view raw : {"", "   ", "\t\n", "\xE2\x80\x8B", "\xC2\xA0"})
        QVERIFY(read(own(Text), raw).empty());
}

void CanonicaliserTest::severalEmailsAreSeveralValues()
{
    const auto values = read(own(Email), "a.b@x.se; C@y.de");
    QCOMPARE(values.size(), std::size_t{2});
    QCOMPARE(values[0].canonical, std::string("a.b@x.se"));
    QCOMPARE(values[1].canonical, std::string("c@y.de"));
    QCOMPARE(read(own(Email), "a.b@x.se; nobody").size(), std::size_t{1});
}

void CanonicaliserTest::addressesGiveTheirParts_data()
{
    QTest::addColumn<std::string>("raw");
    QTest::addColumn<std::string>("street");
    QTest::addColumn<std::string>("city");
    QTest::addColumn<std::string>("postcode");
    const auto row = [](const char *raw, const char *street, const char *city, const char *postcode) {
        QTest::addRow("%s", raw) << std::string(raw) << std::string(street) << std::string(city) << std::string(postcode);
    };
    row("Mapke 530, Rotterdam, 3011 CE", "mapke|530", "rotterdam", "3011CE");
    row("Hauptstr. 5, 10115 Berlin", "hauptstrasse|5", "berlin", "10115");
    row("Hauptstr. 5\n10115 Berlin", "hauptstrasse|5", "berlin", "10115");
    row("Hauptstr. 5, 10115 Berlin, Deutschland", "hauptstrasse|5", "berlin", "10115");
    row("12 Main St, Reno, NV 89501", "main street|12", "reno", "89501");
    row("12 Main St, Apt 4, Reno, NV, 89501-1234", "main street|12", "reno", "89501");
    row("10 Downing Street, London SW1A 2AA, UK", "downing street|10", "london", "SW1A2AA");
    row("Storgatan 4, 114 55 Stockholm", "storgatan|4", "stockholm", "11455");
    row("Calle Mayor, 5, 28013 Madrid", "calle mayor|5", "madrid", "28013");
    row("somewhere behind the church", "", "", "");
}

void CanonicaliserTest::addressesGiveTheirParts()
{
    QFETCH(std::string, raw);
    QFETCH(std::string, street);
    QFETCH(std::string, city);
    QFETCH(std::string, postcode);
    const auto values = read(AttributeCatalog().at(attributes::Address), raw);
    const auto of = [&](AttributeId id) {
        for (const Value &value : values) {
            if (value.attribute == id)
                return has(value.flags, ValueFlag::Derived) ? value.canonical : std::string("not derived");
        }
        return std::string();
    };
    QVERIFY(!values.empty() && !values[0].canonical.empty());
    QCOMPARE(of(attributes::Street), street);
    QCOMPARE(of(attributes::City), city);
    QCOMPARE(of(attributes::Postcode), postcode);
}

void CanonicaliserTest::ownAttributesGiveNothingToStandardOnes()
{
    QCOMPARE(read(own(FullName), "Maria Lindqvist").size(), std::size_t{1});
    QCOMPARE(read(own(Address), "Hauptstr. 5, 10115 Berlin").size(), std::size_t{1});
}

TESSERA_TEST(CanonicaliserTest, "canonicaliser_test")
#include "canonicaliser_test.moc"
