// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>
#include <QListWidget>
#include <QSlider>
#include <QTest>
#include <memory>
#include <vector>

#include "tests/support/test_registry.h"
#include "ui/mainwindow/status_strip.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_banner.h"

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

    // What was made in light looks in dark as what was made there.
    void iconsFollowTheTheme()
    {
        Theme theme(*qApp, ThemeChoice::Light);
        const auto make = [] {
            std::vector<std::unique_ptr<QWidget>> widgets;
            widgets.push_back(std::make_unique<EmptyState>(u"search"_s, u"Nothing found"_s, QString()));
            auto banner = std::make_unique<InlineBanner>();
            banner->say({.kind = BannerText::Kind::Error, .happened = u"It could not be read."_s});
            widgets.push_back(std::move(banner));
            auto status = std::make_unique<StatusStrip>();
            status->setStatus({.project = u"a.tessera"_s, .readOnly = true});
            widgets.push_back(std::move(status));
            for (const auto &widget : widgets) {
                widget->resize(600, 300);
                widget->show();
            }
            return widgets;
        };
        const auto before = make();
        theme.setChoice(ThemeChoice::Dark);
        const auto after = make();
        for (std::size_t i = 0; i < before.size(); ++i)
            QVERIFY2(before[i]->grab().toImage() == after[i]->grab().toImage(), before[i]->metaObject()->className());
    }
};

TESSERA_TEST(StyleSheetTest, "style_sheet_test")
#include "style_sheet_test.moc"
