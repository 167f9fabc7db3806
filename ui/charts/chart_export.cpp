// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_export.h"

#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include "ui/theme/theme.h"

namespace ui
{

bool exportChart(const QString &file, const QSize &size, const QString &title, const ChartPainter &paint)
{
    if (file.endsWith(u".svg", Qt::CaseInsensitive)) {
        QSvgGenerator generator;
        generator.setFileName(file);
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(), size));
        generator.setTitle(title);
        QPainter painter;
        if (!painter.begin(&generator))
            return false;
        painter.fillRect(QRect(QPoint(), size), colours().surface);
        paint(painter, size);
        return painter.end();
    }
    constexpr int Scale = 2;
    QImage image(size * Scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(Scale);
    image.fill(colours().surface);
    QPainter painter(&image);
    paint(painter, size);
    painter.end();
    return image.save(file);
}

} // namespace ui
