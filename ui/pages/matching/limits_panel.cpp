// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/limits_panel.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <algorithm>

#include "engine/match/safeguards_toml.h"
#include "ui/adapters/record_compare.h"
#include "ui/models/text.h"
#include "ui/pages/matching/attribute_at.h"
#include "ui/pages/matching/safeguard_text.h"
#include "ui/pages/matching/safeguards_flow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/check_list.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/text_table_model.h"

namespace ui
{

using namespace Qt::StringLiterals;
namespace bounds = engine::safeguard_bounds;

namespace
{

constexpr int NameWidth = 110;
constexpr int LabelWidth = 150;
constexpr int LimitWidth = 118;                                      // room for millions; a few values are longer
constexpr int NoLimit = static_cast<int>(bounds::SmallestLimit) - 1; // the lowest place of the box
constexpr double DefaultVeto = -10;
constexpr int VetoDecimals = 2;
constexpr double HighestVeto = -0.01; // the last below 0 with so many decimals

// Adds to or takes from a list that is kept in order.
template <typename Item> void setListed(std::optional<std::vector<Item>> &list, const Item &item, bool isOn)
{
    if (!list)
        list.emplace();
    std::erase(*list, item);
    if (isOn)
        list->insert(std::ranges::lower_bound(*list, item), item);
}

} // namespace

LimitsPanel::LimitsPanel(SafeguardsFlow &safeguards, QWidget *parent)
    : QFrame(parent), m_safeguards(safeguards), m_model(new TextTableModel(this)), m_unique(new CheckList(u"uniqueAttributes"_s)),
      m_duplicateFree(new CheckList(u"duplicateFreeSources"_s))
{
    setObjectName(u"limitsPanel"_s);
    setProperty("surface", u"card"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::L, space::L, space::L, space::L);
    grid->setHorizontalSpacing(space::L);
    grid->setVerticalSpacing(space::M);
    grid->setColumnStretch(1, 1);
    const auto add = [grid](const QString &text, QWidget *widget) {
        auto *label = textLabel(text, {.tone = TextTone::Muted, .wrap = true});
        label->setFixedWidth(grown(LabelWidth));
        const int at = grid->count() / 2;
        grid->addWidget(label, at, 0, Qt::AlignTop);
        grid->addWidget(widget, at, 1);
    };
    add(tr("In more records than this, a value is no evidence"), buildLimits());
    add(tr("A customer has only one"), m_unique);
    add(tr("Sources that hold each customer once"), m_duplicateFree);
    add(tr("Most records of one customer"), buildSizes());
    connectAll();
}

QWidget *LimitsPanel::buildLimits()
{
    auto *widget = new QWidget;
    QHBoxLayout *layout = row(widget);
    m_limits = new TableView(u"safeguardsLimits"_s);
    m_limits->setAccessibleName(tr("Limits by attribute"));
    m_limits->setModel(m_model);
    m_limits->setSelectionMode(QAbstractItemView::SingleSelection);
    m_limits->setFixedHeight(grown(4 * metric::RowHeight));
    m_model->setNumeric({1});
    m_limit = new QSpinBox;
    m_limit->setObjectName(u"limitValue"_s);
    m_limit->setAccessibleName(tr("Limit of the chosen attribute; 0 for none"));
    m_limit->setRange(NoLimit, static_cast<int>(bounds::LargestLimit));
    m_limit->setCorrectionMode(QAbstractSpinBox::CorrectToNearestValue); // of a 0, too
    m_limit->setSpecialValueText(tr("no limit"));
    m_limit->setFixedWidth(grown(LimitWidth));
    m_set = new Button(tr("Set"));
    m_set->setObjectName(u"limitSet"_s);
    auto *side = new QVBoxLayout;
    side->addWidget(m_limit);
    side->addWidget(m_set);
    side->addStretch(1);
    layout->addWidget(m_limits, 1);
    layout->addLayout(side);
    return widget;
}

QWidget *LimitsPanel::buildSizes()
{
    auto *widget = new QWidget;
    QHBoxLayout *layout = row(widget);
    m_largest = new QSpinBox;
    m_largest->setObjectName(u"largestCluster"_s);
    m_largest->setAccessibleName(tr("Most records of one customer"));
    m_largest->setRange(static_cast<int>(bounds::SmallestCluster), static_cast<int>(bounds::LargestCluster));
    m_largest->setKeyboardTracking(false);
    m_hasVeto = new QCheckBox(tr("&veto at"));
    m_hasVeto->setObjectName(u"hasVeto"_s);
    setPlainToolTip(m_hasVeto, tr("Two groups stay apart when a pair between them weighs this or less"));
    m_veto = new QDoubleSpinBox;
    m_veto->setObjectName(u"vetoWeight"_s);
    m_veto->setAccessibleName(tr("Veto at or below, in bits"));
    m_veto->setDecimals(VetoDecimals);
    m_veto->setRange(bounds::LowestVeto, HighestVeto);
    m_veto->setSuffix(tr(" bits"));
    m_veto->setKeyboardTracking(false);
    layout->addWidget(m_largest);
    layout->addSpacing(space::L);
    layout->addWidget(m_hasVeto);
    layout->addWidget(m_veto);
    layout->addStretch(1);
    return widget;
}

void LimitsPanel::connectAll()
{
    connect(m_limits->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_limit->setValue(index.siblingAtColumn(1).data(SortRole).toInt());
        enableButtons();
    });
    connect(m_set, &QPushButton::clicked, this, &LimitsPanel::setLimit);
    connect(m_unique, &CheckList::toggled, this, &LimitsPanel::setUnique);
    connect(m_duplicateFree, &CheckList::toggled, this, &LimitsPanel::setDuplicateFree);
    connect(m_largest, &QSpinBox::valueChanged, this, [this](int value) {
        if (!m_isShowing)
            m_safeguards.change([value](engine::Safeguards &safeguards) { safeguards.largestCluster = static_cast<std::uint32_t>(value); });
    });
    connect(m_hasVeto, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_isShowing)
            m_safeguards.change([on](engine::Safeguards &safeguards) { safeguards.vetoWeight = on ? std::optional(DefaultVeto) : std::nullopt; });
    });
    connect(m_veto, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (!m_isShowing)
            m_safeguards.change([value](engine::Safeguards &safeguards) { safeguards.vetoWeight = value; });
    });
}

