// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sources/import_assistant.h"

#include <QFileInfo>
#include <QLocale>
#include <QStackedWidget>
#include <algorithm>

#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/page_host.h"
#include "ui/models/text.h"
#include "ui/pages/sources/columns_step.h"
#include "ui/pages/sources/format_step.h"
#include "ui/pages/sources/result_step.h"
#include "ui/pages/sources/source_step.h"
#include "ui/session/project_session.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/text_label.h"

namespace ui
{

struct ImportAssistant::Known {
    engine::AttributeCatalog catalog;
    std::vector<engine::SourceView> sources;
    std::optional<std::string> mapping;
    QString source; // code, when the file's name or the person says which one it is
};

ImportAssistant::ImportAssistant(ProjectSession &session, PageHost &host, QWidget *parent)
    : QWidget(parent), m_session(session), m_host(host), m_format(new FormatStep), m_columns(new ColumnsStep), m_source(new SourceStep),
      m_result(new ResultStep), m_header(new SectionHeader({}, SectionHeader::Level::Page)), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("importAssistant"));
    setFocusPolicy(Qt::ClickFocus);
    QVBoxLayout *layout = column(this, space::L, space::Xl);
    layout->addWidget(m_header);
    layout->addWidget(buildSteps());
    for (QWidget *page :
         {static_cast<QWidget *>(m_format), static_cast<QWidget *>(m_columns), static_cast<QWidget *>(m_source), static_cast<QWidget *>(m_result)})
        m_stack->addWidget(page);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buildButtons());
    addActions();
    connect(m_format, &FormatStep::choiceChanged, this, &ImportAssistant::look);
    connect(m_columns, &ColumnsStep::changed, this, &ImportAssistant::update);
    connect(m_columns, &ColumnsStep::cleanedRequested, this, &ImportAssistant::lookCleanedValues);
    connect(m_source, &SourceStep::changed, this, &ImportAssistant::update);
    connect(m_result, &ResultStep::cancelRequested, &m_session, &ProjectSession::cancelJob);
    connect(&m_session, &ProjectSession::jobChanged, this, [this](const JobProgressState &state) {
        if (m_isRunning)
            m_result->showProgress(state);
    });
}

QWidget *ImportAssistant::buildSteps()
{
    auto *steps = new QWidget;
    QHBoxLayout *layout = row(steps, space::M);
    int number = 0;
    for (const QString &name : {tr("File"), tr("Columns"), tr("Source"), tr("Check"), tr("Done")}) {
        if (number > 0)
            layout->addWidget(textLabel(QStringLiteral("›"), text_style::Muted));
        TextLabel *label = textLabel(tr("%1 %2").arg(++number).arg(name), text_style::Strong);
        layout->addWidget(label);
        m_stepLabels.push_back(label);
    }
    layout->addStretch(1);
    return steps;
}

QWidget *ImportAssistant::buildButtons()
{
    auto *bar = new QWidget;
    QHBoxLayout *layout = row(bar, space::S);
    m_cancel = new Button(tr("Cancel"), Button::Kind::Quiet);
    m_cancel->setObjectName(QStringLiteral("importCancel"));
    m_hint = textLabel({}, text_style::Muted);
    m_hint->setElided(true);
    m_back = new Button(tr("&Back"));
    m_back->setObjectName(QStringLiteral("importBack"));
    m_close = new Button(tr("Close"));
    m_close->setObjectName(QStringLiteral("importClose"));
    m_next = new Button(tr("&Next"), Button::Kind::Primary, QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_next->setObjectName(QStringLiteral("importNext"));
    layout->addWidget(m_cancel);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_back);
    layout->addWidget(m_close);
    layout->addWidget(m_next);
    connect(m_cancel, &QPushButton::clicked, this, &ImportAssistant::cancel);
    connect(m_back, &QPushButton::clicked, this, &ImportAssistant::back);
    connect(m_close, &QPushButton::clicked, this, &ImportAssistant::finish);
    connect(m_next, &QPushButton::clicked, this, &ImportAssistant::next);
    return bar;
}

