// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLayout>
#include <QListView>
#include <QSettings>
#include <QTest>

#include "app/application.h"
#include "tests/support/test_registry.h"
#include "tests/ui/round_trip.h"
#include "tests/ui/window_project.h"
#include "ui/dialogs/ask.h"
#include "ui/mainwindow/actions.h"
#include "ui/pages/review/review_flow.h"
#include "ui/pages/review/review_page.h"

using namespace Qt::StringLiterals;

// Whatever the data, the reasons and the paths say, the window stays as wide as it was made.
class LongTextTest final : public QObject
{
    Q_OBJECT

    static constexpr int Width = 1280;

    QTemporaryDir m_folder;
    QTemporaryDir m_settings;

    // The widgets that ask for more than the window has, innermost first.
    static QString tooWide(QWidget &window)
    {
        QStringList found;
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            const QSize least = widget->layout() ? widget->layout()->minimumSize() : widget->minimumSizeHint();
            if (!widget->isHidden() && !widget->isWindow() && least.width() > Width)
                found.prepend(u"%1 %2: %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName()).arg(least.width()));
        }
        return found.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase() { tests::useSettingsIn(m_settings); }

    void theWindowKeepsItsWidth()
    {
        const QString file =
            tests::makeWindowProject(m_folder, u"long.tessera"_s, true, {QString(10'000, u'a'), QString(5000, u'b'), QString(300, u'c')});
        QVERIFY(!file.isEmpty());
        app::Application tessera(*qApp);
        tessera.window().resize(Width, 720);
        tessera.start(file);
        QTRY_VERIFY(tessera.session().isOpen());
        tessera.window().resize(Width, 720);
        tessera.go(u"review"_s);
        auto *review = tessera.window().findChild<ui::ReviewPage *>();
        QTRY_VERIFY(review->flow().task());
        ui::ask::setNextAnswer({.chosen = true, .text = QString(400, u'x')});
        tessera.actions().trigger(u"review.reason"_s);
        tessera.toast({u"Written to /"_s + QString(2000, u'p'), u"Undo"_s, {}});
        tessera.showError({engine::ErrorCode::InputRejected, std::string(3000, 'e'), std::string(3000, 'd')});
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
            QCOMPARE(tooWide(tessera.window()), QString());
            tessera.actions().trigger(u"review.next"_s);
            QTRY_VERIFY(!review->flow().isBusy());
        }
        qint64 customer = 0;
        tessera.session().ask<std::vector<engine::SearchHit>>(
            this, [](const engine::Reader &reader) { return reader.search(std::string(40, 'a'), 1); },
            [&](engine::Result<std::vector<engine::SearchHit>> hits) { customer = hits && !hits->empty() ? hits->front().customer.id.value : -1; });
        QTRY_VERIFY(customer != 0);
        QVERIFY(customer > 0); // else the test has seen no long name
        for (const QString &page : {u"overview"_s, u"sources"_s, u"matching"_s, u"customers"_s}) {
            tessera.go(page);
            QVERIFY(tests::roundTrip(tessera.session())); // it shows what it has to show
            QCOMPARE(tooWide(tessera.window()), QString());
        }
        tessera.go(u"customers"_s, QVariant::fromValue<qint64>(customer));
        QVERIFY(tests::roundTrip(tessera.session())); // it shows what it has to show
        QCOMPARE(tooWide(tessera.window()), QString());
        QCOMPARE(tessera.window().width(), Width);
    }
};

TESSERA_TEST(LongTextTest, "long_text_test")
#include "long_text_test.moc"
