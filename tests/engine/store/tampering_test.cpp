// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Tampering by hands that know the format: old pages pasted back, a chain recomputed from some entry on, flipped bits under encryption.
#include <QTest>
#include <algorithm>

#include "engine/base/random.h"
#include "engine/store/database.h"
#include "engine/store/journal/journal.h"
#include "engine/store/secret_key.h"
#include "engine/store/verify.h"
#include "tests/engine/store/project_files.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::ProjectFiles;

class TamperingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOldPagePastedBackIsFound();
    void aChainRecomputedFromSomeEntryIsFound();
    void aFlippedBitUnderEncryptionIsFound();
    void everyCheckNamesItsOwn();
};

namespace
{

constexpr std::size_t PageSize = 4096;

// Nothing when all is well, else the first thing that is off.
std::optional<std::string> firstFinding(const ProjectFiles &files, std::string_view name, std::shared_ptr<const SecretKey> key = nullptr)
{
    auto project = ProjectFile::open(files.path(name), std::move(key), false);
    if (!project)
        return project.error().message;
    Progress progress;
    const auto check = verifyStore(project->connection(), files.keeper(*project).readAll(), progress);
    if (!check)
        return check.error().message;
    return check->findings.empty() ? std::nullopt : std::optional(check->findings.front().reason);
}

// Anna becomes the actor Eve in one entry, and every hash behind it is made to fit.
void recomputeFrom(Database &database, const std::string &uid, std::int64_t from)
{
    auto rows = database.prepare("SELECT seq, previous, at, actor, kind, undoes, commitments, state_root FROM journal ORDER BY seq");
    auto update = database.prepare("UPDATE journal SET previous = ?2, hash = ?3, actor = ?4 WHERE seq = ?1");
    std::string previous;
    while (rows->step().value_or(false)) {
        const std::int64_t seq = rows->integer(0);
        if (seq < from) {
            auto hash = Journal(database).hashOf(EntrySeq{seq});
            previous = *hash;
            continue;
        }
        const std::string actor = seq == from ? "eve" : std::string(rows->text(3));
        const std::string hash = hashEntry({.projectUid = uid,
                                            .seq = seq,
                                            .previous = previous,
                                            .at = rows->integer(2),
                                            .actor = actor,
                                            .kind = rows->integer(4),
                                            .undoes = rows->integer(5),
                                            .commitments = rows->text(6),
                                            .stateRoot = rows->text(7)});
        QVERIFY(update->bindAll(seq, Blob{previous}, Blob{hash}, std::string_view(actor)).run().has_value());
        previous = hash;
    }
}

} // namespace

void TamperingTest::everyOldPagePastedBackIsFound()
{
    const ProjectFiles files;
    {
        ProjectFile project = files.make("p.tessera", 3);
        VERIFY_OK(project.close());
    }
    const std::string old = files.read("p.tessera");
    {
        auto project = ProjectFile::open(files.path("p.tessera"), nullptr, true);
        VERIFY_OK(project);
        files.addEntry(*project, "later");
        VERIFY_OK(project->close());
    }
    const std::string now = files.read("p.tessera");
    QVERIFY(!firstFinding(files, "p.tessera")); // the control: untouched, nothing is off
    int pasted = 0;
    // The first page differs by SQLite's own counters only.
    for (std::size_t at = PageSize; at + PageSize <= std::min(old.size(), now.size()); at += PageSize) {
        if (std::string_view(old).substr(at, PageSize) == std::string_view(now).substr(at, PageSize))
            continue;
        std::string mixed = now;
        mixed.replace(at, PageSize, old, at, PageSize);
        files.write("p.tessera", mixed);
        QVERIFY2(firstFinding(files, "p.tessera").has_value(), QByteArray::number(static_cast<qulonglong>(at / PageSize + 1)).constData());
        ++pasted;
    }
    QVERIFY2(pasted >= 4, QByteArray::number(pasted).constData()); // source, its index, journal, its parts, sums
}

void TamperingTest::aChainRecomputedFromSomeEntryIsFound()
{
    const ProjectFiles files;
    std::string uid;
    {
        ProjectFile project = files.make("p.tessera", 6);
        uid = project.uid();
        VERIFY_OK(project.close());
    }
    {
        auto database = Database::open(files.path("p.tessera"), Access::ReadWrite, nullptr);
        VERIFY_OK(database);
        recomputeFrom(*database, uid, 3);
    }
    auto project = ProjectFile::open(files.path("p.tessera"), nullptr, false);
    VERIFY_OK(project);
    Progress progress;
    // The control: the chain itself is consistent, so whoever has no head sees nothing.
    const auto without = verifyStore(project->connection(), HeadKeeper(files.path("another state"), uid).readAll(), progress);
    VERIFY_OK(without);
    QVERIFY2(without->findings.empty(), without->findings.empty() ? "" : without->findings.front().reason.c_str());
    const auto with = verifyStore(project->connection(), files.keeper(*project).readAll(), progress);
    VERIFY_OK(with);
    QCOMPARE(with->findings.size(), 1U);
    QCOMPARE(with->findings.front().entry.value_or(EntrySeq{}).value, 6);
}

void TamperingTest::aFlippedBitUnderEncryptionIsFound()
{
    const ProjectFiles files;
    const auto key = std::make_shared<const SecretKey>(SecretKey::fromText("a key"));
    {
        auto project = ProjectFile::create(files.path("k.tessera"), key, {});
        VERIFY_OK(project);
        files.addEntry(*project, "crm");
        VERIFY_OK(project->close());
    }
    const std::string whole = files.read("k.tessera");
    QVERIFY(!firstFinding(files, "k.tessera", key));
    Random random(77);
    for (int i = 0; i < 12; ++i) { // each opening derives the key anew, which takes its time on purpose
        std::string spoiled = whole;
        const std::size_t at = i == 0 ? 3 : random.below(spoiled.size()); // once in the salt
        spoiled[at] = static_cast<char>(spoiled[at] ^ (1 << random.below(8)));
        files.write("k.tessera", spoiled);
        QVERIFY2(firstFinding(files, "k.tessera", key).has_value(), QByteArray::number(static_cast<qulonglong>(at)).constData());
        QVERIFY(files.read("k.tessera") == spoiled); // looking changes nothing
    }
}

// A thousand faults of one sort are told by some, and hide none of another sort.
void TamperingTest::everyCheckNamesItsOwn()
{
    const ProjectFiles files;
    VERIFY_OK(files.make("p.tessera", 3).close());
    QVERIFY(tests::edit(files.path("p.tessera"), "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
                                                 "INSERT INTO reject (batch_id, seq, line, field, reason, raw) SELECT 99, i, i, '', '', '' FROM n; "
                                                 "UPDATE journal SET actor = 'somebody' WHERE seq = 2"));
    auto project = ProjectFile::open(files.path("p.tessera"), nullptr, false);
    VERIFY_OK(project);
    Progress progress;
    const auto check = verifyStore(project->connection(), files.keeper(*project).readAll(), progress);
    VERIFY_OK(check);
    const auto count = [&](std::string_view name) { return std::ranges::count(check->findings, name, &StoreFinding::check); };
    QCOMPARE(count("foreign_keys"), 20);
    QVERIFY(count("journal") > 0);
}

TESSERA_TEST(TamperingTest, "tampering_test")
#include "tampering_test.moc"
