// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <optional>

#include "ui/theme/theme.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

// Paints a one-colour drawing in the colour of the moment, so that icons need not be made again with the theme.
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString file, QIcon fallback, std::optional<Tone> tone) : m_file(std::move(file)), m_fallback(std::move(fallback)), m_tone(tone)
    {
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1.0); }

    // As Qt wants it: size in device pixels, the ratio set on the result.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const QColor colour = colourFor(mode, state);
        const QString key = u"tessera/%1/%2/%3x%4@%5/%6"_s.arg(m_file, colour.name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(scale)
                                .arg(m_fallback.name());
        QPixmap result;
        if (QPixmapCache::find(key, &result))
            return result;
        result = QPixmap(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        painter.setRenderHint(QPainter::Antialiasing);
        if (!m_file.isEmpty()) {
            QSvgRenderer renderer(m_file);
            renderer.setAspectRatioMode(Qt::KeepAspectRatio);
            renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
        } else {
            m_fallback.paint(&painter, QRect(QPoint(), size));
        }
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(result.rect(), colour);
        painter.end();
        result.setDevicePixelRatio(scale);
        QPixmapCache::insert(key, result);
        return result;
    }

    bool isNull() override { return m_file.isEmpty() && m_fallback.isNull(); }

private:
    [[nodiscard]] QColor colourFor(QIcon::Mode mode, QIcon::State state) const
    {
        QColor colour = m_tone ? colours().tone(*m_tone) : colours().muted;
        if (!m_tone && (mode == QIcon::Selected || state == QIcon::On))
            colour = colours().accent;
        if (mode == QIcon::Disabled)
            colour.setAlphaF(0.45F);
        return colour;
    }

    QString m_file;
    QIcon m_fallback;
    std::optional<Tone> m_tone;
};

QIcon make(const QString &name, std::optional<Tone> tone)
{
    const QString own = u":/icons/%1.svg"_s.arg(name);
    if (QFile::exists(own))
        return QIcon(new TintedIconEngine(own, {}, tone));
    const QIcon themed = QIcon::fromTheme(name);
    return themed.isNull() ? QIcon() : QIcon(new TintedIconEngine({}, themed, tone));
}

} // namespace

QIcon icon(const QString &name)
{
    return make(name, std::nullopt);
}

QIcon icon(const QString &name, Tone tone)
{
    return make(name, tone);
}

QIcon applicationIcon()
{
    return QIcon(u":/icons/tessera.svg"_s);
}

} // namespace ui
