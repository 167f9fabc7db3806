// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The painting of the compare table: cells first, then what is frozen above them.

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/compare/compare_metrics.h"
#include "ui/widgets/compare/compare_table.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/zone_badge.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

QColor barOf(CompareRow::Agreement agreement)
{
    switch (agreement) {
    case CompareRow::Agreement::Exact: return colours().match;
    case CompareRow::Agreement::Close: return colours().close;
    case CompareRow::Agreement::Different: return colours().different;
    case CompareRow::Agreement::None: break;
    }
    return colours().line;
}

// A tile, the sign of the golden value.
void paintTile(QPainter &painter, const QPointF &centre)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().golden);
    painter.drawRoundedRect(QRectF(centre.x() - 3, centre.y() - 3, 6, 6), space::Tiny - 0.5, space::Tiny - 0.5);
    painter.restore();
}

// On one line; when that is too long, small on up to two lines within the height there is; elided only then.
void paintFitted(QPainter &painter, const QRect &line, int height, const QString &text, const QFont &font)
{
    if (QFontMetrics(font).horizontalAdvance(text) <= line.width()) {
        painter.setFont(font);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
        return;
    }
    const QFont smaller = ui::font(TextSize::Small, font.weight() > QFont::Medium ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics metrics(smaller);
    painter.setFont(smaller);
    qsizetype split = text.size();
    while (split > 1 && metrics.horizontalAdvance(text.left(split)) > line.width())
        --split;
    if (split > 1 && split < text.size() && text.at(split - 1).isHighSurrogate())
        --split;
    if (split == text.size() || height < 2 * metrics.height() + space::Xs) {
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, metrics.elidedText(text, Qt::ElideRight, line.width()));
        return;
    }
    // Better at a space or a sign than within a word.
    for (qsizetype i = split; i > split / 2; --i) {
        if (!text.at(i - 1).isLetterOrNumber() && !text.at(i - 1).isSurrogate() && !text.at(i - 1).isMark()) {
            split = i;
            break;
        }
    }
    const QRect upper(line.left(), line.center().y() + 1 - metrics.height(), line.width(), metrics.height());
    painter.drawText(upper, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text.left(split));
    painter.drawText(upper.translated(0, metrics.height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     metrics.elidedText(text.mid(split).trimmed(), Qt::ElideRight, line.width()));
}

} // namespace

void CompareTable::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const QRect area = viewport()->rect();
    const int bottom =
        std::min(area.height(), m_geometry.header + m_geometry.row * static_cast<int>(m_visible.size()) - verticalScrollBar()->value());
    const QRectF frame(0, 0, std::min(area.width(), columnLeft(static_cast<int>(m_data.columns.size())) + m_geometry.golden), bottom);
    QPainterPath rounded;
    rounded.addRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), space::S, space::S);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(rounded);
    painter.fillRect(area, colours().surface);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int offset = verticalScrollBar()->value();
    const int first = std::max(0, offset / m_geometry.row);
    for (int i = first; i < static_cast<int>(m_visible.size()); ++i) {
        const int top = m_geometry.header + i * m_geometry.row - offset;
        if (top >= bottom)
            break;
        paintRow(painter, m_visible.at(static_cast<std::size_t>(i)), top);
    }
    paintHeader(painter);
    painter.setClipping(false);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? mixed(colours().accent, colours().line, 0.6) : colours().line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(rounded);
}

void CompareTable::paintRow(QPainter &painter, int row, int top)
{
    const Colours &c = colours();
    const auto columns = static_cast<int>(m_data.columns.size());
    const int goldenLeft = columnLeft(columns);
    painter.save();
    painter.setClipRect(QRect(m_geometry.field, std::max(top, m_geometry.header), goldenLeft - m_geometry.field, m_geometry.row), Qt::IntersectClip);
    for (int column = horizontalScrollBar()->value() / m_geometry.column; column < columns; ++column) {
        const QRect rect(columnLeft(column), top, m_geometry.column, m_geometry.row);
        if (rect.left() >= goldenLeft)
            break;
        paintCell(painter, rect, row, column);
    }
    painter.restore();
    paintCell(painter, QRect(goldenLeft, top, m_geometry.golden, m_geometry.row), row, columns);
    paintField(painter, QRect(0, top, m_geometry.field, m_geometry.row), row);
    if (row != m_visible.back())
        painter.fillRect(QRect(metric::MarkWidth, top + m_geometry.row - 1, goldenLeft + m_geometry.golden, 1), c.hairline);
    if (row == m_currentRow && hasFocus() && m_focusColumn < columns) {
        painter.save();
        painter.setClipRect(QRect(m_geometry.field, m_geometry.header, goldenLeft - m_geometry.field, viewport()->height()), Qt::IntersectClip);
        paintFocusRing(painter, QRectF(columnLeft(m_focusColumn), top, m_geometry.column, m_geometry.row).adjusted(1, 0, -1, -1),
                       metric::RadiusSmall);
        painter.restore();
    }
}

