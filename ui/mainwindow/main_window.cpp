// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/command_palette.h"
#include "ui/mainwindow/own_undo.h"
#include "ui/mainwindow/rail.h"
#include "ui/mainwindow/start_page.h"
#include "ui/mainwindow/status_strip.h"
#include "ui/mainwindow/top_bar.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inline_banner.h"
#include "ui/widgets/job_bar.h"
#include "ui/widgets/kbd_hint.h"
#include "ui/widgets/toast.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

// Alt+1 … Alt+9, Alt+0 for the tenth.
QKeySequence pageKey(qsizetype position)
{
    return position < 10 ? QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + (position + 1) % 10)) : QKeySequence();
}

} // namespace

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent), m_navigation(new Navigation(this)), m_actions(new Actions(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Tessera"_s);
    setWindowIcon(applicationIcon());
    resize(metric::WindowWidth, metric::WindowHeight);
    auto *central = new QWidget;
    auto *across = row(central, 0);
    m_rail = new Rail(central);
    across->addWidget(m_rail);
    auto *down = new QVBoxLayout;
    down->setSpacing(0);
    m_top = new TopBar;
    m_banner = new InlineBanner;
    m_banner->setObjectName(u"windowBanner"_s);
    auto *bannerPlace = row(0);
    bannerPlace->addWidget(m_banner);
    m_stack = new QStackedWidget;
    m_stack->setObjectName(u"pages"_s);
    m_stack->setProperty("surface", u"page"_s);
    m_start = new StartPage;
    m_stack->addWidget(m_start);
    m_status = new StatusStrip;
    down->addWidget(m_top);
    down->addLayout(bannerPlace);
    down->addWidget(m_stack, 1);
    down->addWidget(m_status);
    across->addLayout(down, 1);
    setCentralWidget(central);
    m_toasts = new ToastHost(central);
    m_palette = new CommandPalette(*m_actions, central);
    connect(m_navigation, &Navigation::changed, this, &MainWindow::showPlace);
    connect(m_rail, &Rail::pageRequested, this, [this](const QString &id) { m_navigation->go(id); });
    connect(m_top, &TopBar::searchRequested, this, [this] { m_palette->open(); });
    connect(m_top, &TopBar::undoRequested, this, &MainWindow::undoRequested);
    connect(m_top, &TopBar::redoRequested, this, &MainWindow::redoRequested);
    addOwnActions();
    showStartPage();
    central->setFocusPolicy(Qt::ClickFocus); // no ring around the search before a key was pressed
    central->setFocus();
}

MainWindow::~MainWindow()
{
    // The actions listen to the end of their scopes; the pages go first, while everything they know still stands.
    removePages();
    delete m_palette;
}

void MainWindow::addOwnActions()
{
    const QString view = tr("View");
    m_actions->add({.id = u"palette.open"_s,
                    .text = tr("Search and commands"),
                    .group = view,
                    .key = QKeySequence(Qt::CTRL | Qt::Key_K),
                    .iconName = u"search"_s,
                    .handler = [this] { m_palette->open(); },
                    .inPalette = false});
    m_actions->add({.id = u"navigation.back"_s,
                    .text = tr("Go back"),
                    .group = view,
                    .key = QKeySequence(Qt::ALT | Qt::Key_Left),
                    .iconName = u"back"_s,
                    .handler = [this] { m_navigation->back(); }});
    m_actions->add({.id = u"navigation.forward"_s,
                    .text = tr("Go forward"),
                    .group = view,
                    .key = QKeySequence(Qt::ALT | Qt::Key_Right),
                    .iconName = u"forward"_s,
                    .handler = [this] { m_navigation->forward(); }});
    m_actions->add({.id = u"edit.undo"_s,
                    .text = tr("Undo"),
                    .group = tr("Edit"),
                    .key = QKeySequence(Qt::CTRL | Qt::Key_Z),
                    .iconName = u"undo"_s,
                    .handler = [this] {
                        if (OwnUndo *page = ownUndo(); !page || !page->takeBack())
                            Q_EMIT undoRequested();
                    }});
    m_actions->add({.id = u"edit.redo"_s,
                    .text = tr("Redo"),
                    .group = tr("Edit"),
                    .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                    .iconName = u"redo"_s,
                    .handler = [this] {
                        if (OwnUndo *page = ownUndo(); !page || !page->doAgain())
                            Q_EMIT redoRequested();
                    }});
    m_actions->add({.id = u"project.start"_s, .text = tr("Start page"), .group = tr("Project"), .iconName = u"page-overview"_s, .handler = [this] {
                        showStartPage();
                    }});
}

OwnUndo *MainWindow::ownUndo() const
{
    return dynamic_cast<OwnUndo *>(m_stack->currentWidget());
}

void MainWindow::addPage(const PageSpec &page)
{
    if (!page.widget || m_pages.contains(page.id))
        return;
    const QKeySequence key = pageKey(m_order.size());
    m_pages.insert(page.id, page);
    m_order.append(page.id);
    page.widget->setProperty("surface", u"page"_s);
    page.widget->setAttribute(Qt::WA_StyledBackground);
    m_stack->addWidget(page.widget);
    m_rail->addPage(page.id, page.title, page.iconName, keyText(key));
    m_actions->add({.id = u"page."_s + page.id,
                    .text = tr("Go to %1").arg(page.title),
                    .group = tr("Pages"),
                    .key = key,
                    .iconName = page.iconName,
                    .handler = [this, id = page.id] { m_navigation->go(id); }});
}

void MainWindow::removePages()
{
    m_navigation->clear();
    showStartPage();
    for (const QString &id : std::as_const(m_order)) {
        m_actions->remove(u"page."_s + id);
        delete m_pages.value(id).widget;
    }
    m_pages.clear();
    m_order.clear();
    m_rail->clear();
}

void MainWindow::setBadge(const QString &page, int count)
{
    m_rail->setBadge(page, count);
}

void MainWindow::showStartPage()
{
    m_stack->setCurrentWidget(m_start);
    m_rail->setVisible(!m_order.isEmpty());
    enableOwnActions();
}

bool MainWindow::showsStartPage() const
{
    return m_stack->currentWidget() == m_start;
}

// What leads nowhere is not offered.
void MainWindow::enableOwnActions()
{
    m_actions->setEnabled(u"navigation.back"_s, m_navigation->canGoBack());
    m_actions->setEnabled(u"navigation.forward"_s, m_navigation->canGoForward());
    m_actions->setEnabled(u"project.start"_s, !showsStartPage());
}

void MainWindow::showPlace(const Place &place)
{
    const auto page = m_pages.constFind(place.page);
    if (page == m_pages.constEnd())
        return;
    m_rail->setVisible(true);
    m_rail->setCurrent(place.page);
    m_stack->setCurrentWidget(page->widget);
    enableOwnActions();
    if (page->open)
        page->open(place.argument);
}

JobBar *MainWindow::jobBar() const
{
    return m_top->jobBar();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setNarrow(width() < metric::NarrowWindow);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    bool allowed = true;
    Q_EMIT closeRequested(&allowed);
    event->setAccepted(allowed);
}

} // namespace ui
