// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/filter_chips.h"

#include <QAbstractButton>
#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

class Pill final : public QAbstractButton
{
public:
    Pill(const QString &text, bool exclusive, QWidget *parent) : QAbstractButton(parent), m_exclusive(exclusive)
    {
        setText(visibleText(text));
        setAccessibleName(this->text());
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        // As wide as the bolder state, so that nothing jumps.
        const QFontMetrics metrics(ui::font(TextSize::Small, QFont::DemiBold));
        return {metrics.horizontalAdvance(text()) + space::L + space::Xs, metrics.height() + space::S};
    }

protected:
    void nextCheckState() override // a click
    {
        if (!m_exclusive || !isChecked())
            setChecked(!isChecked());
    }

    void paintEvent(QPaintEvent *) override
    {
        const Colours &c = colours();
        QPainter painter(this);
        const QColor ground = isChecked() ? c.accentBg : (underMouse() ? c.hover : QColor());
        paintRounded(painter, rect(), ground, isChecked() ? QColor() : c.line, height() / 2.0);
        if (hasFocus())
            paintFocusRing(painter, rect(), height() / 2.0);
        painter.setFont(ui::font(TextSize::Small, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(isChecked() ? c.accent : c.muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    }

private:
    const bool m_exclusive;
};

} // namespace

FilterChips::FilterChips(bool exclusive, QWidget *parent) : QWidget(parent), m_exclusive(exclusive)
{
    new FlowLayout(this, space::Xs + space::Tiny);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int FilterChips::addFilter(const QString &text, bool on)
{
    auto *chip = new Pill(text, m_exclusive, this);
    const int filter = static_cast<int>(m_chips.size());
    chip->setObjectName(u"filter%1"_s.arg(filter));
    chip->setChecked(on);
    layout()->addWidget(chip);
    m_chips.push_back(chip);
    connect(chip, &QAbstractButton::toggled, this, [this, filter](bool checked) {
        if (checked && m_exclusive)
            for (std::size_t i = 0; i < m_chips.size(); ++i)
                if (static_cast<int>(i) != filter)
                    m_chips.at(i)->setChecked(false);
        Q_EMIT toggled(filter, checked);
    });
    return filter;
}

void FilterChips::setOn(int filter, bool on)
{
    m_chips.at(static_cast<std::size_t>(filter))->setChecked(on);
}

void FilterChips::setShown(int filter, bool shown)
{
    m_chips.at(static_cast<std::size_t>(filter))->setVisible(shown);
    updateGeometry();
}

void FilterChips::setNoneOn()
{
    const QSignalBlocker quiet(this);
    for (QAbstractButton *chip : m_chips)
        chip->setChecked(false);
}

bool FilterChips::isOn(int filter) const
{
    return m_chips.at(static_cast<std::size_t>(filter))->isChecked();
}

} // namespace ui
