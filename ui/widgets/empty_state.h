// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands where there is nothing yet: an icon, what would be here, and the action that fills it. GUI thread.
#pragma once

#include <QWidget>

#include "ui/theme/tokens.h"

namespace ui
{

class Button;
class IconView;
class TextLabel;

class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &iconName, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    void setText(const QString &title, const QString &sentence);
    void setTextWidth(int width);           // for places narrower than a page
    Button *setAction(const QString &text); // clicking it emits actionRequested()

Q_SIGNALS:
    void actionRequested();

protected:
    void resizeEvent(QResizeEvent *event) override; // without the picture where it would be cut off

private:
    IconView *m_picture;
    TextLabel *m_title;
    TextLabel *m_sentence;
    Button *m_action;
    int m_textWidth = metric::SearchWidth;
};

} // namespace ui
