// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The jobs of the import assistant: the dry run and the import.
#include <QFileInfo>

#include "ui/dialogs/ask.h"
#include "ui/mainwindow/page_host.h"
#include "ui/models/text.h"
#include "ui/pages/sources/columns_step.h"
#include "ui/pages/sources/import_assistant.h"
#include "ui/pages/sources/result_step.h"
#include "ui/pages/sources/source_step.h"
#include "ui/session/project_session.h"

namespace ui
{

namespace
{

// More than this of a source going at once asks for the number to be typed: an empty or much smaller file never means delete.
constexpr double MostGonePercent = 5;
constexpr quint64 MostGone = 1000;

// What is refused without asking is decided here, after the dry run has shown the numbers.
constexpr double AnyPercent = 100;

} // namespace

void ImportAssistant::run(bool isDryRun)
{
    const auto toml = tomlOf(m_columns->mapping(), m_catalog);
    if (!toml) {
        m_host.showError(toml.error());
        return;
    }
    engine::ImportRequest request;
    request.settings = m_source->source();
    request.settings->region = m_columns->mapping().region.toStdString();
    request.source = request.settings->code;
    request.file = m_files.at(m_at).toStdString();
    request.mappingToml = *toml;
    request.mode = m_source->mode();
    request.isDryRun = isDryRun;
    request.maxGonePercent = AnyPercent;
    const auto verb = [request](engine::Workspace &workspace, engine::Progress &progress) { return workspace.importFile(request, progress); };
    m_dryRun.reset();
    m_isWaiting = true;
    m_isRunning = true;
    go(Step::Check);
    const QString file = QFileInfo(m_files.at(m_at)).fileName();
    m_result->showRunning(isDryRun ? tr("Reading %1 without importing it").arg(file) : tr("Importing %1").arg(file));
    m_session.startJob<engine::ImportReport>(this, isDryRun ? tr("Checking %1").arg(file) : tr("Importing %1").arg(file),
                                             isDryRun ? Change::Nothing : Change::Sources, verb,
                                             m_asked.only([this, isDryRun](engine::Result<engine::ImportReport> report) {
                                                 m_isRunning = false;
                                                 m_isWaiting = false;
                                                 if (isDryRun)
                                                     takeDryRun(std::move(report));
                                                 else
                                                     takeImport(std::move(report));
                                             }));
}

void ImportAssistant::takeDryRun(engine::Result<engine::ImportReport> report)
{
    if (report) {
        m_result->showDryRun(*report, m_source->recordsBefore());
        m_dryRun = std::move(*report);
    } else {
        m_result->showFailure(report.error());
    }
    update();
    Q_EMIT stepChanged();
}

void ImportAssistant::importForReal()
{
    const quint64 gone = m_dryRun->counts.gone;
    const quint64 before = m_source->recordsBefore();
    if (gone == 0 || (gone <= MostGone && static_cast<double>(gone) * 100 <= static_cast<double>(before) * MostGonePercent)) {
        run(false);
        return;
    }
    ask::Question question;
    question.title = tr("%n record(s) would be gone", nullptr, static_cast<int>(gone));
    question.text = tr("The source has %1 records now, and %2 of them are not in %3. When the file is only a part of the source, go back and say so; "
                       "then nothing is gone.")
                        .arg(countText(before), countText(gone), QFileInfo(m_files.at(m_at)).fileName());
    question.verb = tr("Import, and mark %n as gone", nullptr, static_cast<int>(gone));
    question.dangerous = true;
    question.typed = QString::number(gone);
    ask::confirm(this, question, [this] { run(false); });
}

void ImportAssistant::takeImport(engine::Result<engine::ImportReport> report)
{
    if (!report) {
        m_result->showFailure(report.error());
        update();
        Q_EMIT stepChanged();
        return;
    }
    m_result->showImported(*report);
    go(Step::Done);
}

} // namespace ui
