// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The shell: rail, top bar, pages, banner, toasts and status. Knows pages only as widgets that others register. GUI thread.
#pragma once

#include <QHash>
#include <QMainWindow>
#include <functional>

#include "ui/mainwindow/navigation.h"

class QStackedWidget;

namespace ui
{

class Actions;
class CommandPalette;
class InlineBanner;
class JobBar;
class OwnUndo;
class Rail;
class StartPage;
class StatusStrip;
class ToastHost;
class TopBar;

struct PageSpec {
    QString id{};                                         // "review"
    QString title{};                                      // "Review"
    QString iconName{};                                   // "page-review"
    QWidget *widget = nullptr;                            // becomes a child of the window
    std::function<void(const QVariant &argument)> open{}; // called each time the page is gone to; may be empty
};

class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    // In the order of the rail; the nth gets Alt+n and a command "Go to …".
    void addPage(const PageSpec &page);
    void removePages(); // deletes their widgets; the start page is shown
    void setBadge(const QString &page, int count);

    // Start page (no project) or pages. Going anywhere through navigation() leaves the start page.
    void showStartPage();
    [[nodiscard]] bool showsStartPage() const;

    [[nodiscard]] Navigation *navigation() const { return m_navigation; }
    [[nodiscard]] Actions *actions() const { return m_actions; }
    [[nodiscard]] CommandPalette *commandPalette() const { return m_palette; }
    [[nodiscard]] TopBar *topBar() const { return m_top; }
    [[nodiscard]] JobBar *jobBar() const;
    [[nodiscard]] StatusStrip *status() const { return m_status; }
    [[nodiscard]] ToastHost *toasts() const { return m_toasts; }
    [[nodiscard]] InlineBanner *banner() const { return m_banner; } // above the page, for what concerns the whole project
    [[nodiscard]] StartPage *startPage() const { return m_start; }

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    void closeRequested(bool *allowed); // set to false to stay open

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void addOwnActions();
    void enableOwnActions();
    [[nodiscard]] OwnUndo *ownUndo() const; // of the page that is shown; null: it has none
    void showPlace(const Place &place);

    Navigation *m_navigation;
    Actions *m_actions;
    Rail *m_rail;
    TopBar *m_top;
    InlineBanner *m_banner;
    QStackedWidget *m_stack;
    StatusStrip *m_status;
    StartPage *m_start;
    ToastHost *m_toasts;
    CommandPalette *m_palette;
    QHash<QString, PageSpec> m_pages;
    QStringList m_order;
};

} // namespace ui
