// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/status_strip.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/text_label.h"

namespace ui
{

using namespace Qt::StringLiterals;

StatusStrip::StatusStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"statusStrip"_s);
    setFixedHeight(std::max<int>(metric::StatusHeight, QFontMetrics(ui::font(TextSize::Small)).height() + space::S));
    auto *layout = row(this, space::L);
    layout->setContentsMargins(space::L, 1, space::L, 0);
    m_icon = new IconView(metric::IconSize - space::Xs);
    const auto part = [&](const QString &name) {
        auto *label = textLabel({}, text_style::Small);
        label->setObjectName(name);
        label->setElided(true);
        return label;
    };
    m_project = part(u"statusProject"_s);
    m_lock = part(u"statusLock"_s);
    m_lock->setTone(TextTone::Review);
    m_counts = part(u"statusCounts"_s);
    m_lastRun = part(u"statusLastRun"_s);
    m_user = part(u"statusUser"_s);
    auto *project = row(space::Xs);
    project->addWidget(m_icon);
    project->addWidget(m_project);
    layout->addLayout(project);
    layout->addWidget(m_lock);
    layout->addWidget(m_counts);
    layout->addWidget(m_lastRun);
    layout->addStretch(1);
    layout->addWidget(m_user);
    setStatus({});
}

void StatusStrip::setStatus(const StatusText &status)
{
    const auto set = [](TextLabel *label, const QString &text) {
        label->setText(text);
        label->setAccessibleName(label->fullText());
        label->setVisible(!text.isEmpty());
    };
    m_icon->setIcon(status.readOnly ? icon(u"lock"_s, Tone::Review) : icon(u"page-sources"_s));
    m_icon->setVisible(!status.project.isEmpty());
    set(m_project, status.project);
    set(m_lock, status.lock);
    set(m_counts, status.counts);
    set(m_lastRun, status.lastRun);
    set(m_user, status.user);
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().surface);
    painter.fillRect(QRect(0, 0, width(), 1), colours().line);
}

} // namespace ui
