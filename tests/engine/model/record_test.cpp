// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/model/attribute.h"
#include "engine/model/record.h"
#include "tests/support/test_registry.h"

using namespace engine;

class RecordTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packedValuesComeBackAsTheyWere();
    void everyCutOfPackedBytesIsRefusedOrShorter();
    void rowsKeepEmptyCells();
};

namespace
{

std::vector<Value> someValues()
{
    return {
        {attributes::GivenName, 2, ValueFlag::None, "Mária", "maria"},
        {attributes::Email, 300, ValueFlag::None, "ml@x.se", "ml@x.se"},
        {attributes::BirthDate, 4, ValueFlag::Invalid | ValueFlag::Placeholder, "0000-00-00", ""},
    };
}

} // namespace

void RecordTest::packedValuesComeBackAsTheyWere()
{
    const auto back = unpackValues(packValues(someValues()));
    VERIFY_OK(back);
    QCOMPARE(*back, someValues());
}

void RecordTest::everyCutOfPackedBytesIsRefusedOrShorter()
{
    const std::string bytes = packValues(someValues());
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const auto back = unpackValues(std::string_view(bytes).substr(0, length));
        QVERIFY(!back || back->size() < someValues().size());
    }
}

void RecordTest::rowsKeepEmptyCells()
{
    const RawRow row{"", "a", "", std::string(300, 'x'), ""};
    const auto back = unpackRow(packRow(row));
    VERIFY_OK(back);
    QCOMPARE(*back, row);
}

TESSERA_TEST(RecordTest, "record_test")
#include "record_test.moc"