void LimitsPanel::refresh()
{
    const QScopedValueRollback showing(m_isShowing, true);
    showLimits();
    showChecks();
    showSizes();
    enableButtons();
}

void LimitsPanel::showLimits()
{
    std::vector<std::vector<TextCell>> rows;
    const auto limits = m_safeguards.draft().limits.value_or(std::map<engine::AttributeId, std::uint32_t>());
    for (const engine::Attribute &attribute : m_safeguards.catalog().all()) {
        if (!canBeShared(attribute.kind))
            continue;
        const auto found = limits.find(attribute.id);
        const bool hasLimit = found != limits.end();
        rows.push_back({{.text = attributeText(attribute.code), .id = attribute.id.value},
                        {.text = hasLimit ? countText(found->second) : tr("no limit"), .isQuiet = !hasLimit, .sort = hasLimit ? found->second : 0U}});
    }
    const int chosen = std::max(0, m_limits->currentIndex().row());
    m_model->setTable({tr("Attribute"), tr("Records")}, std::move(rows));
    m_limits->setDefaultWidths({NameWidth, 0});
    if (m_model->rowCount() > 0)
        m_limits->selectRow(std::min(chosen, m_model->rowCount() - 1));
}

// What was unique stays on the list when it no longer is, so that it can be put back.
void LimitsPanel::showChecks()
{
    const engine::Safeguards &draft = m_safeguards.draft();
    const auto isIn = [](const std::optional<std::vector<engine::AttributeId>> &unique, engine::AttributeId id) {
        return unique && std::ranges::contains(*unique, id);
    };
    QList<CheckList::Choice> choices;
    for (const engine::Attribute &attribute : m_safeguards.catalog().all()) {
        const bool isUnique = isIn(draft.unique, attribute.id);
        if (isUnique || isIn(m_safeguards.saved().unique, attribute.id) || attribute.kind == engine::AttributeKind::Identifier)
            choices.append({fromEngine(attribute.code), attributeText(attribute.code), isUnique});
    }
    m_unique->setChoices(choices);
    choices.clear();
    for (const engine::Source &source : m_safeguards.sources())
        choices.append(
            {fromEngine(source.code), sourceName(source), draft.duplicateFree && std::ranges::contains(*draft.duplicateFree, source.code)});
    m_duplicateFree->setChoices(choices);
}

void LimitsPanel::showSizes()
{
    const engine::Safeguards &draft = m_safeguards.draft();
    m_largest->setValue(static_cast<int>(draft.largestCluster));
    m_hasVeto->setChecked(draft.vetoWeight.has_value());
    m_veto->setValue(draft.vetoWeight.value_or(DefaultVeto));
}

void LimitsPanel::enableButtons()
{
    const bool mayEdit = m_safeguards.mayEdit();
    m_limit->setEnabled(mayEdit);
    m_set->setEnabled(mayEdit && m_limits->currentIndex().isValid());
    m_unique->setEnabled(mayEdit);
    m_duplicateFree->setEnabled(mayEdit);
    m_largest->setEnabled(mayEdit);
    m_hasVeto->setEnabled(mayEdit);
    m_veto->setEnabled(mayEdit && m_safeguards.draft().vetoWeight);
}

void LimitsPanel::setLimit()
{
    const QModelIndex row = m_limits->currentIndex();
    if (!row.isValid())
        return;
    m_safeguards.change([attribute = attributeAt(row), limit = m_limit->value()](engine::Safeguards &safeguards) {
        auto limits = safeguards.limits.value_or(std::map<engine::AttributeId, std::uint32_t>());
        if (limit == NoLimit)
            limits.erase(attribute);
        else
            limits[attribute] = static_cast<std::uint32_t>(limit);
        safeguards.limits = std::move(limits);
    });
}

void LimitsPanel::setUnique(const QString &code, bool isOn)
{
    if (const engine::Attribute *attribute = m_safeguards.catalog().find(code.toStdString()))
        m_safeguards.change([id = attribute->id, isOn](engine::Safeguards &safeguards) { setListed(safeguards.unique, id, isOn); });
}

void LimitsPanel::setDuplicateFree(const QString &code, bool isOn)
{
    m_safeguards.change([code = code.toStdString(), isOn](engine::Safeguards &safeguards) { setListed(safeguards.duplicateFree, code, isOn); });
}

} // namespace ui
