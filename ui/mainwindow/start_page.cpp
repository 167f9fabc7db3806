// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/start_page.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int ContentWidth = metric::SearchWidth + 120;
constexpr int MarkSize = 56;

// One line of the recent list: the name, and where it lies.
class RecentButton final : public QAbstractButton
{
public:
    explicit RecentButton(const QString &file, QWidget *parent)
        : QAbstractButton(parent), m_name(visibleText(QFileInfo(file).fileName())), m_place(visibleText(placeOf(file)))
    {
        setAccessibleName(m_name + u", "_s + m_place);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override { return {ContentWidth, metric::NavHeight + space::Xs}; }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        const Colours &c = colours();
        QPainter painter(this);
        if (underMouse())
            paintRounded(painter, rect(), c.hover, {}, metric::Radius);
        if (hasFocus())
            paintFocusRing(painter, rect(), metric::Radius);
        const QRect inner = rect().adjusted(space::S, 0, -space::S, 0);
        ui::icon(u"page-sources"_s).paint(&painter, QRect(inner.left(), (height() - metric::IconSize) / 2, metric::IconSize, metric::IconSize));
        const QFont strong = ui::font(TextSize::Body, QFont::Medium);
        const QFontMetrics names(strong);
        QRect text = inner.adjusted(metric::IconSize + space::S + space::Tiny, 0, 0, 0);
        const QString name = names.elidedText(m_name, Qt::ElideMiddle, text.width() / 2);
        painter.setFont(strong);
        painter.setPen(c.text);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name);
        text.setLeft(text.left() + names.horizontalAdvance(name) + space::L);
        painter.setFont(ui::font(TextSize::Small));
        painter.setPen(c.muted);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                         QFontMetrics(painter.font()).elidedText(m_place, Qt::ElideMiddle, text.width()));
    }

private:
    static QString placeOf(const QString &file)
    {
        const QString folder = QDir::toNativeSeparators(QFileInfo(file).absolutePath());
        return folder.startsWith(QDir::homePath()) ? u"~"_s + folder.mid(QDir::homePath().size()) : folder;
    }

    QString m_name;
    QString m_place;
};

QStringList filesOf(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files.append(url.toLocalFile());
    return files;
}

} // namespace

StartPage::StartPage(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"startPage"_s);
    setAcceptDrops(true);
    auto *outer = column(this, 0, space::Xl);
    auto *content = new QWidget;
    content->setFixedWidth(ContentWidth);
    auto *layout = column(content, space::S);
    auto *mark = textLabel({});
    mark->setPixmap(applicationIcon().pixmap(QSize(MarkSize, MarkSize), devicePixelRatioF()));
    mark->setFixedSize(MarkSize, MarkSize);
    layout->addWidget(mark);
    layout->addSpacing(space::S);
    layout->addWidget(textLabel(tr("Welcome to Tessera"), text_style::Display));
    layout->addWidget(
        textLabel(tr("Bring the records of every system together, see why two of them are the same customer, decide, and hand the result on. "
                     "Everything stays in one file on this computer."),
                  {.tone = TextTone::Muted, .wrap = true}));
    layout->addSpacing(space::M);
    auto *buttons = row(space::S);
    const auto button = [&](const QString &name, const QString &text, Button::Kind kind, const QKeySequence &keys = {}) {
        auto *made = new Button(text, kind, keys, content);
        made->setObjectName(name);
        made->setAccessibleName(text);
        buttons->addWidget(made);
        return made;
    };
    connect(button(u"startDemo"_s, tr("Open the demo project"), Button::Kind::Primary), &Button::clicked, this, &StartPage::demoRequested);
    connect(button(u"startNew"_s, tr("New project from files…"), Button::Kind::Secondary), &Button::clicked, this,
            [this] { Q_EMIT newRequested({}); });
    connect(button(u"startOpen"_s, tr("Open…"), Button::Kind::Secondary, QKeySequence::Open), &Button::clicked, this,
            [this] { Q_EMIT openRequested({}); });
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addSpacing(space::Xs);
    layout->addWidget(textLabel(tr("Or drop files here: a project to open it, CSV or JSON lines to start a new one."),
                                {.size = TextSize::Small, .tone = TextTone::Faint, .wrap = true}));
    layout->addSpacing(space::L);
    m_recent = new QWidget;
    m_recentLayout = column(m_recent, space::Tiny);
    layout->addWidget(m_recent);
    outer->addStretch(2);
    outer->addWidget(content, 0, Qt::AlignHCenter);
    outer->addStretch(3);
    setRecent({});
}

void StartPage::setRecent(const QStringList &files)
{
    clearLayout(m_recentLayout);
    m_recent->setVisible(!files.isEmpty());
    if (files.isEmpty())
        return;
    m_recentLayout->addWidget(textLabel(tr("Recent projects"), text_style::Section));
    m_recentLayout->addWidget(rule());
    for (qsizetype i = 0; i < files.size(); ++i) {
        auto *button = new RecentButton(files.at(i), m_recent);
        button->setObjectName(u"recent%1"_s.arg(i));
        m_recentLayout->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, file = files.at(i)] { Q_EMIT openRequested(file); });
    }
}

void StartPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (filesOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_dropping = true;
    update();
}

void StartPage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropping = false;
    update();
}

void StartPage::dropEvent(QDropEvent *event)
{
    m_dropping = false;
    update();
    const QStringList files = filesOf(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    if (files.size() == 1 && files.first().endsWith(u".tessera", Qt::CaseInsensitive))
        Q_EMIT openRequested(files.first());
    else
        Q_EMIT newRequested(files);
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().bg);
    if (!m_dropping)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(withAlpha(colours().accent, 0.06));
    painter.setPen(QPen(colours().accent, metric::FocusWidth, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(space::M, space::M, -space::M, -space::M), space::S, space::S);
}

} // namespace ui
