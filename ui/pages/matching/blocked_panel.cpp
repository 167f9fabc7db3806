// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/blocked_panel.h"

#include <QComboBox>
#include <QLineEdit>
#include <algorithm>

#include "ui/models/text.h"
#include "ui/pages/matching/attribute_at.h"
#include "ui/pages/matching/safeguards_flow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_table_model.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int NameWidth = 110;
constexpr int KindWidth = 52;

enum Kind { Exact, Pattern };

} // namespace

BlockedPanel::BlockedPanel(SafeguardsFlow &safeguards, QWidget *parent) : QFrame(parent), m_safeguards(safeguards), m_model(new TextTableModel(this))
{
    setObjectName(u"blockedPanel"_s);
    setProperty("surface", u"card"_s);
    setAttribute(Qt::WA_StyledBackground);
    QVBoxLayout *layout = column(this, space::S, space::L);
    auto *header = new SectionHeader(tr("Values that do not count"));
    m_remove = new Button(tr("Remove"), Button::Kind::Quiet);
    m_remove->setObjectName(u"blockedRemove"_s);
    header->addAction(m_remove);
    layout->addWidget(header);
    m_table = new TableView(u"safeguardsBlocked"_s);
    m_table->setAccessibleName(tr("Blocked values"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(grown(4 * metric::RowHeight));
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it takes what is left
    m_table->setEmptyState(new EmptyState(u"check"_s, tr("None blocked"), {}));
    layout->addWidget(m_table, 1);
    layout->addLayout(buildLine());
    connect(m_remove, &QPushButton::clicked, this, &BlockedPanel::remove);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BlockedPanel::enableButtons);
}

QHBoxLayout *BlockedPanel::buildLine()
{
    m_attribute = new QComboBox;
    m_attribute->setObjectName(u"blockedAttribute"_s);
    m_attribute->setAccessibleName(tr("Attribute"));
    m_kind = new QComboBox;
    m_kind->setObjectName(u"blockedKind"_s);
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->addItem(tr("is"));
    m_kind->addItem(tr("fits"));
    m_value = new QLineEdit;
    m_value->setObjectName(u"blockedValue"_s);
    m_value->setAccessibleName(tr("Value or pattern"));
    m_value->setPlaceholderText(tr("info@example.com"));
    m_add = new Button(tr("&Block"));
    m_add->setObjectName(u"blockedAdd"_s);
    QHBoxLayout *line = row();
    line->addWidget(m_attribute);
    line->addWidget(m_kind);
    line->addWidget(m_value, 1);
    line->addWidget(m_add);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this](int kind) { m_value->setPlaceholderText(kind == Pattern ? tr("^noreply@") : tr("info@example.com")); });
    connect(m_add, &QPushButton::clicked, this, &BlockedPanel::add);
    connect(m_value, &QLineEdit::returnPressed, this, &BlockedPanel::add);
    connect(m_value, &QLineEdit::textChanged, this, &BlockedPanel::enableButtons);
    return line;
}

void BlockedPanel::refresh()
{
    showAttributes();
    showBlocked();
    enableButtons();
}

// Filled again only when the project has other attributes: the one that was chosen stays.
void BlockedPanel::showAttributes()
{
    const auto &attributes = m_safeguards.catalog().all();
    const auto isShown = [this](const engine::Attribute &attribute) { return m_attribute->findData(attribute.id.value) >= 0; };
    if (m_attribute->count() == static_cast<int>(attributes.size()) && std::ranges::all_of(attributes, isShown))
        return;
    m_attribute->clear();
    for (const engine::Attribute &attribute : attributes)
        m_attribute->addItem(visibleText(attributeText(attribute.code)), attribute.id.value);
    m_attribute->setCurrentIndex(std::max(0, m_attribute->findData(engine::attributes::Email.value)));
}

void BlockedPanel::showBlocked()
{
    std::vector<std::vector<TextCell>> rows;
    for (const auto &[attribute, blocked] : m_safeguards.draft().blocked) {
        const QString name = attributeText(m_safeguards.catalog().at(attribute).code);
        const auto add = [&](const std::string &text, bool isPattern) {
            const QString value = fromEngine(text);
            rows.push_back({{.text = name, .id = attribute.value},
                            {.text = isPattern ? tr("fits") : tr("is"), .isQuiet = true, .id = isPattern},
                            {.text = value, .tip = toolTipText(value), .id = value}});
        };
        for (const std::string &value : blocked.values)
            add(value, false);
        for (const std::string &pattern : blocked.patterns)
            add(pattern, true);
    }
    m_model->setTable({tr("Attribute"), QString(), tr("Value or pattern")}, std::move(rows));
    m_table->setDefaultWidths({NameWidth, KindWidth, 0});
}

void BlockedPanel::enableButtons()
{
    const bool mayEdit = m_safeguards.mayEdit();
    m_attribute->setEnabled(mayEdit);
    m_kind->setEnabled(mayEdit);
    m_value->setEnabled(mayEdit);
    m_add->setEnabled(mayEdit && !m_value->text().trimmed().isEmpty());
    m_remove->setEnabled(mayEdit && m_table->selectionModel()->hasSelection());
}

void BlockedPanel::add()
{
    const QString text = m_value->text().trimmed();
    if (text.isEmpty() || !m_safeguards.mayEdit())
        return;
    if (m_safeguards.block({{attributeFrom(m_attribute->currentData()), text.toStdString(), m_kind->currentIndex() == Pattern}}))
        m_value->clear();
}

void BlockedPanel::remove()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    m_safeguards.change([&rows](engine::Safeguards &safeguards) {
        for (const QModelIndex &index : rows) {
            const engine::AttributeId attribute = attributeAt(index);
            engine::BlockedValues &blocked = safeguards.blocked[attribute];
            std::erase(index.siblingAtColumn(1).data(IdRole).toBool() ? blocked.patterns : blocked.values,
                       index.siblingAtColumn(2).data(IdRole).toString().toStdString());
            if (blocked == engine::BlockedValues())
                safeguards.blocked.erase(attribute);
        }
    });
}

} // namespace ui
