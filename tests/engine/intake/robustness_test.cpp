// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Random bytes in every format: an answer or a refusal, never a crash, and always an end.
#include <QTest>

#include "engine/base/random.h"
#include "engine/intake/csv_parser.h"
#include "engine/intake/mapping.h"
#include "engine/intake/mapping_suggestion.h"
#include "tests/engine/intake/source_files.h"
#include "tests/support/test_registry.h"

using namespace engine;

class RobustnessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomFiles();
    void damagedFiles();
    void writtenCellsComeBack();
    void randomMappings();

private:
    tests::SourceFiles m_files;
};

namespace
{

std::string randomText(Random &random, std::string_view alphabet, std::size_t most)
{
    std::string text(random.below(most), '\0');
    for (char &c : text)
        c = alphabet.empty() ? static_cast<char>(random.below(256)) : alphabet[random.below(alphabet.size())];
    return text;
}

// What is read, or why not, must be sound in every case.
bool isSound(const std::filesystem::path &file, const FormatOverrides &overrides, std::size_t bytes)
{
    const auto read = tests::readAll(file, overrides);
    if (!read)
        return !read.error().message.empty() && read.error().code != ErrorCode::Internal;
    for (const SourceRow &row : read->rows)
        if (!row.fault && row.cells.size() != read->columns.size())
            return false;
    return !read->rows.empty() && read->rows.size() <= bytes;
}

} // namespace

void RobustnessTest::randomFiles()
{
    Random random(11);
    const std::array<std::string_view, 4> alphabets{"", "a,\"\r\n;", "{}[]\":,1a\\\n t", "a,b\n\xC3\xA4\xFF\xE4\x81"};
    for (int i = 0; i < 800; ++i) {
        const std::string text = randomText(random, alphabets[random.below(alphabets.size())], 400);
        FormatOverrides overrides;
        if (random.chance(0.4))
            overrides.container = static_cast<Container>(random.below(3));
        if (random.chance(0.4))
            overrides.encoding = static_cast<Encoding>(random.below(6));
        const auto file = m_files.write("random", text);
        QVERIFY2(isSound(file, overrides, text.size()), QByteArray::fromStdString(text).toHex().constData());
        (void)suggestMapping(file, AttributeCatalog(), "random", overrides);
    }
}

void RobustnessTest::damagedFiles()
{
    Random random(12);
    const std::array<std::string, 3> good{"id,name,mail\n1,\"Ann, B\",a@x.test\n2,\"C\nD\",\n",
                                          "{\"id\":1,\"a\":{\"b\":[1,2,{\"c\":null}]}}\n{\"id\":2,\"a\":\"x\"}\n",
                                          "[{\"id\":1,\"a\":{\"b\":[1,2]}},\n{\"id\":2}]"};
    for (int i = 0; i < 1'500; ++i) {
        std::string text = good[random.below(good.size())];
        for (std::uint64_t damage = 1 + random.below(3); damage > 0 && !text.empty(); --damage) {
            const std::size_t at = random.below(text.size());
            if (random.chance(0.5))
                text[at] = static_cast<char>(random.below(256));
            else
                text.erase(at, 1 + random.below(4));
        }
        QVERIFY2(isSound(m_files.write("damaged", text), {}, text.size() + 1), QByteArray::fromStdString(text).toHex().constData());
    }
}

// Any cells, written by the rules of RFC 4180, are read as they were, with every line end and delimiter.
void RobustnessTest::writtenCellsComeBack()
{
    Random random(13);
    for (int i = 0; i < 2'000; ++i) {
        const char delimiter = std::array{',', ';', '\t', '|'}[random.below(4)];
        const std::string_view lineEnd = std::array<std::string_view, 3>{"\n", "\r\n", "\r"}[random.below(3)];
        std::vector<std::string> cells(1 + random.below(5));
        std::string line;
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            cells[cell] = randomText(random, "ab \",;\t|\r\n\xC3\xA4", 8);
            line += cell > 0 ? std::string(1, delimiter) : "";
            line += '"';
            for (const char c : cells[cell])
                line += c == '"' ? "\"\"" : std::string(1, c);
            line += '"';
        }
        const std::string text = line + std::string(lineEnd) + "next";
        std::vector<std::string> read;
        CsvRow row;
        QCOMPARE(parseCsvRow(text, true, delimiter, read, row), CsvOutcome::Row);
        read.resize(row.cellCount);
        QCOMPARE(read, cells);
        QCOMPARE(text.substr(row.bytes), std::string("next"));
        QVERIFY(!row.strayQuote);
        for (std::size_t cut = 0; cut < line.size(); ++cut)
            QCOMPARE(parseCsvRow(std::string_view(text).substr(0, cut), false, delimiter, read, row), CsvOutcome::Incomplete);
    }
}

void RobustnessTest::randomMappings()
{
    Random random(14);
    const std::string good = "key = \"id\"\n[columns]\na = { attribute = \"birth_date\", format = [\"D.M.YYYY\"], part = 1 }\nb = \"email\"\n";
    for (int i = 0; i < 3'000; ++i) {
        std::string text = good;
        for (std::uint64_t damage = 1 + random.below(4); damage > 0; --damage)
            text[random.below(text.size())] = static_cast<char>(random.chance(0.7) ? 32 + random.below(95) : random.below(256));
        const auto mapping = mappingFromToml(text, "m.toml", AttributeCatalog());
        if (!mapping)
            QCOMPARE(mapping.error().code, ErrorCode::InputRejected);
        else
            QVERIFY(mappingFromToml(mappingToToml(*mapping), "m.toml", AttributeCatalog()) == *mapping);
    }
}

TESSERA_TEST(RobustnessTest, "robustness_test")
#include "robustness_test.moc"
