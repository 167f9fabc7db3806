// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/command_palette.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/mainwindow/palette_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/kbd_hint.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/search_box.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int Width = metric::SearchWidth + 180;
constexpr int MostRows = 10;

class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {Width, metric::NavHeight + space::Tiny}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &c = colours();
        const bool selected = option.state & QStyle::State_Selected;
        if (selected || option.state & QStyle::State_MouseOver)
            paintRounded(*painter, option.rect.adjusted(space::Xs, 0, -space::Xs, 0), selected ? c.accentBg : c.hover, {}, metric::Radius);
        QRect inner = option.rect.adjusted(space::L, 0, -space::L, 0);
        const QIcon sign = index.data(Qt::DecorationRole).value<QIcon>();
        sign.paint(painter, QRect(inner.left(), inner.center().y() + 1 - metric::IconSize / 2, metric::IconSize, metric::IconSize), Qt::AlignCenter,
                   selected ? QIcon::Selected : QIcon::Normal);
        inner.setLeft(inner.left() + metric::IconSize + space::M);
        const QString keys = index.data(PaletteModel::KeysRole).toString();
        if (!keys.isEmpty()) {
            const QSize size = KbdHint::size(keys);
            KbdHint::paint(*painter, QRect(QPoint(inner.right() + 1 - size.width(), inner.center().y() + 1 - size.height() / 2), size), keys, c.muted,
                           c.line);
            inner.setRight(inner.right() - size.width() - space::M);
        }
        const QFontMetrics small(ui::font(TextSize::Small));
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        painter->setFont(ui::font(TextSize::Small));
        painter->setPen(c.muted);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, small.elidedText(detail, Qt::ElideRight, inner.width() / 2));
        inner.setRight(inner.right() - std::min(small.horizontalAdvance(detail), inner.width() / 2) - space::M);
        painter->setFont(ui::font());
        painter->setPen(selected ? c.accent : c.text);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(ui::font()).elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
    }
};

} // namespace

CommandPalette::CommandPalette(const Actions &actions, QWidget *window) : QFrame(window), m_model(new PaletteModel(actions, this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Commands and search"));
    auto *layout = column(this, space::S, space::S);
    m_box = new SearchBox(tr("Search customers, values, commands…"), {}, this);
    m_box->setObjectName(u"paletteInput"_s);
    m_list = new QListView;
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Results"));
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setModel(m_model);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the line; it hands up and down on
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    layout->addWidget(m_box);
    layout->addWidget(m_list, 1);
    m_box->installEventFilter(this);
    window->installEventFilter(this);
    qApp->installEventFilter(this);
    // Commands at every letter; providers are asked after the pause of the box.
    connect(m_box, &QLineEdit::textChanged, m_model, &PaletteModel::setText);
    connect(m_box, &SearchBox::searchRequested, m_model, &PaletteModel::askProviders);
    connect(m_model, &PaletteModel::modelReset, this, [this] {
        m_list->setCurrentIndex(m_model->index(0));
        place();
    });
    connect(m_model, &PaletteModel::rowsInserted, this, [this] {
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0));
        place();
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    hide();
}

void CommandPalette::open(const QString &text)
{
    if (!isVisible())
        m_before = window()->focusWidget();
    m_box->setText(text);
    m_box->selectAll();
    m_model->setText(text); // anew, also when it is the text of the last time
    m_model->askProviders();
    place();
    show();
    raise();
    m_box->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::place()
{
    const QSize room = parentWidget()->size();
    const int width = std::min<int>(Width, room.width() - 2 * space::Xl);
    const int rows = std::min(MostRows, m_model->rowCount());
    const int height = m_box->sizeHint().height() + rows * (metric::NavHeight + space::Tiny) + 3 * space::S;
    setGeometry((room.width() - width) / 2, metric::TopBarHeight + space::Xl, width, std::min(height, room.height() - 2 * metric::TopBarHeight));
}

void CommandPalette::run()
{
    const QModelIndex chosen = m_list->currentIndex();
    if (!chosen.isValid()) {
        m_model->askProviders(); // who does not wait for the pause
        return;
    }
    hide();
    m_model->run(chosen.row());
}

void CommandPalette::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (m_before && isAncestorOf(window()->focusWidget()))
        m_before->setFocus(Qt::OtherFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize && isVisible())
        place();
    if (event->type() == QEvent::MouseButtonPress && isVisible()) {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget->window() == window() && widget != this && !isAncestorOf(widget))
            hide();
    }
    if (watched == m_box && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_list->currentIndex().row();
        const int last = m_model->rowCount() - 1;
        const auto go = [&](int to) {
            m_list->setCurrentIndex(m_model->index(std::clamp(to, 0, std::max(0, last))));
            return true;
        };
        switch (key->key()) {
        case Qt::Key_Down: return go(row == last ? 0 : row + 1);
        case Qt::Key_Up: return go(row <= 0 ? last : row - 1);
        case Qt::Key_PageDown: return go(row + MostRows);
        case Qt::Key_PageUp: return go(row - MostRows);
        case Qt::Key_Escape: hide(); return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab: return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: run(); return true;
        default: break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(painter, rect(), colours().raised, colours().line, space::S);
}

} // namespace ui
