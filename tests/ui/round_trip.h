// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Waits for what was asked of a project, rather than for some time. GUI thread.
#pragma once

#include <QTest>
#include <barrier>
#include <memory>

#include "ui/session/project_session.h"

namespace tests
{

// All that was asked of the readers so far is answered: they meet, and none comes before it is done with what it had.
inline bool readersAnswer(ui::ProjectSession &session)
{
    constexpr int Readers = ui::ProjectSession::Readers;
    const auto meeting = std::make_shared<std::barrier<>>(Readers);
    QObject asker;
    int answers = 0;
    for (int i = 0; i < Readers; ++i)
        session.ask<int>(
            &asker,
            [meeting](const engine::Reader &) {
                meeting->arrive_and_wait();
                return 0;
            },
            [&answers](const auto &) { ++answers; });
    return QTest::qWaitFor([&answers] { return answers == Readers; });
}

// All that was to be changed so far is, and what was asked because of it is answered, and what was asked because of these answers.
inline bool roundTrip(ui::ProjectSession &session)
{
    QObject asker;
    bool isChanged = false;
    session.change<int>(&asker, ui::Change::Nothing, [](engine::Workspace &) { return 0; }, [&isChanged](const auto &) { isChanged = true; });
    return QTest::qWaitFor([&isChanged] { return isChanged; }) && readersAnswer(session) && readersAnswer(session);
}

} // namespace tests
