// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tests of Review ask of a project: a copy for each test, the worklist with its questions, the decisions in force. GUI thread.
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <map>
#include <optional>
#include <semaphore>
#include <set>

#include "engine/store/tables/decision_store.h"
#include "tests/ui/review_project.h"
#include "tests/ui/window_project.h"
#include "ui/session/project_session.h"

namespace tests
{

// Holds the store thread until it is let go, so that what is asked for meanwhile waits.
class Gate
{
public:
    void holdStore(ui::ProjectSession &session)
    {
        session.change<int>(&session, ui::Change::Nothing, [this](engine::Workspace &) { return wait(); }, [](const auto &) {});
    }
    void holdByJob(ui::ProjectSession &session)
    {
        session.startJob<int>(
            &session, QStringLiteral("Holding"), ui::Change::Nothing, [this](engine::Workspace &, engine::Progress &) { return wait(); },
            [](const auto &) {});
    }
    void open()
    {
        if (!std::exchange(m_isOpen, true))
            m_semaphore.release();
    }
    ~Gate() { open(); }

private:
    engine::Result<int> wait()
    {
        m_semaphore.acquire();
        return 0;
    }

    std::binary_semaphore m_semaphore{0};
    bool m_isOpen = false;
};

class ReviewFixture
{
public:
    struct Asked {
        engine::TaskId task;
        engine::RecordPair pair;
    };
    using Decisions = std::map<engine::RecordPair, engine::Verdict>;

    [[nodiscard]] engine::Result<void> make() { return makeReviewProject(m_folder.filePath(QStringLiteral("project.tessera")).toStdString()); }

    // With items of three records.
    [[nodiscard]] bool makeCrowded()
    {
        return !makeWindowProject(m_folder, QStringLiteral("project.tessera"), true, {},
                                  {QStringLiteral("crm"), QStringLiteral("shop"), QStringLiteral("news")})
                    .isEmpty();
    }

    // A copy of its own for each test: decisions change it.
    [[nodiscard]] QString project()
    {
        const QString copy = m_folder.filePath(QStringLiteral("copy%1.tessera").arg(++m_copies));
        return QFile::copy(m_folder.filePath(QStringLiteral("project.tessera")), copy) ? copy : QString();
    }

    [[nodiscard]] bool open(ui::ProjectSession &session)
    {
        session.open(project());
        return QTest::qWaitFor([&] { return session.isOpen(); });
    }

    template <typename T> T answer(ui::ProjectSession &session, std::function<engine::Result<T>(const engine::Reader &)> question)
    {
        std::optional<T> got;
        session.ask<T>(&m_asker, std::move(question), [&](engine::Result<T> result) {
            if (result)
                got = std::move(*result);
        });
        return QTest::qWaitFor([&] { return got.has_value(); }) ? *got : T();
    }

    // The worklist with the question of each task, in its order.
    [[nodiscard]] std::vector<Asked> worklist(ui::ProjectSession &session)
    {
        return answer<std::vector<Asked>>(session, [](const engine::Reader &reader) -> engine::Result<std::vector<Asked>> {
            std::vector<Asked> all;
            TESSERA_TRY(const auto page, reader.tasks({}, {}, 1000));
            for (const engine::TaskRow &row : page.rows) {
                TESSERA_TRY(const auto task, reader.task(row.id));
                all.push_back({row.id, engine::orderedPair(task.question.a, task.question.b)});
            }
            return all;
        });
    }

    // All decisions in force, read over the records of the pairs.
    template <typename Pairs> [[nodiscard]] Decisions decisions(ui::ProjectSession &session, const Pairs &about)
    {
        std::set<engine::RecordId> records;
        for (const auto &one : about) {
            records.insert(pairOf(one).a);
            records.insert(pairOf(one).b);
        }
        return answer<Decisions>(session, [&records](const engine::Reader &reader) -> engine::Result<Decisions> {
            Decisions found;
            for (const engine::RecordId record : records) {
                TESSERA_TRY(const auto all, engine::DecisionStore(reader.connection()).of(record));
                for (const engine::Decision &decision : all)
                    if (decision.state == engine::DecisionState::Active)
                        found[decision.records] = decision.verdict;
            }
            return found;
        });
    }

private:
    static engine::RecordPair pairOf(const Asked &asked) { return asked.pair; }
    static engine::RecordPair pairOf(const Decisions::value_type &decided) { return decided.first; }

    QTemporaryDir m_folder;
    QObject m_asker;
    int m_copies = 0;
};

} // namespace tests
