// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sources/sources_page.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <variant>

#include "ui/adapters/record_compare.h"
#include "ui/delegates/chip_delegate.h"
#include "ui/dialogs/ask.h"
#include "ui/mainwindow/page_host.h"
#include "ui/models/reject_list_model.h"
#include "ui/models/source_list_model.h"
#include "ui/models/text.h"
#include "ui/pages/sources/import_assistant.h"
#include "ui/pages/sources/source_fields.h"
#include "ui/session/project_session.h"
#include "ui/theme/roles.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/when_shown.h"

namespace ui
{

namespace
{

QWidget *framed(QWidget *table)
{
    QFrame *frame = card();
    column(frame, 0, space::Hair)->addWidget(table);
    return frame;
}

} // namespace

SourcesPage::SourcesPage(ProjectSession &session, PageHost &host, QWidget *parent)
    : QWidget(parent), m_session(session), m_host(host), m_fresh(new WhenShown(this, [this] { reload(); })), m_model(new SourceListModel(this)),
      m_sorted(new QSortFilterProxyModel(this)), m_rejectModel(new RejectListModel(session, this))
{
    setObjectName(QStringLiteral("sourcesPage"));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(SortRole);
    m_stack = new QStackedWidget;
    column(this, 0)->addWidget(m_stack);
    m_list = buildList();
    m_empty = new EmptyState(QStringLiteral("page-sources"), tr("No sources yet"),
                             tr("Import an extract of each system that knows your customers: CRM, shop, support desk… CSV, TSV or JSON lines. You "
                                "can also drop files here."));
    Button *first = m_empty->setAction(tr("Import a file…"));
    first->setObjectName(QStringLiteral("sourcesFirstImport"));
    m_empty->setFocusProxy(first);
    m_list->setFocusProxy(m_table);
    m_assistant = new ImportAssistant(session, host);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_assistant);
    connect(m_empty, &EmptyState::actionRequested, this, &SourcesPage::askForFiles);
    connect(m_assistant, &ImportAssistant::finished, this, [this] {
        showList();
        focusList();
    });
    connect(m_rejectModel, &PagedModelBase::failed, this, [this](const engine::Error &error) { m_host.showError(error); });
    connect(m_rejectModel, &PagedModelBase::loadingChanged, this,
            [this] { m_rejects->setLoading(m_rejectModel->isLoading() && m_rejectModel->rowCount() == 0); });
    connect(&m_session, &ProjectSession::changed, this, [this](Change what) {
        if (what != Change::Decisions)
            m_fresh->touch();
    });
}

QWidget *SourcesPage::buildList()
{
    auto *list = new QWidget;
    QVBoxLayout *layout = column(list, space::L, space::Xl);
    m_header = new SectionHeader(tr("Sources"), SectionHeader::Level::Page);
    m_again = new Button(tr("Import a newer file…"));
    m_again->setObjectName(QStringLiteral("sourcesImportAgain"));
    m_edit = new Button(tr("Edit…"));
    m_edit->setObjectName(QStringLiteral("sourcesEdit"));
    m_import = new Button(tr("Import a file…"), Button::Kind::Primary, QKeySequence(tr("Ctrl+I")));
    m_import->setObjectName(QStringLiteral("sourcesImport"));
    m_header->addAction(m_edit);
    m_header->addAction(m_again);
    m_header->addAction(m_import);
    layout->addWidget(m_header);

    m_table = new TableView(QStringLiteral("sources"));
    m_table->setAccessibleName(tr("Sources"));
    m_table->setModel(m_sorted);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(SourceListModel::Name, new ChipDelegate(m_table));
    m_table->setItemDelegateForColumn(SourceListModel::Freshness, new BadgeDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SourceListModel::Trust, Qt::DescendingOrder);

    QSplitter *parts = splitter(Qt::Vertical, QStringLiteral("sourcesSplitter"));
    parts->addWidget(framed(m_table));
    parts->addWidget(buildRejects());
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 3);
    m_table->setDefaultWidths({metric::RailWidth, 0, metric::RailWidth - space::Xl, 0, 0, 0, 0, 0, TableView::TakesRest});
    layout->addWidget(parts, 1);

    connect(m_import, &QPushButton::clicked, this, &SourcesPage::askForFiles);
    connect(m_again, &QPushButton::clicked, this, &SourcesPage::importAgain);
    connect(m_edit, &QPushButton::clicked, this, &SourcesPage::editSource);
    connect(m_table, &TableView::rowActivated, this, &SourcesPage::editSource);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        m_selected = index.siblingAtColumn(SourceListModel::Code).data().toString();
        showRejects();
    });
    return list;
}

QWidget *SourcesPage::buildRejects()
{
    auto *panel = new QWidget;
    QVBoxLayout *layout = column(panel, space::S);
    m_rejectHeader = new SectionHeader(tr("Rejected rows"));
    m_copy = new Button(tr("Copy"), Button::Kind::Quiet);
    m_copy->setObjectName(QStringLiteral("rejectsCopy"));
    setPlainToolTip(m_copy, tr("Copies the chosen rows, or all that are loaded, as a table"));
    m_rejectHeader->addAction(m_copy);
    m_rejects = new TableView(QStringLiteral("rejects"));
    m_rejects->setAccessibleName(tr("Rejected rows of the last import"));
    m_rejects->setModel(m_rejectModel);
    m_rejects->setSortingEnabled(false); // pages in the order of the file
    m_noRejects = new EmptyState(QStringLiteral("check"), tr("No rejected rows"), {});
    m_rejects->setDefaultWidths({0, metric::RailNarrow, metric::DetailPanel, 0});
    m_rejects->setEmptyState(m_noRejects);
    layout->addWidget(m_rejectHeader);
    layout->addWidget(framed(m_rejects), 1);
    connect(m_copy, &QPushButton::clicked, m_rejects, &TableView::copy);
    return panel;
}

