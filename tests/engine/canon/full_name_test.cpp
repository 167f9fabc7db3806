// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/canon/canonicaliser.h"
#include "tests/support/test_registry.h"

using namespace engine;

class FullNameTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreFound_data();
    void partsAreFound();
    void capitalsAreMadeSensible_data();
    void capitalsAreMadeSensible();
};

namespace
{

std::vector<Value> read(std::string_view raw, NameOrder order, std::string_view region)
{
    FieldOptions field;
    field.nameOrder = order;
    field.region = region;
    std::vector<Value> values;
    Canonicaliser().canonicalise(AttributeCatalog().at(attributes::FullName), raw, 0, field, values);
    return values;
}

std::string canonicalOf(const std::vector<Value> &values, AttributeId id)
{
    for (const Value &value : values) {
        if (value.attribute == id)
            return value.canonical;
    }
    return {};
}

} // namespace

void FullNameTest::partsAreFound_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<std::string>("region");
    QTest::addColumn<std::string>("raw");
    QTest::addColumn<std::string>("parts"); // full/given/middle/family/suffix
    const auto row = [](const char *raw, const char *parts, NameOrder order = NameOrder::Auto, const char *region = "") {
        QTest::addRow("%s %s", region, raw) << static_cast<int>(order) << std::string(region) << std::string(raw) << std::string(parts);
    };
    row("Maria Lindqvist", "maria lindqvist/maria//lindqvist/");
    row("Lindqvist, Maria", "maria lindqvist/maria//lindqvist/");
    row("Lindqvist Maria", "maria lindqvist/maria//lindqvist/");
    row("LINDQVIST Maria", "maria lindqvist/maria//lindqvist/");
    row("Xyzzy LINDQVIST", "xyzzy lindqvist/xyzzy//lindqvist/");
    row("Xyzzy Plugh", "xyzzy plugh/xyzzy//plugh/");
    row("Plugh Xyzzy", "xyzzy plugh/xyzzy//plugh/", NameOrder::FamilyGiven);
    row("Dr. Hans-Peter Müller", "hans peter muller/hans peter//muller/");
    row("Prof. Dr. Anna van der Berg", "anna van der berg/anna//van der berg/");
    row("Berg, Anna Sofie van der", "anna sofie van der berg/anna/sofie/van der berg/");
    row("John Smith Jr.", "john smith/john//smith/jr");
    row("Smith, John, Jr.", "john smith/john//smith/jr");
    row("John Smith, PhD", "john smith/john//smith/");
    row("John Quincy Adams III", "john quincy adams/john/quincy/adams/iii");
    row("María García López", "maria garcia lopez/maria//garcia lopez/", NameOrder::Auto, "ES");
    row("José Luis García López", "jose luis garcia lopez/jose/luis/garcia lopez/", NameOrder::Auto, "ES");
    row("Maria (Mia) Lindqvist née Berg", "maria lindqvist/maria//lindqvist/");
    row("J.R.R. Tolkien", "j r r tolkien/j r r//tolkien/");
    row("Madonna", "madonna////");
    row("van Gogh Vincent", "vincent van gogh/vincent//van gogh/");
    row("山田 太郎", "tai lang shan tian/tai lang//shan tian/");
    row("LI 小龙", "xiao long li/xiao long//li/");
    row("MARIA B 1984984", "maria b 1984984/maria/b/1984984/");
    row("IBX 1984984", "ibx 1984984/ibx//1984984/");
    row("ИВАНОВ Пётр", "petr ivanov/petr//ivanov/");
    row("Max Mustermann", "////");
}

void FullNameTest::partsAreFound()
{
    QFETCH(int, order);
    QFETCH(std::string, region);
    QFETCH(std::string, raw);
    QFETCH(std::string, parts);
    const auto parted = [&](std::string_view text) {
        const auto values = read(text, static_cast<NameOrder>(order), region);
        std::string joined = canonicalOf(values, attributes::FullName);
        for (const AttributeId id : {attributes::GivenName, attributes::MiddleName, attributes::FamilyName, attributes::Suffix})
            joined += "/" + canonicalOf(values, id);
        return joined;
    };
    QCOMPARE(parted(raw), parts);
    const auto values = read(raw, static_cast<NameOrder>(order), region);
    QCOMPARE(parted(values.front().text), parts);
}

void FullNameTest::capitalsAreMadeSensible_data()
{
    QTest::addColumn<std::string>("raw");
    QTest::addColumn<std::string>("text");
    const auto row = [](const char *raw, const char *text) { QTest::addRow("%s", raw) << std::string(raw) << std::string(text); };
    row("MARIA LINDQVIST", "Maria Lindqvist");
    row("maria lindqvist", "Maria Lindqvist");
    row("JAN VAN DER BERG", "Jan van der Berg");
    row("sinead o'neill", "Sinead O'Neill");
    row("RONALD MCDONALD", "Ronald McDonald");
    row("JEAN-LUC ÉTIENNE", "Jean-Luc Étienne");
    row("JOHN ADAMS III", "John Adams III");
    row("Anna de Vries", "Anna de Vries");
    row("王伟", "王伟");
    row("LI 小龙", "LI 小龙"); // they say which is the family name
}

void FullNameTest::capitalsAreMadeSensible()
{
    QFETCH(std::string, raw);
    QFETCH(std::string, text);
    QCOMPARE(read(raw, NameOrder::Auto, {}).front().text, text);
}

TESSERA_TEST(FullNameTest, "full_name_test")
#include "full_name_test.moc"
