// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sources/columns_step.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSplitter>
#include <algorithm>

#include "ui/models/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/text_table_model.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/zone_badge.h"

namespace ui
{

namespace
{

constexpr int PauseMs = 250;
constexpr double Sure = 0.85;
constexpr double Likely = 0.5;

// A wheel over a closed box would change the mapping unseen while the list is scrolled.
class QuietComboBox final : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

QComboBox *comboBox(const QString &name, const QString &accessibleName)
{
    auto *box = new QuietComboBox;
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    return box;
}

void choose(QComboBox *box, const QString &code)
{
    const int found = box->findData(code);
    box->setCurrentIndex(std::max(0, found));
}

} // namespace

ColumnsStep::ColumnsStep(QWidget *parent) : QWidget(parent), m_model(new TextTableModel(this))
{
    setObjectName(QStringLiteral("columnsStep"));
    QVBoxLayout *layout = column(this, space::M);
    layout->addWidget(buildTop());
    QSplitter *halves = splitter(Qt::Vertical, QStringLiteral("columnsSplitter"), space::M);
    QFrame *upper = card();
    m_rows = new QWidget;
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(space::L, space::M, space::L, space::M);
    m_grid->setHorizontalSpacing(space::L);
    m_grid->setVerticalSpacing(space::S);
    column(upper, 0, space::Hair)->addWidget(scrolled(m_rows));
    halves->addWidget(upper);
    auto *lower = new QWidget;
    QVBoxLayout *lowerLayout = column(lower, space::S);
    auto *header = new SectionHeader(tr("What becomes of it"));
    m_note = textLabel({}, text_style::Small);
    header->addAction(m_note);
    lowerLayout->addWidget(header);
    QFrame *frame = card();
    m_table = new TableView({});
    m_table->setObjectName(QStringLiteral("cleanedPreview"));
    m_table->setAccessibleName(tr("First rows as they would be stored"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    column(frame, 0, space::Hair)->addWidget(m_table);
    lowerLayout->addWidget(frame, 1);
    halves->addWidget(lower);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setSizes({3 * metric::SidePanel, 2 * metric::SidePanel});
    layout->addWidget(halves, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ColumnsStep::cleanedRequested);
}

QWidget *ColumnsStep::buildTop()
{
    auto *top = new QWidget;
    QHBoxLayout *layout = row(top, space::L);
    const auto add = [&](const QString &label, QWidget *field, const QString &tip) {
        auto *group = new QVBoxLayout;
        group->setSpacing(space::Xs);
        TextLabel *title = textLabel(label, text_style::Small);
        title->setBuddy(field);
        setPlainToolTip(field, tip);
        group->addWidget(title);
        group->addWidget(field);
        layout->addLayout(group);
    };
    m_key = comboBox(QStringLiteral("mappingKey"), tr("Key column"));
    m_updatedAt = comboBox(QStringLiteral("mappingUpdatedAt"), tr("Updated-at column"));
    m_region = new QLineEdit;
    m_region->setObjectName(QStringLiteral("mappingRegion"));
    m_region->setAccessibleName(tr("Country of the source"));
    m_region->setPlaceholderText(tr("e.g. DE"));
    m_region->setMaxLength(2);
    m_region->setMaximumWidth(metric::SidePanel / 2);
    add(tr("Key of a row"), m_key, tr("The column that tells the rows apart and stays the same from file to file"));
    add(tr("Last updated"), m_updatedAt, tr("The column that says when a row was changed last; newer values win"));
    add(tr("Country"), m_region, tr("Where the source is at home: telephone numbers and dates without a country are read that way"));
    m_summary = textLabel({}, text_style::Small);
    m_summary->setObjectName(QStringLiteral("mappingSummary"));
    layout->addWidget(m_summary, 1, Qt::AlignRight | Qt::AlignBottom);
    connect(m_key, &QComboBox::activated, this, [this] {
        m_mapping.key = m_key->currentData().toString();
        touched();
    });
    connect(m_updatedAt, &QComboBox::activated, this, [this] {
        m_mapping.updatedAt = m_updatedAt->currentData().toString();
        touched();
    });
    connect(m_region, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_mapping.region = text.trimmed().toUpper();
        touched();
    });
    return top;
}

void ColumnsStep::show(const MappingChoice &mapping, const engine::AttributeCatalog &catalog)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_mapping = mapping;
    m_catalog = catalog;
    for (const engine::OwnAttribute &own : mapping.base.ownAttributes)
        if (m_catalog.find(own.code) == nullptr)
            m_catalog.declare(own.code, own.kind, own.isUnique);
    m_region->setText(mapping.region);
    fillKeys();
    clearLayout(m_grid);
    m_widgets.clear();
    int at = 0;
    for (const QString &title : {tr("Column"), tr("Examples"), tr("Holds"), tr("Read as"), tr("Suggested because")})
        m_grid->addWidget(textLabel(title, text_style::Small), 0, at++);
    for (int i = 0; i < static_cast<int>(m_mapping.columns.size()); ++i)
        addRow(i, m_catalog);
    m_grid->setColumnStretch(1, 3);
    m_grid->setColumnStretch(4, 2);
    m_grid->setRowStretch(static_cast<int>(m_mapping.columns.size()) + 1, 1);
    touched();
}

void ColumnsStep::fillKeys()
{
    for (QComboBox *box : {m_key, m_updatedAt}) {
        box->clear();
        box->addItem(box == m_key ? tr("Choose a column") : tr("None"), QString());
        for (const ColumnChoice &choice : m_mapping.columns)
            box->addItem(visibleText(choice.column), choice.column);
    }
    choose(m_key, m_mapping.key);
    choose(m_updatedAt, m_mapping.updatedAt);
}

void ColumnsStep::addRow(int index, const engine::AttributeCatalog &catalog)
{
    const ColumnChoice &choice = m_mapping.columns.at(static_cast<std::size_t>(index));
    const int at = index + 1;
    TextLabel *name = textLabel(choice.column, text_style::Strong);
    name->setElided(true);
    name->setMinimumWidth(metric::SidePanelLeast / 2);
    TextLabel *samples = textLabel(choice.samples.join(QStringLiteral(" · ")), text_style::Muted);
    samples->setElided(true);
    Row widgets;
    widgets.attribute = comboBox(QStringLiteral("attribute%1").arg(index), tr("What %1 holds").arg(visibleText(choice.column)));
    widgets.attribute->addItem(tr("Not used"), QString());
    for (const engine::Attribute &attribute : catalog.all())
        widgets.attribute->addItem(attributeText(attribute.code), fromEngine(attribute.code));
    choose(widgets.attribute, choice.attribute);
    widgets.option = comboBox(QStringLiteral("option%1").arg(index), tr("How %1 is read").arg(visibleText(choice.column)));
    auto *why = new QWidget;
    QHBoxLayout *whyLayout = row(why, space::S);
    auto *badge = new ZoneBadge(choice.confidence >= Sure ? tr("sure") : (choice.confidence >= Likely ? tr("likely") : tr("a guess")),
                                choice.confidence >= Sure ? Tone::Match : (choice.confidence >= Likely ? Tone::Close : Tone::Review));
    widgets.badge = badge;
    widgets.reason = textLabel(choice.reason, text_style::Small);
    widgets.reason->setElided(true);
    badge->setVisible(!choice.attribute.isEmpty() && choice.confidence > 0);
    whyLayout->addWidget(badge);
    whyLayout->addWidget(widgets.reason, 1);
    m_grid->addWidget(name, at, 0);
    m_grid->addWidget(samples, at, 1);
    m_grid->addWidget(widgets.attribute, at, 2);
    m_grid->addWidget(widgets.option, at, 3);
    m_grid->addWidget(why, at, 4);
    m_widgets.push_back(widgets);
    fillOptions(index, catalog);
    connect(widgets.attribute, &QComboBox::activated, this, [this, index] {
        ColumnChoice &chosen = m_mapping.columns.at(static_cast<std::size_t>(index));
        const Row &row = m_widgets.at(static_cast<std::size_t>(index));
        chosen.attribute = row.attribute->currentData().toString();
        chosen.order.clear();
        chosen.formats.clear();
        chosen.confidence = 0;
        row.badge->hide();
        row.reason->setText(tr("chosen by you"));
        fillOptions(index, m_catalog);
        touched();
    });
    connect(widgets.option, &QComboBox::activated, this, [this, index] {
        ColumnChoice &chosen = m_mapping.columns.at(static_cast<std::size_t>(index));
        const QString value = m_widgets.at(static_cast<std::size_t>(index)).option->currentData().toString();
        const engine::Attribute *attribute = m_catalog.find(chosen.attribute.toStdString());
        if (attribute != nullptr && attribute->kind == engine::AttributeKind::Date)
            chosen.formats = value.isEmpty() ? QStringList() : QStringList{value};
        else
            chosen.order = value;
        touched();
    });
}

// Dates have a format, full names an order; everything else is read in one way.
void ColumnsStep::fillOptions(int index, const engine::AttributeCatalog &catalog)
{
    const ColumnChoice &choice = m_mapping.columns.at(static_cast<std::size_t>(index));
    QComboBox *box = m_widgets.at(static_cast<std::size_t>(index)).option;
    box->clear();
    const engine::Attribute *attribute = choice.attribute.isEmpty() ? nullptr : catalog.find(choice.attribute.toStdString());
    if (attribute != nullptr && attribute->kind == engine::AttributeKind::Date) {
        box->addItem(tr("As written, by country"), QString());
        for (const char *format : {"YYYY-MM-DD", "DD.MM.YYYY", "DD/MM/YYYY", "MM/DD/YYYY", "YYYY/MM/DD", "YYYYMMDD"})
            box->addItem(QString::fromLatin1(format), QString::fromLatin1(format));
        const QString format = choice.formats.value(0);
        if (!format.isEmpty() && box->findData(format) < 0)
            box->addItem(visibleText(format), format);
        choose(box, format);
    } else if (attribute != nullptr && attribute->kind == engine::AttributeKind::FullName) {
        box->addItem(tr("As written"), QString());
        box->addItem(tr("Given family"), QStringLiteral("given family"));
        box->addItem(tr("Family given"), QStringLiteral("family given"));
        choose(box, choice.order);
    }
    box->setVisible(box->count() > 0);
}

void ColumnsStep::setRegion(const QString &region)
{
    m_mapping.region = region;
    m_region->setText(region);
}

QString ColumnsStep::problem() const
{
    if (m_mapping.key.isEmpty())
        return tr("Choose the column that tells the rows apart.");
    if (std::ranges::none_of(m_mapping.columns, [](const ColumnChoice &choice) { return !choice.attribute.isEmpty(); }))
        return tr("Say of at least one column what it holds.");
    return {};
}

void ColumnsStep::touched()
{
    const auto used = std::ranges::count_if(m_mapping.columns, [](const ColumnChoice &choice) { return !choice.attribute.isEmpty(); });
    const QString missing = problem();
    const bool hasPhone =
        std::ranges::any_of(m_mapping.columns, [](const ColumnChoice &choice) { return choice.attribute == QStringLiteral("phone"); });
    QString text = tr("%1 of %2 columns used; the others are kept as they are").arg(used).arg(m_mapping.columns.size());
    if (!missing.isEmpty())
        text = missing;
    else if (hasPhone && m_mapping.region.isEmpty())
        text = tr("Name the country, so that telephone numbers without one can be read.");
    m_summary->setText(text);
    m_summary->setTone(missing.isEmpty() && (!hasPhone || !m_mapping.region.isEmpty()) ? TextTone::Muted : TextTone::Review);
    m_pause.start();
    Q_EMIT changed();
}

void ColumnsStep::showCleaned(const CleanedLook &look)
{
    m_note->setText(tr("first %n row(s); hover to see the value as it stands in the file", nullptr, static_cast<int>(look.rows.size())));
    QStringList headers;
    for (const QString &code : look.attributes)
        headers.append(visibleText(attributeText(code.toStdString())));
    std::vector<std::vector<TextCell>> rows;
    for (const auto &cells : look.rows) {
        std::vector<TextCell> &line = rows.emplace_back();
        for (const CleanedLook::Cell &cell : cells) {
            const bool isKept = cell.remark.isEmpty();
            line.push_back(
                {isKept ? cell.text : cell.remark, cell.raw == cell.text ? QString() : toolTipText(tr("In the file: %1").arg(cell.raw)), !isKept});
        }
    }
    m_model->setTable(std::move(headers), std::move(rows));
    m_table->fitColumns();
}

void ColumnsStep::showCleanedFailure(const engine::Error &error)
{
    m_note->setText(fromEngine(error.message));
    m_model->setTable({}, {});
}

} // namespace ui
