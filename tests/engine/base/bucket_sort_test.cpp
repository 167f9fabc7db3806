// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/base/bucket_sort.h"
#include "engine/base/random.h"
#include "tests/support/test_registry.h"

using namespace engine;

class BucketSortTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesToWhatSortingTheWholeComesTo()
    {
        Random random(5);
        for (int round = 0; round < 200; ++round) {
            const std::size_t buckets = 1 + random.below(40);
            const std::uint64_t range = 1 + random.below(1000);
            std::vector<std::vector<std::uint64_t>> parts(random.below(6));
            std::vector<std::uint64_t> all;
            for (std::vector<std::uint64_t> &part : parts) {
                for (std::uint64_t count = random.below(300); count != 0; --count)
                    part.push_back(random.below(range));
                all.insert(all.end(), part.begin(), part.end());
            }
            std::ranges::sort(all, std::ranges::greater{});
            const auto sorted = sortedByBuckets(
                std::span(parts), buckets, [=](std::uint64_t item) { return static_cast<std::size_t>((range - 1 - item) * buckets / range); },
                std::ranges::greater{});
            QVERIFY2(sorted == all, qPrintable(QStringLiteral("round %1").arg(round)));
            QVERIFY(std::ranges::all_of(parts, &std::vector<std::uint64_t>::empty));
        }
    }
};

TESSERA_TEST(BucketSortTest, "bucket_sort_test")
#include "bucket_sort_test.moc"
