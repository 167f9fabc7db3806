// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a draft is loaded from and saved to. It is loaded again with every change that may concern it; a draft with edits stays then, and one
// that is being saved is replaced only by what was read afterwards. GUI thread.
#pragma once

#include <functional>
#include <utility>

#include "ui/pages/matching/project_flow.h"
#include "ui/session/latest.h"

namespace ui
{

class DraftFlow : public ProjectFlow
{
    Q_OBJECT
public:
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] virtual bool isChanged() const = 0; // the draft is not what is saved

Q_SIGNALS:
    void edited(); // the draft took a change, or another took its place: what was said of the one before is out of date

protected:
    DraftFlow(ProjectSession &session, QObject *parent);

    virtual void reload() = 0; // by load()
    void forget() override;
    [[nodiscard]] bool isSaving() const { return m_isSaving; } // until it is loaded again

    // take(loaded, isReplacing): whether it takes the place of the draft as well, or only of what is saved.
    template <typename T> void load(std::function<engine::Result<T>(const engine::Reader &)> question, std::function<void(T, bool)> take);
    // done: it is in the project, and is loaded next. After an error the draft is as it was.
    template <typename T> void write(std::function<engine::Result<T>(engine::Workspace &)> verb, std::function<void(T)> done);

private:
    Latest m_loads; // what comes from one before it is out of date
    bool m_isLoaded = false;
    bool m_isReplacing = true; // the next load replaces the draft
    bool m_isSaving = false;
    bool m_isWriting = false; // until it is in the project
};

template <typename T> void DraftFlow::load(std::function<engine::Result<T>(const engine::Reader &)> question, std::function<void(T, bool)> take)
{
    if (!m_session.isOpen())
        return;
    ask<T>(std::move(question), m_loads.only([this, take = std::move(take)](T loaded) {
        if (m_isWriting)
            return; // another one comes once the draft is saved
        const bool isReplacing = std::exchange(m_isReplacing, false) || !isChanged();
        m_isSaving = false;
        m_isLoaded = true;
        take(std::move(loaded), isReplacing);
    }));
}

template <typename T> void DraftFlow::write(std::function<engine::Result<T>(engine::Workspace &)> verb, std::function<void(T)> done)
{
    m_isReplacing = m_isSaving = m_isWriting = true;
    Q_EMIT changed();
    m_session.change<T>(this, Change::Matching, std::move(verb), [this, done = std::move(done)](engine::Result<T> result) {
        m_isWriting = false;
        m_loads.drop(); // what is under way may have been read before it was saved
        if (result)
            return done(std::move(*result));
        m_isReplacing = m_isSaving = false;
        Q_EMIT failed(result.error());
        Q_EMIT changed();
        reload();
    });
}

} // namespace ui
