// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/project_flow.h"

namespace ui
{

ProjectFlow::ProjectFlow(ProjectSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &ProjectSession::closed, this, [this] {
        m_isBusy = false; // the answer of a job that was under way never comes
        forget();
    });
}

bool ProjectFlow::isReadOnly() const
{
    return !m_session.view() || m_session.view()->isReadOnly;
}

} // namespace ui
