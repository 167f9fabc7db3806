// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"

#include <QApplication>
#include <QDialog>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <algorithm>

#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/start_page.h"
#include "ui/mainwindow/status_strip.h"
#include "ui/mainwindow/top_bar.h"
#include "ui/models/text.h"
#include "ui/pages/customers/customers_page.h"
#include "ui/pages/matching/matching_page.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/review/review_page.h"
#include "ui/pages/sources/sources_page.h"
#include "ui/widgets/inline_banner.h"
#include "ui/widgets/job_bar.h"

namespace app
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int MostBadge = 999'999;

ui::ThemeChoice storedTheme()
{
    return static_cast<ui::ThemeChoice>(std::clamp(QSettings().value(u"theme"_s, 0).toInt(), 0, 2));
}

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

} // namespace

Application::Application(QApplication &application)
    : m_theme(application, storedTheme()), m_session(std::make_unique<ui::ProjectSession>()), m_window(std::make_unique<ui::MainWindow>()),
      m_journal(*m_session, *m_window, *this), m_minute(this)
{
    addActions();
    addPalette();
    enableCommands();
    connectSession();
    connectWindow();
    m_minute.setObjectName(u"minute"_s);
    connect(&m_minute, &QTimer::timeout, this, &Application::showView);
    m_minute.start(std::chrono::minutes(1));
}

Application::~Application()
{
    disconnect(m_session.get(), nullptr, this, nullptr);
    m_window->removePages();
    m_session->close();
}

void Application::start(const QString &project)
{
    m_window->startPage()->setRecent(QSettings().value(u"recentProjects"_s).toStringList());
    m_window->showStartPage();
    refreshUndo();
    restoreLayout();
    m_window->show();
    if (!project.isEmpty())
        openProject(project);
}

void Application::connectSession()
{
    ui::ProjectSession *session = m_session.get();
    connect(session, &ui::ProjectSession::opened, this, &Application::projectOpened);
    connect(session, &ui::ProjectSession::closed, this, &Application::projectClosed);
    connect(session, &ui::ProjectSession::openFailed, this, &Application::openFailed);
    connect(session, &ui::ProjectSession::viewChanged, this, &Application::showView);
    connect(session, &ui::ProjectSession::changed, this, &Application::refreshUndo);
    connect(session, &ui::ProjectSession::jobChanged, this, &Application::showJob);
    connect(session, &ui::ProjectSession::jobEnded, this, [this] {
        m_isCancelling = false;
        m_window->jobBar()->setJob(std::nullopt);
        if (m_stopQuestion)
            m_stopQuestion->reject(); // there is nothing left to stop
    });
}

void Application::connectWindow()
{
    ui::StartPage *start = m_window->startPage();
    connect(start, &ui::StartPage::demoRequested, this, &Application::openDemo);
    connect(start, &ui::StartPage::newRequested, this, [this](const QStringList &files) { newProject(files, files.isEmpty()); });
    connect(start, &ui::StartPage::openRequested, this, &Application::openProject);
    connect(m_window.get(), &ui::MainWindow::undoRequested, &m_journal, &JournalSteps::undo);
    connect(m_window.get(), &ui::MainWindow::redoRequested, &m_journal, &JournalSteps::redo);
    connect(m_window.get(), &ui::MainWindow::closeRequested, this, &Application::mayClose);
    connect(m_window->jobBar(), &ui::JobBar::cancelRequested, this, [this] {
        m_isCancelling = true;
        m_session->cancelJob();
    });
    connect(m_window->banner(), &ui::InlineBanner::actionRequested, this, [this] {
        if (m_bannerAction)
            m_bannerAction();
    });
    m_window->setAcceptDrops(true);
    m_window->installEventFilter(this);
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window.get())
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::DragEnter) {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (!localFiles(drag->mimeData()).isEmpty())
            drag->acceptProposedAction();
        return true;
    }
    if (event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        drop->acceptProposedAction();
        take(localFiles(drop->mimeData()));
        return true;
    }
    return false;
}

void Application::projectOpened()
{
    const engine::ProjectView &view = *m_session->view();
    remember(ui::fromEngine(view.path));
    m_window->banner()->dismiss();
    addPages();
    restoreLayout();
    m_window->topBar()->setSearchEnabled(true);
    if (view.isReadOnly) {
        const QString file = QFileInfo(ui::fromEngine(view.path)).fileName();
        m_window->banner()->say({ui::BannerText::Kind::Warning,
                                 view.holder.empty() ? tr("%1 is open read-only.").arg(file)
                                                     : tr("%1 is in use by %2, so it is open read-only here.").arg(file, ui::fromEngine(view.holder)),
                                 tr("Everything can be looked at and exported; nothing can be changed."),
                                 {},
                                 {},
                                 tr("Try again")});
        m_bannerAction = [this, path = ui::fromEngine(view.path)] { openProject(path); };
    }
    refreshUndo();
    if (!m_filesToImport.isEmpty())
        go(u"sources"_s, std::exchange(m_filesToImport, {}));
    else if (std::exchange(m_asksForFiles, false) && view.records == 0)
        go(u"sources"_s, u"import"_s);
    else
        go(view.records == 0 ? u"sources"_s : u"overview"_s);
}

