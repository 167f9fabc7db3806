// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/rail.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/zone_badge.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

class RailButton final : public QAbstractButton
{
public:
    RailButton(const QString &title, const QString &iconName, const QString &keys, QWidget *parent)
        : QAbstractButton(parent), m_tip(keys.isEmpty() ? title : u"%1 (%2)"_s.arg(title, keys))
    {
        setText(title);
        setIcon(ui::icon(iconName));
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setBadge(0);
    }

    void setBadge(int count)
    {
        m_badge = count > 0 ? shortCount(count) : QString();
        setToolTip(toolTipText(count > 0 ? Rail::tr("%1: %2 open").arg(m_tip, grouped(count)) : m_tip));
        setAccessibleName(count > 0 ? Rail::tr("%1, %n open", nullptr, count).arg(text()) : text());
        update();
    }

    QSize sizeHint() const override { return {metric::RailNarrow - 2 * space::S, metric::NavHeight}; }

protected:
    void nextCheckState() override {} // the page that is shown is marked, and not the one that was asked for

    void keyPressEvent(QKeyEvent *event) override
    {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: click(); break;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Left:
        case Qt::Key_Right:
            event->ignore(); // the rail goes through its pages; by itself a button would hand the focus on to what comes next in the window
            break;
        default: QAbstractButton::keyPressEvent(event);
        }
    }

    void paintEvent(QPaintEvent *) override
    {
        const Colours &c = colours();
        QPainter painter(this);
        if (isChecked() || underMouse())
            paintRounded(painter, rect(), isChecked() ? c.accentBg : c.hover, {}, metric::Radius);
        if (hasFocus())
            paintFocusRing(painter, rect(), metric::Radius);
        const QRect inner = rect().adjusted(space::S + space::Tiny, 0, -space::S, 0);
        icon().paint(&painter, QRect(inner.left(), (height() - metric::IconSize) / 2, metric::IconSize, metric::IconSize), Qt::AlignCenter,
                     isChecked() ? QIcon::Selected : QIcon::Normal);
        QRect place = inner.adjusted(metric::IconSize + space::S + space::Tiny, 0, 0, 0);
        if (!m_badge.isEmpty()) {
            QSize size = ZoneBadge::size(m_badge);
            ZoneBadge::paint(painter, QRect(QPoint(place.right() + 1 - size.width(), (height() - size.height()) / 2), size), m_badge, Tone::Review,
                             true);
            place.setRight(place.right() - size.width() - space::Xs);
        }
        const QFont strong = ui::font(TextSize::Body, QFont::Medium);
        painter.setFont(strong);
        painter.setPen(isChecked() ? c.accent : c.muted);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         QFontMetrics(strong).elidedText(text(), Qt::ElideRight, place.width()));
    }

private:
    const QString m_tip;
    QString m_badge;
};

} // namespace

Rail::Rail(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Pages"));
    setFixedWidth(metric::RailWidth);
    auto *layout = column(this, space::Tiny);
    layout->setContentsMargins(space::S, space::M, space::S, space::M);
    auto *brand = row();
    brand->setContentsMargins(space::S, 0, space::S, space::M);
    auto *mark = textLabel({});
    mark->setPixmap(applicationIcon().pixmap(QSize(space::L + space::Xs, space::L + space::Xs), devicePixelRatioF()));
    brand->addWidget(mark);
    brand->addWidget(textLabel(u"Tessera"_s, {.size = TextSize::Large, .weight = QFont::DemiBold}), 1);
    layout->addLayout(brand);
    m_layout = new QVBoxLayout;
    m_layout->setSpacing(space::Tiny);
    layout->addLayout(m_layout);
    layout->addStretch(1);
}

void Rail::addPage(const QString &id, const QString &title, const QString &iconName, const QString &keys)
{
    auto *button = new RailButton(title, iconName, keys, this);
    button->setObjectName(u"rail."_s + id);
    m_layout->addWidget(button);
    m_buttons.insert(id, button);
    m_order.append(id);
    connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT pageRequested(id); });
}

void Rail::clear()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_order.clear();
}

void Rail::setBadge(const QString &id, int count)
{
    if (QAbstractButton *button = m_buttons.value(id))
        static_cast<RailButton *>(button)->setBadge(count);
}

void Rail::setCurrent(const QString &id)
{
    for (const auto &[page, button] : m_buttons.asKeyValueRange()) {
        const bool isCurrent = page == id;
        button->setChecked(isCurrent);
        button->setFocusPolicy(isCurrent ? Qt::StrongFocus : Qt::ClickFocus); // Tab stops once; up and down go on
    }
}

void Rail::setNarrow(bool narrow)
{
    setFixedWidth(narrow ? metric::RailNarrow : metric::RailWidth);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Up && event->key() != Qt::Key_Down) {
        QWidget::keyPressEvent(event);
        return;
    }
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        if (!m_buttons.value(m_order.at(i))->hasFocus())
            continue;
        const qsizetype next = std::clamp<qsizetype>(i + (event->key() == Qt::Key_Up ? -1 : 1), 0, m_order.size() - 1);
        m_buttons.value(m_order.at(next))->setFocus(Qt::TabFocusReason);
        return;
    }
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().rail);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colours().line);
}

} // namespace ui
