// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Last step of the import assistant: what the import would do (a dry run), how far it is, and what it did. GUI thread.
#pragma once

#include <QWidget>

#include "engine/workspace/requests.h"
#include "ui/session/job_progress.h"

class QProgressBar;

namespace ui
{

class Button;
class InlineBanner;
class SectionHeader;
class StatCard;
class TableView;
class TextLabel;
class TextTableModel;

class ResultStep final : public QWidget
{
    Q_OBJECT
public:
    explicit ResultStep(QWidget *parent = nullptr);

    void showRunning(const QString &what);
    void showProgress(const JobProgressState &state);
    void showDryRun(const engine::ImportReport &report, quint64 recordsBefore);
    void showImported(const engine::ImportReport &report);
    void showFailure(const engine::Error &error);

Q_SIGNALS:
    void cancelRequested();

private:
    QWidget *buildRunning();
    void showCounts(const engine::ImportReport &report);

    TextLabel *m_headline;
    TextLabel *m_explanation;
    InlineBanner *m_banner;
    TextLabel *m_progressText = nullptr;
    QProgressBar *m_progress = nullptr;
    QWidget *m_running; // made of the two before it
    QWidget *m_cards;
    StatCard *m_added;
    StatCard *m_changed;
    StatCard *m_unchanged;
    StatCard *m_gone;
    StatCard *m_rejected;
    SectionHeader *m_rejectHeader;
    QWidget *m_rejectFrame;
    TextTableModel *m_model;
    TableView *m_rejects;
};

} // namespace ui