void Application::projectClosed()
{
    rememberLayout();
    m_window->removePages();
    m_window->banner()->dismiss();
    m_window->toasts()->clear();
    m_window->topBar()->setSearchEnabled(false);
    m_window->status()->setStatus({});
    m_window->setWindowTitle(u"Tessera"_s);
    m_window->startPage()->setRecent(QSettings().value(u"recentProjects"_s).toStringList());
    m_window->showStartPage();
    enableCommands();
    refreshUndo();
}

void Application::openFailed(const QString &path, const engine::Error &error)
{
    m_filesToImport.clear();
    m_asksForFiles = false;
    if (error.code == engine::ErrorCode::WrongKey && error.detail != "plain")
        askForKey(path, error.detail == "wrong");
    else
        showError(error);
}

void Application::addPages()
{
    auto *overview = new ui::OverviewPage(*m_session, *this);
    connect(&m_minute, &QTimer::timeout, overview, &ui::OverviewPage::tellAges);
    m_sources = new ui::SourcesPage(*m_session, *this);
    m_matching = new ui::MatchingPage(*m_session, *this);
    auto *review = new ui::ReviewPage(*m_session, *this);
    m_customers = new ui::CustomersPage(*m_session, *this);
    m_window->addPage({u"overview"_s, tr("Overview"), u"page-overview"_s, overview, {}});
    m_window->addPage({u"sources"_s, tr("Sources"), u"page-sources"_s, m_sources,
                       [sources = m_sources.data()](const QVariant &argument) { sources->open(argument); }});
    m_window->addPage({u"matching"_s, tr("Matching"), u"page-matching"_s, m_matching,
                       [matching = m_matching.data()](const QVariant &argument) { matching->open(argument); }});
    m_window->addPage({u"review"_s, tr("Review"), u"page-review"_s, review, [review](const QVariant &argument) { review->open(argument); }});
    m_window->addPage({u"customers"_s, tr("Customers"), u"page-customers"_s, m_customers,
                       [customers = m_customers.data()](const QVariant &argument) { customers->open(argument); }});
}

void Application::showView()
{
    const auto &view = m_session->view();
    if (!view)
        return;
    ui::StatusText status;
    status.project = QFileInfo(ui::fromEngine(view->path)).fileName();
    status.readOnly = view->isReadOnly;
    if (!view->holder.empty())
        status.lock = tr("Read-only: opened by %1").arg(ui::fromEngine(view->holder));
    else if (view->isReadOnly)
        status.lock = tr("Read-only");
    else if (view->isEncrypted)
        status.lock = tr("Encrypted");
    status.counts = tr("%1 records · %n source(s) → %2 customers", nullptr, static_cast<int>(view->sources))
                        .arg(ui::countText(view->records), ui::countText(view->customers));
    status.lastRun = view->lastRun ? tr("Last run %1, model %2").arg(ui::ageText(view->lastRun)).arg(view->runModelVersion) : tr("Not matched yet");
    status.user = qEnvironmentVariable("USER", tr("steward"));
    m_window->status()->setStatus(status);
    m_window->setBadge(u"review"_s, static_cast<int>(std::min<std::uint64_t>(view->openTasks, MostBadge)));
    m_window->setWindowTitle(tr("%1 — Tessera").arg(status.project));
    enableCommands();
}

// What would have no effect is not offered.
void Application::enableCommands()
{
    const auto &view = m_session->view();
    const bool isOpen = view.has_value();
    const bool mayWrite = isOpen && !view->isReadOnly;
    for (const char *id :
         {"project.close", "project.export", "project.exportDelta", "project.backup", "project.verify", "customers.search", "edit.undo", "edit.redo"})
        actions().setEnabled(QString::fromLatin1(id), isOpen);
    for (const char *id : {"project.match", "project.matchAll", "project.import"})
        actions().setEnabled(QString::fromLatin1(id), mayWrite);
}

