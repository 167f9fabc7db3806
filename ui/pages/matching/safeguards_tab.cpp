// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/safeguards_tab.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <algorithm>

#include "ui/adapters/record_compare.h"
#include "ui/models/roles.h"
#include "ui/models/text.h"
#include "ui/pages/matching/safeguard_text.h"
#include "ui/pages/matching/safeguards_flow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/text_table_model.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int NameWidth = 110;
constexpr int NumberWidth = 72;
constexpr int LargestAllowed = 1000;
constexpr int LimitAllowed = 1'000'000;
constexpr double DefaultVeto = -10;
constexpr double LowestVeto = -100;

enum Kind { Exact, Pattern };

QWidget *checks(const QString &name)
{
    auto *widget = new QWidget;
    widget->setObjectName(name);
    new FlowLayout(widget, space::L);
    return widget;
}

// One check box for each choice; made anew when the choices are others.
template <typename Handler>
void fillChecks(QWidget *owner, const QStringList &names, const QStringList &texts, const QStringList &on, bool isEnabled, Handler &&handler)
{
    QStringList present;
    for (const QCheckBox *box : owner->findChildren<QCheckBox *>())
        present.append(box->objectName());
    if (present != names) {
        qDeleteAll(owner->findChildren<QCheckBox *>());
        for (qsizetype i = 0; i < names.size(); ++i) {
            auto *box = new QCheckBox(QString(visibleText(texts.at(i))).replace(u'&', u"&&"_s));
            box->setObjectName(names.at(i));
            owner->layout()->addWidget(box);
            QObject::connect(box, &QCheckBox::toggled, owner, [handler, name = names.at(i)](bool isOn) { handler(name, isOn); });
        }
    }
    for (QCheckBox *box : owner->findChildren<QCheckBox *>()) {
        box->setChecked(on.contains(box->objectName()));
        box->setEnabled(isEnabled);
    }
}

} // namespace

SafeguardsTab::SafeguardsTab(MatchingFlow &flow, SafeguardsFlow &safeguards, PageHost &host, QWidget *parent)
    : MatchingTab(flow, host, parent), m_safeguards(safeguards), m_blockedModel(new TextTableModel(this)), m_limitModel(new TextTableModel(this)),
      m_repeatedModel(new TextTableModel(this)), m_simulationModel(new TextTableModel(this))
{
    setObjectName(u"safeguardsTab"_s);
    auto *left = new QWidget;
    QVBoxLayout *layout = column(left, space::L);
    layout->addWidget(buildBlocked(), 1);
    layout->addWidget(buildLimits());
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(u"safeguardsSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(space::L);
    splitter->setProperty("gap", true);
    splitter->addWidget(left);
    splitter->addWidget(buildSide());
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 4);
    splitter->setSizes({5 * metric::SidePanel, 4 * metric::SidePanel}); // shares of whatever width there is
    column(this, 0)->addWidget(splitter);
    connect(&safeguards, &SafeguardsFlow::changed, this, [this] { touch(); });
}

QWidget *SafeguardsTab::buildBlocked()
{
    QFrame *frame = card();
    QVBoxLayout *layout = column(frame, space::S, space::L);
    auto *header = new SectionHeader(tr("Values that do not count"));
    m_remove = new Button(tr("Remove"), Button::Kind::Quiet);
    m_remove->setObjectName(u"blockedRemove"_s);
    header->addAction(m_remove);
    layout->addWidget(header);
    m_blocked = new TableView(u"safeguardsBlocked"_s);
    m_blocked->setAccessibleName(tr("Blocked values"));
    m_blocked->setModel(m_blockedModel);
    m_blocked->setMinimumHeight(4 * metric::RowHeight);
    m_blocked->setEmptyState(new EmptyState(u"check"_s, tr("None blocked"), {}));
    layout->addWidget(m_blocked, 1);
    QHBoxLayout *below = row();
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
    below->addWidget(m_attribute);
    below->addWidget(m_kind);
    below->addWidget(m_value, 1);
    below->addWidget(m_add);
    layout->addLayout(below);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this](int kind) { m_value->setPlaceholderText(kind == Pattern ? tr("^noreply@") : tr("info@example.com")); });
    connect(m_add, &QPushButton::clicked, this, &SafeguardsTab::addTyped);
    connect(m_value, &QLineEdit::returnPressed, this, &SafeguardsTab::addTyped);
    connect(m_value, &QLineEdit::textChanged, this, &SafeguardsTab::enableButtons);
    connect(m_remove, &QPushButton::clicked, this, &SafeguardsTab::removeBlocked);
    connect(m_blocked->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SafeguardsTab::enableButtons);
    return frame;
}

