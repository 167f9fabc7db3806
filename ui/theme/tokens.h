// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every colour, distance and font size of the window, for both themes. Plain values; any thread.
#pragma once

#include <QColor>
#include <array>
#include <span>
#include <utility>

namespace ui
{

enum class Scheme { Light, Dark };

// What a colour says. A sign or a word always goes with it.
enum class Tone { Neutral, Accent, Match, Close, Review, NoMatch, Different, Golden };

inline constexpr int SourceHues = 8;

struct Colours {
    QColor bg, surface, raised, rail;            // grounds
    QColor line, hairline;                       // borders, lines between rows
    QColor text, muted, faint, onAccent;         // text on the grounds
    QColor accent, accentBg, hover;              // what is active, chosen, under the pointer
    QColor match, matchBg, close;                // levels and zones
    QColor review, reviewBg, noMatch, noMatchBg; //
    QColor different, differentBg, hatch;        //
    QColor golden, goldenBg;                     // the reconciled value
    QColor shadow;                               // below what floats
    std::array<QColor, SourceHues> source;       // chips, dots, nodes

    [[nodiscard]] QColor tone(Tone tone) const;           // for text, signs and bars
    [[nodiscard]] QColor toneBg(Tone tone) const;         // ground of a badge of that tone
    [[nodiscard]] const QColor &sourceHue(int hue) const; // any number; wraps around
};

[[nodiscard]] const Colours &coloursOf(Scheme scheme);

// WCAG 2.1 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

// Distances in device-independent pixels.
namespace space
{
inline constexpr int Hair = 1;
inline constexpr int Tiny = 2;
inline constexpr int MarkGap = 3;
inline constexpr int Xs = 4;
inline constexpr int S = 8;
inline constexpr int M = 12;
inline constexpr int L = 16;
inline constexpr int Xl = 24;
} // namespace space

namespace metric
{
inline constexpr int Radius = 6;
inline constexpr int RadiusSmall = 4;
inline constexpr int RowHeight = 28;
inline constexpr int ControlHeight = 30;
inline constexpr int NavHeight = 32;
inline constexpr int RailWidth = 188;
inline constexpr int RailNarrow = 160; // below NarrowWindow
inline constexpr int NarrowWindow = 1500;
inline constexpr int TopBarHeight = 48;
inline constexpr int StatusHeight = 26;
inline constexpr int SearchWidth = 420;
inline constexpr int SidePanel = 236;
inline constexpr int SidePanelLeast = 208;
inline constexpr int DetailPanel = 372;
inline constexpr int DetailLeast = 300;
inline constexpr int IconSize = 16;
inline constexpr int IconLarge = 48;
inline constexpr int AvatarSize = 44;
inline constexpr int FocusWidth = 2;
inline constexpr int BarThin = 4;
inline constexpr int MarkWidth = 3;
inline constexpr int WindowWidth = 1280;
inline constexpr int WindowHeight = 800;
} // namespace metric

// Font sizes in pixels at 96 dpi; they grow with the system's text scale.
enum class TextSize { Small = 11, Body = 13, Large = 15, Title = 20, Display = 28 };

} // namespace ui