void Application::showJob(const ui::JobProgressState &state)
{
    if (!m_session->isJobRunning())
        return;
    ui::JobState job;
    job.what = state.stage.isEmpty() ? state.title : tr("%1 · %2").arg(state.title, state.stage);
    job.done = static_cast<qint64>(state.done);
    job.total = static_cast<qint64>(state.total);
    job.perSecond = state.perSecond;
    job.cancelling = m_isCancelling;
    m_window->jobBar()->setJob(job);
}

void Application::go(const QString &page, const QVariant &argument)
{
    if (!m_session->isOpen())
        return;
    if (page == u"sources"_s && argument.isValid()) {
        // An import that begins is no place to come back to.
        m_window->navigation()->go(page);
        m_sources->open(argument);
        return;
    }
    m_window->navigation()->go(page, argument);
}

void Application::toast(ui::ToastText text)
{
    m_window->toasts()->say(std::move(text));
}

void Application::showError(const engine::Error &error)
{
    if (error.code == engine::ErrorCode::Cancelled) {
        toast({tr("Stopped. Nothing was changed."), {}, {}});
        return;
    }
    m_bannerAction = {};
    m_window->banner()->say(
        {ui::BannerText::Kind::Error, ui::fromEngine(error.message), {}, {}, ui::fromEngine(error.message + '\n' + error.detail), {}});
}

void Application::clearError(const engine::Error &error)
{
    const ui::BannerText &shown = m_window->banner()->text();
    if (shown.kind == ui::BannerText::Kind::Error && shown.happened == ui::fromEngine(error.message))
        m_window->banner()->dismiss();
}

void Application::undo()
{
    m_journal.undo();
}

QString Application::matchedText(const engine::MatchReport &report)
{
    if (report.isIncremental)
        return tr("New and changed records matched: %1; customers changed: %2; to review: %3")
            .arg(ui::countText(report.recordsCompared), ui::countText(report.customersChanged), ui::countText(report.tasks));
    const QString text = tr("%1 customers from %2 records; %3 to review")
                             .arg(ui::countText(report.customers), ui::countText(report.records), ui::countText(report.tasks));
    const QString why = whyEverything(report.reason);
    return why.isEmpty() ? text : text + u'\n' + why;
}

// Nothing where a person expects no less.
QString Application::whyEverything(engine::RunReason reason)
{
    switch (reason) {
    case engine::RunReason::OnlyChanges:
    case engine::RunReason::Asked:
    case engine::RunReason::First: return {};
    case engine::RunReason::ModelChanged: return tr("Everything was matched again, because the model changed.");
    case engine::RunReason::SafeguardsChanged: return tr("Everything was matched again, because the safeguards changed.");
    case engine::RunReason::SourcesChanged: return tr("Everything was matched again, because the settings of a source changed.");
    case engine::RunReason::ProgramChanged: return tr("Everything was matched again, because this version weighs pairs in another way.");
    case engine::RunReason::ManyChanges:
    case engine::RunReason::ManyPairs: return tr("Everything was matched again, because much changed.");
    }
    return {};
}

void Application::startMatching()
{
    matchAs(engine::MatchScope::Auto);
}

void Application::matchAs(engine::MatchScope scope)
{
    if (!m_session->isOpen())
        return;
    engine::MatchRequest request;
    request.scope = scope;
    m_session->startJob<engine::MatchReport>(
        this, tr("Matching"), ui::Change::Matching,
        [request](engine::Workspace &workspace, engine::Progress &progress) { return workspace.run(request, progress); },
        [this](engine::Result<engine::MatchReport> report) {
            if (!report) {
                showError(report.error());
                return;
            }
            ui::ToastText text;
            text.text = matchedText(*report);
            if (report->tasks > 0)
                text.action = tr("Review");
            text.handler = [this] { go(u"review"_s); };
            toast(std::move(text));
        });
}

ui::Actions &Application::actions()
{
    return *m_window->actions();
}

void Application::refreshUndo()
{
    using Both = std::pair<std::optional<engine::JournalView>, std::optional<engine::JournalView>>;
    if (!m_session->isOpen()) {
        m_window->topBar()->setUndo({});
        m_window->topBar()->setRedo({});
        return;
    }
    m_session->ask<Both>(
        this,
        [](const engine::Reader &reader) -> engine::Result<Both> {
            TESSERA_TRY(auto undo, reader.nextUndo());
            TESSERA_TRY(auto redo, reader.nextRedo());
            return Both{std::move(undo), std::move(redo)};
        },
        m_undoAsked.only([this](const engine::Result<Both> &both) {
            const auto text = [](const std::optional<engine::JournalView> &view) { return view ? ui::fromEngine(view->sentence) : QString(); };
            m_window->topBar()->setUndo(both ? text(both->first) : QString());
            m_window->topBar()->setRedo(both ? text(both->second) : QString());
        }));
}

} // namespace app
