// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Last step of the import assistant: what the import would do (a dry run), how far it is, and what it did. GUI thread.
#pragma once

#include <QWidget>

#include "engine/workspace/requests.h"
#include "ui/session/job_progress.h"

class QProgressBar;
class QVBoxLayout;

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
    // A table under a heading, gone while it has no rows.
    struct Listing {
        SectionHeader *header = nullptr;
        QWidget *frame = nullptr;
        TextTableModel *model = nullptr;
        TableView *table = nullptr;
        void setVisible(bool isVisible) const;
    };
    Listing buildListing(const QString &title, const QString &name, QVBoxLayout *layout);
    QWidget *buildRunning();
    void showCounts(const engine::ImportReport &report);
    void showRejects(const engine::ImportReport &report);
    void showInvalid(const engine::ImportReport &report);

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
    Listing m_rejects;
    Listing m_invalid; // values of rows that were taken
};

} // namespace ui
