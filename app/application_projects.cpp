// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening, making and unlocking projects, and what the window remembers about them.
#include <QDialog>
#include <QFileInfo>
#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>

#include "app/application.h"
#include "app/demo_project.h"
#include "engine/store/secret_key.h"
#include "ui/dialogs/ask.h"
#include "ui/mainwindow/start_page.h"
#include "ui/pages/matching/matching_page.h"
#include "ui/widgets/inline_banner.h"
#include "ui/widgets/job_bar.h"

namespace app
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int MostRecent = 8;
const QString Ending = u".tessera"_s;

QString projectFilter()
{
    return Application::tr("Tessera projects (*.tessera);;All files (*)");
}

QString withEnding(const QString &file)
{
    return file.endsWith(Ending) ? file : file + Ending;
}

QString suggestedFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/customers.tessera"_s;
}

std::shared_ptr<const engine::SecretKey> keyFrom(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    auto key = std::make_shared<const engine::SecretKey>(
        engine::SecretKey::fromText(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    bytes.fill('\0');
    return key;
}

} // namespace

void Application::openFile(const QString &path, std::shared_ptr<const engine::SecretKey> key, bool isNew)
{
    leaveProject([this, path, key = std::move(key), isNew] {
        if (isNew)
            m_session->create(path, key);
        else
            m_session->open(path, key);
    });
}

void Application::openProject(const QString &path)
{
    if (path.isEmpty())
        ui::ask::forOpenFile(m_window.get(), tr("Open a project"), projectFilter(), [this](const QString &file) { openProject(file); });
    else
        openFile(QFileInfo(path).absoluteFilePath());
}

void Application::newProject(const QStringList &files, bool asksForFiles)
{
    const auto make = [this, files, asksForFiles](const QString &file) {
        m_session->create(withEnding(file));
        m_filesToImport = files;
        m_asksForFiles = asksForFiles;
    };
    ui::ask::forSaveFile(m_window.get(), tr("Where to keep the new project"), suggestedFile(), projectFilter(),
                         [this, make](const QString &file) { leaveProject([make, file] { make(file); }); });
}

void Application::newEncryptedProject()
{
    ui::ask::forSaveFile(
        m_window.get(), tr("Where to keep the new encrypted project"), suggestedFile(), projectFilter(), [this](const QString &file) {
            ui::ask::forPassword(m_window.get(), tr("A key for %1").arg(QFileInfo(withEnding(file)).fileName()),
                                 tr("Without this key nobody can open the project, not even you. Keep it where you keep passwords."), tr("Go on"),
                                 [this, file](const QString &first) {
                                     ui::ask::forPassword(
                                         m_window.get(), tr("The key once more"), tr("So that a slip of the finger does not lock you out."),
                                         tr("Make project"), [this, file, first](const QString &second) {
                                             if (first == second)
                                                 openFile(withEnding(file), keyFrom(first), true);
                                             else
                                                 showError({engine::ErrorCode::InvalidArgument,
                                                            tr("The two keys differ. No project was made; start again.").toStdString(),
                                                            {}});
                                         });
                                 });
        });
}

void Application::openDemo()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/demo"_s;
    const QString project = folder + u"/demo.tessera"_s;
    if (QFileInfo::exists(project)) {
        openFile(project);
        return;
    }
    if (findChild<DemoMaker *>() != nullptr)
        return; // on its way
    auto *maker = new DemoMaker(folder, this);
    connect(maker, &DemoMaker::progressed, this, [this](const ui::JobProgressState &state) {
        ui::JobState job;
        job.what = tr("Making the demo · %1").arg(state.stage);
        job.done = static_cast<qint64>(state.done);
        job.total = static_cast<qint64>(state.total);
        job.perSecond = state.perSecond;
        job.cancellable = false;
        m_window->jobBar()->setJob(job);
    });
    connect(maker, &DemoMaker::made, this, [this, project] {
        m_window->jobBar()->setJob(std::nullopt);
        openFile(project);
    });
    connect(maker, &DemoMaker::failed, this, [this](const engine::Error &error) {
        m_window->jobBar()->setJob(std::nullopt);
        showError(error);
    });
    maker->start();
}

