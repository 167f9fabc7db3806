// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What every chart gives away: its figures and its picture, by context menu and keys. GUI thread.
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QSize>
#include <QString>

class QImage;
class QPainter;
class QWidget;

namespace ui
{

class Chart
{
    Q_DECLARE_TR_FUNCTIONS(ui::Chart)
public:
    virtual ~Chart() = default;

    [[nodiscard]] virtual QString tsv() const = 0; // the figures, tab separated, with a header line
    void copyFigures() const;
    [[nodiscard]] QImage picture() const; // at twice the size
    // By the ending of the name: .svg, else PNG at twice the size. What is wrong when the file cannot be written, else empty.
    [[nodiscard]] QString saveTo(const QString &file) const;

protected:
    // The widget is this chart. Its accessible name is the title of the picture.
    void offerTo(QWidget *widget);

    [[nodiscard]] virtual QSize pictureSize() const;                           // the widget's
    virtual void paintPicture(QPainter &painter, const QSize &size) const = 0; // without the marks of mouse and keys

private:
    [[nodiscard]] QByteArray svg() const;
    void askWhereToSave() const;

    QWidget *m_widget = nullptr;
};

} // namespace ui