void CompareTable::paintField(QPainter &painter, const QRect &rect, int row)
{
    const Colours &c = colours();
    const CompareRow &of = m_data.rows.at(static_cast<std::size_t>(row));
    const bool current = row == m_currentRow;
    painter.fillRect(rect, c.surface);
    painter.fillRect(QRect(rect.left(), rect.top(), metric::MarkWidth, rect.height()), barOf(of.agreement));
    painter.setPen(current ? c.text : c.muted);
    painter.setFont(ui::font(TextSize::Body, current ? QFont::DemiBold : QFont::Medium));
    const QRect text = rect.adjusted(compare::Side, space::Tiny, -space::Xs, -space::Tiny);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, visibleText(of.field));
}

void CompareTable::paintCell(QPainter &painter, const QRect &rect, int row, int column) const
{
    const Colours &c = colours();
    const CompareCell *of = cell(row, column);
    if (!of)
        return;
    const bool golden = column == static_cast<int>(m_data.columns.size());
    QColor ground = golden ? c.goldenBg : (isMarked(column) ? c.accentBg : c.surface);
    if (m_hover == std::pair{row, column})
        ground = mixed(ground, c.hover, 0.5);
    painter.fillRect(rect, ground);
    if (golden)
        painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), c.line);
    if (of->missing) {
        paintHatch(painter, rect, c.hatch, compare::HatchStep, 1);
        return;
    }
    const CompareRow &whole = m_data.rows.at(static_cast<std::size_t>(row));
    const QFontMetrics body(ui::font());
    const QFontMetrics small(ui::font(TextSize::Small));
    const bool second = !golden && !of->canonical.isEmpty() && of->canonical != of->raw;
    const int height = body.height() + (second ? small.height() : 0);
    QRect line(rect.left() + compare::Side, rect.top() + (rect.height() - height) / 2, rect.width() - 2 * compare::Side, body.height());
    if (of->wins && !golden)
        paintTile(painter, QPointF(rect.right() - space::S, rect.top() + space::S + 1));
    const bool quiet = whole.agreement == CompareRow::Agreement::Exact && !golden;
    if (golden) {
        const QFont bold = ui::font(TextSize::Body, QFont::DemiBold);
        if (whole.pinned)
            line.setRight(line.right() - space::L);
        painter.setPen(c.text);
        paintFitted(painter, line, rect.height(), visibleText(of->raw), bold);
        if (whole.pinned)
            paintTile(painter, QPointF(line.right() + space::S, line.center().y() + 0.5));
        return;
    }
    paintRawText(painter, line, row, column, quiet);
    if (second) {
        painter.setFont(ui::font(TextSize::Small));
        painter.setPen(c.faint);
        painter.drawText(QRect(line.left(), line.bottom() + 1, line.width(), small.height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         small.elidedText(visibleText(of->canonical), Qt::ElideRight, line.width()));
    }
}

