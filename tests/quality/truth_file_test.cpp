// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "tests/support/population.h"
#include "tests/support/test_registry.h"
#include "tests/support/truth_file.h"

using namespace tests;

class TruthFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAPopulationWrites();
    void everyDangerIsThere();
    void difficultyDecidesHowManyMistakes();
    void aWrongRowIsNamed();

private:
    QTemporaryDir m_directory;
};

void TruthFileTest::readsWhatAPopulationWrites()
{
    const std::filesystem::path directory = m_directory.filePath("small").toStdString();
    const auto report = writePopulation({.people = 300}, directory);
    VERIFY_OK(report);
    const auto file = readTruth(directory / "truth.csv");
    VERIFY_OK(file);
    QCOMPARE(file->records.size(), report->records);
    QCOMPARE(file->truth.person.size(), report->records);
    for (std::size_t i = 0; i < MistakeCount; ++i) {
        const auto marked = std::ranges::count_if(file->truth.mistakes, [i](std::uint64_t bits) { return (bits >> i & 1U) != 0; });
        QCOMPARE(static_cast<std::uint64_t>(marked), report->mistakes[i]);
    }
}

// The classes that must never be merged are what the guard and the benchmark stand on: they have to be there, with partners.
void TruthFileTest::everyDangerIsThere()
{
    const std::filesystem::path directory = m_directory.filePath("dangers").toStdString();
    VERIFY_OK(writePopulation({.people = 6000}, directory));
    const auto file = readTruth(directory / "truth.csv");
    VERIFY_OK(file);
    for (std::size_t danger = 0; danger < DangerCount; ++danger) {
        std::map<std::uint32_t, std::set<std::uint32_t>> people; // by group
        for (std::size_t record = 0; record < file->records.size(); ++record) {
            if (const std::uint32_t group = file->truth.dangers[danger][record]; group != 0)
                people[group].insert(file->truth.person[record]);
        }
        const auto shared = std::ranges::count_if(people, [](const auto &group) { return group.second.size() > 1; });
        QVERIFY2(shared >= 5, qPrintable(QStringLiteral("%1: %2 groups").arg(QString::fromStdString(file->truth.dangerNames[danger])).arg(shared)));
    }
}

void TruthFileTest::difficultyDecidesHowManyMistakes()
{
    std::vector<double> perRecord;
    for (const Difficulty difficulty : {Difficulty::Easy, Difficulty::Real, Difficulty::Hard}) {
        const auto report = writePopulation({.people = 500, .difficulty = difficulty}, m_directory.filePath("level").toStdString());
        VERIFY_OK(report);
        std::uint64_t mistakes = 0;
        for (const std::uint64_t count : report->mistakes)
            mistakes += count;
        perRecord.push_back(static_cast<double>(mistakes) / static_cast<double>(report->records));
    }
    QVERIFY(perRecord[1] > perRecord[0] * 1.3);
    QVERIFY(perRecord[2] > perRecord[1] * 1.2);
}

void TruthFileTest::aWrongRowIsNamed()
{
    const std::filesystem::path path = m_directory.filePath("truth.csv").toStdString();
    for (const char *row : {"crm,1,x,,", "crm,1,2,,unheard_of", "crm,1,2,twin,", "crm,1"}) {
        std::ofstream(path) << "source,source_key,person_id,dangers,mistakes\ncrm,0,1,twin:3|household:4,typo|nickname\n" << row << '\n';
        const auto file = readTruth(path);
        QVERIFY(!file);
        QVERIFY2(file.error().message.find("line 3") != std::string::npos, file.error().message.c_str());
    }
    std::ofstream(path) << "something else\n";
    QVERIFY(!readTruth(path));
}

TESSERA_TEST(TruthFileTest, "truth_file_test")
#include "truth_file_test.moc"
