// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QStringDecoder>
#include <QTest>
#include <algorithm>
#include <random>
#include <thread>

#include "engine/canon/canonicaliser.h"
#include "tests/support/test_registry.h"

using namespace engine;

// What every kind promises on any bytes, and from several threads.
class RobustnessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyBytesAreRead_data();
    void anyBytesAreRead();
    void longValuesAreRead();
    void threadsAgree();
};

namespace
{

constexpr int LastKind = static_cast<int>(AttributeKind::Flag);

std::vector<Value> readAll(const Canonicaliser &canonicaliser, std::string_view raw)
{
    std::vector<Value> values;
    const FieldOptions field;
    for (int kind = 0; kind <= LastKind; ++kind) {
        const Attribute attribute{AttributeId{static_cast<std::uint16_t>(kind + 1)}, "any", static_cast<AttributeKind>(kind), false, true};
        canonicaliser.canonicalise(attribute, raw, 0, field, values);
    }
    return values;
}

bool isUtf8(const std::string &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    [[maybe_unused]] const QString decoded = decoder(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return !decoder.hasError();
}

void checkPromises(const std::vector<Value> &values)
{
    for (const Value &value : values) {
        QVERIFY(isUtf8(value.text));
        QVERIFY(isUtf8(value.canonical));
        QVERIFY(!value.text.empty());
        const bool isMissing = has(value.flags, ValueFlag::Invalid) || has(value.flags, ValueFlag::Placeholder);
        QCOMPARE(value.canonical.empty(), isMissing);
        QVERIFY(std::ranges::none_of(value.canonical, [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
    }
}

} // namespace

void RobustnessTest::anyBytesAreRead_data()
{
    QTest::addColumn<std::string>("alphabet");
    std::string bytes;
    for (int i = 0; i < 256; ++i)
        bytes += static_cast<char>(i);
    QTest::newRow("all bytes") << bytes;
    QTest::newRow("signs of the kinds") << std::string("0123456789.,-+/@ xXaAeE()&'\"<>:;|\n");
    QTest::newRow("letters and commas") << std::string("Jr MD van, III. O'e-");
    QTest::newRow("broken letters") << std::string("\xC3\xA9\xE4\xBD\xA0\xF0\x9F\x98\x80 a1\xD9\x85\xE2\x80\x8D");
}

void RobustnessTest::anyBytesAreRead()
{
    QFETCH(std::string, alphabet);
    std::mt19937 random(20260101);
    const Canonicaliser canonicaliser({"US"});
    for (int round = 0; round < 400; ++round) {
        std::string raw(random() % 40, ' ');
        for (char &c : raw)
            c = alphabet[random() % alphabet.size()];
        checkPromises(readAll(canonicaliser, raw));
    }
}

void RobustnessTest::longValuesAreRead()
{
    const Canonicaliser canonicaliser({"DE"});
    for (const std::string piece : {"a", "9", " a", "a,", "é", "王", ".", "a@", "1-", "\xFF", "st ", "\xE2\x80\x8B"}) {
        std::string raw;
        while (raw.size() < 10'000)
            raw += piece;
        checkPromises(readAll(canonicaliser, raw));
    }
}

void RobustnessTest::threadsAgree()
{
    const std::vector<std::string> raws{"Dr. Maria Müller", "Юрий Гагарин", "030 901820", "Hauptstr. 5, 10115 Berlin",
                                        "1980-01-02",       "a@b.se",       "王伟",       "n/a"};
    const Canonicaliser canonicaliser({"DE"});
    std::vector<std::vector<Value>> seen(4);
    {
        std::vector<std::jthread> threads;
        for (auto &values : seen) {
            threads.emplace_back([&] {
                for (const std::string &raw : raws)
                    std::ranges::move(readAll(canonicaliser, raw), std::back_inserter(values));
            });
        }
    }
    QVERIFY(!seen[0].empty());
    for (const auto &values : seen)
        QCOMPARE(values, seen[0]);
}

TESSERA_TEST(RobustnessTest, "robustness_test")
#include "robustness_test.moc"
