// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Any painted chart as SVG or PNG, at the size it has on screen. GUI thread.
#pragma once

#include <QSize>
#include <QString>
#include <functional>

class QPainter;

namespace ui
{

using ChartPainter = std::function<void(QPainter &painter, const QSize &size)>;

// By the ending of the name: .svg, else PNG at twice the size. False when the file could not be written.
[[nodiscard]] bool exportChart(const QString &file, const QSize &size, const QString &title, const ChartPainter &paint);

} // namespace ui
