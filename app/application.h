// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Builds the object graph of the window and wires it: theme, session, pages, commands. The only place that knows all concrete classes.
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <memory>

#include "app/journal_steps.h"
#include "engine/workspace/requests.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/page_host.h"
#include "ui/session/latest.h"
#include "ui/session/project_session.h"
#include "ui/theme/theme.h"

class QDialog;
class QMimeData;

namespace ui
{
class CustomersPage;
class MatchingPage;
class SourcesPage;
} // namespace ui

namespace app
{

class Application final : public QObject, public ui::PageHost
{
    Q_OBJECT
public:
    explicit Application(QApplication &application);
    ~Application() override;

    // Shows the window and opens a project, or stays on the start page when the path is empty.
    void start(const QString &project);

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] ui::ProjectSession &session() { return *m_session; }
    [[nodiscard]] ui::Theme &theme() { return m_theme; }

    // --- ui::PageHost
    void go(const QString &page, const QVariant &argument = {}) override;
    void toast(ui::ToastText text) override;
    void showError(const engine::Error &error) override;
    void clearError(const engine::Error &error) override;
    void undo() override;
    void startMatching() override; // what changed, where that is enough
    [[nodiscard]] ui::Actions &actions() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // files dropped on the window

private:
    void connectSession();
    void connectWindow();
    void projectOpened();
    void projectClosed();
    void openFailed(const QString &path, const engine::Error &error);
    void addPages();
    void showView();
    void enableCommands();
    void showJob(const ui::JobProgressState &state);
    void refreshUndo();
    void matchAs(engine::MatchScope scope);
    [[nodiscard]] static QString matchedText(const engine::MatchReport &report);
    [[nodiscard]] static QString whyEverything(engine::RunReason reason);

    // --- application_actions.cpp
    void addActions();
    void addAction(const char *id, const QString &text, const QString &group, const QKeySequence &key, std::function<void()> handler);
    void addPalette();
    void exportCustomers(bool isDelta);
    [[nodiscard]] static QString exportedText(const engine::ExportReport &report, bool isDelta, const QString &directory);
    void verifyProject();
    void backUp();

    // --- application_projects.cpp
    void openProject(const QString &path);
    // The files are imported into it; asksForFiles: the person is asked for them.
    void newProject(const QStringList &files, bool asksForFiles = false);
    void newEncryptedProject();
    void openDemo();
    void askForKey(const QString &path, bool wasWrong);
    void take(const QStringList &files); // dropped: opened or imported
    void openFile(const QString &path, std::shared_ptr<const engine::SecretKey> key = {}, bool isNew = false);
    void mayClose(bool *allowed);
    // Goes on once nothing runs and no draft would be lost: asks about the one and the other where need be.
    void leaveProject(const std::function<void()> &then);
    void leaveDraft(const std::function<void()> &then);
    void remember(const QString &path);
    void rememberLayout() const;
    void restoreLayout() const;

    ui::Theme m_theme;
    std::unique_ptr<ui::ProjectSession> m_session;
    std::unique_ptr<ui::MainWindow> m_window; // owns the pages; goes before the session
    JournalSteps m_journal;
    QTimer m_minute; // what is said of ages moves on
    QPointer<QDialog> m_stopQuestion;
    QPointer<ui::MatchingPage> m_matching;
    QPointer<ui::SourcesPage> m_sources;
    QPointer<ui::CustomersPage> m_customers;
    bool m_asksForFiles = false;          // which to import, once the new project is there
    QStringList m_filesToImport;          // handed to the import assistant once the new project is there
    std::function<void()> m_bannerAction; // of the window's banner
    bool m_isCancelling = false;
    ui::Latest m_undoAsked;
};

} // namespace app
