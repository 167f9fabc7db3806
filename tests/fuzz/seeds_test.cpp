// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The fuzzers' targets over their seeds and some thousand mutations of them, so that neither rots. ./dev fuzz goes on from here.
#include <QTest>

#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/mutation.h"
#include "tests/support/test_registry.h"

using namespace tests::fuzz;

class SeedsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void promisesAreKept_data();
    void promisesAreKept();
    void aBrokenPromiseIsFound();
};

namespace
{

constexpr int Mutations = 1500;

// What was broken, with the input; empty when nothing was.
QByteArray broken(const Target &target, const std::string &input)
{
    try {
        target.run(input);
    } catch (const std::exception &exception) {
        return QByteArray(exception.what()) + "\ninput: " + QByteArray::fromStdString(input).toPercentEncoding(" \"'(){}[]=,;:.<>/|+*@\\\n");
    }
    return {};
}

} // namespace

void SeedsTest::promisesAreKept_data()
{
    QTest::addColumn<std::size_t>("number");
    for (std::size_t i = 0; i < targets().size(); ++i)
        QTest::newRow(targets()[i].name) << i;
}

void SeedsTest::promisesAreKept()
{
    QFETCH(const std::size_t, number);
    const Target &target = targets()[number];
    const std::vector<std::string> seeds = seedsOf(target.name);
    QVERIFY2(seeds.size() >= 3, "a target has seeds in tests/fuzz/seeds");
    for (const std::string &seed : seeds) {
        const QByteArray problem = broken(target, seed);
        QVERIFY2(problem.isEmpty(), problem.constData());
    }
    QVERIFY(broken(target, "").isEmpty());
    engine::Random random(2026);
    for (int i = 0; i < Mutations; ++i) {
        const QByteArray problem = broken(target, mutated(seeds, random));
        QVERIFY2(problem.isEmpty(), problem.constData());
    }
}

// The control: what the rig is for.
void SeedsTest::aBrokenPromiseIsFound()
{
    const auto read = [](std::string_view text) -> engine::Result<std::string> { return std::string(text); };
    requireRoundTrip("a b", read, [](const std::string &text) { return text; });
    QVERIFY_THROWS_EXCEPTION(BrokenPromise, requireRoundTrip("a b", read, [](const std::string &text) { return text.substr(1); }));
    QVERIFY_THROWS_EXCEPTION(BrokenPromise, requireRefusal({engine::ErrorCode::Internal, "a fault", ""}));
    QVERIFY_THROWS_EXCEPTION(BrokenPromise, requireRefusal({engine::ErrorCode::InputRejected, "", ""}));
}

TESSERA_TEST(SeedsTest, "seeds_test")
#include "seeds_test.moc"
