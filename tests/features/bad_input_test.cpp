// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every bad input of the intake: a message that names what is wrong, the right exit code, and the project as it was.
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/features/command_line.h"
#include "tests/features/small_project.h"
#include "tests/support/test_registry.h"

using tests::CommandLine;
using tests::CommandResult;
using tests::SmallProject;

class BadInputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBadFileIsRefused_data();
    void aBadFileIsRefused();
    void aBadMappingIsRefused_data();
    void aBadMappingIsRefused();
    void aBadRowIsRejectedAndListed_data();
    void aBadRowIsRejectedAndListed();
    void aBadModelIsRefused_data();
    void aBadModelIsRefused();
    void aNewerModelIsRefused();
    void badRulesOrSafeguardsAreRefused_data();
    void badRulesOrSafeguardsAreRefused();
    void whatIsNoProjectIsRefused();

private:
    [[nodiscard]] QByteArray journal(const CommandLine &cli) const { return cli.run({"journal", "p.tessera"}).out; }
    void refuses(const QByteArray &verb, const QByteArray &text, int exit, const QByteArray &said);
    SmallProject m_project;
};

void BadInputTest::initTestCase()
{
    const CommandLine cli(m_project.directory());
    (void)m_project.write("crm.csv", SmallProject::crmCsv());
    QCOMPARE(cli.run({"new", "p.tessera"}).exit, 0);
    QCOMPARE(cli.run({"import", "p.tessera", "--source", "crm", "crm.csv"}).exit, 0);
}

void BadInputTest::aBadFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("said"); // part of the message
    const QByteArray header = "contact_id,first_name,last_name,email\n";
    QTest::newRow("empty") << QByteArray() << QByteArray("the file is empty");
    QTest::newRow("header only") << header << QByteArray("header");
    QTest::newRow("header twice") << QByteArray("contact_id,email,email\n1,a@x.org,b@x.org\n") << QByteArray("email");
    QTest::newRow("binary") << QByteArray("\x7F"
                                          "ELF\x02\x01\x01")
                                   .append(QByteArray(4000, '\0'))
                            << QByteArray("zero byte");
    QByteArray broken = QByteArray::fromStdString(SmallProject::crmCsv(8000));
    broken += "C50000,M\xFFller,Berg,1970-01-01,x@example.org,,,,,\n";
    QTest::newRow("invalid UTF-8 far down") << broken << QByteArray("byte");
    QTest::newRow("far fewer records") << QByteArray::fromStdString(SmallProject::crmCsv(10)) << QByteArray("110");
}

void BadInputTest::aBadFileIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, said);
    const CommandLine cli(m_project.directory());
    const QByteArray before = journal(cli);
    (void)m_project.write("bad.csv", bytes.toStdString());
    const CommandResult result = cli.run({"import", "p.tessera", "--source", "crm", "bad.csv"});
    QVERIFY2(result.exit == 4, (result.out + result.err).constData());
    QVERIFY2(result.err.contains("bad.csv"), result.err.constData());
    QVERIFY2(result.err.contains(said), result.err.constData());
    QCOMPARE(journal(cli), before);
}

void BadInputTest::aBadMappingIsRefused_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("malformed") << QByteArray("source = \"crm\"\nkey = \n") << QByteArray("line 2");
    QTest::newRow("unknown column") << QByteArray("source = \"crm\"\nkey = \"contact_id\"\n[columns]\nno_such = \"email\"\n")
                                    << QByteArray("no_such");
    QTest::newRow("unknown attribute") << QByteArray("source = \"crm\"\nkey = \"contact_id\"\n[columns]\nemail = \"e_mial\"\n")
                                       << QByteArray("e_mial");
    QTest::newRow("no key column") << QByteArray("source = \"crm\"\nkey = \"nothing\"\n[columns]\nemail = \"email\"\n") << QByteArray("nothing");
}

void BadInputTest::aBadMappingIsRefused()
{
    QFETCH(const QByteArray, toml);
    QFETCH(const QByteArray, said);
    const CommandLine cli(m_project.directory());
    const QByteArray before = journal(cli);
    (void)m_project.write("bad.toml", toml.toStdString());
    const CommandResult result = cli.run({"import", "p.tessera", "--source", "crm", "crm.csv", "--mapping", "bad.toml"});
    QVERIFY2(result.exit == 4, (result.out + result.err).constData());
    QVERIFY2(result.err.contains(said), result.err.constData());
    QCOMPARE(journal(cli), before);
}

