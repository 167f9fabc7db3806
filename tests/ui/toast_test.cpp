// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "tests/support/test_registry.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/toast.h"

using namespace ui;
using namespace Qt::StringLiterals;

class ToastTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void liesOnTheTopBarAlone()
    {
        QWidget window;
        window.resize(1280, 720);
        ToastHost host(&window);
        host.say({.text = u"Written to /"_s + QString(2000, u'p'), .action = u"Open"_s, .handler = {}});
        window.show();
        const QRect toast(host.geometry().topLeft(), host.findChild<QFrame *>(u"toast"_s)->size());
        QVERIFY2(QRect(0, 0, 1280, metric::TopBarHeight).contains(toast), qPrintable(u"%1 to %2"_s.arg(toast.top()).arg(toast.bottom())));
    }

    void goesByAClick()
    {
        QWidget window;
        window.resize(1280, 720);
        ToastHost host(&window);
        host.say({.text = u"Read it"_s, .action = {}, .handler = {}});
        window.show();
        QTest::mouseClick(host.findChild<QFrame *>(u"toast"_s), Qt::LeftButton);
        QCOMPARE(host.count(), 0);
    }

    void whatItOffersIsAboutTheLastChange()
    {
        QWidget window;
        ToastHost host(&window);
        host.say({.text = u"one"_s, .action = u"Undo"_s, .handler = {}});
        host.say({.text = u"two"_s, .action = u"Undo"_s, .handler = {}});
        QCOMPARE(host.count(), 1);
    }
};

TESSERA_TEST(ToastTest, "toast_test")
#include "toast_test.moc"
