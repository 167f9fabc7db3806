// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/compare/compare_table.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include "ui/theme/theme.h"
#include "ui/widgets/compare/compare_metrics.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

QString shownCell(const CompareCell &cell)
{
    return cell.missing ? QString() : visibleText(cell.raw);
}

QString agreementText(CompareRow::Agreement agreement)
{
    switch (agreement) {
    case CompareRow::Agreement::None: return CompareTable::tr("not compared");
    case CompareRow::Agreement::Exact: return CompareTable::tr("same");
    case CompareRow::Agreement::Close: return CompareTable::tr("close");
    case CompareRow::Agreement::Different: return CompareTable::tr("different");
    }
    return {};
}

} // namespace

CompareTable::CompareTable(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(u"compareTable"_s);
    setAccessibleName(tr("Records side by side"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    horizontalScrollBar()->setSingleStep(space::Xl);
    verticalScrollBar()->setSingleStep(space::Xl);
}

void CompareTable::setData(CompareData data)
{
    const QVariant record =
        m_focusColumn < static_cast<int>(m_data.columns.size()) ? m_data.columns.at(static_cast<std::size_t>(m_focusColumn)).id : QVariant();
    const QVariant field =
        m_currentRow < static_cast<int>(m_data.rows.size()) ? m_data.rows.at(static_cast<std::size_t>(m_currentRow)).id : QVariant();
    m_data = std::move(data);
    for (CompareRow &row : m_data.rows)
        row.cells.resize(m_data.columns.size(), CompareCell{.raw = {}, .canonical = {}, .missing = true});
    m_focusColumn = 0;
    m_currentRow = 0;
    for (std::size_t i = 0; i < m_data.columns.size(); ++i)
        if (record.isValid() && m_data.columns[i].id == record)
            m_focusColumn = static_cast<int>(i);
    for (std::size_t i = 0; i < m_data.rows.size(); ++i)
        if (field.isValid() && m_data.rows[i].id == field)
            m_currentRow = static_cast<int>(i);
    m_hover = {-2, -2};
    markDifferences();
    filterRows();
}

const CompareCell *CompareTable::cell(int row, int column) const
{
    if (row < 0 || row >= static_cast<int>(m_data.rows.size()) || column < 0)
        return nullptr;
    const CompareRow &of = m_data.rows.at(static_cast<std::size_t>(row));
    if (column == static_cast<int>(m_data.columns.size()))
        return &of.golden;
    return column < static_cast<int>(of.cells.size()) ? &of.cells.at(static_cast<std::size_t>(column)) : nullptr;
}

int CompareTable::referenceColumn() const
{
    if (m_data.columns.size() < 2)
        return -1;
    return m_focusColumn == 0 ? 1 : 0;
}

bool CompareTable::isMarked(int column) const
{
    return column == m_focusColumn || (m_isPairMarked && column == referenceColumn());
}

void CompareTable::setPairMarked(bool marked)
{
    m_isPairMarked = marked;
    viewport()->update();
}

void CompareTable::revealPair()
{
    horizontalScrollBar()->setValue(m_geometry.column * std::max(0, std::min(m_focusColumn, referenceColumn())));
    reveal();
}

// Every record is compared with the one in focus, and that one with the reference. Values that mean the same are left quiet, and so
// are values that have little in common: there the whole cell differs, and marks would only be noise.
void CompareTable::markDifferences()
{
    m_marks.assign(m_data.rows.size(), std::vector<std::vector<DiffPart>>(m_data.columns.size()));
    const auto columns = static_cast<int>(m_data.columns.size());
    for (int row = 0; row < static_cast<int>(m_data.rows.size()); ++row) {
        for (int column = 0; column < columns; ++column) {
            const CompareCell *own = cell(row, column);
            const CompareCell *other = cell(row, column == m_focusColumn ? referenceColumn() : m_focusColumn);
            if (!own || !other || own->missing || other->missing)
                continue;
            const auto meaning = [](const CompareCell &of) { return of.canonical.isEmpty() ? of.raw : of.canonical; };
            if (meaning(*own) == meaning(*other))
                continue;
            auto parts = textDiff(shownCell(*other), shownCell(*own), Qt::CaseInsensitive);
            if (changed(parts) * 2 <= std::max(other->raw.size(), own->raw.size()))
                m_marks[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] = std::move(parts);
        }
    }
}

void CompareTable::filterRows()
{
    m_visible.clear();
    for (std::size_t i = 0; i < m_data.rows.size(); ++i) {
        const auto agreement = m_data.rows[i].agreement;
        if (!m_onlyDifferences || agreement == CompareRow::Agreement::Close || agreement == CompareRow::Agreement::Different)
            m_visible.push_back(static_cast<int>(i));
    }
    if (!m_visible.empty() && std::ranges::find(m_visible, m_currentRow) == m_visible.end())
        m_currentRow = m_visible.front();
    updateScrollBars();
    describe();
    viewport()->update();
}

void CompareTable::setOnlyDifferences(bool only)
{
    if (only == m_onlyDifferences)
        return;
    m_onlyDifferences = only;
    filterRows();
    Q_EMIT onlyDifferencesChanged(only);
}

void CompareTable::setFocusColumn(int column)
{
    if (m_data.columns.empty())
        return;
    column = std::clamp(column, 0, static_cast<int>(m_data.columns.size()) - 1);
    if (column == m_focusColumn)
        return;
    m_focusColumn = column;
    markDifferences();
    reveal();
    describe();
    viewport()->update();
    Q_EMIT focusColumnChanged(column);
}

void CompareTable::setCurrentRow(int row)
{
    if (row == m_currentRow || std::ranges::find(m_visible, row) == m_visible.end())
        return;
    m_currentRow = row;
    reveal();
    describe();
    viewport()->update();
    Q_EMIT currentRowChanged(row);
}

void CompareTable::moveRow(int step)
{
    const auto at = std::ranges::find(m_visible, m_currentRow);
    if (at == m_visible.end())
        return;
    const auto next = std::clamp<std::ptrdiff_t>(at - m_visible.begin() + step, 0, static_cast<std::ptrdiff_t>(m_visible.size()) - 1);
    setCurrentRow(m_visible.at(static_cast<std::size_t>(next)));
}

CompareTable::Geometry CompareTable::measure() const
{
    Geometry g;
    const QFontMetrics body(ui::font());
    const QFontMetrics bold(ui::font(TextSize::Body, QFont::DemiBold));
    const QFontMetrics small(ui::font(TextSize::Small));
    g.field = compare::FieldLeast;
    for (const CompareRow &row : m_data.rows)
        g.field = std::max(g.field, body.horizontalAdvance(visibleText(row.field)) + 2 * compare::Side + metric::MarkWidth);
    g.field = std::min(g.field, compare::FieldMost);
    g.golden = std::max(compare::GoldenLeast, bold.horizontalAdvance(visibleText(m_data.goldenKey)) + 2 * compare::Side);
    for (const CompareRow &row : m_data.rows)
        g.golden = std::max(g.golden, bold.horizontalAdvance(shownCell(row.golden)) + 2 * compare::Side + space::L);
    g.golden = std::min(g.golden, compare::GoldenMost);
    const int count = std::max<int>(1, static_cast<int>(m_data.columns.size()));
    const int least = count >= compare::Many ? compare::ColumnLeastMany : compare::ColumnLeast;
    // With little room the golden column gives way first, down to its share.
    const int room = viewport()->width() - g.field;
    g.golden = std::max(compare::GoldenLeast, std::min(g.golden, room / (count + 1)));
    g.column = std::max(least, (room - g.golden) / count);
    if (g.column > least) // what division leaves over
        g.golden = room - g.column * count;
    g.header = small.height() + space::Xs + body.height() + 2 * space::S + space::Tiny;
    const bool third = std::ranges::any_of(m_data.columns, [&](const CompareColumn &column) {
        return bold.horizontalAdvance(visibleText(column.key)) + small.horizontalAdvance(visibleText(column.age)) + space::S + 2 * compare::Side
               > g.column;
    });
    if (third)
        g.header += small.height();
    const int two = body.height() + small.height() + space::S;
    const int rows = std::max<int>(1, static_cast<int>(m_visible.size()));
    g.row = std::clamp((viewport()->height() - g.header) / rows, std::max(compare::RowLeast, two), compare::RowMost);
    return g;
}

void CompareTable::updateScrollBars()
{
    m_geometry = measure();
    const int across = m_geometry.column * static_cast<int>(m_data.columns.size()) - (viewport()->width() - m_geometry.field - m_geometry.golden);
    const int down = m_geometry.row * static_cast<int>(m_visible.size()) - (viewport()->height() - m_geometry.header);
    horizontalScrollBar()->setRange(0, std::max(0, across));
    horizontalScrollBar()->setPageStep(std::max(1, viewport()->width() - m_geometry.field - m_geometry.golden));
    verticalScrollBar()->setRange(0, std::max(0, down));
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() - m_geometry.header));
}

