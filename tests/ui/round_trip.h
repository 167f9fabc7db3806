// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Waits for what was asked of a project, rather than for some time. GUI thread.
#pragma once

#include <QTest>

#include "ui/session/project_session.h"

namespace tests
{

// All that was asked of the readers so far is answered.
inline bool readersAnswer(ui::ProjectSession &session)
{
    constexpr int Questions = 8; // more than there are readers, which take turns
    QObject asker;
    int answers = 0;
    for (int i = 0; i < Questions; ++i)
        session.ask<int>(
            &asker, [](const engine::Reader &) { return 0; }, [&answers](const auto &) { ++answers; });
    return QTest::qWaitFor([&answers] { return answers == Questions; });
}

// All that was to be changed so far is, and what was asked because of it is answered, and what was asked because of these answers.
inline bool roundTrip(ui::ProjectSession &session)
{
    QObject asker;
    bool isChanged = false;
    session.change<int>(
        &asker, ui::Change::Nothing, [](engine::Workspace &) { return 0; }, [&isChanged](const auto &) { isChanged = true; });
    return QTest::qWaitFor([&isChanged] { return isChanged; }) && readersAnswer(session) && readersAnswer(session);
}

} // namespace tests
