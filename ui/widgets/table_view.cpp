// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QSettings>
#include <utility>

#include "ui/delegates/cell_delegate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/skeleton.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

// The row under the pointer is a little darker.
class RowDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem inner = option;
        initStyleOption(&inner, index);
        painter->fillRect(option.rect, option.state & QStyle::State_Selected ? QBrush(colours().accentBg) : inner.backgroundBrush);
        inner = option;
        inner.rect.adjust(space::Xs, 0, -space::Xs, 0); // the text stands below that of the header
        CellDelegate::paint(painter, inner, index);
    }

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        CellDelegate::initStyleOption(option, index);
        if (parent()->property("hoverRow").toInt() == index.row() && !(option->state & QStyle::State_Selected))
            option->backgroundBrush = colours().hover;
    }
};

// Tabs and line breaks would shift the columns of what is pasted.
QString tsvCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
}

} // namespace

TableView::TableView(const QString &name, QWidget *parent) : QTableView(parent), m_name(name)
{
    setObjectName(name.isEmpty() ? u"table"_s : name);
    setFont(ui::font());
    setShowGrid(false);
    setProperty("hoverRow", -1);
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max<int>(metric::RowHeight, fontMetrics().height() + space::S));
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumHeight(metric::RowHeight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &TableView::columnMenu);
    connect(header, &QHeaderView::sectionResized, this, &TableView::rememberColumns);
    connect(header, &QHeaderView::sectionMoved, this, &TableView::rememberColumns);
    connect(this, &QTableView::doubleClicked, this, &TableView::rowActivated);
}

TableView::~TableView() = default;

void TableView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    QTableView::setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &TableView::rememberRows);
        connect(model, &QAbstractItemModel::modelReset, this, &TableView::restoreRows);
        connect(model, &QAbstractItemModel::modelReset, this, &TableView::updateOverlay);
        connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::updateOverlay);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &TableView::updateOverlay);
        restoreColumns();
    }
    updateOverlay();
}

void TableView::setDefaultWidths(const QList<int> &widths)
{
    QHeaderView *header = horizontalHeader();
    const bool isRemembered = !m_name.isEmpty() && QSettings().contains(u"columns/"_s + m_name);
    const QSignalBlocker quiet(header); // nothing here is a person's choice
    for (int column = 0; column < widths.size() && column < header->count(); ++column) {
        if (widths.at(column) == TakesRest) {
            header->setStretchLastSection(false);
            header->setSectionResizeMode(column, QHeaderView::Stretch);
        } else if (widths.at(column) > 0 && !isRemembered) {
            header->resizeSection(column, grown(widths.at(column)));
        }
    }
}

void TableView::fitColumns()
{
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        const int wanted = std::max(sizeHintForColumn(column), header->sectionSizeHint(column)) + space::L;
        header->resizeSection(column, std::clamp(wanted, grown(2 * metric::ControlHeight), grown(metric::SidePanel)));
    }
}

void TableView::setKeyRole(int role)
{
    m_keyRole = role;
}

void TableView::rememberRows()
{
    if (m_keyRole < 0)
        return;
    m_rows = {.current = currentIndex().siblingAtColumn(0).data(m_keyRole).toString(), .selected = {}, .scrolled = verticalScrollBar()->value()};
    for (const QModelIndex &index : selectionModel()->selectedRows())
        m_rows.selected.insert(index.data(m_keyRole).toString());
}

void TableView::restoreRows()
{
    const Rows rows = std::exchange(m_rows, {});
    if (rows.current.isEmpty() && rows.selected.isEmpty())
        return;
    QModelIndex current;
    QItemSelection selected;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        const QString key = index.data(m_keyRole).toString();
        if (key == rows.current)
            current = index;
        if (rows.selected.contains(key))
            selected.select(index, index);
    }
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selected, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    verticalScrollBar()->setValue(rows.scrolled); // a refresh is no reason to move
}

void TableView::setEmptyState(QWidget *state)
{
    delete m_empty;
    m_empty = state;
    if (m_empty)
        m_empty->setParent(viewport());
    updateOverlay();
}