void SourcesPage::open(const QVariant &argument)
{
    if (argument.typeId() == QMetaType::QStringList)
        startImport(argument.toStringList());
    else if (argument.toString() == QStringLiteral("import"))
        askForFiles();
    else if (!m_assistant->isActive())
        focusList();
}

void SourcesPage::askForFiles()
{
    if (m_session.view() && m_session.view()->isReadOnly)
        return;
    ask::forFiles(this, tr("Import files"), tr("Extracts (*.csv *.tsv *.txt *.json *.jsonl *.ndjson);;All files (*)"),
                  [this](const QStringList &files) { startImport(files); });
}

void SourcesPage::startImport(const QStringList &files)
{
    if (files.isEmpty() || (m_session.view() && m_session.view()->isReadOnly))
        return;
    m_stack->setCurrentWidget(m_assistant);
    m_assistant->start(files);
}

void SourcesPage::importAgain()
{
    const engine::SourceView *source = chosen();
    if (source == nullptr)
        return;
    ask::forOpenFile(this, tr("Newer file of %1").arg(sourceName(source->source)),
                     tr("Extracts (*.csv *.tsv *.txt *.json *.jsonl *.ndjson);;All files (*)"),
                     [this, code = fromEngine(source->source.code)](const QString &file) {
                         m_stack->setCurrentWidget(m_assistant);
                         m_assistant->start({file}, code);
                     });
}

void SourcesPage::editSource()
{
    const engine::SourceView *view = chosen();
    if (view == nullptr || !m_session.view() || m_session.view()->isReadOnly)
        return;
    auto *form = new QWidget;
    auto *fields = new SourceFields(fieldForm(form, 0));
    fields->show(view->source);
    ask::forForm(this, tr("Edit %1").arg(sourceName(view->source)), tr("Save"), form,
                 [this, fields, before = view->source] { return fields->problem().isEmpty() && saveSource(before, fields->source()); });
}

bool SourcesPage::saveSource(const engine::Source &before, const engine::Source &source)
{
    if (source == before)
        return true;
    if (m_session.isJobRunning()) {
        m_host.toast({tr("A job is running. Save when it has ended; nothing was changed."), {}, {}});
        return false;
    }
    using Nothing = std::monostate;
    const QString name = sourceName(source);
    const auto verb = [source](engine::Workspace &workspace, engine::Progress &progress) -> engine::Result<Nothing> {
        TESSERA_CHECK(workspace.changeSource(source, progress)); // golden records go by the trust
        return Nothing();
    };
    m_session.startJob<Nothing>(this, tr("Saving %1").arg(name), Change::Sources, verb, [this, name](const engine::Result<Nothing> &done) {
        if (done)
            m_host.toast({tr("%1 is saved").arg(name), tr("Undo"), [this] { m_host.undo(); }});
        else
            m_host.showError(done.error());
    });
    return true;
}

void SourcesPage::showList()
{
    m_stack->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_list);
}

void SourcesPage::focusList()
{
    m_stack->currentWidget()->setFocus();
}

void SourcesPage::reload()
{
    if (!m_session.isOpen())
        return;
    m_session.ask<std::vector<engine::SourceView>>(
        this, [](const engine::Reader &reader) { return reader.sources(); },
        m_asked.only([this](engine::Result<std::vector<engine::SourceView>> sources) {
            if (sources)
                show(std::move(*sources));
            else
                m_host.showError(sources.error());
        }));
}

void SourcesPage::show(std::vector<engine::SourceView> sources)
{
    quint64 records = 0;
    for (const engine::SourceView &source : sources)
        records += source.records;
    m_header->setRemark(tr("%n source(s), %1 records", nullptr, static_cast<int>(sources.size())).arg(countText(records)));
    m_model->setSources(std::move(sources));
    const bool mayWrite = m_session.view() && !m_session.view()->isReadOnly;
    m_import->setEnabled(mayWrite);
    m_again->setEnabled(mayWrite);
    m_edit->setEnabled(mayWrite);
    if (!m_assistant->isActive())
        showList();
    int row = 0;
    for (int i = 0; i < m_sorted->rowCount(); ++i)
        if (m_sorted->index(i, SourceListModel::Code).data().toString() == m_selected)
            row = i;
    if (m_sorted->rowCount() > 0)
        m_table->selectRow(row);
    showRejects();
}

const engine::SourceView *SourcesPage::chosen() const
{
    for (int i = 0; i < m_model->rowCount(); ++i)
        if (fromEngine(m_model->row(i).source.code) == m_selected)
            return &m_model->row(i);
    return nullptr;
}

void SourcesPage::showRejects()
{
    const engine::SourceView *source = chosen();
    m_copy->setEnabled(source != nullptr && source->rejects > 0);
    if (source == nullptr || !source->lastImport) {
        m_rejectHeader->setTitle(tr("Rejected rows"));
        m_rejectHeader->setRemark({});
        m_noRejects->setText(tr("No rejected rows"), tr("Choose a source to see which rows of its last file were not taken, and why."));
        m_rejectModel->clear();
        return;
    }
    const QString name = sourceName(source->source);
    m_rejectHeader->setTitle(source->rejects > 0 ? tr("Rejected rows of %1").arg(name) : tr("Rejected rows"));
    m_rejectHeader->setRemark(source->rejects > 0 ? tr("%1 in %2").arg(countText(source->rejects), fromEngine(source->lastFile)) : QString());
    m_noRejects->setText(tr("Every row was taken"), tr("%1 went into %2 without a rejected row.").arg(fromEngine(source->lastFile), name));
    m_rejectModel->load(source->lastBatch);
}

} // namespace ui
