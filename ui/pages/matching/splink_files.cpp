// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/splink_files.h"

#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QSaveFile>

#include "engine/base/open_databases.h"
#include "engine/workspace/requests.h"
#include "ui/dialogs/ask.h"
#include "ui/mainwindow/page_host.h"
#include "ui/models/text.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/session/project_session.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 MostBytes = 64LL << 20; // a settings file has thousands of characters, never millions
constexpr std::size_t NoticesShown = 6;

struct Dialect {
    QString code;
    QString name;
};

QList<Dialect> dialects()
{
    return {{u"duckdb"_s, u"DuckDB"_s}, {u"spark"_s, u"Spark"_s}, {u"sqlite"_s, u"SQLite"_s}, {u"postgres"_s, u"PostgreSQL"_s}};
}

engine::Error fileError(const QString &sentence)
{
    return {engine::ErrorCode::Io, sentence.toStdString(), {}};
}

QString listOf(const std::vector<std::string> &notices)
{
    QStringList lines;
    for (std::size_t i = 0; i < std::min(notices.size(), NoticesShown); ++i)
        lines.append(u"• "_s + visibleText(fromEngine(notices[i])));
    if (notices.size() > NoticesShown)
        lines.append(SplinkFiles::tr("… and %n more", nullptr, static_cast<int>(notices.size() - NoticesShown)));
    return lines.join(u'\n');
}

QString takenText(const engine::SplinkImportReport &report)
{
    QStringList columns;
    for (const auto &[column, attribute] : report.columns)
        columns.append(fromEngine(column) == fromEngine(attribute) ? attributeText(attribute)
                                                                   : SplinkFiles::tr("%1 as %2").arg(fromEngine(column), attributeText(attribute)));
    const QStringList facts{SplinkFiles::tr("%n comparison(s)", nullptr, static_cast<int>(report.comparisons)),
                            SplinkFiles::tr("%n blocking rule(s)", nullptr, static_cast<int>(report.blockingRules)),
                            SplinkFiles::tr("Columns: %1").arg(visibleText(columns.join(u", "_s)))};
    QStringList paragraphs{facts.join(u'\n')};
    if (!report.notices.empty())
        paragraphs.append(listOf(report.notices));
    paragraphs.append(SplinkFiles::tr("It becomes a draft: look at it, then save or apply it."));
    return paragraphs.join(u"\n\n"_s);
}

} // namespace

SplinkFiles::SplinkFiles(ProjectSession &session, MatchingFlow &flow, PageHost &host, QWidget *parent)
    : QObject(parent), m_session(session), m_flow(flow), m_host(host)
{
}

QWidget *SplinkFiles::owner() const
{
    return qobject_cast<QWidget *>(parent());
}

QMenu *SplinkFiles::menu()
{
    if (m_menu)
        return m_menu;
    m_menu = new QMenu(owner());
    m_menu->setObjectName(u"splinkMenu"_s);
    m_menu->addAction(tr("Take a Splink model file…"), this, &SplinkFiles::askToTake)->setObjectName(u"splinkTake"_s);
    m_menu->addSeparator();
    for (const Dialect &dialect : dialects())
        m_menu->addAction(tr("Save for Splink on %1…").arg(dialect.name), this, [this, code = dialect.code] { askToSave(code); })
            ->setObjectName(u"splinkSave-"_s + dialect.code);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        for (QAction *action : m_menu->actions())
            action->setEnabled(action->objectName() == u"splinkTake"_s ? !m_flow.isReadOnly() && !m_flow.isBusy()
                                                                       : m_flow.hasModel() && !m_flow.fault());
    });
    return m_menu;
}

void SplinkFiles::askToTake()
{
    ask::forOpenFile(owner(), tr("A model file of Splink 4 or 5"), tr("JSON files (*.json);;All files (*)"),
                     [this](const QString &file) { take(file); });
}

void SplinkFiles::take(const QString &name)
{
    if (engine::isOpenDatabase(name.toStdString()))
        return m_host.showError({engine::ErrorCode::InputRejected, tr("%1 is the project itself. Choose a model file.").arg(name).toStdString(), {}});
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return m_host.showError(fileError(tr("%1 cannot be read: %2.").arg(name, file.errorString())));
    if (file.size() > MostBytes)
        return m_host.showError({engine::ErrorCode::InputRejected, tr("%1 is too large for a model file of Splink.").arg(name).toStdString(), {}});
    engine::SplinkImportRequest request;
    request.json = file.readAll().toStdString();
    m_session.ask<engine::SplinkDraft>(
        this, [request = std::move(request)](const engine::Reader &reader) { return reader.splinkDraft(request); },
        [this, name](engine::Result<engine::SplinkDraft> taken) {
            if (!taken)
                return m_host.showError(taken.error());
            ask::Question question;
            question.title = tr("Take the model of %1?").arg(visibleText(QFileInfo(name).fileName()));
            question.text = takenText(taken->report);
            if (m_flow.hasOwnEdits())
                question.text += u"\n\n"_s + tr("It takes the place of the present draft: your edits that are not saved go with that.");
            question.verb = m_flow.hasOwnEdits() ? tr("Replace the draft") : tr("Take the model");
            ask::confirm(owner(), question, [this, draft = taken->draft] { m_flow.useDraft(draft); });
        });
}

void SplinkFiles::askToSave(const QString &dialect)
{
    ask::forSaveFile(owner(), tr("Save the model for Splink"), u"model-%1.json"_s.arg(dialect), tr("JSON files (*.json)"),
                     [this, dialect](const QString &file) { save(file, dialect); });
}

// Splink knows less than Tessera: what can be left out is named and left out when the person agrees; for the rest the file is refused.
void SplinkFiles::save(const QString &file, const QString &dialect)
{
    struct Answer {
        engine::SplinkExportReport report;
        bool isSimplified = false;
    };
    m_session.ask<Answer>(
        this,
        [json = m_flow.text().toStdString(), dialect = dialect.toStdString()](const engine::Reader &reader) -> engine::Result<Answer> {
            auto whole = reader.splinkFile({json, dialect, false});
            if (whole)
                return Answer{std::move(*whole), false};
            auto simplified = reader.splinkFile({json, dialect, true});
            if (!simplified)
                return std::unexpected(simplified.error());
            return Answer{std::move(*simplified), true};
        },
        [this, file](engine::Result<Answer> answer) {
            if (!answer)
                return m_host.showError(answer.error());
            if (!answer->isSimplified)
                return write(file, answer->report);
            ask::Question question;
            question.title = tr("Splink cannot hold all of this model");
            question.text = listOf(answer->report.notices);
            question.verb = tr("Save without it");
            ask::confirm(owner(), question, [this, file, report = answer->report] { write(file, report); });
        });
}

void SplinkFiles::write(const QString &name, const engine::SplinkExportReport &report)
{
    QSaveFile file(name);
    const QByteArray json = QByteArray::fromStdString(report.json);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return m_host.showError(fileError(tr("%1 was not written: %2.").arg(name, file.errorString())));
    m_host.toast({tr("Saved %1 for Splink 4 and 5").arg(visibleText(QFileInfo(name).fileName())), {}, {}});
}

} // namespace ui
