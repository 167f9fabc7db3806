// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include "tests/layering/rules.h"
#include "tests/support/test_registry.h"

class LayeringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTreeKeepsTheRules();
    void aPlantedViolationIsFound_data();
    void aPlantedViolationIsFound();
    void theArchitectureTextNamesWhatExists();
    void everyFileIsFormatted();
};

namespace
{

const QString Root = QStringLiteral(TESSERA_SOURCE_DIR);
const QString Header = QStringLiteral("// SPDX-FileCopyrightText: 2026 The Tessera developers\n// SPDX-License-Identifier: GPL-3.0-or-later\n");

QString readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sourceFiles()
{
    QStringList files;
    for (const QString &folder : {QStringLiteral("app"), QStringLiteral("engine"), QStringLiteral("ui"), QStringLiteral("tests")}) {
        QDirIterator walk(Root + u'/' + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(walk.next());
    }
    return files;
}

} // namespace

void LayeringTest::theTreeKeepsTheRules()
{
    QStringList found;
    const QStringList files = sourceFiles();
    for (const QString &path : files)
        found += tests::violations(QDir(Root).relativeFilePath(path), readAll(path));
    QVERIFY(files.size() > 20);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void LayeringTest::aPlantedViolationIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isWrong");
    QTest::newRow("Qt in the engine") << QStringLiteral("engine/link/x.cpp") << QStringLiteral("#include <QString>") << true;
    QTest::newRow("Qt by its old names") << QStringLiteral("engine/link/x.cpp") << QStringLiteral("#include <qstring.h>") << true;
    QTest::newRow("against the way of the data") << QStringLiteral("engine/canon/x.cpp") << QStringLiteral("#include \"engine/match/model.h\"")
                                                 << true;
    QTest::newRow("with the way of the data") << QStringLiteral("engine/match/x.cpp") << QStringLiteral("#include \"engine/canon/nickname_table.h\"")
                                              << false;
    QTest::newRow("SQL in a command") << QStringLiteral("engine/workspace/x.cpp") << QStringLiteral("run(\"SELECT 1\");") << true;
    QTest::newRow("SQL in a raw text") << QStringLiteral("app/cli/x.cpp") << QStringLiteral("run(R\"sql(DELETE FROM record)sql\");") << true;
    QTest::newRow("SQL on a line of a raw text") << QStringLiteral("app/cli/x.cpp") << QStringLiteral("    SELECT key, id FROM record") << true;
    QTest::newRow("a word that SQL has too") << QStringLiteral("ui/pages/x/x.cpp") << QStringLiteral("tr(\"Select a record\")") << false;
    QTest::newRow("SQL in the store") << QStringLiteral("engine/store/x.cpp") << QStringLiteral("run(\"SELECT 1\");") << false;
    QTest::newRow("SQLite in a header") << QStringLiteral("engine/store/x.h") << QStringLiteral("#include <sqlcipher/sqlite3.h>") << true;
    QTest::newRow("a page includes a page") << QStringLiteral("ui/pages/review/x.cpp") << QStringLiteral("#include \"ui/pages/sources/y.h\"") << true;
    QTest::newRow("the other formatter") << QStringLiteral("engine/link/x.cpp") << QStringLiteral("#include <format>") << true;
    QTest::newRow("widgets in a model") << QStringLiteral("ui/models/x.cpp") << QStringLiteral("#include <QLabel>") << true;
    QTest::newRow("highlighting outside the editor")
        << QStringLiteral("ui/pages/x/x.cpp") << QStringLiteral("#include <KSyntaxHighlighting/Repository>") << true;
    QTest::newRow("a model in a plain widget") << QStringLiteral("ui/widgets/x.cpp") << QStringLiteral("#include \"ui/models/text.h\"") << true;
    QTest::newRow("plain values in a model") << QStringLiteral("ui/models/x.cpp") << QStringLiteral("#include \"ui/theme/roles.h\"") << false;
    QTest::newRow("the domain in a plain widget") << QStringLiteral("ui/widgets/x.cpp") << QStringLiteral("#include \"engine/model/record.h\"")
                                                  << true;
}

void LayeringTest::aPlantedViolationIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(bool, isWrong);
    QCOMPARE(!tests::violations(path, Header + line).isEmpty(), isWrong);
    QVERIFY(!tests::violations(path, line).isEmpty()); // without the SPDX header
}

void LayeringTest::theArchitectureTextNamesWhatExists()
{
    const QString text = readAll(Root + QStringLiteral("/ARCHITECTURE.md"));
    QVERIFY(!text.isEmpty());
    static const QRegularExpression folder(QStringLiteral("`((?:app|engine|ui|tests|resources|packaging|translations)/[a-z_/]*)`"));
    int named = 0;
    for (const auto &match : folder.globalMatch(text)) {
        ++named;
        QVERIFY2(QDir(Root + u'/' + match.captured(1)).exists(), qPrintable(match.captured(1)));
    }
    QVERIFY(named > 10);
    for (const QString &part : QDir(Root + QStringLiteral("/engine")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!QDir(Root + QStringLiteral("/engine/") + part).isEmpty())
            QVERIFY2(text.contains(QStringLiteral("`engine/%1/`").arg(part)), qPrintable(part));
    }
}

void LayeringTest::everyFileIsFormatted()
{
    QProcess formatter;
    formatter.start(QStringLiteral("clang-format"), QStringList{QStringLiteral("--dry-run"), QStringLiteral("--Werror")} + sourceFiles());
    QVERIFY2(formatter.waitForFinished(120'000), qPrintable(formatter.errorString()));
    QVERIFY2(formatter.exitCode() == 0, "./dev format puts right: " + formatter.readAllStandardError().left(2'000));
}

TESSERA_TEST(LayeringTest, "layering_test")
#include "layering_test.moc"
