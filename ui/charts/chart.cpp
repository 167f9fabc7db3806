// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QWidget>

#include "ui/dialogs/ask.h"
#include "ui/theme/theme.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/widget_action.h"

namespace ui
{

using namespace Qt::StringLiterals;

void Chart::offerTo(QWidget *widget)
{
    m_widget = widget;
    const auto add = [widget](const QString &text, const QKeySequence &key, auto handler) {
        QObject::connect(addWidgetAction(widget, text, key), &QAction::triggered, widget, handler);
    };
    add(tr("Copy figures"), QKeySequence::Copy, [this] { copyFigures(); });
    add(tr("Copy picture"), u"Ctrl+Shift+C"_s, [this] { QGuiApplication::clipboard()->setImage(picture()); });
    add(tr("Save picture…"), {}, [this] { askWhereToSave(); });
    widget->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void Chart::copyFigures() const
{
    QGuiApplication::clipboard()->setText(tsv());
}

QSize Chart::pictureSize() const
{
    return m_widget->size();
}

QImage Chart::picture() const
{
    constexpr int Scale = 2;
    const QSize size = pictureSize();
    QImage image(size * Scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(Scale);
    image.fill(colours().surface);
    QPainter painter(&image);
    paintPicture(painter, size);
    return image;
}

QByteArray Chart::svg() const
{
    QBuffer buffer;
    const QRect area(QPoint(), pictureSize());
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(area.size());
    generator.setViewBox(area);
    generator.setTitle(m_widget->accessibleName());
    QPainter painter(&generator);
    painter.fillRect(area, colours().surface);
    paintPicture(painter, area.size());
    painter.end();
    return buffer.data();
}

QString Chart::saveTo(const QString &name) const
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    const bool isSvg = name.endsWith(u".svg", Qt::CaseInsensitive);
    const bool isWritten = isSvg ? file.write(svg()) >= 0 : picture().save(&file, "PNG");
    return isWritten && file.commit() ? QString() : file.errorString();
}

void Chart::askWhereToSave() const
{
    ask::forSaveFile(m_widget, tr("Save the picture"), tr("picture") + u".svg"_s, tr("Pictures") + u" (*.svg *.png)"_s, [this](const QString &file) {
        const QString wrong = saveTo(file);
        if (wrong.isEmpty())
            return;
        ask::Question question;
        question.title = tr("%1 was not written").arg(visibleText(QFileInfo(file).fileName()));
        question.text = visibleText(wrong);
        question.verb = tr("Choose another place");
        ask::confirm(m_widget, question, [this] { askWhereToSave(); });
    });
}

} // namespace ui