QWidget *SafeguardsTab::buildLimits()
{
    QFrame *frame = card();
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(space::L, space::L, space::L, space::L);
    grid->setHorizontalSpacing(space::L);
    grid->setVerticalSpacing(space::M);
    grid->setColumnStretch(1, 1);
    int at = 0;
    const auto add = [&](const QString &text, QWidget *widget) {
        auto *label = textLabel(text, {.tone = TextTone::Muted, .wrap = true});
        label->setFixedWidth(metric::RailWidth);
        grid->addWidget(label, at, 0, Qt::AlignTop);
        grid->addWidget(widget, at++, 1);
    };
    auto *limits = new QWidget;
    QHBoxLayout *limitRow = row(limits);
    m_limits = new TableView(u"safeguardsLimits"_s);
    m_limits->setAccessibleName(tr("Limits by attribute"));
    m_limits->setModel(m_limitModel);
    m_limits->setSelectionMode(QAbstractItemView::SingleSelection);
    m_limits->setFixedHeight(4 * metric::RowHeight);
    m_limitModel->setNumeric({1});
    m_limit = new QSpinBox;
    m_limit->setObjectName(u"limitValue"_s);
    m_limit->setAccessibleName(tr("Limit of the chosen attribute; 0 for none"));
    m_limit->setRange(0, LimitAllowed);
    m_limit->setSpecialValueText(tr("no limit"));
    m_setLimit = new Button(tr("Set"));
    m_setLimit->setObjectName(u"limitSet"_s);
    auto *limitSide = new QVBoxLayout;
    limitSide->addWidget(m_limit);
    limitSide->addWidget(m_setLimit);
    limitSide->addStretch(1);
    limitRow->addWidget(m_limits, 1);
    limitRow->addLayout(limitSide);
    add(tr("In more records than this, a value is no evidence"), limits);
    m_unique = checks(u"uniqueAttributes"_s);
    add(tr("A customer has only one"), m_unique);
    m_duplicateFree = checks(u"duplicateFreeSources"_s);
    add(tr("Sources that hold each customer once"), m_duplicateFree);
    m_largest = new QSpinBox;
    m_largest->setObjectName(u"largestCluster"_s);
    m_largest->setAccessibleName(tr("Most records of one customer"));
    m_largest->setRange(2, LargestAllowed);
    m_largest->setKeyboardTracking(false);
    auto *sizes = new QWidget;
    QHBoxLayout *sizeRow = row(sizes);
    m_hasVeto = new QCheckBox(tr("&veto at"));
    m_hasVeto->setObjectName(u"hasVeto"_s);
    setPlainToolTip(m_hasVeto, tr("Two groups stay apart when a pair between them weighs this or less"));
    m_veto = new QDoubleSpinBox;
    m_veto->setObjectName(u"vetoWeight"_s);
    m_veto->setAccessibleName(tr("Veto at or below, in bits"));
    m_veto->setRange(LowestVeto, 0);
    m_veto->setDecimals(1);
    m_veto->setSuffix(tr(" bits"));
    m_veto->setKeyboardTracking(false);
    sizeRow->addWidget(m_largest);
    sizeRow->addSpacing(space::L);
    sizeRow->addWidget(m_hasVeto);
    sizeRow->addWidget(m_veto);
    sizeRow->addStretch(1);
    add(tr("Most records of one customer"), sizes);

    connect(m_limits->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_limit->setValue(index.siblingAtColumn(1).data(SortRole).toInt());
        enableButtons();
    });
    connect(m_setLimit, &QPushButton::clicked, this, &SafeguardsTab::setLimit);
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
    return frame;
}

QWidget *SafeguardsTab::buildSide()
{
    QFrame *frame = card();
    QVBoxLayout *layout = column(frame, space::S, space::L);
    m_strip = new TabStrip;
    m_strip->setObjectName(u"safeguardsSide"_s);
    m_strip->addTab(tr("Most repeated values"));
    m_strip->addTab(tr("Simulate bad data"));
    m_side = new QStackedWidget;
    m_side->addWidget(buildRepeated());
    m_side->addWidget(buildSimulation());
    layout->addWidget(m_strip);
    layout->addWidget(m_side, 1);
    connect(m_strip, &TabStrip::currentChanged, m_side, &QStackedWidget::setCurrentIndex);
    return frame;
}

