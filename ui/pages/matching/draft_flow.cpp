// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/draft_flow.h"

namespace ui
{

DraftFlow::DraftFlow(ProjectSession &session, QObject *parent) : ProjectFlow(session, parent)
{
    connect(&session, &ProjectSession::changed, this, [this](Change what) {
        if (what != Change::Decisions) // of records, which neither a model nor safeguards are made of
            reload();
    });
}

void DraftFlow::forget()
{
    m_isLoaded = false;
    m_isReplacing = true;
    m_isSaving = m_isWriting = false;
}

} // namespace ui