void TableView::setLoading(bool loading)
{
    m_loading = loading;
    if (loading && !m_skeleton)
        m_skeleton = new Skeleton(10, viewport());
    updateOverlay();
}

void TableView::updateOverlay()
{
    const bool none = !model() || model()->rowCount() == 0;
    if (m_skeleton) {
        m_skeleton->setGeometry(viewport()->rect());
        m_skeleton->setVisible(m_loading && none);
    }
    if (m_empty) {
        m_empty->setGeometry(viewport()->rect());
        m_empty->setVisible(none && !m_loading);
    }
}

QString TableView::tsv() const
{
    if (!model())
        return {};
    const QHeaderView *header = horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns.append(column);
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty())
        for (int i = 0; i < model()->rowCount(); ++i)
            rows.append(i);
    std::ranges::sort(rows);
    QStringList lines;
    const auto line = [&](auto &&cell) {
        QStringList cells;
        for (const int column : columns)
            cells.append(tsvCell(cell(column).toString()));
        lines.append(cells.join(u'\t'));
    };
    line([&](int column) { return model()->headerData(column, Qt::Horizontal); });
    for (const int at : rows)
        line([&](int column) { return model()->index(at, column).data(); });
    return lines.join(u'\n') + u'\n';
}

void TableView::copy() const
{
    QGuiApplication::clipboard()->setText(tsv());
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowActivated(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) { // the other key for a menu, which not every platform knows
        const QPoint at = viewport()->pos();
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, at, mapToGlobal(at));
        QApplication::sendEvent(this, &menu);
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Keyboard) {
        QTableView::contextMenuEvent(event);
        return;
    }
    columnMenu(QPoint(0, horizontalHeader()->height()));
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    updateOverlay();
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    setHoverRow(indexAt(event->position().toPoint()).row());
}

void TableView::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    setHoverRow(-1);
}

void TableView::setHoverRow(int row)
{
    if (row == m_hoverRow)
        return;
    m_hoverRow = row;
    setProperty("hoverRow", row);
    viewport()->update();
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!model())
        return;
    QPainter painter(viewport());
    const int height = verticalHeader()->defaultSectionSize();
    const int first = std::max(0, rowAt(event->rect().top()));
    for (int i = first; i < model()->rowCount(); ++i) {
        const int y = rowViewportPosition(i) + height - 1;
        if (y > event->rect().bottom())
            break;
        painter.fillRect(QRect(event->rect().left(), y, event->rect().width(), 1), colours().hairline);
    }
    if (hasFocus() && currentIndex().isValid()) // where the keys are
        painter.fillRect(QRect(0, rowViewportPosition(currentIndex().row()), metric::MarkWidth, height - 1), colours().accent);
}

void TableView::restoreColumns()
{
    if (m_name.isEmpty())
        return;
    const QByteArray state = QSettings().value(u"columns/"_s + m_name).toByteArray();
    QHeaderView *header = horizontalHeader();
    const QSignalBlocker quiet(header);
    const int count = header->count();
    // A state of another version with other columns is refused by Qt or leaves none visible; then the columns stay as they are.
    if (!state.isEmpty() && header->restoreState(state) && header->count() == count && header->hiddenSectionCount() == count)
        for (int i = 0; i < count; ++i)
            header->showSection(i);
}

void TableView::rememberColumns() const
{
    // Only what a person did: sections also resize while the view is being set up.
    if (!m_name.isEmpty() && isVisible() && model())
        QSettings().setValue(u"columns/"_s + m_name, horizontalHeader()->saveState());
}

void TableView::columnMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QHeaderView *header = horizontalHeader();
    for (int i = 0; i < header->count(); ++i) {
        QAction *action = menu->addAction(model()->headerData(i, Qt::Horizontal).toString().replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(i));
        action->setEnabled(header->isSectionHidden(i) || header->count() - header->hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, i](bool on) {
            horizontalHeader()->setSectionHidden(i, !on);
            rememberColumns();
        });
    }
    menu->popup(header->mapToGlobal(position));
}

} // namespace ui
