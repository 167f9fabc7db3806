// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/store/database.h"
#include "engine/store/journal/journal.h"
#include "engine/store/journal/journal_verifier.h"
#include "engine/store/verify.h"
#include "tests/engine/store/project_files.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::edit;
using tests::ProjectFiles;

class JournalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anHonestProjectHasNoFindings();
    void tamperingIsFound_data();
    void tamperingIsFound();
    void anOlderCopyInItsPlaceIsFound();
    void twoCopiesContinuedFromOneHeadAreFound();
    void aChainWrittenAnewIsFound();
    void anEntryFromAnotherProjectIsFound();
    void anEditedOrDeletedHeadIsFound_data();
    void anEditedOrDeletedHeadIsFound();
    void withoutTheHeadTheCutEndWouldNotShow();
    void entriesArePagedAndUndoesFollowed();
};

namespace
{

JournalCheck check(const ProjectFiles &files, ProjectFile &project)
{
    Progress progress;
    auto result = verifyJournal(project.connection(), files.keeper(project).readAll(), progress);
    return result ? *result : JournalCheck{{{std::nullopt, result.error().message}}, 0, 0};
}

ProjectFile reopen(const ProjectFiles &files, std::string_view name)
{
    auto project = ProjectFile::open(files.path(name), nullptr, true);
    if (!project)
        throw std::runtime_error(project.error().message);
    return std::move(*project);
}

} // namespace

void JournalTest::anHonestProjectHasNoFindings()
{
    const ProjectFiles files;
    ProjectFile project = files.make("p.tessera", 12);
    const JournalCheck result = check(files, project);
    QVERIFY2(result.findings.empty(), result.findings.empty() ? "" : result.findings.front().reason.c_str());
    QCOMPARE(result.entries, 12U);
    QCOMPARE(result.notAnchored, 0U);
    Progress progress;
    const auto all = verifyStore(project.connection(), files.keeper(project).readAll(), progress);
    VERIFY_OK(all);
    QVERIFY(all->findings.empty());
    QVERIFY(all->checks.size() >= 4);
}

void JournalTest::tamperingIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("firstBad"); // 0: no single entry
    QTest::newRow("payload changed") << "UPDATE journal_part SET payload = '{}' WHERE seq = 5" << 5;
    QTest::newRow("payload gone") << "DELETE FROM journal_part WHERE seq = 5" << 5;
    QTest::newRow("payload added") << "INSERT INTO journal_part VALUES (5, 1, 0, x'00', '{}')" << 5;
    QTest::newRow("payloads exchanged") << "UPDATE journal_part SET payload = (SELECT payload FROM journal_part WHERE seq = 6) WHERE seq = 5" << 5;
    QTest::newRow("subject changed") << "UPDATE journal_part SET subject = 7 WHERE seq = 5" << 5;
    QTest::newRow("salt changed") << "UPDATE journal_part SET salt = zeroblob(16) WHERE seq = 5" << 5;
    QTest::newRow("actor") << "UPDATE journal SET actor = 'eve' WHERE seq = 4" << 4;
    QTest::newRow("time") << "UPDATE journal SET at = at + 1 WHERE seq = 4" << 4;
    QTest::newRow("kind") << "UPDATE journal SET kind = 8 WHERE seq = 4" << 4;
    QTest::newRow("undoes") << "UPDATE journal SET undoes = 2 WHERE seq = 4" << 4;
    QTest::newRow("entry removed") << "DELETE FROM journal WHERE seq = 4" << 5;
    QTest::newRow("entry removed with its payload") << "DELETE FROM journal_part WHERE seq = 4; DELETE FROM journal WHERE seq = 4" << 5;
    QTest::newRow("entries swapped")
        << "UPDATE journal SET seq = 100 WHERE seq = 4; UPDATE journal SET seq = 4 WHERE seq = 5; UPDATE journal SET seq = 5 WHERE seq = 100" << 4;
    QTest::newRow("entry duplicated")
        << "INSERT INTO journal SELECT 13, previous, hash, at, actor, kind, undoes, commitments, state_root FROM journal WHERE seq = 12" << 13;
    QTest::newRow("last entries cut") << "DELETE FROM journal_part WHERE seq > 10; DELETE FROM journal WHERE seq > 10" << 11;
    QTest::newRow("row edited") << "UPDATE source SET name = 'Eve' WHERE code = 's3'" << 12;
    QTest::newRow("row deleted") << "DELETE FROM source WHERE code = 's3'" << 12;
    QTest::newRow("row added") << "INSERT INTO source (code, name, owner, trust, duplicate_free, region, hue) VALUES ('eve', '', '', 50, 0, '', 0)"
                               << 12;
    QTest::newRow("sums edited") << "UPDATE state_digest SET sum = zeroblob(32) WHERE name = 'source'" << 12;
}