QWidget *SafeguardsTab::buildRepeated()
{
    auto *panel = new QWidget;
    QVBoxLayout *layout = column(panel, space::S);
    m_repeated = new TableView(u"safeguardsRepeated"_s);
    m_repeated->setAccessibleName(tr("Most repeated values"));
    m_repeated->setModel(m_repeatedModel);
    m_repeatedModel->setNumeric({2});
    m_repeated->setEmptyState(new EmptyState(u"search"_s, tr("No repeated values"), tr("Values that many records share are listed here; those that belong to "
                                                                                      "nobody in particular come first.")));
    layout->addWidget(m_repeated, 1);
    QHBoxLayout *below = row();
    m_find = new Button(tr("Look again"), Button::Kind::Quiet);
    m_find->setObjectName(u"repeatedFind"_s);
    m_block = new Button(tr("Block chosen"));
    m_block->setObjectName(u"repeatedBlock"_s);
    below->addWidget(m_find);
    below->addStretch(1);
    below->addWidget(m_block);
    layout->addLayout(below);
    connect(m_find, &QPushButton::clicked, &m_safeguards, &SafeguardsFlow::findRepeated);
    connect(m_block, &QPushButton::clicked, this, &SafeguardsTab::blockRepeated);
    connect(m_repeated->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SafeguardsTab::enableButtons);
    return panel;
}

QWidget *SafeguardsTab::buildSimulation()
{
    auto *panel = new QWidget;
    QVBoxLayout *layout = column(panel, space::S);
    m_simulationText = textLabel(tr("Typical bad data is put into a copy of your records in memory: what would these safeguards let through?"),
                                 {.tone = TextTone::Muted, .wrap = true});
    layout->addWidget(m_simulationText);
    m_simulation = new TableView(u"safeguardsSimulation"_s);
    m_simulation->setAccessibleName(tr("What bad data would do"));
    m_simulation->setModel(m_simulationModel);
    m_simulationModel->setNumeric({1, 2, 3, 4});
    m_simulation->setEmptyState(new EmptyState(u"play"_s, tr("Not simulated"), {}));
    layout->addWidget(m_simulation, 1);
    QHBoxLayout *below = row();
    m_simulate = new Button(tr("S&imulate"));
    m_simulate->setObjectName(u"safeguardsSimulate"_s);
    below->addStretch(1);
    below->addWidget(m_simulate);
    layout->addLayout(below);
    connect(m_simulate, &QPushButton::clicked, &m_safeguards, &SafeguardsFlow::simulate);
    return panel;
}

void SafeguardsTab::refresh()
{
    if (!m_safeguards.isLoaded())
        return;
    if (!m_hasAskedRepeated) {
        m_hasAskedRepeated = true;
        m_repeated->setLoading(true);
        m_safeguards.findRepeated();
    }
    const QScopedValueRollback showing(m_isShowing, true);
    fillAttributes();
    showBlocked();
    showLimits();
    showChecks();
    showRepeated();
    showSimulation();
    enableButtons();
}

void SafeguardsTab::fillAttributes()
{
    if (m_attribute->count() > 0)
        return;
    for (const engine::Attribute &attribute : m_safeguards.catalog().all())
        m_attribute->addItem(visibleText(attributeText(attribute.code)), attribute.id.value);
    m_attribute->setCurrentIndex(std::max(0, m_attribute->findData(engine::attributes::Email.value)));
}

void SafeguardsTab::showBlocked()
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
    m_blockedModel->setTable({tr("Attribute"), QString(), tr("Value or pattern")}, std::move(rows));
    m_blocked->setDefaultWidths({NameWidth, NumberWidth / 2 + space::L, 0});
}

void SafeguardsTab::showLimits()
{
    std::vector<std::vector<TextCell>> rows;
    const auto &limits = m_safeguards.draft().limits;
    for (const engine::Attribute &attribute : m_safeguards.catalog().all()) {
        if (!canBeShared(attribute.kind))
            continue;
        const auto found = limits ? limits->find(attribute.id) : std::map<engine::AttributeId, std::uint32_t>::const_iterator();
        const bool hasLimit = limits && found != limits->end();
        rows.push_back({{.text = attributeText(attribute.code), .id = attribute.id.value},
                        {.text = hasLimit ? countText(found->second) : tr("no limit"), .isQuiet = !hasLimit, .sort = hasLimit ? found->second : 0U}});
    }
    const int chosen = std::max(0, m_limits->currentIndex().row());
    m_limitModel->setTable({tr("Attribute"), tr("Records")}, std::move(rows));
    m_limits->setDefaultWidths({NameWidth, 0});
    if (m_limitModel->rowCount() > 0)
        m_limits->selectRow(std::min(chosen, m_limitModel->rowCount() - 1));
    m_largest->setValue(static_cast<int>(m_safeguards.draft().largestCluster));
    m_hasVeto->setChecked(m_safeguards.draft().vetoWeight.has_value());
    m_veto->setValue(m_safeguards.draft().vetoWeight.value_or(DefaultVeto));
}

