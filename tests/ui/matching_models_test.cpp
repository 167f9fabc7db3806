// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "engine/match/model_json.h"
#include "tests/support/test_registry.h"
#include "ui/models/level_table_model.h"
#include "ui/models/model_text.h"
#include "ui/pages/matching/zone_figures.h"
#include "ui/theme/roles.h"

using namespace ui;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto Json = R"({
  "version": 1,
  "prior": 0.001,
  "comparisons": [
    {
      "name": "email",
      "levels": [
        {"label": "missing", "condition": {"kind": "missing", "attribute": "email"}},
        {"label": "exact", "condition": {"kind": "exact", "attribute": "email"}, "m": 0.8, "u": 0.0001},
        {"label": "different", "condition": {"kind": "else"}, "m": 0.2, "u": 0.9999}
      ]
    },
    {
      "name": "family_name",
      "levels": [
        {"label": "exact", "condition": {"kind": "exact", "attribute": "family_name"}, "m": 0.9, "u": 0.01},
        {"label": "close", "condition": {"kind": "jaro_winkler", "attribute": "family_name", "amount": 0.92}, "m": 0.07, "u": 0.02},
        {"label": "different", "condition": {"kind": "else"}, "m": 0.03, "u": 0.97}
      ]
    }
  ],
  "blocking_rules": ["l.email = r.email"],
  "thresholds": {"review": -2, "match": 8},
  "keep_weight": -6,
  "household": {"considered": false, "odds": 1}
})";

} // namespace

// The parts of Matching that are no widgets: the table of levels, places in the text, figures of the zones, words.
class MatchingModelsTest final : public QObject
{
    Q_OBJECT

    engine::AttributeCatalog m_catalog;
    engine::Model m_model;

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        auto model = engine::modelFromJson(Json, m_catalog);
        VERIFY_OK(model);
        m_model = *model;
    }

    void levelsAsATable()
    {
        LevelTableModel table;
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(table.rowCount(), 0);
        table.setModel(m_model, m_catalog);
        QCOMPARE(table.rowCount(), 8); // two headings, six levels
        QCOMPARE(table.index(0, LevelTableModel::Label).data().toString(), u"E-mail"_s);
        QVERIFY(table.index(0, 0).data(HeadingRole).toBool());
        QCOMPARE(table.index(1, LevelTableModel::Weight).data().toString(), u"no evidence"_s);
        QVERIFY(!table.index(1, LevelTableModel::Weight).data(BarValueRole).isValid());
        const double weight = table.index(2, LevelTableModel::Weight).data(BarValueRole).toDouble();
        QVERIFY(std::abs(weight - std::log2(0.8 / 0.0001)) < 1e-9);
        QVERIFY(table.index(3, LevelTableModel::Weight).data(BarValueRole).toDouble() < 0);
        QCOMPARE(table.index(6, LevelTableModel::Condition).data().toString(), u"Family name at least 92 % alike (Jaro–Winkler)"_s);
        QCOMPARE(table.rowOf(1, 1), 6);
    }

    void editsAskForTheChange()
    {
        LevelTableModel table;
        table.setModel(m_model, m_catalog);
        engine::Model changed = m_model;
        connect(&table, &LevelTableModel::editRequested, this, [&](const LevelTableModel::Edit &edit) {
            edit(changed);
            table.setModel(changed, m_catalog);
        });
        QSignalSpy refused(&table, &LevelTableModel::refused);
        QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
        QVERIFY(table.setData(table.index(2, LevelTableModel::M), u"0.5"_s, Qt::EditRole));
        QCOMPARE(changed.comparisons[0].levels[1].m, std::optional(0.5));
        QVERIFY(table.setData(table.index(2, LevelTableModel::FixM), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(changed.comparisons[0].levels[1].fixM);
        QCOMPARE(table.index(2, LevelTableModel::FixM).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(table.setData(table.index(2, LevelTableModel::TermFrequency), u"1"_s, Qt::EditRole));
        QVERIFY(changed.comparisons[0].levels[1].termFrequency);
        QCOMPARE(changed.comparisons[0].levels[1].termFrequency->attribute, engine::attributes::Email);
        QVERIFY(table.setData(table.index(2, LevelTableModel::TermFrequency), QString(), Qt::EditRole));
        QVERIFY(!changed.comparisons[0].levels[1].termFrequency);
        QVERIFY(table.setData(table.index(2, LevelTableModel::Label), u"same"_s, Qt::EditRole));
        QCOMPARE(changed.comparisons[0].levels[1].label, std::string("same"));
        QCOMPARE(reset.count(), 0); // the shape stayed: a person keeps the place
        for (const QString &wrong : {u"2"_s, u"0"_s, u"-0.1"_s, u"many"_s, QString()})
            QVERIFY(!table.setData(table.index(2, LevelTableModel::M), wrong, Qt::EditRole));
        QCOMPARE(refused.count(), 5);
        table.setReadOnly(true);
        QVERIFY(!(table.index(2, LevelTableModel::M).flags() & Qt::ItemIsEditable));
        QVERIFY(!table.setData(table.index(2, LevelTableModel::M), u"0.4"_s, Qt::EditRole));
    }

    void zonesAddUp()
    {
        engine::WeightHistogram histogram;
        histogram.bins[engine::WeightHistogram::binOf(-10)] = 1000;
        histogram.bins[engine::WeightHistogram::binOf(2)] = 10;
        histogram.bins[engine::WeightHistogram::binOf(12)] = 100;
        const ZoneFigures figures = zoneFigures(histogram, {0, 8});
        QCOMPARE(figures.matches, 100U);
        QCOMPARE(figures.reviews, 10U);
        QVERIFY(std::abs(figures.wrongShare - (1 - engine::probabilityOf(12.125))) < 1e-12);
        QVERIFY(figures.foundShare > 0.9 && figures.foundShare + figures.reviewShare < 1);
        QCOMPARE(zoneFigures({}, {0, 8}).foundShare, 0.0);
    }

    void sessionsInWords()
    {
        engine::EmSession session;
        session.skipped = "no_matches";
        QVERIFY(sessionText(session).startsWith(u"Passed over"));
        session.skipped.clear();
        session.steps.resize(3);
        QVERIFY(sessionText(session).contains(u"not converged"));
        session.hasConverged = true;
        QVERIFY(sessionText(session).startsWith(u"Converged"));
        QCOMPARE(oddsText(0.001), u"1 in 1000"_s);
        QCOMPARE(shareText(0.000012), u"0.0012\u202F%"_s);
        QCOMPARE(shareText(0.968), u"96.8\u202F%"_s);
    }
};

TESSERA_TEST(MatchingModelsTest, "matching_models_test")
#include "matching_models_test.moc"
