// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QPointer>

#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/text_label.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int ReadMilliseconds = 4000;
constexpr int ActMilliseconds = 6000;
constexpr int MostWidth = metric::SearchWidth + metric::SidePanel;

class Toast final : public QFrame
{
public:
    Toast(const ToastText &text, QWidget *parent) : QFrame(parent)
    {
        setObjectName(u"toast"_s);
        setAccessibleName(text.text);
        auto *layout = row(this, space::S);
        layout->setContentsMargins(space::L, space::S, space::S, space::S);
        auto *label = textLabel(text.text, {.weight = QFont::Medium});
        label->setElided(true, Qt::ElideMiddle); // a path is told by its end
        layout->addWidget(label, 1);
        if (!text.action.isEmpty()) {
            auto *action = new Button(text.action, Button::Kind::Quiet, this);
            action->setFocusPolicy(Qt::TabFocus); // a click must not take the keys from the page
            action->setObjectName(u"toastAction"_s);
            action->setAccessibleName(text.action);
            layout->addWidget(action);
            connect(action, &Button::clicked, this, [this, handler = text.handler] {
                const auto leave = m_leave; // the handler may close the window
                const QPointer<Toast> alive(this);
                if (handler)
                    handler();
                if (alive)
                    leave();
            });
        }
        auto *close = new Button({}, Button::Kind::Quiet, this);
        close->setFocusPolicy(Qt::TabFocus);
        close->setObjectName(u"toastClose"_s);
        close->setAccessibleName(ToastHost::tr("Close this message"));
        close->setIcon(icon(u"close"_s));
        layout->addWidget(close);
        connect(close, &Button::clicked, this, [this] { m_leave(); });
        m_timer.setSingleShot(true);
        m_timer.setInterval(text.milliseconds > 0 ? text.milliseconds : (text.action.isEmpty() ? ReadMilliseconds : ActMilliseconds));
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (underMouse() || isAncestorOf(focusWidget()))
                m_timer.start();
            else
                m_leave();
        });
        m_timer.start();
    }

    void setLeave(const std::function<void()> &leave) { m_leave = leave; }

protected:
    void mousePressEvent(QMouseEvent *) override {} // a click is no click on what lies below
    void mouseReleaseEvent(QMouseEvent *) override { m_leave(); }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintRounded(painter, rect(), colours().raised, colours().line, space::S);
        painter.fillRect(QRect(space::S - metric::MarkWidth, space::S, metric::MarkWidth, height() - 2 * space::S), colours().match);
    }

private:
    [[nodiscard]] QWidget *focusWidget() const { return window()->focusWidget(); }

    std::function<void()> m_leave;
    QTimer m_timer;
};

} // namespace

ToastHost::ToastHost(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"toasts"_s);
    parent->installEventFilter(this);
    hide();
}

void ToastHost::say(ToastText text)
{
    // What an earlier one offers belongs to the state before this one.
    if (!text.action.isEmpty())
        clear();
    while (count() >= Most)
        remove(m_toasts.front());
    auto *toast = new Toast(text, this);
    toast->setLeave([this, toast] { remove(toast); });
    m_toasts.push_back(toast);
    toast->show();
    show();
    place();
    QAccessibleAnnouncementEvent announcement(this, text.text);
    QAccessible::updateAccessibility(&announcement);
}

void ToastHost::clear()
{
    while (!m_toasts.empty())
        remove(m_toasts.front());
}

bool ToastHost::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void ToastHost::place()
{
    if (m_toasts.empty()) {
        hide();
        return;
    }
    const QSize room = parentWidget()->size();
    int width = 0;
    int height = 0;
    for (QWidget *toast : m_toasts) {
        width = std::max(width, toast->sizeHint().width());
        height += toast->sizeHint().height() + space::S;
    }
    width = std::min({width, room.width() - 2 * space::Xl, MostWidth});
    // On the free part of the top bar, the newest first: neither on figures nor on the buttons of the next decision.
    setGeometry(room.width() - width - space::L, (metric::TopBarHeight - m_toasts.back()->sizeHint().height()) / 2, width, height);
    int y = 0;
    for (auto toast = m_toasts.rbegin(); toast != m_toasts.rend(); ++toast) {
        (*toast)->setGeometry(0, y, width, (*toast)->sizeHint().height());
        y += (*toast)->height() + space::S;
    }
    raise();
}

void ToastHost::remove(QWidget *toast)
{
    if (std::erase(m_toasts, toast) > 0) {
        toast->hide();
        toast->deleteLater();
        place();
    }
}

} // namespace ui