void ImportAssistant::addActions()
{
    const auto add = [this](const QString &id, const QString &text, const QKeySequence &key, std::function<void()> handler) {
        ActionSpec spec;
        spec.id = id;
        spec.text = text;
        spec.group = tr("Import");
        spec.key = key;
        spec.handler = std::move(handler);
        spec.scope = this;
        spec.inPalette = false;
        m_host.actions().add(spec);
    };
    add(QStringLiteral("import.next"), tr("Next step of the import"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
        if (m_next->isEnabled() && m_next->isVisible())
            next();
    });
    add(QStringLiteral("import.back"), tr("Back in the import"), QKeySequence(Qt::CTRL | Qt::Key_Backspace), [this] { back(); });
}

void ImportAssistant::start(const QStringList &files, const QString &source)
{
    if (m_isActive && m_step != Step::Done) {
        m_files.append(files);
        m_host.toast({tr("%n more file(s) follow", nullptr, static_cast<int>(files.size())), {}, {}});
        update();
        return;
    }
    m_isActive = true;
    m_files = files;
    m_at = 0;
    m_knownSource = source;
    setFocus();
    beginFile();
}

void ImportAssistant::beginFile()
{
    m_look.reset();
    m_dryRun.reset();
    m_format->clear();
    m_isWaiting = true;
    go(Step::Format);
    m_format->setBusy(true);
    const QString file = m_files.at(m_at);
    const std::string wanted = (m_knownSource.isEmpty() ? sourceCodeFor(file) : m_knownSource).toStdString();
    m_session.ask<Known>(
        this,
        [wanted](const engine::Reader &reader) -> engine::Result<Known> {
            Known known;
            TESSERA_TRY(known.catalog, reader.attributes());
            TESSERA_TRY(known.sources, reader.sources());
            const auto source = std::ranges::find(known.sources, wanted, [](const engine::SourceView &view) { return view.source.code; });
            if (source != known.sources.end()) {
                known.source = fromEngine(wanted);
                TESSERA_TRY(known.mapping, reader.lastMapping(source->source.id));
            }
            return known;
        },
        m_asked.only([this, file](engine::Result<Known> known) {
            if (!known) {
                m_isWaiting = false;
                m_format->showFailure(known.error());
                update();
                return;
            }
            m_catalog = std::move(known->catalog);
            m_lastMapping = std::move(known->mapping);
            m_knownSource = known->source;
            m_source->setSources(std::move(known->sources));
            m_source->choose(known->source, file);
            look();
        }));
}

void ImportAssistant::look()
{
    m_look.reset();
    m_isWaiting = true;
    m_format->setBusy(true);
    update();
    FileQuestion question{m_files.at(m_at), m_format->choice(), QString::fromStdString(m_source->source().code), m_lastMapping};
    m_session.work<FileLook>(
        this, [question = std::move(question), catalog = m_catalog] { return lookInto(question, catalog); },
        m_asked.only([this](engine::Result<FileLook> look) { takeLook(std::move(look)); }));
}

void ImportAssistant::takeLook(engine::Result<FileLook> look)
{
    m_isWaiting = false;
    if (look) {
        m_look = std::move(*look);
        m_format->show(*m_look);
        m_columns->show(m_look->mapping, m_catalog);
        if (m_look->mapping.region.isEmpty() && !m_source->source().region.empty())
            m_columns->setRegion(fromEngine(m_source->source().region));
    } else {
        m_format->showFailure(look.error());
    }
    update();
}

void ImportAssistant::lookCleanedValues()
{
    if (!m_look)
        return;
    m_session.work<CleanedLook>(
        this, [file = m_files.at(m_at), mapping = m_columns->mapping(), catalog = m_catalog] { return lookCleaned(file, mapping, catalog); },
        m_cleanedAsked.only([this](engine::Result<CleanedLook> look) {
            if (look)
                m_columns->showCleaned(*look);
            else
                m_columns->showCleanedFailure(look.error());
        }));
}

