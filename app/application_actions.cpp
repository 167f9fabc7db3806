// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of the window, for shortcuts and palette.
#include <QSettings>

#include "app/application.h"
#include "ui/dialogs/ask.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/command_palette.h"
#include "ui/mainwindow/palette_model.h"
#include "ui/models/text.h"
#include "ui/pages/customers/customers_page.h"
#include "ui/widgets/inline_banner.h"

namespace app
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int PaletteHits = 8;

} // namespace

void Application::addAction(const char *id, const QString &text, const QString &group, const QKeySequence &key, std::function<void()> handler)
{
    ui::ActionSpec spec;
    spec.id = QString::fromLatin1(id);
    spec.text = text;
    spec.group = group;
    spec.key = key;
    spec.handler = std::move(handler);
    actions().add(spec);
}

void Application::addActions()
{
    const QString project = tr("Project");
    addAction("project.open", tr("Open project…"), project, QKeySequence(Qt::CTRL | Qt::Key_O), [this] { openProject({}); });
    addAction("project.new", tr("New project…"), project, QKeySequence(Qt::CTRL | Qt::Key_N), [this] { newProject({}); });
    addAction("project.newEncrypted", tr("New encrypted project…"), project, {}, [this] { newEncryptedProject(); });
    addAction("project.demo", tr("Open the demo project"), project, {}, [this] { openDemo(); });
    addAction("project.close", tr("Close project"), project, QKeySequence(Qt::CTRL | Qt::Key_W),
              [this] { leaveProject([this] { m_session->close(); }); });
    addAction("project.match", tr("Match now"), project, QKeySequence(Qt::Key_F5), [this] { startMatching(); });
    addAction("project.matchAll", tr("Match everything again"), project, QKeySequence(Qt::SHIFT | Qt::Key_F5),
              [this] { matchAs(engine::MatchScope::Full); });
    addAction("project.import", tr("Import a file…"), project, QKeySequence(Qt::CTRL | Qt::Key_I), [this] { go(u"sources"_s, u"import"_s); });
    addAction("project.export", tr("Export customers…"), project, QKeySequence(Qt::CTRL | Qt::Key_E), [this] { exportCustomers(false); });
    addAction("project.exportDelta", tr("Export what changed…"), project, {}, [this] { exportCustomers(true); });
    addAction("project.backup", tr("Back up the project…"), project, {}, [this] { backUp(); });
    addAction("project.verify", tr("Verify the project"), project, {}, [this] { verifyProject(); });
    addAction("customers.search", tr("Search customers"), tr("Customers"), QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        go(u"customers"_s);
        if (m_customers)
            m_customers->focusSearch();
    });
    const auto addTheme = [this](const char *id, const QString &text, ui::ThemeChoice choice) {
        addAction(id, text, tr("View"), {}, [this, choice] {
            m_theme.setChoice(choice);
            QSettings().setValue(u"theme"_s, static_cast<int>(choice));
        });
    };
    addTheme("theme.light", tr("Light theme"), ui::ThemeChoice::Light);
    addTheme("theme.dark", tr("Dark theme"), ui::ThemeChoice::Dark);
    addTheme("theme.system", tr("Theme of the system"), ui::ThemeChoice::System);
    addAction("window.quit", tr("Quit"), tr("View"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { m_window->close(); });
}

void Application::addPalette()
{
    m_window->commandPalette()->model()->addProvider([this](const QString &text, const std::function<void(std::vector<ui::PaletteEntry>)> &done) {
        if (!m_session->isOpen() || text.trimmed().isEmpty()) {
            done({});
            return;
        }
        m_session->ask<std::vector<engine::SearchHit>>(
            this, [text = text.toStdString()](const engine::Reader &reader) { return reader.search(text, PaletteHits); },
            [this, done](engine::Result<std::vector<engine::SearchHit>> hits) {
                std::vector<ui::PaletteEntry> entries;
                for (const engine::SearchHit &hit : hits ? *hits : std::vector<engine::SearchHit>()) {
                    if (!hit.customer.id.isValid())
                        continue;
                    ui::PaletteEntry entry;
                    entry.text = ui::fromEngine(hit.customer.name);
                    entry.detail = ui::fromEngine(hit.customer.goldenId);
                    entry.iconName = u"page-customers"_s;
                    entry.handler = [this, id = hit.customer.id] { go(u"customers"_s, QVariant::fromValue<qint64>(id.value)); };
                    entries.push_back(std::move(entry));
                }
                done(std::move(entries));
            });
    });
}