void JournalTest::tamperingIsFound()
{
    QFETCH(const QString, sql);
    QFETCH(const int, firstBad);
    const ProjectFiles files;
    {
        ProjectFile project = files.make("p.tessera", 12);
        VERIFY_OK(project.close());
    }
    QVERIFY(edit(files.path("p.tessera"), sql.toStdString()));
    ProjectFile project = reopen(files, "p.tessera");
    const JournalCheck result = check(files, project);
    QVERIFY(!result.findings.empty());
    QVERIFY(!result.findings.front().reason.empty());
    QCOMPARE(result.findings.front().entry.value_or(EntrySeq{0}).value, static_cast<std::int64_t>(firstBad));
}

void JournalTest::anOlderCopyInItsPlaceIsFound()
{
    const ProjectFiles files;
    {
        ProjectFile project = files.make("p.tessera", 5);
        VERIFY_OK(project.close());
    }
    const std::string older = files.read("p.tessera");
    {
        ProjectFile project = reopen(files, "p.tessera");
        files.addEntry(project, "later");
        VERIFY_OK(project.close());
    }
    files.write("p.tessera", older);
    ProjectFile project = reopen(files, "p.tessera");
    const JournalCheck result = check(files, project);
    QCOMPARE(result.findings.size(), 1U);
    QCOMPARE(result.findings.front().entry->value, 6);
}

void JournalTest::twoCopiesContinuedFromOneHeadAreFound()
{
    const ProjectFiles files;
    {
        ProjectFile project = files.make("p.tessera", 5);
        VERIFY_OK(project.close());
    }
    const std::string fork = files.read("p.tessera");
    {
        ProjectFile project = reopen(files, "p.tessera");
        files.addEntry(project, "here");
        VERIFY_OK(project.close());
    }
    const auto head = files.keeper(reopen(files, "p.tessera")).read().value();
    files.write("p.tessera", fork);
    ProjectFile project = reopen(files, "p.tessera");
    files.addEntry(project, "there");
    VERIFY_OK(files.keeper(project).write(*head)); // this user knows the other continuation
    QVERIFY(!check(files, project).findings.empty());
}

void JournalTest::aChainWrittenAnewIsFound()
{
    // Whoever can forge the whole file makes an honest-looking chain; the head outside tells it apart.
    const ProjectFiles files;
    std::string uid;
    {
        ProjectFile project = files.make("p.tessera", 5);
        uid = project.uid();
        VERIFY_OK(project.close());
    }
    const auto head = HeadKeeper(files.path("state"), uid).read().value();
    QVERIFY(edit(files.path("p.tessera"), "DELETE FROM journal_part; DELETE FROM journal; DELETE FROM source; DELETE FROM state_digest"));
    ProjectFile project = reopen(files, "p.tessera");
    for (int i = 0; i < 5; ++i)
        files.addEntry(project, "forged" + std::to_string(i));
    VERIFY_OK(HeadKeeper(files.path("state"), uid).write(*head));
    const JournalCheck result = check(files, project);
    QVERIFY(!result.findings.empty());
    QCOMPARE(result.findings.front().entry->value, 5);
}

