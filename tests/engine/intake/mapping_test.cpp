// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/intake/importer.h"
#include "engine/intake/mapping.h"
#include "tests/support/test_registry.h"

using namespace engine;

class MappingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey();
    void textGoesThereAndBack();
    void wrongTexts_data();
    void wrongTexts();
    void fitsTheFileOrSaysWhatIsMissing();
};

namespace
{

constexpr std::string_view Full = R"(source = "crm"
key = "contact_id"
updated_at = "modified_at"
updated_at_format = "D.M.YYYY"
format = "csv"
encoding = "windows-1252"
delimiter = "\t"
region = "DE"

[attributes]
shoe_size = { kind = "number" }
badge = { kind = "identifier", unique = true }

[columns]
last_name = "family_name"
"first name" = "given_name"
Kunde = { attribute = "full_name", order = "family, given" }
email2 = "email"
birthdate = { attribute = "birth_date", format = ["YYYY-MM-DD", "DD.MM.YYYY"] }
strasse = { attribute = "street", part = 1 }
hausnr = { attribute = "street", part = 2 }
mobile = { attribute = "phone", region = "AT" }
size = "shoe_size"
)";

} // namespace

void MappingTest::readsEveryKey()
{
    const auto mapping = mappingFromToml(Full, "crm.toml", AttributeCatalog());
    VERIFY_OK(mapping);
    QCOMPARE(mapping->source, std::string("crm"));
    QCOMPARE(mapping->key, std::string("contact_id"));
    QCOMPARE(mapping->updatedAt, std::string("modified_at"));
    QCOMPARE(mapping->updatedAtFormats, (std::vector<std::string>{"D.M.YYYY"}));
    QCOMPARE(mapping->format, (FormatOverrides{Container::Csv, Encoding::Windows1252, '\t'}));
    QCOMPARE(mapping->region, std::string("DE"));
    QCOMPARE(mapping->ownAttributes,
             (std::vector<OwnAttribute>{{"shoe_size", AttributeKind::Number, false}, {"badge", AttributeKind::Identifier, true}}));
    QCOMPARE(mapping->columns, (std::vector<ColumnMapping>{
                                   {"last_name", "family_name", NameOrder::Auto, {}, 0, {}},
                                   {"first name", "given_name", NameOrder::Auto, {}, 0, {}},
                                   {"Kunde", "full_name", NameOrder::FamilyGiven, {}, 0, {}},
                                   {"email2", "email", NameOrder::Auto, {}, 0, {}},
                                   {"birthdate", "birth_date", NameOrder::Auto, {"YYYY-MM-DD", "DD.MM.YYYY"}, 0, {}},
                                   {"strasse", "street", NameOrder::Auto, {}, 1, {}},
                                   {"hausnr", "street", NameOrder::Auto, {}, 2, {}},
                                   {"mobile", "phone", NameOrder::Auto, {}, 0, "AT"},
                                   {"size", "shoe_size", NameOrder::Auto, {}, 0, {}},
                               }));
}

void MappingTest::textGoesThereAndBack()
{
    auto mapping = mappingFromToml(Full, "crm.toml", AttributeCatalog());
    VERIFY_OK(mapping);
    mapping->columns.push_back({"odd \"name\"\\ with\ttab\nand ü.x = [1]", "email", NameOrder::Auto, {}, 0, {}});
    mapping->columns.push_back({"", "city", NameOrder::GivenFamily, {}, 0, {}});
    const auto back = mappingFromToml(mappingToToml(*mapping), "again.toml", AttributeCatalog());
    VERIFY_OK(back);
    QCOMPARE(*back, *mapping);
    QCOMPARE(mappingToToml(*back), mappingToToml(*mapping));
}

