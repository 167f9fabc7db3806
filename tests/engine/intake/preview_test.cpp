// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/intake/preview.h"
#include "tests/engine/intake/source_files.h"
#include "tests/support/test_registry.h"

using namespace engine;

class PreviewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheFirstRows();
    void showsWhatTheMappingTakes();
    void showsFaults();
    void refusesWhatCannotBeRead();

private:
    tests::SourceFiles m_files;
};

void PreviewTest::showsTheFirstRows()
{
    const auto preview = previewFile(m_files.write("p.csv", "id;name\n1;Ann\n2;Bob\n3;Cid\n"), {}, nullptr, AttributeCatalog(), 2);
    VERIFY_OK(preview);
    QCOMPARE(describe(preview->format.format), std::string("CSV, UTF-8, semicolon"));
    QCOMPARE(preview->columns, (std::vector<std::string>{"id", "name"}));
    QCOMPARE(preview->rows.size(), std::size_t{2});
    QCOMPARE(preview->rows[1].line, std::uint64_t{3});
    QCOMPARE(preview->rows[1].cells, (RawRow{"2", "Bob"}));
    QVERIFY(preview->rows[1].values.empty());
}

void PreviewTest::showsWhatTheMappingTakes()
{
    Mapping mapping;
    mapping.key = "id";
    mapping.ownAttributes.push_back({"badge", AttributeKind::Identifier, true});
    mapping.columns = {{"mail", "email", NameOrder::Auto, {}, 0, {}},
                       {"badge no", "badge", NameOrder::Auto, {}, 0, {}},
                       {"gone", "phone", NameOrder::Auto, {}, 0, {}}};
    const auto preview = previewFile(m_files.write("p.csv", "id,mail,badge no\n1, A@X.test ,B-7\n"), {}, &mapping, AttributeCatalog(), 10);
    VERIFY_OK(preview);
    QCOMPARE(preview->rows.size(), std::size_t{1});
    const auto &values = preview->rows[0].values;
    QCOMPARE(values.size(), std::size_t{2});
    QCOMPARE(values[0].attribute, attributes::Email);
    QCOMPARE(values[0].canonical, std::string("a@x.test"));
    QCOMPARE(values[0].column, std::uint16_t{1});
    QCOMPARE(values[1].attribute, attributes::FirstOwn);
}

void PreviewTest::showsFaults()
{
    Mapping mapping;
    mapping.key = "id";
    const auto preview = previewFile(m_files.write("p.csv", "id,name\n1\n,Bob\n2,Cid\n"), {}, &mapping, AttributeCatalog(), 10);
    VERIFY_OK(preview);
    QCOMPARE(preview->rows.size(), std::size_t{3});
    QCOMPARE(preview->rows[0].fault->reason, std::string("the row has 1 cells and the header 2"));
    QCOMPARE(preview->rows[1].fault->reason, std::string("the key is missing"));
    QCOMPARE(preview->rows[1].fault->field, std::string("id"));
    QVERIFY(!preview->rows[2].fault);
}

void PreviewTest::refusesWhatCannotBeRead()
{
    const auto preview = previewFile(m_files.path("none.csv"), {}, nullptr, AttributeCatalog(), 10);
    QVERIFY(!preview);
    QCOMPARE(preview.error().code, ErrorCode::InputRejected);
    QVERIFY(preview.error().message.contains("none.csv: there is no such file."));
}

TESSERA_TEST(PreviewTest, "preview_test")
#include "preview_test.moc"