void BadInputTest::aBadRowIsRejectedAndListed_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("key twice") << QByteArray("C7,Other,Person,1970-01-01,,,,,,\n") << QByteArray("line 9");
    QTest::newRow("no key") << QByteArray(",Other,Person,1970-01-01,,,,,,\n") << QByteArray("contact_id");
    QTest::newRow("too few cells") << QByteArray("C900,Other\n") << QByteArray("10");
    QTest::newRow("too many cells") << QByteArray("C900,a,b,c,d,e,f,g,h,i,j,k\n") << QByteArray("12");
}

void BadInputTest::aBadRowIsRejectedAndListed()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QByteArray, said);
    const CommandLine cli(m_project.directory());
    (void)m_project.write("row.csv", SmallProject::crmCsv() + row.toStdString());
    const CommandResult result = cli.run({"import", "p.tessera", "--source", "crm", "row.csv", "--dry-run"});
    QVERIFY2(result.exit == 1, (result.out + result.err).constData());
    QVERIFY2(result.out.contains("line 122") && result.out.contains(said), result.out.constData());
}

void BadInputTest::aBadModelIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said"); // part of the message
    const auto model = [](const char *name, const QByteArray &text, const char *said) { QTest::newRow(name) << text << QByteArray(said); };
    // A whole model in which one thing is wrong, on its third line.
    const auto level = [](const QByteArray &first) {
        return "{\"version\": 1, \"prior\": 0.001,\n\"comparisons\": [{\"name\": \"email\", \"levels\": [\n" + first
               + ", {\"label\": \"different\", \"condition\": {\"kind\": \"else\"}}]}],\n"
                 "\"blocking_rules\": [\"l.email = r.email\"], \"thresholds\": {\"review\": 0, \"match\": 9}, \"keep_weight\": -9}";
    };
    const QByteArray exact = R"({"label": "exact", "condition": {"kind": "exact", "attribute": "email"}})";
    model("no JSON", "{\n  \"version\": 1,\n  !\n}", "line 3, column 3");
    model("unknown key", "{\"version\":1,\"nonsense\":1}", "nonsense");
    model("key twice", level(R"({"label": "exact", "label": "exact", "condition": {"kind": "exact", "attribute": "email"}})"),
          "comparisons[0].levels[0].label: this key stands twice");
    model("unknown attribute", level(R"({"label": "exact", "condition": {"kind": "exact", "attribute": "e_mial"}})"),
          "comparisons[0].levels[0].condition.attribute: there is no attribute \"e_mial\"");
    model("impossible probability", level(R"({"label": "exact", "m": 1.5, "condition": {"kind": "exact", "attribute": "email"}})"),
          "comparisons[0].levels[0].m");
    model("negative probability", level(R"({"label": "exact", "u": -0.1, "condition": {"kind": "exact", "attribute": "email"}})"),
          "comparisons[0].levels[0].u");
    model("probability of nothing", level(R"({"label": "exact", "u": 0, "condition": {"kind": "exact", "attribute": "email"}})"), "See line 3");
    model("prior of one", level(exact).replace("0.001", "1.0"), "prior");
    model("expression", level(R"({"label": "user", "condition": {"kind": "exact", "attribute": "email",
                                 "transforms": [{"kind": "regex_extract", "pattern": "(a"}]}})"),
          "transforms[0].pattern");
    model("without levels",
          "{\"version\": 1, \"prior\": 0.1, \"comparisons\": [{\"name\": \"a\", \"levels\": []}], \"blocking_rules\": [], "
          "\"thresholds\": {\"review\": 0, \"match\": 9}, \"keep_weight\": -9}",
          "comparisons[0].levels");
    model("a level that can never hold", level(R"({"label": "all", "condition": {"kind": "else"}})"), "comparisons[0].levels[0].condition");
    QByteArray endless = R"({"kind": "exact", "attribute": "email"})";
    for (int i = 0; i < 50; ++i)
        endless = R"({"kind": "not", "parts": [)" + endless + "]}";
    model("levels within one another without end", level(R"({"label": "odd", "condition": )" + endless + "}"), "nested too deeply");
    // Far deeper than a reader could go, as objects and as lists with a key behind each.
    for (const int depth : {20000, 100000})
        model(depth == 20000 ? "twenty thousand brackets" : "a hundred thousand brackets",
              "{\"version\": 1,\n\"x\": " + QByteArray("{\"a\": [").repeated(depth) + "1" + QByteArray("], \"k\": 1}").repeated(depth) + "}",
              "nested too deeply: line 2");
    model("probabilities that cannot all be",
          level(R"({"label": "exact", "m": 1.0, "condition": {"kind": "exact", "attribute": "email"}})")
              .replace(R"("label": "different")", R"("label": "different", "m": 1.0)"),
          "add up to 2.00");
    model("next to no probability", level(R"({"label": "exact", "u": 1e-320, "condition": {"kind": "exact", "attribute": "email"}})"),
          "comparisons[0].levels[0].u");
    model("rule that does not parse", level(exact).replace("l.email = r.email", "l.email == 3"), "blocking_rules[0]");
    model("rule of one side", level(exact).replace("l.email = r.email", "l.email = l.email"), "blocking_rules[0]");
    model("of nothing", "", "is empty");
}

