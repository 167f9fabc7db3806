// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/repeated_panel.h"

#include "ui/models/text.h"
#include "ui/pages/matching/attribute_at.h"
#include "ui/pages/matching/safeguard_text.h"
#include "ui/pages/matching/safeguards_flow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_table_model.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int NameWidth = 90;
constexpr int NumberWidth = 72;
constexpr int ReasonWidth = 92;

} // namespace

RepeatedPanel::RepeatedPanel(SafeguardsFlow &safeguards, QWidget *parent)
    : QWidget(parent), m_safeguards(safeguards), m_model(new TextTableModel(this)), m_table(new TableView(u"safeguardsRepeated"_s)),
      m_find(new Button(tr("Look again"), Button::Kind::Quiet)), m_block(new Button(tr("Block chosen")))
{
    QVBoxLayout *layout = column(this, space::S);
    m_table->setAccessibleName(tr("Most repeated values"));
    m_table->setModel(m_model);
    m_model->setNumeric({2});
    auto *empty = new EmptyState(u"search"_s, tr("No repeated values"),
                                 tr("Values that many records share are listed here; those that belong to nobody in particular come first."));
    empty->setTextWidth(metric::SidePanel);
    m_table->setEmptyState(empty);
    layout->addWidget(m_table, 1);
    QHBoxLayout *below = row();
    m_find->setObjectName(u"repeatedFind"_s);
    m_block->setObjectName(u"repeatedBlock"_s);
    below->addWidget(m_find);
    below->addStretch(1);
    below->addWidget(m_block);
    layout->addLayout(below);
    connect(m_find, &QPushButton::clicked, this, [this] {
        m_safeguards.findRepeated();
        enableButtons();
    });
    connect(m_block, &QPushButton::clicked, this, &RepeatedPanel::block);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RepeatedPanel::enableButtons);
}

void RepeatedPanel::refresh()
{
    m_safeguards.wantRepeated();
    std::vector<std::vector<TextCell>> rows;
    for (const engine::RepeatedValue &value : m_safeguards.repeated()) {
        const QString text = fromEngine(value.value);
        const QString names = tr("%n name(s)", nullptr, static_cast<int>(value.names));
        const QString reason = repeatText(value);
        const bool hasManyNames = value.blocked == engine::BlockReason::None && value.reason == engine::RepeatReason::ManyNames;
        rows.push_back({{.text = attributeText(m_safeguards.catalog().at(value.attribute).code), .id = value.attribute.value},
                        {.text = text, .tip = toolTipText(text), .id = text},
                        {.text = countText(value.records), .sort = value.records},
                        {.text = hasManyNames ? names : reason, // how many says as much in fewer letters
                         .tip = toolTipText(tr("%1: %2").arg(names, reason)),
                         .isQuiet = !value.isSuggested(),
                         .tone = value.isSuggested() ? std::optional(Tone::Review) : std::nullopt}});
    }
    m_table->setLoading(rows.empty() && m_safeguards.isFindingRepeated());
    m_model->setTable({tr("Attribute"), tr("Value"), tr("Records"), tr("Why block")}, std::move(rows));
    m_table->setDefaultWidths({NameWidth, TableView::TakesRest, NumberWidth, ReasonWidth});
    enableButtons();
}

void RepeatedPanel::enableButtons()
{
    m_find->setEnabled(!m_safeguards.isFindingRepeated());
    m_block->setEnabled(m_safeguards.mayEdit() && m_table->selectionModel()->hasSelection());
}

// In one change: each shows the table anew, and the chosen rows are gone with it.
void RepeatedPanel::block()
{
    std::vector<SafeguardsFlow::BlockedText> chosen;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        chosen.push_back({attributeAt(index), index.siblingAtColumn(1).data(IdRole).toString().toStdString()});
    m_safeguards.block(chosen);
}

} // namespace ui