void Application::askForKey(const QString &path, bool wasWrong)
{
    const QString file = QFileInfo(path).fileName();
    const QString label = wasWrong ? tr("That key does not open %1. Nothing was changed; try another one.").arg(file)
                                   : tr("%1 is encrypted (or no Tessera project at all). Enter its key to open it.").arg(file);
    ui::ask::forPassword(m_window.get(), tr("Unlock %1").arg(file), label, tr("Unlock"),
                         [this, path](const QString &text) { openFile(path, keyFrom(text)); });
}

void Application::take(const QStringList &files)
{
    if (files.isEmpty())
        return;
    if (files.size() == 1 && files.first().endsWith(Ending))
        openProject(files.first());
    else if (m_session->isOpen())
        go(u"sources"_s, files);
    else
        newProject(files);
}

void Application::mayClose(bool *allowed)
{
    rememberLayout();
    if (!m_session->isJobRunning() && (!m_matching || m_matching->unsavedChanges().isEmpty()))
        return;
    *allowed = false;
    leaveProject([this] {
        m_session->close();
        m_window->close();
    });
}

void Application::leaveProject(const std::function<void()> &then)
{
    if (!m_session->isJobRunning()) {
        leaveDraft(then);
        return;
    }
    if (m_stopQuestion && m_stopQuestion->isVisible())
        return; // asked already
    ui::ask::Question question;
    question.title = tr("Stop what is running?");
    question.text = tr("A job is still running. Stopping it leaves the project as it was before the job.");
    question.verb = tr("Stop it");
    m_stopQuestion = ui::ask::confirm(m_window.get(), question, [this, then] {
        m_stopQuestion.clear();
        m_session->cancelJob();
        leaveDraft(then);
    });
}

void Application::leaveDraft(const std::function<void()> &then)
{
    const QStringList unsaved = m_matching ? m_matching->unsavedChanges() : QStringList();
    if (unsaved.isEmpty()) {
        then();
        return;
    }
    ui::ask::Question question;
    question.title = tr("Save the changes?");
    question.text = tr("Not saved yet: %1.").arg(unsaved.join(u", "_s));
    if (m_session->view() && m_session->view()->isReadOnly) {
        question.title = tr("Discard the changes?");
        question.text += u' ' + tr("The project is open read-only and cannot take them.");
        question.verb = tr("Discard");
        question.dangerous = true;
        ui::ask::confirm(m_window.get(), question, then);
        return;
    }
    question.verb = tr("Save");
    question.other = tr("Discard");
    // A draft with a fault is not saved, and the page says why; then nothing is left behind.
    ui::ask::confirm(
        m_window.get(), question,
        [this, then] {
            // Not from within the page, which goes with the project.
            if (m_matching)
                m_matching->saveChanges([this, then] { QMetaObject::invokeMethod(this, [then] { then(); }, Qt::QueuedConnection); });
        },
        {}, then);
}

void Application::remember(const QString &path)
{
    QSettings settings;
    QStringList recent = settings.value(u"recentProjects"_s).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    settings.setValue(u"recentProjects"_s, recent.mid(0, MostRecent));
}

void Application::rememberLayout() const
{
    QSettings settings;
    settings.setValue(u"layout/window"_s, m_window->saveGeometry());
    for (const QSplitter *splitter : m_window->findChildren<QSplitter *>())
        settings.setValue(u"layout/"_s + splitter->objectName(), splitter->saveState());
}

void Application::restoreLayout() const
{
    const QSettings settings;
    if (!m_window->isVisible())
        m_window->restoreGeometry(settings.value(u"layout/window"_s).toByteArray());
    for (QSplitter *splitter : m_window->findChildren<QSplitter *>())
        splitter->restoreState(settings.value(u"layout/"_s + splitter->objectName()).toByteArray());
}

} // namespace app