void BadInputTest::aBadModelIsRefused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, said);
    refuses("model", text, 4, said);
}

void BadInputTest::aNewerModelIsRefused()
{
    refuses("model", "{\"version\": 99}", 2, "newer Tessera");
}

void BadInputTest::badRulesOrSafeguardsAreRefused_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said"); // part of the message
    const auto row = [](const char *verb, const char *name, const char *text, const char *said) {
        QTest::addRow("%s: %s", verb, name) << QByteArray(verb) << QByteArray(text) << QByteArray(said);
    };
    row("rules", "no TOML", "[defaults\n", "line 1, column 10: this is no TOML");
    row("rules", "unknown key", "\n[attributes.email]\norder = [\"longest\"]\n",
        "line 2, column 2: attributes: expected one of defaults, attribute, group");
    row("rules", "unknown attribute", "[attribute.e_mial]\norder = [\"longest\"]\n",
        "line 1, column 1: attribute.e_mial: expected an attribute of the project");
    row("rules", "unknown step", "[defaults]\norder = [\"longst\"]\n", "line 2, column 10: defaults.order");
    row("safeguards", "empty", "# nothing\n", "is empty");
    row("safeguards", "no TOML", "unique = [\n", "this is no TOML");
    row("safeguards", "unknown attribute", "[limits]\ne_mial = 5\n", "line 2, column 1: limits.e_mial: there is no attribute \"e_mial\"");
    row("safeguards", "bad pattern", "[blocked.email]\npatterns = ['(info']\n", "line 2, column 12: blocked.email.patterns: \"(info\"");
    row("safeguards", "pattern for all", "[blocked.email]\npatterns = ['.*']\n", "line 2, column 12: blocked.email.patterns: \".*\"");
    row("safeguards", "unknown source", "duplicate_free = [\"erp\"]\n", "line 1, column 18: duplicate_free: there is no source \"erp\"");
}

void BadInputTest::badRulesOrSafeguardsAreRefused()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, said);
    refuses(verb, text, 4, said);
}

// The file is named, what is wrong in it is said, and the project is as it was.
void BadInputTest::refuses(const QByteArray &verb, const QByteArray &text, int exit, const QByteArray &said)
{
    const CommandLine cli(m_project.directory());
    const QByteArray before = journal(cli);
    (void)m_project.write("handed.in", text.toStdString());
    const CommandResult result = cli.run({QString::fromUtf8(verb), "p.tessera", "set", "handed.in"});
    QVERIFY2(result.exit == exit, (result.out + result.err).constData());
    QVERIFY2(result.err.contains(said), result.err.constData());
    QVERIFY2(result.err.contains("handed.in"), result.err.constData());
    QCOMPARE(journal(cli), before);
}

void BadInputTest::whatIsNoProjectIsRefused()
{
    const CommandLine cli(m_project.directory());
    (void)m_project.write("no.tessera", "this is a text, and long enough to be one");
    for (const char *name : {"no.tessera", "missing.tessera", "."}) {
        const CommandResult result = cli.run({"queue", QString::fromUtf8(name)});
        QVERIFY2(result.exit == 2 || result.exit == 4, result.err.constData());
        QVERIFY2(result.err.contains(name), result.err.constData());
    }
    const CommandResult directory = cli.run({"import", "p.tessera", "--source", "crm", "."});
    QCOMPARE(directory.exit, 4);
    if (::geteuid() != 0) {
        (void)m_project.write("locked.csv", "a,b\n1,2\n");
        QCOMPARE(::chmod((m_project.directory() / "locked.csv").c_str(), 0), 0);
        QCOMPARE(cli.run({"import", "p.tessera", "--source", "crm", "locked.csv"}).exit, 4);
    }
}

TESSERA_TEST(BadInputTest, "bad_input_test")
#include "bad_input_test.moc"
