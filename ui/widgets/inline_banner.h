// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A message within the page: what happened, what was kept, what to do, with details to copy. GUI thread.
#pragma once

#include <QFrame>

namespace ui
{

class Button;
class IconView;
class TextLabel;

struct BannerText {
    enum class Kind { Info, Warning, Error };
    Kind kind = Kind::Info;
    QString happened{}; // "The file could not be read."
    QString kept{};     // "The project is as it was."
    QString todo{};     // "Choose another encoding and try again."
    QString details{};  // for a report; shown nowhere, copied by a button
    QString action{};   // text of an extra button, or empty
};

class InlineBanner final : public QFrame
{
    Q_OBJECT
public:
    explicit InlineBanner(QWidget *parent = nullptr); // hidden until there is something to say

    void say(const BannerText &text);
    void dismiss();
    [[nodiscard]] const BannerText &text() const { return m_text; }

Q_SIGNALS:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BannerText m_text;
    IconView *m_icon;
    TextLabel *m_happened;
    TextLabel *m_rest;
    Button *m_action;
    Button *m_copy;
    Button *m_close;
};

} // namespace ui
