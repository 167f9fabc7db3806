// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace ui
{

namespace
{

Colours makeLight()
{
    Colours c;
    c.bg = QColor(0xF5F6F8);
    c.surface = QColor(0xFFFFFF);
    c.raised = QColor(0xFFFFFF);
    c.rail = QColor(0xFBFBFC);
    c.line = QColor(0xE4E7EC);
    c.hairline = QColor(0xEEF0F3);
    c.text = QColor(0x1A1D23);
    c.muted = QColor(0x566072);
    c.faint = QColor(0x626C7E);
    c.onAccent = QColor(0xFFFFFF);
    c.accent = QColor(0x3F5BD8);
    c.accentBg = QColor(0xEEF1FD);
    c.hover = QColor(0xF2F4F7);
    c.match = QColor(0x0B7468);
    c.matchBg = QColor(0xE3F4F1);
    c.close = QColor(0x5FB3A8);
    c.review = QColor(0x8F5A08);
    c.reviewBg = QColor(0xFFF3DC);
    c.noMatch = QColor(0x5F6877);
    c.noMatchBg = QColor(0xEEF0F3);
    c.different = QColor(0xB4443C);
    c.differentBg = QColor(0xFBE9E7);
    c.hatch = QColor(0xDDE1E8);
    c.golden = QColor(0x8A640C);
    c.goldenBg = QColor(0xFCF7EC);
    c.shadow = QColor(16, 20, 30, 38);
    c.source = {QColor(0x3264CE), QColor(0x7D4BCB), QColor(0x35782C), QColor(0xAB5118),
                QColor(0xB5397A), QColor(0x1B7489), QColor(0x846400), QColor(0x5D6470)};
    return c;
}

Colours makeDark()
{
    Colours c;
    c.bg = QColor(0x15171C);
    c.surface = QColor(0x1C1F26);
    c.raised = QColor(0x232730);
    c.rail = QColor(0x191C22);
    c.line = QColor(0x2E333D);
    c.hairline = QColor(0x262A33);
    c.text = QColor(0xE8EAEE);
    c.muted = QColor(0xA6B0C0);
    c.faint = QColor(0x939DAE);
    c.onAccent = QColor(0x11131A);
    c.accent = QColor(0x8DA0FF);
    c.accentBg = QColor(0x272E4D);
    c.hover = QColor(0x222630);
    c.match = QColor(0x4DC4B4);
    c.matchBg = QColor(0x17352F);
    c.close = QColor(0x2E8378);
    c.review = QColor(0xE5B45A);
    c.reviewBg = QColor(0x3A2E17);
    c.noMatch = QColor(0x98A2B3);
    c.noMatchBg = QColor(0x2A2F39);
    c.different = QColor(0xF08A80);
    c.differentBg = QColor(0x43221F);
    c.hatch = QColor(0x343A46);
    c.golden = QColor(0xE0BC5E);
    c.goldenBg = QColor(0x2D2B27);
    c.shadow = QColor(0, 0, 0, 110);
    c.source = {QColor(0x7DA2F5), QColor(0xB994F0), QColor(0x7FC774), QColor(0xEE9A5F),
                QColor(0xEE86B5), QColor(0x5FC3DA), QColor(0xD9BC4A), QColor(0xA8B0BD)};
    return c;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

const Colours &coloursOf(Scheme scheme)
{
    static const Colours light = makeLight();
    static const Colours dark = makeDark();
    return scheme == Scheme::Dark ? dark : light;
}

QColor Colours::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return muted;
    case Tone::Accent: return accent;
    case Tone::Match: return match;
    case Tone::Close: return close;
    case Tone::Review: return review;
    case Tone::NoMatch: return noMatch;
    case Tone::Different: return different;
    case Tone::Golden: return golden;
    }
    return text;
}

QColor Colours::toneBg(Tone tone) const
{
    switch (tone) {
    case Tone::Accent: return accentBg;
    case Tone::Match:
    case Tone::Close: return matchBg;
    case Tone::Review: return reviewBg;
    case Tone::Different: return differentBg;
    case Tone::Golden: return goldenBg;
    case Tone::Neutral:
    case Tone::NoMatch: break;
    }
    return noMatchBg;
}

const QColor &Colours::sourceHue(int hue) const
{
    return source.at(static_cast<std::size_t>(((hue % SourceHues) + SourceHues) % SourceHues));
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

} // namespace ui