int CompareTable::columnLeft(int column) const
{
    if (column == static_cast<int>(m_data.columns.size())) {
        const int end = m_geometry.field + m_geometry.column * column - horizontalScrollBar()->value();
        return std::min(end, viewport()->width() - m_geometry.golden);
    }
    return m_geometry.field + m_geometry.column * column - horizontalScrollBar()->value();
}

QRect CompareTable::cellRect(int row, int column) const
{
    const auto at = std::ranges::find(m_visible, row);
    if (at == m_visible.end())
        return {};
    const int top = m_geometry.header + static_cast<int>(at - m_visible.begin()) * m_geometry.row - verticalScrollBar()->value();
    const bool golden = column == static_cast<int>(m_data.columns.size());
    return {columnLeft(column), top, golden ? m_geometry.golden : m_geometry.column, m_geometry.row};
}

std::pair<int, int> CompareTable::cellAt(const QPoint &position) const
{
    const auto columns = static_cast<int>(m_data.columns.size());
    int column = -1;
    if (position.x() >= columnLeft(columns))
        column = columns;
    else if (position.x() >= m_geometry.field)
        column = std::min(columns, (position.x() - m_geometry.field + horizontalScrollBar()->value()) / m_geometry.column);
    if (position.y() < m_geometry.header)
        return {-1, column};
    const int row = (position.y() - m_geometry.header + verticalScrollBar()->value()) / m_geometry.row;
    return row < static_cast<int>(m_visible.size()) ? std::pair{m_visible.at(static_cast<std::size_t>(row)), column} : std::pair{-2, -2};
}

