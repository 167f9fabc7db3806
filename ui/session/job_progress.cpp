// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/job_progress.h"

#include <QCoreApplication>

namespace ui
{

namespace
{

using Steady = std::chrono::steady_clock;
constexpr auto Interval = std::chrono::milliseconds(100);

} // namespace

QString stageText(engine::Stage stage)
{
    using engine::Stage;
    const auto text = [](const char *source) { return QCoreApplication::translate("ui::Stage", source); };
    switch (stage) {
    case Stage::Reading: return text(QT_TRANSLATE_NOOP("ui::Stage", "Reading"));
    case Stage::Importing: return text(QT_TRANSLATE_NOOP("ui::Stage", "Importing"));
    case Stage::Indexing: return text(QT_TRANSLATE_NOOP("ui::Stage", "Indexing"));
    case Stage::Profiling: return text(QT_TRANSLATE_NOOP("ui::Stage", "Looking at the data"));
    case Stage::LoadingColumns: return text(QT_TRANSLATE_NOOP("ui::Stage", "Loading records"));
    case Stage::Blocking: return text(QT_TRANSLATE_NOOP("ui::Stage", "Finding candidate pairs"));
    case Stage::Comparing: return text(QT_TRANSLATE_NOOP("ui::Stage", "Comparing"));
    case Stage::Training: return text(QT_TRANSLATE_NOOP("ui::Stage", "Training"));
    case Stage::Linking: return text(QT_TRANSLATE_NOOP("ui::Stage", "Linking"));
    case Stage::Golden: return text(QT_TRANSLATE_NOOP("ui::Stage", "Golden records"));
    case Stage::Saving: return text(QT_TRANSLATE_NOOP("ui::Stage", "Saving"));
    case Stage::Exporting: return text(QT_TRANSLATE_NOOP("ui::Stage", "Exporting"));
    case Stage::Verifying: return text(QT_TRANSLATE_NOOP("ui::Stage", "Verifying"));
    case Stage::BackingUp: return text(QT_TRANSLATE_NOOP("ui::Stage", "Backing up"));
    case Stage::Opening: return text(QT_TRANSLATE_NOOP("ui::Stage", "Opening"));
    }
    return {};
}

JobProgress::JobProgress(QString title, std::stop_token stop) : Progress(std::move(stop)), m_title(std::move(title)), m_begun(Steady::now()) {}

void JobProgress::begin(engine::Stage stage, std::uint64_t total)
{
    {
        const std::lock_guard lock(m_mutex);
        m_stage = stage;
        m_total = total;
        m_done = 0;
        m_begun = m_told = Steady::now();
    }
    Q_EMIT stateChanged(state());
}

void JobProgress::advance(std::uint64_t units)
{
    m_done += units;
    {
        const std::unique_lock lock(m_mutex, std::try_to_lock);
        if (!lock.owns_lock() || Steady::now() - m_told < Interval)
            return;
        m_told = Steady::now();
    }
    Q_EMIT stateChanged(state());
}

JobProgressState JobProgress::state() const
{
    const std::lock_guard lock(m_mutex);
    const double seconds = std::chrono::duration<double>(Steady::now() - m_begun).count();
    const std::uint64_t done = m_total > 0 ? std::min<std::uint64_t>(m_done, m_total) : m_done.load(); // a total may be an estimate
    JobProgressState state{m_title, stageText(m_stage), done, m_total, 0, -1};
    if (seconds > 0.5)
        state.perSecond = static_cast<double>(state.done) / seconds;
    if (state.perSecond > 0 && state.total > state.done)
        state.secondsLeft = static_cast<double>(state.total - state.done) / state.perSecond;
    return state;
}

} // namespace ui