void MappingTest::wrongTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *text, const char *message) { QTest::newRow(name) << QString(text) << QString(message); };
    row("malformed", "source = \"crm\"\nkey = \n", "m.toml, line 2, column 7: this is no TOML (");
    row("unknown key", "kei = \"id\"\n",
        "m.toml, line 1, column 1: kei: expected one of source, key, updated_at, updated_at_format, format, encoding, delimiter, region, columns, "
        "attributes; did you mean \"key\"? Nothing was imported.");
    row("far from any key", "source = \"x\"\nquux = 1\n", "columns, attributes. Nothing was imported.");
    row("the first in the text", "quux = 1\nkei = 2\n", "m.toml, line 1, column 1: quux: expected one of source, key, updated_at");
    row("unknown attribute", "[columns]\na = \"emial\"\n",
        "m.toml, line 2, column 5: there is no attribute \"emial\". Did you mean \"email\"? Nothing was imported.");
    row("far from any attribute", "[columns]\na = \"zzz\"\n",
        "m.toml, line 2, column 5: there is no attribute \"zzz\". Declare it under [attributes], or use one of title, given_name");
    row("key is a number", "key = 5\n", "m.toml, line 1, column 7: key must be a text in quotes.");
    row("encoding", "encoding = \"ebcdic\"\n",
        "m.toml, line 1, column 12: encoding is utf-8, utf-16, windows-1252, iso-8859-1 or iso-8859-15, not \"ebcdic\".");
    row("delimiter", "delimiter = \"ab\"\n", "m.toml, line 1, column 13: delimiter is one character");
    row("region", "region = \"Germany\"\n", "m.toml, line 1, column 10: \"Germany\" is no region. Did you mean DE?");
    row("no region", "region = \"ZZ\"\n", "m.toml, line 1, column 10: \"ZZ\" is no region. Use the two letters of a country, like DE or GB.");
    row("order", "[columns]\na = { attribute = \"full_name\", order = \"random\" }\n",
        "m.toml, line 2, column 40: order is \"given, family\", \"family, given\" or \"auto\".");
    row("date format", "[columns]\na = { attribute = \"birth_date\", format = [\"soon\"] }\n",
        "m.toml, line 2, column 43: format must be a date format such as \"DD.MM.YYYY\"");
    row("column option", "[columns]\na = { attribute = \"email\", regoin = \"DE\" }\n",
        "columns.a.regoin: expected one of attribute, order, format, part, region; did you mean \"region\"?");
    row("no attribute", "[columns]\na = { part = 1 }\n", "m.toml, line 2, column 5: columns.a names no attribute: write { attribute = \"…\" }.");
    row("part", "[columns]\na = { attribute = \"street\", part = 0 }\n", "part is a number from 1 to 9.");
    row("part twice", "[columns]\na = { attribute = \"street\", part = 1 }\nb = { attribute = \"street\", part = 1 }\n",
        "part 1 of street is already \"a\".");
    row("columns is no table", "columns = 3\n", "m.toml, line 1, column 11: columns must be a table");
    row("own attribute's kind", "[attributes]\nx = { kind = \"colour\" }\n", "kind is text, identifier, number, date or flag, not \"colour\".");
    row("own attribute's name", "[attributes]\n\"Shoe Size\" = { kind = \"text\" }\n",
        "m.toml, line 2, column 1: \"Shoe Size\" cannot name an attribute");
    row("own attribute is standard", "[attributes]\nemail = { kind = \"email\" }\n", "\"email\" is an attribute that every project has.");
    row("same column twice", "[columns]\na = \"email\"\na = \"phone\"\n", "m.toml, line 3, column 5: this is no TOML (");
}

void MappingTest::wrongTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, message);
    const auto mapping = mappingFromToml(text.toStdString(), "m.toml", AttributeCatalog());
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().code, ErrorCode::InputRejected);
    const QString told = QString::fromStdString(mapping.error().message);
    QVERIFY2(told.startsWith("m.toml, line ") && told.contains(message), qPrintable(told));
    QVERIFY2(told.contains("Nothing was imported."), qPrintable(told));
}

void MappingTest::fitsTheFileOrSaysWhatIsMissing()
{
    const std::vector<std::string> columns{"id", "name", "e_mail"};
    Mapping mapping;
    mapping.key = "id";
    mapping.columns.push_back({"name", "full_name", NameOrder::Auto, {}, 0, {}});
    VERIFY_OK(checkMapping(mapping, columns, "m.toml", "in/crm.csv"));
    const auto messageOf = [&](const Mapping &wrong) {
        const auto checked = checkMapping(wrong, columns, "m.toml", "in/crm.csv");
        return checked ? std::string() : checked.error().message;
    };
    Mapping wrong = mapping;
    wrong.columns.push_back({"email", "email", NameOrder::Auto, {}, 0, {}});
    QCOMPARE(
        messageOf(wrong),
        std::string("in/crm.csv: m.toml names the column \"email\", which this file does not have. Nothing was imported. Did you mean \"e_mail\"?"));
    wrong = mapping;
    wrong.key = "zzz";
    QCOMPARE(messageOf(wrong), std::string("in/crm.csv: m.toml names the column \"zzz\" as the key, which this file does not have. Nothing was "
                                           "imported. Its header has: id, name, e_mail."));
    wrong = mapping;
    wrong.updatedAt = "changed";
    QVERIFY(messageOf(wrong).contains("\"changed\" as updated_at, which this file does not have"));
    wrong = mapping;
    wrong.key.clear();
    QVERIFY(messageOf(wrong).starts_with("in/crm.csv: m.toml names no key column. Nothing was imported. Add key = "));
}

TESSERA_TEST(MappingTest, "mapping_test")
#include "mapping_test.moc"
