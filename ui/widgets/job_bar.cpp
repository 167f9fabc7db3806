// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/job_bar.h"

#include <QProgressBar>
#include <QToolButton>
#include <cmath>

#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

QString remainingText(const JobState &state)
{
    if (state.perSecond <= 0 || state.total <= 0 || state.done >= state.total)
        return {};
    const auto seconds = static_cast<qint64>(std::ceil(static_cast<double>(state.total - state.done) / state.perSecond));
    if (seconds < 90)
        return JobBar::tr("%1 s").arg(seconds);
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return JobBar::tr("%1 min").arg(minutes);
    return JobBar::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString jobText(const JobState &state)
{
    if (state.cancelling)
        return JobBar::tr("%1 · stopping …").arg(state.what);
    QStringList parts{state.what};
    if (state.total > 0)
        parts.append(JobBar::tr("%1 of %2 %3").arg(grouped(state.done), grouped(state.total), state.unit).trimmed());
    else if (state.done > 0)
        parts.append(u"%1 %2"_s.arg(grouped(state.done), state.unit).trimmed());
    if (const QString left = remainingText(state); !left.isEmpty())
        parts.append(JobBar::tr("%1 left").arg(left));
    return parts.join(u" · "_s);
}

JobBar::JobBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"jobBar"_s);
    auto *layout = row(this, space::S);
    m_text = textLabel({}, text_style::Muted);
    m_text->setElided(true);
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"jobProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(metric::RailWidth - 2 * space::Xl - space::L);
    m_cancel = new QToolButton;
    m_cancel->setObjectName(u"jobCancel"_s);
    m_cancel->setIcon(icon(u"close"_s));
    m_cancel->setAccessibleName(tr("Cancel what runs"));
    setPlainToolTip(m_cancel, tr("Cancel what runs"));
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, &JobBar::cancelRequested);
    hide();
}

void JobBar::setJob(const std::optional<JobState> &state)
{
    m_running = state.has_value();
    setVisible(m_running);
    if (!state)
        return;
    const QString text = jobText(*state);
    m_text->setText(text);
    if (state->perSecond > 0)
        m_text->setToolTip(toolTipText(tr("%1, %2 a second").arg(text, grouped(std::llround(state->perSecond)))));
    m_progress->setAccessibleName(text);
    // In thousandths: counts may be larger than an int. Unknown totals show the busy bar.
    m_progress->setRange(0, state->total > 0 ? 1000 : 0);
    if (state->total > 0)
        m_progress->setValue(static_cast<int>(std::clamp(static_cast<double>(state->done) / static_cast<double>(state->total), 0.0, 1.0) * 1000));
    m_cancel->setVisible(state->cancellable);
    m_cancel->setEnabled(!state->cancelling);
}

} // namespace ui
