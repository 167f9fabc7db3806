// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The one place where labels come from: always plain text, with invisible characters made visible. GUI thread.
#pragma once

#include <QLabel>

#include "ui/theme/theme.h"

namespace ui
{

enum class TextTone { Normal, Muted, Faint, Accent, Match, Review, NoMatch, Different, Golden };

struct TextStyle {
    TextSize size = TextSize::Body;
    QFont::Weight weight = QFont::Normal;
    TextTone tone = TextTone::Normal;
    bool wrap = false;
    bool selectable = false;
};

// Frequent styles.
namespace text_style
{
inline constexpr TextStyle Body{};
inline constexpr TextStyle Wrapped{.wrap = true};
inline constexpr TextStyle Muted{.tone = TextTone::Muted};
inline constexpr TextStyle Small{.size = TextSize::Small, .tone = TextTone::Muted};
inline constexpr TextStyle SmallWrapped{.size = TextSize::Small, .tone = TextTone::Muted, .wrap = true};
inline constexpr TextStyle Faint{.size = TextSize::Small, .tone = TextTone::Faint};
inline constexpr TextStyle Strong{.weight = QFont::DemiBold};
inline constexpr TextStyle Section{.weight = QFont::DemiBold};
inline constexpr TextStyle PageTitle{.size = TextSize::Title, .weight = QFont::DemiBold};
inline constexpr TextStyle Display{.size = TextSize::Display, .weight = QFont::DemiBold};
} // namespace text_style

// A label with the text elided when there is no room; the whole text is then the tool tip. However long its text is, a label never asks
// for more than MostAsked of width: what data says must not widen the window.
class TextLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(const QString &text, const TextStyle &style = {}, QWidget *parent = nullptr);

    static constexpr int MostAsked = 420;

    void setText(const QString &text); // data welcome: goes through visibleText()
    // %1, %2 … stand for data that keeps its own direction, so that an Arabic name does not turn the sentence around it.
    void setSentence(QString form, const QStringList &values);
    void setTone(TextTone tone);
    // To whatever room there is; off by default; never together with wrap.
    void setElided(bool elided, Qt::TextElideMode mode = Qt::ElideRight);
    [[nodiscard]] QString fullText() const { return m_text; }

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit(int width);
    void put(const QString &text, const QString &tip);

    QString m_text;
    QString m_tip; // the text without marks of direction
    Qt::TextElideMode m_mode = Qt::ElideRight;
    bool m_elided = false;
    bool m_ownTip = false; // the tool tip is the whole text
};

[[nodiscard]] TextLabel *textLabel(const QString &text, const TextStyle &style = {}, QWidget *parent = nullptr);

// Tool tip and accessible description as plain text.
void setPlainToolTip(QWidget *widget, const QString &text);

} // namespace ui
