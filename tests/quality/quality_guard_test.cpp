// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Holds matching to a quality once reached, on small populations, by the whole way from files to customers: a later change cannot
// spoil it in silence. ./dev quality measures the same at full size.
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

#include "tests/quality/labelled_sets.h"
#include "tests/quality/project_run.h"
#include "tests/quality/report.h"
#include "tests/quality/set_measures.h"
#include "tests/support/test_registry.h"

using namespace tests;
using namespace tests::quality;

class QualityGuardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void populationsReachTheirFigures_data();
    void populationsReachTheirFigures();
    void theReportIsTheSameEveryTime();

private:
    QTemporaryDir m_scratch;
    std::vector<LabelledSet> m_sets;
};

namespace
{

constexpr std::uint64_t People = 600;

double figure(const SetMeasures &measures, std::string_view name)
{
    const auto found = std::ranges::find(measures.figures, name, &std::pair<std::string, double>::first);
    return found == measures.figures.end() ? -1 : found->second;
}

} // namespace

void QualityGuardTest::initTestCase()
{
    ::setenv("XDG_STATE_HOME", qPrintable(m_scratch.filePath(QStringLiteral("state"))), 1);
    auto sets = populationSets(People, 5, m_scratch.path().toStdString());
    VERIFY_OK(sets);
    m_sets = std::move(*sets);
}

void QualityGuardTest::populationsReachTheirFigures_data()
{
    QTest::addColumn<int>("set");
    QTest::addColumn<double>("leastRecall");
    QTest::addColumn<double>("leastF1AfterReview");
    QTest::newRow("easy") << 0 << 0.92 << 0.97;
    QTest::newRow("real") << 1 << 0.71 << 0.95;
    QTest::newRow("hard") << 2 << 0.52 << 0.93;
}

void QualityGuardTest::populationsReachTheirFigures()
{
    QFETCH(const int, set);
    QFETCH(const double, leastRecall);
    QFETCH(const double, leastF1AfterReview);
    const LabelledSet &labelled = m_sets[static_cast<std::size_t>(set)];
    const auto run = runProject(labelled, m_scratch.path().toStdString());
    VERIFY_OK(run);
    const auto measures = measure(labelled, *run);
    VERIFY_OK(measures);
    for (const char *name : {"wrong_twin", "wrong_father_son", "wrong_switchboard", "wrong_household", "wrong_recycled_phone"})
        QVERIFY2(figure(*measures, name) == 0, fmt::format("{}: {}", name, figure(*measures, name)).c_str());
    QVERIFY2(measures->customers.impureClusters == 0, fmt::format("{} customers of several people", measures->customers.impureClusters).c_str());
    QVERIFY2(figure(*measures, "recall") >= leastRecall, fmt::format("recall {}", figure(*measures, "recall")).c_str());
    QVERIFY2(figure(*measures, "f1_after_review") >= leastF1AfterReview,
             fmt::format("F1 after review {}", figure(*measures, "f1_after_review")).c_str());
    QVERIFY2(figure(*measures, "blocking_recall") >= 0.90, fmt::format("blocking {}", figure(*measures, "blocking_recall")).c_str());
    QVERIFY2(figure(*measures, "calibration_error") <= 0.02, fmt::format("calibration error {}", figure(*measures, "calibration_error")).c_str());
}

void QualityGuardTest::theReportIsTheSameEveryTime()
{
    std::vector<std::string> reports;
    for (const char *name : {"first", "second"}) {
        const QTemporaryDir scratch(m_scratch.filePath(QString::fromLatin1(name)));
        auto sets = populationSets(150, 2, scratch.path().toStdString());
        VERIFY_OK(sets);
        const auto run = runProject(sets->at(1), scratch.path().toStdString());
        VERIFY_OK(run);
        auto measures = measure(sets->at(1), *run);
        VERIFY_OK(measures);
        const std::vector<SetMeasures> all{std::move(*measures)};
        reports.push_back(tableOf(all) + jsonOf(all));
        VERIFY_OK(writeCharts(all, scratch.path().toStdString()));
    }
    QCOMPARE(reports[0], reports[1]);
    QVERIFY(reports[0].contains("population_real"));
}

TESSERA_TEST(QualityGuardTest, "quality_guard_test")
#include "quality_guard_test.moc"