// The raw value with its marks: changed characters on a tinted ground, a caret where some are missing.
void CompareTable::paintRawText(QPainter &painter, const QRect &line, int row, int column, bool quiet) const
{
    const Colours &c = colours();
    const QString text = visibleText(cell(row, column)->raw);
    const auto &parts = m_marks.at(static_cast<std::size_t>(row)).at(static_cast<std::size_t>(column));
    const QFont plain = ui::font();
    const QFont strong = ui::font(TextSize::Body, QFont::DemiBold);
    const bool marked = std::ranges::any_of(parts, [](const DiffPart &part) { return part.kind != DiffPart::Kind::Equal; });
    if (!marked || text.isRightToLeft() || QFontMetrics(strong).horizontalAdvance(text) > line.width()) {
        // No room for marks within the text: the whole of it takes their colour.
        painter.setPen(marked ? c.review : (quiet ? c.muted : c.text));
        const CompareCell *of = cell(row, column);
        const bool alone = of->canonical.isEmpty() || of->canonical == of->raw;
        paintFitted(painter, line, alone ? m_geometry.row : line.height(), text, plain);
        return;
    }
    qreal x = line.left();
    for (const DiffPart &part : parts) {
        const QString piece = text.mid(part.from, part.length);
        const bool differs = part.kind != DiffPart::Kind::Equal;
        const QFontMetricsF metrics(differs ? strong : plain);
        const qreal width = metrics.horizontalAdvance(piece);
        if (part.kind == DiffPart::Kind::Delete) {
            painter.fillRect(QRectF(x - 0.5, line.top(), 1.5, line.height()), c.review);
            continue;
        }
        if (differs)
            paintRounded(painter, QRectF(x - 0.5, line.top(), width + 1, line.height()), c.reviewBg, {}, space::Tiny);
        if (part.kind == DiffPart::Kind::Insert)
            painter.fillRect(QRectF(x, line.bottom(), width, 1), c.review);
        painter.setFont(differs ? strong : plain);
        painter.setPen(differs ? c.review : (quiet ? c.muted : c.text));
        painter.drawText(QRectF(x, line.top(), width + space::Xs, line.height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, piece);
        x += width;
    }
}

void CompareTable::paintHeader(QPainter &painter)
{
    const Colours &c = colours();
    const auto columns = static_cast<int>(m_data.columns.size());
    const int goldenLeft = columnLeft(columns);
    const int height = m_geometry.header;
    const QFontMetrics small(ui::font(TextSize::Small));
    painter.fillRect(QRect(0, 0, viewport()->width(), height), c.rail);
    painter.save();
    painter.setClipRect(QRect(m_geometry.field, 0, goldenLeft - m_geometry.field, height), Qt::IntersectClip);
    for (int column = 0; column < columns; ++column) {
        const QRect rect(columnLeft(column), 0, m_geometry.column, height);
        if (rect.right() < m_geometry.field || rect.left() >= goldenLeft)
            continue;
        if (isMarked(column))
            painter.fillRect(rect, c.accentBg);
        paintHeaderColumn(painter, rect, m_data.columns.at(static_cast<std::size_t>(column)));
    }
    painter.restore();
    painter.fillRect(QRect(goldenLeft, 0, m_geometry.golden, height), c.goldenBg);
    painter.fillRect(QRect(goldenLeft, 0, 1, height), c.line);
    const QRect golden = QRect(goldenLeft, 0, m_geometry.golden, height).adjusted(compare::Side, space::S, -compare::Side, -space::S);
    const QFontMetrics bold(ui::font(TextSize::Body, QFont::DemiBold));
    const int lead = (golden.height() - small.height() - bold.height() - space::Tiny) / 2;
    painter.setFont(ui::font(TextSize::Small, QFont::Medium));
    painter.setPen(c.muted);
    painter.drawText(QRect(golden.left(), golden.top() + lead, golden.width(), small.height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     small.elidedText(visibleText(m_data.goldenTitle), Qt::ElideRight, golden.width()));
    painter.setFont(ui::font(TextSize::Body, QFont::DemiBold));
    painter.setPen(c.text);
    painter.drawText(QRect(golden.left(), golden.top() + lead + small.height() + space::Tiny, golden.width(), bold.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     bold.elidedText(visibleText(m_data.goldenKey), Qt::ElideRight, golden.width()));
    painter.fillRect(QRect(0, 0, m_geometry.field, height), c.rail);
    painter.setFont(ui::font(TextSize::Body, QFont::Medium));
    painter.setPen(c.muted);
    painter.drawText(QRect(compare::Side, 0, m_geometry.field - compare::Side, height), Qt::AlignVCenter | Qt::AlignLeft, tr("Field"));
    painter.fillRect(QRect(0, height - 1, viewport()->width(), 1), c.line);
    if (horizontalScrollBar()->maximum() > 0) // something is below the frozen columns
        painter.fillRect(QRect(m_geometry.field - 1, 0, 1, viewport()->height()), c.line);
}

void CompareTable::paintHeaderColumn(QPainter &painter, const QRect &rect, const CompareColumn &column) const
{
    const Colours &c = colours();
    const QFont strong = ui::font(TextSize::Body, QFont::DemiBold);
    const QFontMetrics bold(strong);
    const QFontMetrics small(ui::font(TextSize::Small));
    const QRect inner = rect.adjusted(compare::Side, space::S, -compare::Side, -space::Xs);
    // Where chip and state have no room side by side, the state goes before the age.
    const bool room =
        column.state.isEmpty()
        || Chip::size(visibleText(column.chip)).width() + space::Xs + ZoneBadge::size(visibleText(column.state)).width() <= inner.width();
    const QString state = room ? visibleText(column.state) : QString();
    const int stateWidth = state.isEmpty() ? 0 : ZoneBadge::size(state).width() + space::Xs;
    const QRect chip = Chip::paint(painter, QRect(inner.left(), inner.top(), std::max(space::Xl, inner.width() - stateWidth), inner.height()),
                                   visibleText(column.chip), column.hue);
    if (!state.isEmpty())
        ZoneBadge::paint(painter, QRect(QPoint(chip.right() + 1 + space::Xs, chip.top()), QSize(stateWidth - space::Xs, chip.height())), state,
                         Tone::Review);
    // Keys of one file differ at their end as often as at their beginning.
    const QString whole = visibleText(column.key);
    const bool isLong = bold.horizontalAdvance(whole) > inner.width();
    const QFont font = isLong ? ui::font(TextSize::Small, QFont::DemiBold) : strong;
    const QString key = QFontMetrics(font).elidedText(whole, Qt::ElideMiddle, inner.width());
    const QRect line(inner.left(), chip.bottom() + 1 + space::Tiny, inner.width(), bold.height());
    painter.setFont(font);
    painter.setPen(c.text);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, key);
    const int after = QFontMetrics(font).horizontalAdvance(key) + space::Xs + space::Tiny;
    const QString age = room ? visibleText(column.age) : u"%1 · %2"_s.arg(visibleText(column.state), visibleText(column.age));
    const bool beside = after + small.horizontalAdvance(age) <= inner.width();
    painter.setFont(ui::font(TextSize::Small));
    painter.setPen(room ? c.faint : c.review);
    const QRect place = beside ? line.adjusted(after, 1, 0, 0) : QRect(line.left(), line.bottom() + 1, line.width(), small.height());
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, small.elidedText(age, Qt::ElideRight, place.width()));
}

} // namespace ui
