// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/match/safeguards_toml.h"
#include "tests/support/test_registry.h"

using namespace engine;

class SafeguardsTomlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackEqual();
    void whatIsLeftOutKeepsItsDefault();
    void aBadTextIsRefused_data();
    void aBadTextIsRefused();
};

namespace
{

const std::vector<std::string> Sources{"crm", "shop"};

} // namespace

void SafeguardsTomlTest::readsBackEqual()
{
    Safeguards safeguards;
    safeguards.largestCluster = 40;
    safeguards.vetoWeight = -12;
    safeguards.unique = std::vector{attributes::NationalId, attributes::LoyaltyId};
    safeguards.duplicateFree = std::vector<std::string>{"crm"};
    safeguards.limits = std::map<AttributeId, std::uint32_t>{{attributes::Email, 12}, {attributes::Phone, 20}};
    safeguards.blocked[attributes::Email] = {{"test@example.org", "O'Hara \"q\"@example.org"}, {R"(^(info|office)@)", R"(\.test$)"}};
    safeguards.blocked[attributes::BirthDate] = {{"1980-01-01"}, {}};
    const AttributeCatalog catalog;
    const std::string text = safeguardsToToml(safeguards, catalog);
    safeguards.blocked[attributes::Email].values.pop_back(); // no e-mail at all: refused below
    const auto refused = safeguardsFromToml(text, catalog, &Sources);
    QVERIFY(!refused && refused.error().message.contains("email"));
    const auto read = safeguardsFromToml(safeguardsToToml(safeguards, catalog), catalog, &Sources);
    VERIFY_OK(read);
    QVERIFY(*read == safeguards);
}

void SafeguardsTomlTest::whatIsLeftOutKeepsItsDefault()
{
    const auto read = safeguardsFromToml("largest_cluster = 7\n", AttributeCatalog(), &Sources);
    VERIFY_OK(read);
    QCOMPARE(read->largestCluster, 7U);
    QVERIFY(!read->limits && !read->unique && !read->duplicateFree && !read->vetoWeight && read->blocked.empty());
    // An empty list is a word too: nothing is unique.
    const auto none = safeguardsFromToml("unique = []\n[limits]\n", AttributeCatalog(), &Sources);
    VERIFY_OK(none);
    QVERIFY(none->unique && none->unique->empty() && none->limits && none->limits->empty());
}

void SafeguardsTomlTest::aBadTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("empty") << QByteArray() << QByteArray("empty");
    QTest::newRow("only a comment") << QByteArray("# nothing\n\n") << QByteArray("empty");
    QTest::newRow("no TOML") << QByteArray("limits = \n") << QByteArray("line 1");
    QTest::newRow("unknown key") << QByteArray("largest = 3\n") << QByteArray("largest_cluster");
    QTest::newRow("unknown attribute") << QByteArray("\n[limits]\ne_mial = 5\n") << QByteArray("line 3");
    QTest::newRow("unknown blocked attribute") << QByteArray("[blocked.e_mial]\nvalues = [\"x\"]\n") << QByteArray("e_mial");
    QTest::newRow("unknown unique attribute") << QByteArray("unique = [\"nope\"]\n") << QByteArray("nope");
    QTest::newRow("unknown source") << QByteArray("duplicate_free = [\"erp\"]\n") << QByteArray("erp");
    QTest::newRow("limit of one") << QByteArray("[limits]\nemail = 1\n") << QByteArray("limits.email");
    QTest::newRow("limit as text") << QByteArray("[limits]\nemail = \"12\"\n") << QByteArray("limits.email");
    QTest::newRow("veto above zero") << QByteArray("veto_weight = 3.0\n") << QByteArray("below 0");
    QTest::newRow("veto is no number") << QByteArray("veto_weight = nan\n") << QByteArray("veto_weight");
    QTest::newRow("cluster of one") << QByteArray("largest_cluster = 1\n") << QByteArray("from 2");
    QTest::newRow("cluster without end") << QByteArray("largest_cluster = 100000\n") << QByteArray("1000");
    QTest::newRow("bad pattern") << QByteArray("[blocked.email]\npatterns = ['(info']\n") << QByteArray("no valid pattern");
    QTest::newRow("look-ahead") << QByteArray("[blocked.email]\npatterns = ['(?=info)x']\n") << QByteArray("no valid pattern");
    QTest::newRow("back reference") << QByteArray("[blocked.email]\npatterns = ['(a)\\1']\n") << QByteArray("no valid pattern");
    QTest::newRow("pattern for all") << QByteArray("[blocked.email]\npatterns = ['.*']\n") << QByteArray("every value");
    QTest::newRow("huge pattern") << QByteArray("[blocked.email]\npatterns = ['((a{100}){100}){100}']\n") << QByteArray("patterns");
    QTest::newRow("long pattern") << ("[blocked.email]\npatterns = ['" + QByteArray(2000, 'a') + "']\n") << QByteArray("1000");
    QTest::newRow("no e-mail") << QByteArray("[blocked.email]\nvalues = [\"just words\"]\n") << QByteArray("just words");
    QTest::newRow("national number") << QByteArray("[blocked.phone]\nvalues = [\"030 1\"]\n") << QByteArray("country code");
    QTest::newRow("blank value") << QByteArray("[blocked.email]\nvalues = [\"  \"]\n") << QByteArray("blank");
    QTest::newRow("blocked is a list") << QByteArray("blocked = [\"x\"]\n") << QByteArray("blocked");
    QTest::newRow("values of another kind") << QByteArray("[blocked.email]\nvalues = [3]\n") << QByteArray("texts");
}

void SafeguardsTomlTest::aBadTextIsRefused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, said);
    const auto read = safeguardsFromToml(text.toStdString(), AttributeCatalog(), &Sources);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::InputRejected);
    const QByteArray message = QByteArray::fromStdString(read.error().message);
    QVERIFY2(message.contains(said), message.constData());
    QVERIFY2(message.contains("stay as they were"), message.constData());
}

TESSERA_TEST(SafeguardsTomlTest, "safeguards_toml_test")
#include "safeguards_toml_test.moc"