void CompareTable::reveal()
{
    const int left = m_geometry.column * m_focusColumn;
    const int across = viewport()->width() - m_geometry.field - m_geometry.golden;
    QScrollBar *x = horizontalScrollBar();
    x->setValue(std::clamp(x->value(), std::min(left + m_geometry.column - across, left), left));
    const auto at = std::ranges::find(m_visible, m_currentRow);
    if (at == m_visible.end())
        return;
    const int top = m_geometry.row * static_cast<int>(at - m_visible.begin());
    const int down = viewport()->height() - m_geometry.header;
    QScrollBar *y = verticalScrollBar();
    y->setValue(std::clamp(y->value(), std::min(top + m_geometry.row - down, top), top));
}

QString CompareTable::tsv(bool currentRowOnly) const
{
    const auto clean = [](QString text) { return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' '); };
    QStringList lines;
    QStringList cells{tr("Field")};
    for (const CompareColumn &column : m_data.columns)
        cells.append(clean(column.chip + u' ' + column.key));
    cells.append(clean((m_data.goldenTitle + u' ' + m_data.goldenKey).trimmed()));
    lines.append(cells.join(u'\t'));
    for (const int at : m_visible) {
        if (currentRowOnly && at != m_currentRow)
            continue;
        const CompareRow &row = m_data.rows.at(static_cast<std::size_t>(at));
        cells = {clean(row.field)};
        for (const CompareCell &of : row.cells)
            cells.append(of.missing ? QString() : clean(of.raw));
        cells.append(row.golden.missing ? QString() : clean(row.golden.raw));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

// Says the current row aloud: a painted table has no children a screen reader could walk.
void CompareTable::describe()
{
    if (m_currentRow < 0 || m_currentRow >= static_cast<int>(m_data.rows.size())) {
        setAccessibleDescription({});
        return;
    }
    const CompareRow &row = m_data.rows.at(static_cast<std::size_t>(m_currentRow));
    QStringList parts{u"%1, %2"_s.arg(visibleText(row.field), agreementText(row.agreement))};
    for (std::size_t i = 0; i < m_data.columns.size(); ++i)
        parts.append(u"%1: %2"_s.arg(visibleText(m_data.columns[i].chip), row.cells[i].missing ? tr("missing") : shownCell(row.cells[i])));
    parts.append(tr("result: %1").arg(row.golden.missing ? tr("missing") : shownCell(row.golden)));
    setAccessibleDescription(parts.join(u"; "_s));
    if (hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

void CompareTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(tsv(true));
        return;
    }
    if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        QGuiApplication::clipboard()->setText(tsv(false));
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: setFocusColumn(m_focusColumn - 1); return;
    case Qt::Key_Right: setFocusColumn(m_focusColumn + 1); return;
    case Qt::Key_Up: moveRow(-1); return;
    case Qt::Key_Down: moveRow(1); return;
    case Qt::Key_Home: moveRow(-static_cast<int>(m_visible.size())); return;
    case Qt::Key_End: moveRow(static_cast<int>(m_visible.size())); return;
    case Qt::Key_V:
        if (event->modifiers() == Qt::NoModifier) {
            setOnlyDifferences(!m_onlyDifferences);
            return;
        }
        break;
    default: break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void CompareTable::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto [row, column] = cellAt(event->position().toPoint());
    if (row >= 0)
        setCurrentRow(row);
    if (column >= 0 && column < static_cast<int>(m_data.columns.size()))
        setFocusColumn(column);
}

void CompareTable::mouseMoveEvent(QMouseEvent *event)
{
    const auto at = cellAt(event->position().toPoint());
    if (at != m_hover) {
        m_hover = at;
        viewport()->update();
    }
}

void CompareTable::leaveEvent(QEvent *)
{
    m_hover = {-2, -2};
    viewport()->update();
}

bool CompareTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const auto [row, column] = cellAt(help->pos());
        QString text;
        if (const CompareCell *of = cell(row, column))
            text = of->missing ? tr("This record has no value here.")
                               : (of->canonical.isEmpty() || of->canonical == of->raw ? of->raw : of->raw + u'\n' + of->canonical);
        else if (row == -1 && column >= 0 && column < static_cast<int>(m_data.columns.size()))
            text = u"%1 %2\n%3 %4"_s.arg(
                m_data.columns.at(static_cast<std::size_t>(column)).chip, m_data.columns.at(static_cast<std::size_t>(column)).key,
                m_data.columns.at(static_cast<std::size_t>(column)).age, m_data.columns.at(static_cast<std::size_t>(column)).state);
        QToolTip::showText(help->globalPos(), toolTipText(text), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void CompareTable::resizeEvent(QResizeEvent *)
{
    updateScrollBars();
}

void CompareTable::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        updateScrollBars();
        viewport()->update();
    }
}

QSize CompareTable::sizeHint() const
{
    const auto rows = static_cast<int>(m_data.rows.size());
    const auto columns = static_cast<int>(m_data.columns.size());
    return {compare::FieldLeast + compare::ColumnLeast * columns + compare::GoldenLeast, m_geometry.header + rows * compare::RowLeast};
}

QSize CompareTable::minimumSizeHint() const
{
    return {compare::FieldLeast + 2 * compare::ColumnLeast + compare::GoldenLeast, 4 * compare::RowLeast};
}

} // namespace ui