void Application::exportCustomers(bool isDelta)
{
    if (!m_session->isOpen())
        return;
    const QString title = isDelta ? tr("Export what changed since the last export into the same directory") : tr("Export into a directory");
    ui::ask::forDirectory(m_window.get(), title, [this, isDelta](const QString &directory) {
        engine::ExportRequest request;
        request.directory = directory.toStdString();
        request.isDelta = isDelta;
        const auto verb = [request](engine::Workspace &workspace, engine::Progress &progress) { return workspace.exportTo(request, progress); };
        m_session->startJob<engine::ExportReport>(this, tr("Exporting"), ui::Change::Nothing, verb,
                                                  [this, isDelta, directory](const engine::Result<engine::ExportReport> &report) {
                                                      if (report)
                                                          toast({exportedText(*report, isDelta, directory), {}, {}});
                                                      else
                                                          showError(report.error());
                                                  });
    });
}

QString Application::exportedText(const engine::ExportReport &report, bool isDelta, const QString &directory)
{
    const int files = static_cast<int>(report.files.size());
    if (report.isDelta)
        return tr("%n file(s) with what changed written to %1", nullptr, files).arg(directory);
    if (isDelta)
        return tr("Nothing was exported there before, so this is everything: %n file(s) written to %1", nullptr, files).arg(directory);
    return tr("%n file(s) written to %1", nullptr, files).arg(directory);
}

void Application::backUp()
{
    if (!m_session->isOpen())
        return;
    ui::ask::forSaveFile(m_window.get(), tr("Back up to"), {}, tr("Tessera projects (*.tessera)"), [this](const QString &file) {
        using Nothing = std::monostate;
        const auto verb = [path = file.toStdString()](engine::Workspace &workspace, engine::Progress &progress) -> engine::Result<Nothing> {
            TESSERA_CHECK(workspace.backup(path, progress));
            return Nothing();
        };
        m_session->startJob<Nothing>(this, tr("Backing up"), ui::Change::Nothing, verb, [this, file](engine::Result<Nothing> done) {
            if (done)
                toast({tr("Backed up to %1, opened and verified").arg(file), {}, {}});
            else
                showError(done.error());
        });
    });
}

void Application::verifyProject()
{
    if (!m_session->isOpen())
        return;
    const auto verb = [](engine::Workspace &workspace, engine::Progress &progress) { return workspace.verify(progress); };
    m_session->startJob<engine::VerifyReport>(this, tr("Verifying"), ui::Change::Nothing, verb, [this](engine::Result<engine::VerifyReport> report) {
        if (!report) {
            showError(report.error());
        } else if (report->findings.empty()) {
            toast({tr("All is well: %n journal entries and every golden value checked", nullptr, static_cast<int>(report->entries)), {}, {}});
        } else {
            std::string details;
            for (const engine::Finding &finding : report->findings)
                details += finding.check + ": " + finding.reason + '\n';
            m_bannerAction = {};
            m_window->banner()->say({ui::BannerText::Kind::Error,
                                     tr("Verifying found %n problem(s): %1", nullptr, static_cast<int>(report->findings.size()))
                                         .arg(ui::fromEngine(report->findings.front().reason)),
                                     tr("Nothing was changed."),
                                     tr("Copy the details, and go back to a backup if you did not expect this."),
                                     ui::fromEngine(details),
                                     {}});
        }
    });
}

} // namespace app