void SafeguardsTab::showChecks()
{
    const engine::Safeguards &draft = m_safeguards.draft();
    QStringList names;
    QStringList texts;
    QStringList on;
    for (const engine::Attribute &attribute : m_safeguards.catalog().all()) {
        const bool isUnique = draft.unique && std::ranges::contains(*draft.unique, attribute.id);
        if (!isUnique && attribute.kind != engine::AttributeKind::Identifier)
            continue;
        names.append(fromEngine(attribute.code));
        texts.append(attributeText(attribute.code));
        if (isUnique)
            on.append(names.last());
    }
    fillChecks(m_unique, names, texts, on, !m_safeguards.isReadOnly(), [this](const QString &name, bool isOn) {
        const engine::Attribute *attribute = m_safeguards.catalog().find(name.toStdString());
        if (m_isShowing || attribute == nullptr)
            return;
        m_safeguards.change([id = attribute->id, isOn](engine::Safeguards &safeguards) {
            auto unique = safeguards.unique.value_or(std::vector<engine::AttributeId>());
            std::erase(unique, id);
            if (isOn)
                unique.push_back(id);
            std::ranges::sort(unique);
            safeguards.unique = std::move(unique);
        });
    });
    names.clear();
    texts.clear();
    on.clear();
    for (const engine::Source &source : m_safeguards.sources()) {
        names.append(fromEngine(source.code));
        texts.append(sourceName(source));
        if (draft.duplicateFree && std::ranges::contains(*draft.duplicateFree, source.code))
            on.append(names.last());
    }
    fillChecks(m_duplicateFree, names, texts, on, !m_safeguards.isReadOnly(), [this](const QString &name, bool isOn) {
        if (m_isShowing)
            return;
        m_safeguards.change([code = name.toStdString(), isOn](engine::Safeguards &safeguards) {
            auto codes = safeguards.duplicateFree.value_or(std::vector<std::string>());
            std::erase(codes, code);
            if (isOn)
                codes.push_back(code);
            std::ranges::sort(codes);
            safeguards.duplicateFree = std::move(codes);
        });
    });
}

void SafeguardsTab::showRepeated()
{
    m_repeated->setLoading(false);
    std::vector<std::vector<TextCell>> rows;
    for (const engine::RepeatedValue &value : m_safeguards.repeated()) {
        const QString text = fromEngine(value.value);
        rows.push_back({{.text = attributeText(m_safeguards.catalog().at(value.attribute).code), .id = value.attribute.value},
                        {.text = text, .tip = toolTipText(text), .id = text},
                        {.text = countText(value.records), .sort = value.records},
                        {.text = repeatText(value),
                         .tip = toolTipText(tr("%1: %2").arg(tr("%n name(s)", nullptr, static_cast<int>(value.names)), repeatText(value))),
                         .isQuiet = !value.isSuggested(),
                         .tone = value.isSuggested() ? std::optional(Tone::Review) : std::nullopt}});
    }
    m_repeatedModel->setTable({tr("Attribute"), tr("Value"), tr("Records"), tr("Why block")}, std::move(rows));
    m_repeated->setDefaultWidths({NameWidth - space::Xl, TableView::TakesRest, NumberWidth, NumberWidth + space::Xl});
}

void SafeguardsTab::showSimulation()
{
    std::vector<std::vector<TextCell>> rows;
    if (const auto &report = m_safeguards.simulation()) {
        for (const engine::SimulatedCase &one : report->cases) {
            if (!one.isPossible) {
                rows.push_back({{.text = badDataText(one.kind)}, {.text = u"—"_s, .isQuiet = true}, {.text = u"—"_s, .isQuiet = true},
                                {.text = u"—"_s, .isQuiet = true}, {.text = u"—"_s, .isQuiet = true}});
                continue;
            }
            const Tone tone = one.guarded.wrongPairs == 0 ? Tone::Match : Tone::Different;
            rows.push_back({{.text = badDataText(one.kind), .tip = toolTipText(examplesText(one))},
                            {.text = countText(one.records)},
                            {.text = countText(one.unguarded.wrongPairs)},
                            {.text = countText(one.guarded.wrongPairs), .tone = tone},
                            {.text = countText(one.guarded.reviews + one.guarded.refusals)}});
        }
        m_simulationText->setText(tr("%1 of %2 records looked at. With these safeguards, the pairs in the fourth column would be merged wrongly.")
                                      .arg(countText(report->records), countText(report->of)));
    }
    m_simulationModel->setTable({tr("Bad data"), tr("Records hit"), tr("Wrong, unguarded"), tr("Wrong, guarded"), tr("Held for a person")}, std::move(rows));
    m_simulation->setDefaultWidths({TableView::TakesRest, NumberWidth, NumberWidth, NumberWidth, NumberWidth});
}

