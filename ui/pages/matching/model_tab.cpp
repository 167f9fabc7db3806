// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/model_tab.h"

#include <QSplitter>
#include <QStackedWidget>

#include "ui/delegates/bar_delegate.h"
#include "ui/editor/code_editor.h"
#include "ui/mainwindow/page_host.h"
#include "ui/models/level_table_model.h"
#include "ui/models/text.h"
#include "ui/pages/matching/draft_questions.h"
#include "ui/pages/matching/level_actions.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/pages/matching/splink_files.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/text_table_model.h"

namespace ui
{

namespace
{

constexpr int LabelWidth = 100;
constexpr int NumberWidth = 90; // 2.345e-06
constexpr int FixWidth = 48;
constexpr int RarityWidth = 56;

} // namespace

ModelTab::ModelTab(MatchingFlow &flow, SplinkFiles &splink, PageHost &host, QWidget *parent)
    : MatchingTab(flow, host, parent), m_levels(new LevelTableModel(this)), m_versionModel(new TextTableModel(this))
{
    setObjectName(QStringLiteral("modelTab"));
    QSplitter *sides = splitter(Qt::Horizontal, QStringLiteral("modelSplitter"));
    sides->addWidget(buildTable(splink));
    sides->addWidget(buildText());
    sides->setStretchFactor(0, 3);
    sides->setStretchFactor(1, 1);
    sides->setSizes({3 * metric::RowHeight * 10, metric::RowHeight * 10}); // shares of whatever width there is
    column(this, 0)->addWidget(sides);
    connect(m_levels, &LevelTableModel::editRequested, this, [this](const LevelTableModel::Edit &edit) { m_flow.change(edit); });
    connect(m_levels, &LevelTableModel::refused, &m_flow, &MatchingFlow::refuse);
}

QWidget *ModelTab::buildTable(SplinkFiles &splink)
{
    QFrame *frame = card();
    QVBoxLayout *layout = column(frame, space::S, space::L);
    m_header = new SectionHeader(tr("Comparisons"));
    m_propose = new Button(tr("&Propose"));
    m_propose->setObjectName(QStringLiteral("modelPropose"));
    setPlainToolTip(m_propose, tr("A new model from the attributes and a profile of the data"));
    m_train = new Button(tr("&Train"));
    m_train->setObjectName(QStringLiteral("modelTrain"));
    setPlainToolTip(m_train, tr("Learns prior, m, u and thresholds from the records, without any labels"));
    auto *files = new Button(tr("Splink"), Button::Kind::Quiet);
    files->setObjectName(QStringLiteral("modelSplink"));
    files->setMenu(splink.menu());
    setPlainToolTip(files, tr("Takes a model from a file of Splink, or saves this one for it"));
    m_header->addAction(files);
    m_header->addAction(m_propose);
    m_header->addAction(m_train);
    layout->addWidget(m_header);

    m_table = new TableView(QStringLiteral("matchingLevels"));
    m_table->setAccessibleName(tr("Comparisons and their levels"));
    m_table->setItemDelegate(new HeadingDelegate(m_table));
    m_table->setItemDelegateForColumn(LevelTableModel::Weight, new BarDelegate(m_table));
    m_table->setModel(m_levels);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setDefaultWidths({LabelWidth, TableView::TakesRest, NumberWidth, NumberWidth, TableView::TakesRest, FixWidth, FixWidth, RarityWidth});
    layout->addWidget(m_table, 1);

    m_actions = new LevelActions(m_flow, *m_levels, *m_table);
    layout->addWidget(m_actions->buttons());

    connect(m_table, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        if (index.flags() & Qt::ItemIsEditable)
            m_table->edit(index);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ModelTab::enableButtons);
    connect(m_propose, &QPushButton::clicked, this, [this] { askToPropose(this, m_flow); });
    connect(m_train, &QPushButton::clicked, this, [this] { askToTrain(this, m_flow); });
    return frame;
}

QWidget *ModelTab::buildText()
{
    QFrame *frame = card();
    QVBoxLayout *layout = column(frame, space::S, space::L);
    m_strip = new TabStrip;
    m_strip->setObjectName(QStringLiteral("modelSide"));
    m_strip->addTab(tr("As text"));
    m_strip->addTab(tr("Versions"));
    layout->addWidget(m_strip);

    auto *text = new QWidget;
    QVBoxLayout *textLayout = column(text, space::S);
    m_editor = new CodeEditor(QStringLiteral("JSON"));
    m_editor->setObjectName(QStringLiteral("modelText"));
    m_editor->setAccessibleName(tr("The model as JSON"));
    m_editor->setUndoRedoEnabled(false); // the draft's history is of both, the text and the table
    textLayout->addWidget(m_editor, 1);
    m_fault = sunken();
    m_fault->setObjectName(QStringLiteral("modelFault"));
    QHBoxLayout *fault = row(m_fault, space::S, space::S);
    m_faultText = textLabel({}, {.tone = TextTone::Different, .wrap = true, .selectable = true});
    m_faultText->setObjectName(QStringLiteral("modelFaultText"));
    m_faultLine = new Button({}, Button::Kind::Quiet);
    m_faultLine->setObjectName(QStringLiteral("modelFaultLine"));
    m_faultLine->setAccessibleName(tr("Go to the wrong line"));
    fault->addWidget(m_faultText, 1);
    fault->addWidget(m_faultLine, 0, Qt::AlignTop);
    m_fault->hide();
    textLayout->addWidget(m_fault);

    m_side = new QStackedWidget;
    m_side->addWidget(text);
    m_side->addWidget(buildVersions());
    layout->addWidget(m_side, 1);
    connect(m_strip, &TabStrip::currentChanged, m_side, &QStackedWidget::setCurrentIndex);
    connect(m_editor, &CodeEditor::edited, this, [this] { m_flow.setText(m_editor->toPlainText()); });
    connect(&m_flow, &MatchingFlow::settling, m_editor, &CodeEditor::settle);
    connect(m_faultLine, &QPushButton::clicked, this, [this] {
        if (m_flow.fault() && m_flow.fault()->place)
            m_editor->goToLine(static_cast<int>(m_flow.fault()->place->line));
        m_editor->setFocus();
    });
    return frame;
}

QWidget *ModelTab::buildVersions()
{
    auto *panel = new QWidget;
    QVBoxLayout *layout = column(panel, space::S);
    m_versions = new TableView(QStringLiteral("modelVersions"));
    m_versions->setAccessibleName(tr("Versions of the model"));
    m_versions->setModel(m_versionModel);
    m_versions->setSelectionMode(QAbstractItemView::SingleSelection);
    m_versions->setEmptyState(
        new EmptyState(QStringLiteral("clock"), tr("No versions yet"), tr("Every model you save stays here, with who and when.")));
    layout->addWidget(m_versions, 1);
    m_useVersion = new Button(tr("Work on this version"));
    m_useVersion->setObjectName(QStringLiteral("versionsUse"));
    setPlainToolTip(m_useVersion, tr("Takes it as the draft; nothing is saved yet"));
    QHBoxLayout *below = row();
    below->addStretch(1);
    below->addWidget(m_useVersion);
    layout->addLayout(below);
    m_versionModel->setNumeric({0});
    connect(m_useVersion, &QPushButton::clicked, this, [this] {
        if (m_versions->currentIndex().isValid())
            askToUseVersion(this, m_flow, m_versions->currentIndex().siblingAtColumn(0).data(IdRole).toInt());
    });
    connect(m_versions->selectionModel(), &QItemSelectionModel::currentChanged, this, &ModelTab::enableButtons);
    return panel;
}

void ModelTab::offerComparisons()
{
    m_actions->offerComparisons();
}

void ModelTab::showVersions()
{
    m_strip->setCurrent(1);
    m_versions->setFocus();
}

void ModelTab::refresh()
{
    if (!m_flow.fault())
        m_levels->setModel(m_flow.model(), m_flow.catalog());
    m_levels->setReadOnly(!m_flow.mayEdit() || m_flow.fault());
    const QString lock = m_flow.lockReason();
    setPlainToolTip(m_table, lock);
    if (!lock.isEmpty())
        m_header->setRemark(lock);
    else
        m_header->setRemark(m_flow.fault() ? tr("as it was before the text went wrong")
                                           : tr("%n comparison(s)", nullptr, static_cast<int>(m_flow.model().comparisons.size())));
    if (m_editor->isSettled()) // else what was typed last comes in a moment
        m_editor->setContents(m_flow.text());
    m_editor->setReadOnly(!m_flow.mayEdit());
    showFault();
    showVersionList();
    enableButtons();
}

void ModelTab::showFault()
{
    const auto &fault = m_flow.fault();
    m_fault->setVisible(fault.has_value());
    if (!fault) {
        m_editor->setMarks({});
        return;
    }
    m_faultText->setText(fault->sentence);
    m_faultLine->setVisible(fault->place.has_value());
    if (fault->place) {
        m_faultLine->setText(tr("Line %1").arg(fault->place->line));
        m_editor->setMarks({{static_cast<int>(fault->place->line), static_cast<int>(fault->place->column), fault->sentence}});
    } else {
        m_editor->setMarks({});
    }
}

void ModelTab::showVersionList()
{
    std::vector<std::vector<TextCell>> rows;
    for (const engine::ModelVersionView &version : m_flow.versions()) {
        QString state = version.isActive ? tr("in force") : QString();
        if (version.isApplied)
            state = version.isActive ? tr("in force, applied") : tr("applied");
        rows.push_back({{.text = QString::number(version.version), .sort = version.version, .id = version.version},
                        {.text = state, .tone = version.isActive ? std::optional(Tone::Match) : std::nullopt},
                        {.text = timeText(version.at)},
                        {.text = fromEngine(version.author)},
                        {.text = fromEngine(version.hash), .isQuiet = true}});
    }
    const int chosen = m_versions->currentIndex().row();
    m_versionModel->setTable({tr("No."), tr("State"), tr("When"), tr("Who"), tr("Hash")}, std::move(rows));
    if (chosen >= 0 && chosen < m_versionModel->rowCount())
        m_versions->selectRow(chosen);
    m_versions->fitColumns();
    m_strip->setCount(1, static_cast<int>(m_flow.versions().size()));
}

void ModelTab::enableButtons()
{
    const bool mayEdit = m_flow.mayEdit() && !m_flow.isBusy();
    m_propose->setEnabled(mayEdit);
    m_train->setEnabled(mayEdit && m_flow.hasModel() && !m_flow.hasFault());
    m_actions->refresh();
    m_useVersion->setEnabled(mayEdit && m_versions->currentIndex().isValid());
}

} // namespace ui