void ImportAssistant::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setFocus();
    update();
}

// A button that cannot be pressed, or a step that goes, would hand the keys to whatever comes next in the window.
void ImportAssistant::holdFocus()
{
    if (const QWidget *held = window()->focusWidget(); held && isAncestorOf(held)) // of the window, also while another one is active
        setFocus();
}

void ImportAssistant::go(Step step)
{
    holdFocus();
    m_step = step;
    m_stack->setCurrentIndex(std::min(static_cast<int>(step), 3)); // checked and done are shown by one widget
    update();
    Q_EMIT stepChanged();
}

QString ImportAssistant::nextText() const
{
    switch (m_step) {
    case Step::Format: return tr("&Next: columns");
    case Step::Columns: return tr("&Next: source");
    case Step::Source: return tr("&Check the import");
    case Step::Check: return m_dryRun ? tr("&Import %1 rows").arg(countText(m_dryRun->counts.rows - m_dryRun->counts.rejected)) : tr("&Import");
    case Step::Done: return m_at + 1 < m_files.size() ? tr("&Next file (%1 of %2)").arg(m_at + 2).arg(m_files.size()) : tr("&Match now");
    }
    return {};
}

void ImportAssistant::update()
{
    const QFileInfo file(m_files.value(m_at));
    m_header->setTitle(tr("Import %1").arg(file.fileName()));
    const QString size = QLocale().formattedDataSize(file.size());
    m_header->setRemark(m_files.size() > 1 ? tr("file %1 of %2 · %3").arg(m_at + 1).arg(m_files.size()).arg(size) : size);
    for (int i = 0; i < static_cast<int>(m_stepLabels.size()); ++i) {
        const int here = static_cast<int>(m_step);
        m_stepLabels[static_cast<std::size_t>(i)]->setTone(i == here ? TextTone::Accent : (i < here ? TextTone::Normal : TextTone::Faint));
    }
    QString problem;
    if (m_step == Step::Columns)
        problem = m_columns->problem();
    else if (m_step == Step::Source)
        problem = m_source->problem();
    const bool isDone = m_step == Step::Done;
    const bool canGoOn = !m_isWaiting && problem.isEmpty() && m_look && (m_step != Step::Check || m_dryRun) && !(m_look->columns.isEmpty());
    m_hint->setText(problem);
    m_next->setText(nextText());
    if (!canGoOn && window()->focusWidget() == m_next)
        holdFocus();
    m_next->setEnabled(canGoOn);
    m_next->updateGeometry();
    m_back->setVisible(!isDone && m_step != Step::Format);
    m_back->setEnabled(!m_isWaiting);
    m_cancel->setVisible(!isDone);
    m_close->setVisible(isDone);
    if (canGoOn && window()->focusWidget() == this)
        m_next->setFocus();
}

void ImportAssistant::next()
{
    if (!m_next->isEnabled())
        return;
    switch (m_step) {
    case Step::Format: go(Step::Columns); break;
    case Step::Columns: go(Step::Source); break;
    case Step::Source: run(true); break;
    case Step::Check: importForReal(); break;
    case Step::Done:
        if (m_at + 1 < m_files.size()) {
            ++m_at;
            m_knownSource.clear();
            beginFile();
        } else {
            matchNow();
        }
        break;
    }
}

void ImportAssistant::back()
{
    if (m_isWaiting || m_step == Step::Format || m_step == Step::Done)
        return;
    m_dryRun.reset();
    go(static_cast<Step>(static_cast<int>(m_step) - 1));
}

void ImportAssistant::cancel()
{
    if (m_isRunning)
        m_session.cancelJob();
    finish();
}

void ImportAssistant::finish()
{
    m_asked.drop();
    m_cleanedAsked.drop();
    m_isActive = false;
    m_isWaiting = false;
    m_isRunning = false; // a job that still ends is nobody's
    Q_EMIT finished();
}

void ImportAssistant::matchNow()
{
    finish();
    m_host.go(QStringLiteral("overview"));
    m_host.startMatching();
}

} // namespace ui
