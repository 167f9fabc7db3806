// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Progress of one long job, made on the job's thread and shown on the GUI thread at most ten times a second.
#pragma once

#include <QObject>
#include <QString>
#include <atomic>
#include <chrono>
#include <mutex>

#include "engine/base/progress.h"

namespace ui
{

// What the job bar shows.
struct JobProgressState {
    QString title{}; // "Matching"
    QString stage{}; // "Comparing"; empty until the job says
    quint64 done = 0;
    quint64 total = 0; // 0: unknown
    double perSecond = 0;
    double secondsLeft = -1; // negative: unknown
};

class JobProgress final : public QObject, public engine::Progress
{
    Q_OBJECT

public:
    JobProgress(QString title, std::stop_token stop);

    void begin(engine::Stage stage, std::uint64_t total) override;
    void advance(std::uint64_t units) override;

Q_SIGNALS:
    void stateChanged(const ui::JobProgressState &state); // emitted on the job's thread

private:
    [[nodiscard]] JobProgressState state() const;

    const QString m_title;
    std::atomic<std::uint64_t> m_done{0};
    mutable std::mutex m_mutex; // guards what follows
    engine::Stage m_stage = engine::Stage::Opening;
    std::uint64_t m_total = 0;
    std::chrono::steady_clock::time_point m_begun;
    std::chrono::steady_clock::time_point m_told;
};

[[nodiscard]] QString stageText(engine::Stage stage);

} // namespace ui

Q_DECLARE_METATYPE(ui::JobProgressState)
