// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whoever reads while another process writes sees the project as it was at one moment.
#include <QTest>
#include <fmt/format.h>

#include "tests/features/small_project.h"
#include "tests/features/stage_hook.h"
#include "tests/support/must.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::must;
using tests::SmallProject;
using tests::StageHook;

class BesideAWriterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void verifyFindsNothing();
    void anExportIsOfOneMoment();

private:
    [[nodiscard]] RecordId record(std::string_view reference) const { return must(m_writer->reader().findRecord(reference)); }
    void writeMore(); // something else each time

    std::unique_ptr<SmallProject> m_project;
    std::optional<Workspace> m_writer;
    std::optional<Workspace> m_reader;
    int m_writes = 0;
};

void BesideAWriterTest::init()
{
    m_reader.reset();
    m_writer.reset();
    m_writes = 0;
    m_project = std::make_unique<SmallProject>();
    m_writer.emplace(m_project->create());
    m_project->fill(*m_writer);
    Progress progress;
    m_reader.emplace(must(Workspace::open(m_project->file(), {.key = {}, .isReadOnly = true, .actor = {}, .clock = {}}, progress)));
}

void BesideAWriterTest::writeMore()
{
    ++m_writes;
    must(m_project->import(*m_writer, fmt::format("till_{}", m_writes), m_project->write("till.csv", SmallProject::crmCsv(3))));
    must(m_writer->decide({record(fmt::format("crm:C{}", m_writes)), record(fmt::format("crm:C{}", m_writes + 30)), Verdict::Same, {}}));
    Progress progress;
    must(m_writer->match({}, progress));
}

void BesideAWriterTest::verifyFindsNothing()
{
    StageHook progress([this](Stage) { writeMore(); });
    const VerifyReport report = must(m_reader->verify(progress));
    QVERIFY(m_writes >= 3);
    for (const Finding &finding : report.findings)
        qWarning("%s: %s", finding.check.c_str(), finding.reason.c_str());
    QVERIFY(report.findings.empty());
}

void BesideAWriterTest::anExportIsOfOneMoment()
{
    const auto exported = [this](std::string_view name, Progress &progress) {
        ExportRequest request;
        request.directory = m_project->directory() / name;
        return must(m_reader->exportTo(request, progress)).files;
    };
    Progress quiet;
    const auto before = exported("before", quiet);
    StageHook busy([this](Stage stage) {
        if (stage == Stage::Exporting)
            writeMore();
    });
    const auto during = exported("during", busy);
    QVERIFY(m_writes >= 3);
    QCOMPARE(during.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        QVERIFY2(during[i].name == before[i].name && during[i].sha256 == before[i].sha256, before[i].name.c_str());
    QVERIFY(exported("after", quiet).size() > before.size()); // with corrections for the new sources
}

TESSERA_TEST(BesideAWriterTest, "beside_a_writer_test")
#include "beside_a_writer_test.moc"