void JournalTest::anEntryFromAnotherProjectIsFound()
{
    const ProjectFiles files;
    ProjectFile other = files.make("other.tessera", 3);
    auto rows = other.connection().prepare("SELECT hex(previous), hex(hash), hex(commitments), hex(state_root) FROM journal WHERE seq = 3");
    VERIFY_OK(rows);
    QVERIFY(rows->step().value_or(false));
    const std::string sql = "UPDATE journal SET previous = x'" + std::string(rows->text(0)) + "', hash = x'" + std::string(rows->text(1))
                            + "', commitments = x'" + std::string(rows->text(2)) + "', state_root = x'" + std::string(rows->text(3))
                            + "' WHERE seq = 3";
    {
        ProjectFile project = files.make("p.tessera", 4);
        VERIFY_OK(project.close());
    }
    QVERIFY(edit(files.path("p.tessera"), sql));
    ProjectFile project = reopen(files, "p.tessera");
    const JournalCheck result = check(files, project);
    QVERIFY(!result.findings.empty());
    QCOMPARE(result.findings.front().entry->value, 3);
}

void JournalTest::anEditedOrDeletedHeadIsFound_data()
{
    QTest::addColumn<bool>("isDeleted");
    QTest::newRow("edited") << false;
    QTest::newRow("deleted") << true;
}

void JournalTest::anEditedOrDeletedHeadIsFound()
{
    QFETCH(const bool, isDeleted);
    const ProjectFiles files;
    ProjectFile project = files.make("p.tessera", 5);
    int seen = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(files.path("state"))) {
        if (!entry.is_regular_file() || entry.path().filename() == "journal.key")
            continue;
        ++seen;
        if (isDeleted) {
            std::filesystem::remove(entry.path());
        } else {
            const std::string name = std::filesystem::relative(entry.path(), files.path(".")).string();
            std::string bytes = files.read(name);
            const auto five = bytes.find('5');
            QVERIFY(five != std::string::npos);
            bytes[five] = '4';
            files.write(name, bytes);
        }
    }
    QCOMPARE(seen, 1);
    QCOMPARE(check(files, project).findings.size(), 1U);
}

void JournalTest::withoutTheHeadTheCutEndWouldNotShow()
{
    // The control: the check that finds the cut end is the head and nothing else. Cutting rows out of every table as well makes a shorter,
    // consistent project; here an older copy stands for it.
    const ProjectFiles files;
    {
        ProjectFile project = files.make("p.tessera", 5);
        VERIFY_OK(project.close());
    }
    ProjectFile project = reopen(files, "p.tessera");
    Progress progress;
    const auto result = verifyJournal(project.connection(), HeadKeeper(files.path("another state"), project.uid()).readAll(), progress);
    VERIFY_OK(result);
    QVERIFY(result->findings.empty());
    QCOMPARE(result->notAnchored, 5U);
}

void JournalTest::entriesArePagedAndUndoesFollowed()
{
    const ProjectFiles files;
    ProjectFile project = files.make("p.tessera", 7);
    const Journal journal(project.connection());
    const auto page = journal.page({}, 3);
    VERIFY_OK(page);
    QCOMPARE(page->size(), 3U);
    QCOMPARE(page->front().seq.value, 7);
    const auto next = journal.page(page->back().seq, 100);
    VERIFY_OK(next);
    QCOMPARE(next->size(), 4U);
    QCOMPARE(next->back().actor, std::string("anna"));
    QCOMPARE(next->back().parts.size(), 1U);
    const auto outlines = journal.outlines(page->back().seq, 100);
    VERIFY_OK(outlines);
    QCOMPARE(outlines->size(), 4U);
    QCOMPARE(outlines->back().actor, std::string("anna"));
    QVERIFY(outlines->back().seq == next->back().seq && outlines->back().kind == next->back().kind && outlines->back().parts.empty());
    QVERIFY(!journal.undoneBy(EntrySeq{3})->has_value());
    QVERIFY(!journal.entry(EntrySeq{99})->has_value() && !journal.outline(EntrySeq{99})->has_value());
}

TESSERA_TEST(JournalTest, "journal_test")
#include "journal_test.moc"
