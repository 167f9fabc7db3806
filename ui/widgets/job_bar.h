// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What runs now, how much of how much, how long still, and a way to stop it. GUI thread.
#pragma once

#include <QWidget>
#include <optional>

class QProgressBar;
class QToolButton;

namespace ui
{

class TextLabel;

struct JobState {
    QString what{}; // "Matching"
    QString unit{}; // "records"; may be empty
    qint64 done = 0;
    qint64 total = 0;     // 0: unknown
    double perSecond = 0; // 0: unknown
    bool cancellable = true;
    bool cancelling = false;
};

// "Matching · 620,400 of 1,000,000 records · 18 s left"
[[nodiscard]] QString jobText(const JobState &state);
// "18 s", "4 min", "1 h 20 min"; empty when unknown.
[[nodiscard]] QString remainingText(const JobState &state);

class JobBar final : public QWidget
{
    Q_OBJECT
public:
    explicit JobBar(QWidget *parent = nullptr);

    void setJob(const std::optional<JobState> &state); // nullopt: nothing runs, the bar is hidden
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void cancelRequested();

private:
    TextLabel *m_text;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    bool m_running = false;
};

} // namespace ui
