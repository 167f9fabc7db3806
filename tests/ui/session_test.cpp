// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <semaphore>
#include <stdexcept>
#include <thread>

#include "tests/support/test_registry.h"
#include "ui/session/project_session.h"

using namespace ui;
using namespace Qt::StringLiterals;

class SessionTest final : public QObject
{
    Q_OBJECT

    static std::function<engine::Result<engine::SourceId>(engine::Workspace &)> add(const std::string &code)
    {
        return [code](engine::Workspace &workspace) {
            engine::Source source;
            source.code = code;
            return workspace.addSource(source);
        };
    }

    QTemporaryDir m_folder;

    bool openNew(ProjectSession &session, const QString &name)
    {
        session.create(m_folder.filePath(name));
        return QTest::qWaitFor([&] { return session.isOpen(); });
    }

private Q_SLOTS:
    void closingFinishesWhatWasAsked()
    {
        ProjectSession session;
        QVERIFY(openNew(session, u"a.tessera"_s));
        int answers = 0;
        for (int i = 0; i < 20; ++i)
            session.change<engine::SourceId>(this, Change::Sources, add("s" + std::to_string(i)), [&](const auto &) { ++answers; });
        session.close();
        QVERIFY(!session.isOpen());
        session.open(m_folder.filePath(u"a.tessera"_s)); // waits for the one before to let go of the file
        QTRY_VERIFY(session.isOpen());
        QVERIFY(!session.view()->isReadOnly);
        QCOMPARE(session.view()->sources, 20U);
        QCOMPARE(answers, 0); // the asker's project was closed
    }

    void answersOfAnotherProjectAreDropped()
    {
        ProjectSession session;
        QVERIFY(openNew(session, u"b.tessera"_s));
        int answers = 0;
        session.ask<engine::ProjectView>(this, [](const engine::Reader &reader) { return reader.project(); }, [&](const auto &) { ++answers; });
        QVERIFY(openNew(session, u"c.tessera"_s));
        QTest::qWait(0);
        QCOMPARE(answers, 0);
        session.ask<engine::ProjectView>(this, [](const engine::Reader &reader) { return reader.project(); }, [&](const auto &) { ++answers; });
        QTRY_COMPARE(answers, 1);
    }

    void changesAnswerBeforeTheyAreAnnounced()
    {
        ProjectSession session;
        QVERIFY(openNew(session, u"d.tessera"_s));
        QStringList order;
        connect(&session, &ProjectSession::changed, this, [&] { order.append(u"changed"_s); });
        session.change<engine::SourceId>(this, Change::Sources, add("crm"), [&](const auto &) { order.append(u"answer"_s); });
        session.change<engine::SourceId>(this, Change::Sources, add("crm"), [&](const engine::Result<engine::SourceId> &id) {
            order.append(id ? u"second"_s : u"refused"_s); // the code is taken: nothing changed, nothing is announced
        });
        QTRY_COMPARE(order, (QStringList{u"answer"_s, u"changed"_s, u"refused"_s}));
        QTRY_COMPARE(session.view()->sources, 1U);
    }

    void jobsAreCancelledAndComeOneByOne()
    {
        ProjectSession session;
        QVERIFY(openNew(session, u"e.tessera"_s));
        QSignalSpy ended(&session, &ProjectSession::jobEnded);
        std::optional<engine::ErrorCode> first;
        std::optional<engine::ErrorCode> second;
        std::binary_semaphore begun(0);
        const auto wait = [&](engine::Workspace &, engine::Progress &progress) -> engine::Result<int> {
            begun.release();
            while (!progress.isCancelled())
                std::this_thread::yield();
            TESSERA_CHECK(progress.checkCancelled());
            return 1;
        };
        session.startJob<int>(this, u"first"_s, Change::Project, wait, [&](const engine::Result<int> &done) { first = done.error().code; });
        session.startJob<int>(this, u"second"_s, Change::Project, wait, [&](const engine::Result<int> &done) { second = done.error().code; });
        QCOMPARE(second, engine::ErrorCode::Conflict);
        begun.acquire();
        session.cancelJob();
        QTRY_COMPARE(ended.count(), 1);
        QTRY_COMPARE(first, engine::ErrorCode::Cancelled);
        QVERIFY(!session.isJobRunning());
    }

