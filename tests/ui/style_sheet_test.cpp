// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>
#include <QListWidget>
#include <QSlider>
#include <QTest>

#include "tests/support/test_registry.h"
#include "ui/theme/theme.h"

using namespace ui;
using namespace Qt::StringLiterals;

// What is drawn can be seen: WCAG asks for a contrast of three for the parts of a control.
class StyleSheetTest final : public QObject
{
    Q_OBJECT

    // The strongest contrast of the picture with its ground, the colour at its corner.
    static double strongest(const QImage &picture)
    {
        double most = 1;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                most = std::max(most, contrast(picture.pixelColor(x, y), picture.pixelColor(picture.width() - 1, 0)));
        return most;
    }

private Q_SLOTS:
    void controlsAreSeen_data()
    {
        QTest::addColumn<int>("choice");
        QTest::newRow("light") << static_cast<int>(ThemeChoice::Light);
        QTest::newRow("dark") << static_cast<int>(ThemeChoice::Dark);
    }

    void controlsAreSeen()
    {
        QFETCH(int, choice);
        const Theme theme(*qApp, static_cast<ThemeChoice>(choice));
        QListWidget list;
        for (const Qt::CheckState state : {Qt::Unchecked, Qt::Checked}) {
            auto *item = new QListWidgetItem(&list);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
            item->setCheckState(state);
        }
        list.resize(200, 120);
        list.show();
        for (int i = 0; i < 2; ++i) {
            const QImage row = list.viewport()->grab(list.visualItemRect(list.item(i))).toImage();
            QVERIFY2(strongest(row) >= 3, qPrintable(u"box %1: %2"_s.arg(i).arg(strongest(row))));
        }
        QSlider slider(Qt::Horizontal);
        slider.setRange(0, 100);
        slider.setValue(50);
        slider.resize(200, 30);
        slider.show();
        const QImage whole = slider.grab().toImage();
        QVERIFY(strongest(whole.copy(70, 0, 60, 30)) >= 3);  // the handle
        QVERIFY(strongest(whole.copy(140, 0, 50, 30)) >= 3); // the way that is left
    }
};

TESSERA_TEST(StyleSheetTest, "style_sheet_test")
#include "style_sheet_test.moc"
