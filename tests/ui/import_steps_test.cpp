// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/test_registry.h"
#include "tests/ui/plain_text.h"
#include "ui/pages/sources/columns_step.h"
#include "ui/pages/sources/format_step.h"
#include "ui/pages/sources/result_step.h"
#include "ui/pages/sources/source_step.h"
#include "ui/widgets/stat_card.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/text_table_model.h"

using namespace ui;
using namespace Qt::StringLiterals;

class ImportStepsTest final : public QObject
{
    Q_OBJECT

    static void choose(QWidget &step, const QString &name, const QString &code)
    {
        auto *box = step.findChild<QComboBox *>(name);
        QVERIFY(box);
        const int index = box->findData(code);
        QVERIFY2(index >= 0, qPrintable(name + u" has no "_s + code));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }

    static MappingChoice mapping()
    {
        MappingChoice mapping;
        mapping.key = u"id"_s;
        mapping.columns.resize(3);
        mapping.columns[0].column = u"id"_s;
        mapping.columns[1].column = u"<b>name</b>"_s;
        mapping.columns[1].attribute = u"full_name"_s;
        mapping.columns[1].confidence = 0.9;
        mapping.columns[1].samples = QStringList{u"<img src=x>"_s};
        mapping.columns[2].column = u"born"_s;
        mapping.columns[2].attribute = u"birth_date"_s;
        mapping.columns[2].formats = QStringList{u"DD.MM.YYYY"_s};
        return mapping;
    }

private Q_SLOTS:
    void codesOfSources_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("code");
        QTest::newRow("plain") << u"/data/crm.csv"_s << u"crm"_s;
        QTest::newRow("words") << u"CRM export (2).csv"_s << u"crm_export_2"_s;
        QTest::newRow("accents") << u"Kündïgung.jsonl"_s << u"kundigung"_s;
        QTest::newRow("digits first") << u"2024 shop.csv"_s << u"shop"_s;
        QTest::newRow("other script") << u"客户.csv"_s << u"source"_s;
        QTest::newRow("several dots") << u"a.b.csv"_s << u"a_b"_s;
    }

    void codesOfSources()
    {
        QFETCH(QString, file);
        QFETCH(QString, code);
        QCOMPARE(sourceCodeFor(file), code);
    }

    void formatIsCorrectable()
    {
        FormatStep step;
        QSignalSpy changed(&step, &FormatStep::choiceChanged);
        FileLook look;
        look.format = {u"csv"_s, u"windows-1252"_s, u";"_s};
        look.description = u"CSV, Windows-1252, semicolon"_s;
        look.confidence = 0.7;
        look.columns = {u"id"_s, u"<i>name</i>"_s};
        look.rows = {{u"1"_s, u"<img src=x>"_s}, {u"2"_s}};
        step.show(look);
        auto *encoding = step.findChild<QComboBox *>(u"formatEncoding"_s);
        QVERIFY(encoding->itemText(0).contains(u"Windows-1252"_s)); // what was detected
        QCOMPARE(step.choice(), FormatChoice());
        auto *table = step.findChild<TableView *>(u"formatPreview"_s);
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->columnCount(), 2); // ragged rows are filled
        choose(step, u"formatEncoding"_s, u"utf-8"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(step.choice().encoding, u"utf-8"_s);
        step.showFailure({engine::ErrorCode::InputRejected, "Byte 17 is not UTF-8.", {}});
        QCOMPARE(table->model()->rowCount(), 0);
        QCOMPARE(step.choice().encoding, u"utf-8"_s); // so that it can be corrected again
        QCOMPARE(tests::richTextOffenders(&step), QStringList());
    }

    void columnsAreCorrectable()
    {
        ColumnsStep step;
        QSignalSpy cleaned(&step, &ColumnsStep::cleanedRequested);
        step.show(mapping(), engine::AttributeCatalog());
        QCOMPARE(step.problem(), QString());
        QTRY_COMPARE(cleaned.count(), 1);
        choose(step, u"attribute0"_s, u"loyalty_id"_s);
        choose(step, u"option1"_s, u"family given"_s);
        choose(step, u"option2"_s, u"YYYY-MM-DD"_s);
        choose(step, u"mappingUpdatedAt"_s, u"born"_s);
        QTest::keyClicks(step.findChild<QLineEdit *>(u"mappingRegion"_s), u"se"_s);
        const MappingChoice &chosen = step.mapping();
        QCOMPARE(chosen.columns[0].attribute, u"loyalty_id"_s);
        QCOMPARE(chosen.columns[1].order, u"family given"_s);
        QCOMPARE(chosen.columns[2].formats, QStringList{u"YYYY-MM-DD"_s});
        QCOMPARE(chosen.updatedAt, u"born"_s);
        QCOMPARE(chosen.region, u"SE"_s);
        QTRY_COMPARE(cleaned.count(), 2); // one look for all of them
        // Another attribute forgets how the one before was read.
        choose(step, u"attribute2"_s, u"email"_s);
        QVERIFY(step.mapping().columns[2].formats.isEmpty());
        choose(step, u"mappingKey"_s, QString());
        QVERIFY(!step.problem().isEmpty());
        CleanedLook look;
        look.attributes = {u"full_name"_s};
        look.rows = {{{u"Anna"_s, u" anna "_s, {}}}, {{{}, u"n/a"_s, u"<b>placeholder</b>"_s}}};
        step.showCleaned(look);
        auto *table = step.findChild<TableView *>(u"cleanedPreview"_s);
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"Anna"_s);
        QCOMPARE(table->model()->index(1, 0).data().toString(), u"<b>placeholder</b>"_s);
        QCOMPARE(tests::richTextOffenders(&step).join(u", "_s), QString());
        QCOMPARE(tests::unnamedControls(&step).join(u", "_s), QString());
    }

    void knownSourcesKeepTheirCode()
    {
        SourceStep step;
        engine::SourceView view;
        view.source.id = engine::SourceId{3};
        view.source.code = "crm";
        view.source.name = "<b>CRM</b>";
        view.source.trust = 80;
        view.records = 700;
        step.setSources({view});
        step.choose({}, u"/tmp/crm.csv"_s); // by the file's name
        QCOMPARE(step.source().id, view.source.id);
        QCOMPARE(step.recordsBefore(), 700U);
        QVERIFY(!step.findChild<QLineEdit *>(u"sourceCode"_s)->isEnabled());
        QCOMPARE(step.problem(), QString());
        choose(step, u"sourceWhich"_s, QString()); // no, another one
        QCOMPARE(step.recordsBefore(), 0U);
        QVERIFY(!step.problem().isEmpty()); // its code is taken
        auto *code = step.findChild<QLineEdit *>(u"sourceCode"_s);
        code->clear();
        QTest::keyClicks(code, u"crm2 X"_s); // blanks and capitals are no code
        QCOMPARE(code->text(), u"crm2"_s);
        QCOMPARE(step.problem(), QString());
        QCOMPARE(step.mode(), engine::ImportMode::Full);
        step.findChild<QRadioButton *>(u"modeDelta"_s)->click();
        QCOMPARE(step.mode(), engine::ImportMode::Delta);
        QCOMPARE(tests::richTextOffenders(&step), QStringList());
    }

    void resultsAreCounted()
    {
        ResultStep step;
        engine::ImportReport report;
        report.counts = {.rows = 12, .added = 5, .changed = 2, .unchanged = 3, .gone = 1, .rejected = 2};
        report.firstRejects = {{7, "born", "“31.02.” is no date", "<b>raw</b>"}, {9, "", "too few cells", "x"}};
        step.showDryRun(report, 6);
        QVERIFY(step.findChild<StatCard *>(u"importGone"_s)->accessibleName().contains(u'1'));
        auto *table = step.findChild<TableView *>(u"importRejects"_s);
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(table->tsv().contains(u"<b>raw</b>"_s));
        auto *invalid = step.findChild<TableView *>(u"importInvalid"_s);
        QVERIFY(!invalid->isVisibleTo(&step)); // nothing to say
        report.invalid = {{"<i>mail</i>", "email", "no e-mail address", 1200, {5, 17, 23}}};
        step.showImported(report);
        QVERIFY(invalid->isVisibleTo(&step));
        QVERIFY(invalid->tsv().contains(u"<i>mail</i>\tE-mail\tno e-mail address\t1,200\t5, 17, 23, …"_s));
        QCOMPARE(tests::richTextOffenders(&step), QStringList());
        step.showFailure({engine::ErrorCode::Cancelled, "Stopped.", {}});
        QVERIFY(step.findChild<TextLabel *>(u"importHeadline"_s)->fullText().contains(u"Stopped"_s));
        QVERIFY(!invalid->isVisibleTo(&step));
    }
};

TESSERA_TEST(ImportStepsTest, "import_steps_test")
#include "import_steps_test.moc"
