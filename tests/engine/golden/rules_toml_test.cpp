// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/golden/rules_toml.h"
#include "tests/support/test_registry.h"

using namespace engine;

class RulesTomlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheExampleOfTheManual();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
};

namespace
{

const AttributeCatalog Catalog;

constexpr const char *Example = R"([defaults]
order = ["valid", "most_recent", "most_complete"]

[attribute.email]
ignore = ["blocked", "invalid"]
order = [{ source = ["crm", "shop", "support"] }, "most_recent"]
keep = "all"

[group.address]
attributes = ["street", "city", "postcode", "country"]
order = [{ trust = { crm = 80, shop = 60 }, half_life_days = 365 }, "most_recent"]
)";

} // namespace

void RulesTomlTest::readsTheExampleOfTheManual()
{
    const auto rules = rulesFromToml(Example, Catalog);
    VERIFY_OK(rules);
    QCOMPARE(rules->defaultOrder.size(), 3U);
    QVERIFY(rules->defaultOrder[2].strategy == Strategy::MostComplete);
    QCOMPARE(rules->attributes.size(), 1U);
    QVERIFY(rules->attributes[0].attribute == attributes::Email && rules->attributes[0].keepsAll);
    QVERIFY(rules->attributes[0].ignore == (IgnoreSet{true, true}));
    QCOMPARE(rules->attributes[0].order[0].sources, (std::vector<std::string>{"crm", "shop", "support"}));
    QCOMPARE(rules->groups.size(), 1U);
    QCOMPARE(rules->groups[0].attributes.size(), 4U);
    QCOMPARE(rules->groups[0].order[0].trust, (std::vector<std::pair<std::string, double>>{{"crm", 80}, {"shop", 60}}));
    QCOMPARE(rules->groups[0].order[0].halfLifeDays, 365.0);
    QCOMPARE(rulesToToml(*rules, Catalog), std::string(Example));
}

void RulesTomlTest::writesWhatItReads_data()
{
    QTest::addColumn<QString>("toml");
    QTest::newRow("nothing") << "";
    QTest::newRow("defaults of a project") << QString::fromStdString(rulesToToml(defaultRules(Catalog), Catalog));
    QTest::newRow("strange names")
        << "[group.'my \"home\" \\ é']\nattributes = ['city', 'region']\norder = [{ trust = { 'a b' = 0.25 } }, 'source', 'trust']";
    QTest::newRow("every step")
        << "[defaults]\nignore = ['invalid']\norder = ['valid', 'oldest', 'most_frequent', 'longest', 'shortest', 'min', 'max', "
           "{ preferred = [\"a\\u0007\\\"b\"] }, { same_record_as = 'email' }]";
}

void RulesTomlTest::writesWhatItReads()
{
    QFETCH(QString, toml);
    const auto rules = rulesFromToml(toml.toStdString(), Catalog);
    VERIFY_OK(rules);
    const std::string text = rulesToToml(*rules, Catalog);
    const auto back = rulesFromToml(text, Catalog);
    VERIFY_OK(back);
    QVERIFY(*back == *rules);
    QCOMPARE(rulesToToml(*back, Catalog), text);
}

void RulesTomlTest::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("what");
    QTest::newRow("no TOML") << "[attribute.email]\norder = [" << "line 2" << "no TOML";
    QTest::newRow("unknown table") << "[atribute.email]\n" << "line 1, column 2" << "defaults, attribute, group";
    QTest::newRow("unknown attribute") << "\n[attribute.e_mail]\n" << "line 2" << "attribute of the project";
    QTest::newRow("unknown key") << "[attribute.email]\norder = ['valid']\nkep = 'all'" << "line 3, column 1: attribute.email.kep"
                                 << "order, ignore, keep";
    QTest::newRow("unknown step") << "[attribute.email]\norder = ['valid', 'newest']" << "line 2, column 19" << "most_recent";
    QTest::newRow("a step that is no choice") << "[attribute.email]\norder = ['pin']" << "line 2" << "most_recent";
    QTest::newRow("a step without its list") << "[attribute.email]\norder = ['preferred']" << "line 2" << "preferred = [";
    QTest::newRow("empty order") << "[attribute.email]\norder = []" << "line 2" << "list of steps";
    QTest::newRow("order of numbers") << "[attribute.email]\norder = [1]" << "line 2" << "most_recent";
    QTest::newRow("two strategies in one") << "[attribute.email]\norder = [{ source = ['a'], preferred = ['b'] }]" << "line 2" << "one strategy";
    QTest::newRow("half-life alone") << "[attribute.email]\norder = [{ half_life_days = 3 }]" << "line 2" << "one strategy";
    QTest::newRow("trust too high") << "[attribute.email]\norder = [{ trust = { crm = 101 } }]" << "attribute.email.order.trust.crm" << "0 to 100";
    QTest::newRow("trust is nan") << "[attribute.email]\norder = [{ trust = { crm = nan } }]" << "trust.crm" << "0 to 100";
    QTest::newRow("no half-life") << "[attribute.email]\norder = [{ trust = { crm = 1 }, half_life_days = 0 }]" << "half_life_days" << "above 0";
    QTest::newRow("source twice") << "[attribute.email]\norder = [{ source = ['a', 'a'] }]" << "line 2" << "each once";
    QTest::newRow("keep") << "[attribute.email]\nkeep = true" << "line 2, column 8" << "\"all\" or \"first\"";
    QTest::newRow("ignore") << "[attribute.email]\nignore = ['old']" << "line 2" << "blocked";
    QTest::newRow("group of one") << "[group.a]\nattributes = ['city']" << "group.a.attributes" << "at least two";
    QTest::newRow("group twice the same") << "[group.a]\nattributes = ['city', 'city']" << "line 2" << "each attribute once";
    QTest::newRow("two groups share") << "[group.a]\nattributes = ['city', 'region']\n[group.b]\nattributes = ['city', 'street']" << "group.b"
                                      << "city in one group only";
    QTest::newRow("attribute beside its group") << "[attribute.city]\n[group.a]\nattributes = ['city', 'region']" << "group.a" << "[attribute.city]";
    QTest::newRow("circle") << "[attribute.email]\norder = [{ same_record_as = 'phone' }]\n[attribute.phone]\norder = [{ same_record_as = 'email' }]"
                            << "same_record_as" << "circle";
    QTest::newRow("table where text stands") << "defaults = 3" << "line 1" << "a table";
}

void RulesTomlTest::saysWhatIsWrongAndWhere()
{
    QFETCH(QString, toml);
    QFETCH(QString, where);
    QFETCH(QString, what);
    const auto rules = rulesFromToml(toml.toStdString(), Catalog, "rules.toml");
    QVERIFY(!rules);
    QVERIFY(rules.error().code == ErrorCode::InputRejected);
    const QString message = QString::fromStdString(rules.error().message);
    QVERIFY2(message.startsWith(QStringLiteral("rules.toml, line ")) && message.contains(where) && message.contains(what), qPrintable(message));
}

TESSERA_TEST(RulesTomlTest, "rules_toml_test")
#include "rules_toml_test.moc"