    // Whatever thread it was thrown on, an exception ends as an answer, and the project goes on.
    void whatIsThrownBecomesAnError()
    {
        ProjectSession session;
        QVERIFY(openNew(session, u"f.tessera"_s));
        QSignalSpy changed(&session, &ProjectSession::changed);
        std::vector<engine::ErrorCode> codes;
        const auto note = [&](const engine::Result<int> &done) { codes.push_back(done.error().code); };
        session.ask<int>(this, [](const engine::Reader &) -> engine::Result<int> { throw std::bad_alloc(); }, note);
        QTRY_COMPARE(codes.size(), 1U);
        session.change<int>(this, Change::Sources, [](engine::Workspace &) -> engine::Result<int> { throw std::out_of_range("gone"); }, note);
        QTRY_COMPARE(codes.size(), 2U);
        session.startJob<int>(
            this, u"job"_s, Change::Matching, [](engine::Workspace &, engine::Progress &) -> engine::Result<int> { throw std::bad_alloc(); }, note);
        QTRY_COMPARE(codes.size(), 3U);
        QVERIFY(!session.isJobRunning());
        session.work<int>(this, []() -> engine::Result<int> { throw std::bad_alloc(); }, note);
        QTRY_COMPARE(codes.size(), 4U);
        using engine::ErrorCode;
        QCOMPARE(codes, (std::vector{ErrorCode::InputRejected, ErrorCode::Internal, ErrorCode::InputRejected, ErrorCode::InputRejected}));
        QCOMPARE(changed.count(), 0);
        bool isAdded = false;
        session.change<engine::SourceId>(this, Change::Sources, add("crm"), [&](const auto &done) { isAdded = done.has_value(); });
        QTRY_VERIFY(isAdded);
    }

    // While one question takes its time, every other is answered by the readers that are free.
    void aSlowQuestionHoldsUpNoOther()
    {
        std::binary_semaphore mayEnd(0);
        ProjectSession session;
        QVERIFY(openNew(session, u"g.tessera"_s));
        auto release = qScopeGuard([&] { mayEnd.release(); });
        bool isSlowAnswered = false;
        int answers = 0;
        session.ask<int>(
            this,
            [&](const engine::Reader &) -> engine::Result<int> {
                mayEnd.acquire();
                return 0;
            },
            [&](const auto &) { isSlowAnswered = true; });
        for (int i = 0; i < 6; ++i)
            session.ask<engine::ProjectView>(this, [](const engine::Reader &reader) { return reader.project(); }, [&](const auto &) { ++answers; });
        QTRY_COMPARE(answers, 6);
        QVERIFY(!isSlowAnswered);
        release.dismiss();
        mayEnd.release();
        QTRY_VERIFY(isSlowAnswered);
    }

    void anAnswerToAnOlderQuestionIsDropped()
    {
        Latest asked;
        QList<int> taken;
        const auto first = asked.only([&](int answer) { taken.append(answer); });
        const auto second = asked.only([&](int answer) { taken.append(answer); });
        second(2);
        first(1); // came late
        QCOMPARE(taken, QList<int>{2});
        const auto third = asked.only([&](int answer) { taken.append(answer); });
        asked.drop();
        third(3);
        QCOMPARE(taken, QList<int>{2});
    }

    // A job is there as soon as it is begun, though it says nothing of how far it is, or waits for changes before it.
    void aJobHasItsTitleAtOnce()
    {
        ProjectSession session;
        QVERIFY(openNew(session, u"h.tessera"_s));
        QSignalSpy told(&session, &ProjectSession::jobChanged);
        QSignalSpy ended(&session, &ProjectSession::jobEnded);
        const auto quiet = [](engine::Workspace &, engine::Progress &) -> engine::Result<int> { return 1; };
        session.startJob<int>(this, u"Taking back"_s, Change::Nothing, quiet, [](const auto &) {});
        QCOMPARE(told.count(), 1);
        QCOMPARE(told.first().at(0).value<JobProgressState>().title, u"Taking back"_s);
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(told.count(), 1);
    }

    void aMissingProjectIsToldOf()
    {
        ProjectSession session;
        QSignalSpy failed(&session, &ProjectSession::openFailed);
        session.open(m_folder.filePath(u"nowhere.tessera"_s));
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!session.isOpen());
        QVERIFY(!failed.first().at(1).value<engine::Error>().message.empty());
    }
};

TESSERA_TEST(SessionTest, "session_test")
#include "session_test.moc"
