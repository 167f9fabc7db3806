// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <stdexcept>

#include "engine/base/guarded.h"
#include "tests/support/test_registry.h"

using namespace engine;

class GuardedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWorksComesThrough()
    {
        const Result<int> seven = guarded("Too little.", [] { return Result<int>(7); });
        QCOMPARE(seven.value(), 7);
        const Result<void> refused = guarded("Too little.", []() -> Result<void> { return fail(ErrorCode::Conflict, "Taken.", "x"); });
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(refused.error().message, std::string("Taken."));
    }

    void wantOfMemoryIsSaidInTheWordsGiven()
    {
        const Result<int> none = guarded("Too little.", []() -> Result<int> { throw std::bad_alloc(); });
        QCOMPARE(none.error().code, ErrorCode::InputRejected);
        QCOMPARE(none.error().message, std::string("Too little."));
    }

    void aSurpriseTellsItsKindAndNoOnesData()
    {
        const Result<int> none = guarded("Too little.", []() -> Result<int> { throw std::out_of_range("Anna Berg, 1970-05-05"); });
        QCOMPARE(none.error().code, ErrorCode::Internal);
        QVERIFY(none.error().message.contains("What was not finished was taken back"));
        QVERIFY2(none.error().detail.contains("out_of_range"), none.error().detail.c_str());
        QVERIFY(!none.error().detail.contains("Anna"));
    }
};

TESSERA_TEST(GuardedTest, "guarded_test")
#include "guarded_test.moc"