void SafeguardsTab::block(engine::AttributeId attribute, const QString &text, bool isPattern)
{
    m_safeguards.change([attribute, value = text.toStdString(), isPattern](engine::Safeguards &safeguards) {
        engine::BlockedValues &blocked = safeguards.blocked[attribute];
        std::vector<std::string> &list = isPattern ? blocked.patterns : blocked.values;
        if (!std::ranges::contains(list, value))
            list.push_back(value);
    });
}

void SafeguardsTab::addTyped()
{
    const QString text = m_value->text().trimmed();
    if (text.isEmpty() || m_safeguards.isReadOnly())
        return;
    const engine::Safeguards before = m_safeguards.draft();
    block(engine::AttributeId{static_cast<decltype(engine::AttributeId::value)>(m_attribute->currentData().toInt())}, text, m_kind->currentIndex() == Pattern);
    if (m_safeguards.draft() != before)
        m_value->clear();
}

void SafeguardsTab::removeBlocked()
{
    const QModelIndexList rows = m_blocked->selectionModel()->selectedRows();
    m_safeguards.change([&rows](engine::Safeguards &safeguards) {
        for (const QModelIndex &index : rows) {
            const engine::AttributeId attribute{static_cast<decltype(engine::AttributeId::value)>(index.data(IdRole).toInt())};
            engine::BlockedValues &blocked = safeguards.blocked[attribute];
            std::erase(index.siblingAtColumn(1).data(IdRole).toBool() ? blocked.patterns : blocked.values,
                       index.siblingAtColumn(2).data(IdRole).toString().toStdString());
            if (blocked == engine::BlockedValues())
                safeguards.blocked.erase(attribute);
        }
    });
}

void SafeguardsTab::blockRepeated()
{
    for (const QModelIndex &index : m_repeated->selectionModel()->selectedRows()) {
        const engine::AttributeId attribute{static_cast<decltype(engine::AttributeId::value)>(index.data(IdRole).toInt())};
        block(attribute, index.siblingAtColumn(1).data(IdRole).toString(), false);
    }
}

void SafeguardsTab::setLimit()
{
    const QModelIndex index = m_limits->currentIndex().siblingAtColumn(0);
    if (!index.isValid())
        return;
    const engine::AttributeId attribute{static_cast<decltype(engine::AttributeId::value)>(index.data(IdRole).toInt())};
    m_safeguards.change([attribute, limit = static_cast<std::uint32_t>(m_limit->value())](engine::Safeguards &safeguards) {
        auto limits = safeguards.limits.value_or(std::map<engine::AttributeId, std::uint32_t>());
        if (limit == 0)
            limits.erase(attribute);
        else
            limits[attribute] = limit;
        safeguards.limits = std::move(limits);
    });
}

void SafeguardsTab::enableButtons()
{
    const bool mayEdit = !m_safeguards.isReadOnly() && m_safeguards.isLoaded();
    m_attribute->setEnabled(mayEdit);
    m_kind->setEnabled(mayEdit);
    m_value->setEnabled(mayEdit);
    m_add->setEnabled(mayEdit && !m_value->text().trimmed().isEmpty());
    m_remove->setEnabled(mayEdit && m_blocked->selectionModel()->hasSelection());
    m_limit->setEnabled(mayEdit);
    m_setLimit->setEnabled(mayEdit && m_limits->currentIndex().isValid());
    m_largest->setEnabled(mayEdit);
    m_hasVeto->setEnabled(mayEdit);
    m_veto->setEnabled(mayEdit && m_safeguards.draft().vetoWeight);
    m_block->setEnabled(mayEdit && m_repeated->selectionModel()->hasSelection());
    m_simulate->setEnabled(!m_safeguards.isBusy());
}

} // namespace ui
