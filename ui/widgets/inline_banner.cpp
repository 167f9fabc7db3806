// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/inline_banner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/text_label.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

Tone toneOf(BannerText::Kind kind)
{
    switch (kind) {
    case BannerText::Kind::Info: return Tone::Accent;
    case BannerText::Kind::Warning: return Tone::Review;
    case BannerText::Kind::Error: return Tone::Different;
    }
    return Tone::Accent;
}

QString iconOf(BannerText::Kind kind)
{
    switch (kind) {
    case BannerText::Kind::Info: return u"info"_s;
    case BannerText::Kind::Warning: return u"warning"_s;
    case BannerText::Kind::Error: return u"error"_s;
    }
    return {};
}

} // namespace

InlineBanner::InlineBanner(QWidget *parent) : QFrame(parent)
{
    auto *layout = row(this, space::M, space::M);
    m_icon = new IconView(metric::IconSize);
    m_happened = textLabel({}, {.weight = QFont::DemiBold, .wrap = true, .selectable = true});
    m_rest = textLabel({}, {.wrap = true, .selectable = true});
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::Tiny);
    texts->addWidget(m_happened);
    texts->addWidget(m_rest);
    m_action = new Button({}, Button::Kind::Secondary, this);
    m_action->setObjectName(u"bannerAction"_s);
    m_action->setAccessibleName(tr("What to do about it"));
    m_copy = new Button(tr("Copy details"), Button::Kind::Quiet, this);
    m_copy->setObjectName(u"bannerCopy"_s);
    m_close = new Button({}, Button::Kind::Quiet, this);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setIcon(icon(u"close"_s));
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    layout->addWidget(m_copy, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignVCenter);
    connect(m_action, &Button::clicked, this, &InlineBanner::actionRequested);
    connect(m_copy, &Button::clicked, this, [this] {
        QStringList lines{m_text.happened, m_text.kept, m_text.todo, m_text.details};
        lines.removeAll(QString());
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
        m_copy->setText(tr("Copied"));
    });
    connect(m_close, &Button::clicked, this, &InlineBanner::dismiss);
    hide();
}

void InlineBanner::say(const BannerText &text)
{
    m_text = text;
    m_icon->setIcon(icon(iconOf(text.kind), toneOf(text.kind)));
    m_happened->setText(text.happened);
    QStringList rest{text.kept, text.todo};
    rest.removeAll(QString());
    m_rest->setText(rest.join(u' '));
    m_rest->setVisible(!rest.isEmpty());
    m_action->setText(text.action);
    m_action->setAccessibleName(text.action.isEmpty() ? tr("What to do about it") : text.action);
    m_action->setVisible(!text.action.isEmpty());
    m_copy->setText(tr("Copy details"));
    m_copy->setAccessibleName(tr("Copy details"));
    m_copy->setVisible(!text.details.isEmpty());
    setAccessibleName(m_happened->fullText() + u' ' + m_rest->fullText());
    setVisible(true);
    update();
}

void InlineBanner::dismiss()
{
    m_text = {};
    hide();
}

void InlineBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tone tone = toneOf(m_text.kind);
    paintRounded(painter, rect(), colours().toneBg(tone), withAlpha(colours().tone(tone), 0.35), metric::Radius);
}

} // namespace ui
