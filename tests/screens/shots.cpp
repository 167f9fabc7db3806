// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the real window on the demo project: shots DIR writes every page in both themes and several sizes, the steps of the
// import assistant, empty states and the unlock box. Started again by itself with long texts and with twice the scale.

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <algorithm>
#include <cstdio>

#include "app/application.h"
#include "app/sample_directory.h"
#include "app/translations.h"
#include "engine/store/secret_key.h"
#include "engine/workspace/demo.h"
#include "ui/mainwindow/command_palette.h"
#include "ui/mainwindow/start_page.h"
#include "ui/pages/matching/effect_flow.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/pages/matching/matching_page.h"
#include "ui/pages/review/review_flow.h"
#include "ui/pages/review/review_page.h"
#include "ui/pages/sources/import_assistant.h"
#include "ui/pages/sources/sources_page.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/toast.h"

using namespace Qt::StringLiterals;

namespace
{

// Texts as long as German ones: a third longer than the English.
class LongTexts final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        const bool isText = text.size() > 2 && std::ranges::any_of(text, [](QChar letter) { return letter.isLetter(); });
        return isText ? text + QString((text.size() + 2) / 3, u'e') : text;
    }
};

constexpr int PatienceMs = 60'000;
constexpr int SettleMs = 350; // for answers that nothing announces

class Photographer
{
public:
    Photographer(app::Application &application, QDir folder) : m_app(application), m_folder(std::move(folder)) {}

    [[nodiscard]] bool waitFor(const std::function<bool()> &isTrue) const { return QTest::qWaitFor(isTrue, PatienceMs); }

    void shoot(const QString &name)
    {
        QTest::qWait(SettleMs);
        QPixmap picture = m_app.window().grab();
        // A box is a window of its own; it is shown where it would stand.
        for (QWidget *top : QApplication::topLevelWidgets()) {
            auto *dialog = qobject_cast<QDialog *>(top);
            if (!dialog || !dialog->isVisible())
                continue;
            QPainter painter(&picture);
            const QSize size = m_app.window().size();
            painter.fillRect(QRect(QPoint(), size), QColor(0, 0, 0, 90));
            painter.drawPixmap(QPoint((size.width() - dialog->width()) / 2, (size.height() - dialog->height()) / 3), dialog->grab());
        }
        const QString file = m_folder.filePath(name + u".png"_s);
        if (picture.save(file))
            std::printf("%s\n", qPrintable(file));
        else
            m_failed = true;
    }

    void fail(const QString &what)
    {
        std::fprintf(stderr, "shots: %s\n", qPrintable(what));
        m_failed = true;
    }

    void open(const QString &project)
    {
        m_app.session().open(project);
        if (!waitFor([this] { return m_app.session().isOpen(); }))
            fail(u"%1 does not open"_s.arg(project));
    }

    [[nodiscard]] bool hasFailed() const { return m_failed; }
    [[nodiscard]] app::Application &application() { return m_app; }
    template <typename T> [[nodiscard]] T *find() const { return m_app.window().findChild<T *>(); }

private:
    app::Application &m_app;
    QDir m_folder;
    bool m_failed = false;
};

// Every tab, with the pairs of the rules counted.
void shootMatching(Photographer &photographer, const QString &suffix)
{
    photographer.application().go(u"matching"_s);
    auto *page = photographer.find<ui::MatchingPage>();
    const auto isQuiet = [page] { return page->flow().isLoaded() && !page->flow().isBusy(); };
    if (!page || !photographer.waitFor(isQuiet) || !page->flow().hasModel())
        return photographer.fail(u"no model"_s);
    if (!page->flow().statistics()) {
        page->flow().measure(engine::StatisticsDetail::Pairs);
        if (!photographer.waitFor(isQuiet) || !page->flow().statistics())
            photographer.fail(u"pairs are not counted"_s);
    }
    const QStringList names{u"model"_s, u"blocking"_s, u"training"_s, u"thresholds"_s, u"safeguards"_s, u"whatif"_s};
    for (int tab = 0; tab < page->tabs().strip()->count(); ++tab) {
        page->tabs().strip()->setCurrent(tab);
        if (names.value(tab) == u"whatif"_s && page->effect().report() == nullptr) {
            page->effect().workOut();
            if (!photographer.waitFor([page] { return !page->effect().isBusy(); }))
                photographer.fail(u"the effect is not worked out"_s);
        }
        photographer.shoot(u"matching-%1-%2"_s.arg(names.value(tab), suffix));
    }
    page->tabs().strip()->setCurrent(0);
}

// What a wrong text looks like, and a draft that was not applied.
void shootMatchingDraft(Photographer &photographer, const QString &suffix)
{
    photographer.application().go(u"matching"_s);
    auto *page = photographer.find<ui::MatchingPage>();
    if (!page)
        return photographer.fail(u"no matching page"_s);
    QString wrong = page->flow().text();
    wrong.replace(wrong.indexOf(u"\"m\": "_s), 5, u"\"m\": 7"_s);
    page->flow().setText(wrong);
    photographer.shoot(u"matching-fault-"_s + suffix);
    page->flow().discard();
    page->flow().change([](engine::Model &model) { model.thresholds.match += 3; });
    page->open(u"thresholds"_s);
    photographer.shoot(u"matching-moved-"_s + suffix);
    page->flow().discard();
}

void shootPages(Photographer &photographer, const QString &suffix)
{
    app::Application &application = photographer.application();
    application.go(u"overview"_s);
    photographer.shoot(u"overview-"_s + suffix);
    application.go(u"sources"_s);
    photographer.shoot(u"sources-"_s + suffix);
    shootMatching(photographer, suffix);
    application.go(u"review"_s);
    auto *review = photographer.find<ui::ReviewPage>();
    if (!review || !photographer.waitFor([review] { return review->flow().task() && !review->flow().isBusy(); }))
        photographer.fail(u"nothing to review"_s);
    photographer.shoot(u"review-"_s + suffix);
    application.go(u"customers"_s);
    photographer.shoot(u"customers-"_s + suffix);
}

void shootCustomer(Photographer &photographer, const QString &suffix)
{
    app::Application &application = photographer.application();
    bool isAnswered = false;
    qint64 customer = 0;
    application.session().ask<engine::Page<engine::CustomerRow>>(
        &application, [](const engine::Reader &reader) { return reader.customers(engine::CustomerOrder::MostRecords, {}, 1); },
        [&](engine::Result<engine::Page<engine::CustomerRow>> page) {
            isAnswered = true;
            customer = page && !page->rows.empty() ? page->rows.front().id.value : 0;
        });
    if (!photographer.waitFor([&] { return isAnswered; }) || customer == 0)
        return photographer.fail(u"no customers"_s);
    application.go(u"customers"_s, QVariant::fromValue<qint64>(customer));
    photographer.shoot(u"customer-profile-"_s + suffix);
    auto *view = photographer.application().window().findChild<QWidget *>(u"customerView"_s);
    auto *tabs = view->findChild<ui::TabStrip *>();
    const QStringList names{u"profile"_s, u"records"_s, u"formed"_s, u"history"_s};
    for (int tab = 1; tab < tabs->count(); ++tab) {
        tabs->setCurrent(tab);
        photographer.shoot(u"customer-%1-%2"_s.arg(names.value(tab), suffix));
    }
    tabs->setCurrent(0);
}

void shootOthers(Photographer &photographer, const QString &suffix)
{
    app::Application &application = photographer.application();
    application.go(u"review"_s);
    if (auto *review = photographer.find<ui::ReviewPage>()) {
        review->flow().decide(engine::Verdict::Same);
        if (!photographer.waitFor([review] { return !review->flow().isBusy(); }))
            photographer.fail(u"a decision is not taken"_s);
    }
    photographer.shoot(u"review-decided-"_s + suffix);
    application.undo();
    QTest::qWait(SettleMs);
    application.window().toasts()->clear();
    application.window().commandPalette()->open(u"ma"_s);
    photographer.shoot(u"palette-"_s + suffix);
    application.window().commandPalette()->hide();
    application.window().showStartPage();
    photographer.shoot(u"start-"_s + suffix);
}

void shootAssistant(Photographer &photographer, const QString &suffix)
{
    app::Application &application = photographer.application();
    const QDir samples(QString::fromStdString(app::sampleDirectory().string()));
    application.go(u"sources"_s, QStringList{samples.filePath(u"crm.csv"_s), samples.filePath(u"shop.csv"_s)});
    auto *page = photographer.find<ui::SourcesPage>();
    if (!page)
        return photographer.fail(u"no sources page"_s);
    ui::ImportAssistant &assistant = page->assistant();
    const QStringList names{u"file"_s, u"columns"_s, u"source"_s, u"check"_s, u"done"_s};
    for (const QString &name : names) {
        if (!photographer.waitFor([&] { return !assistant.isWaiting(); }))
            return photographer.fail(u"the import assistant hangs at "_s + name);
        QTest::qWait(SettleMs);
        photographer.shoot(u"import-%1-%2"_s.arg(name, suffix));
        if (name != names.last())
            assistant.next();
    }
}

void shootEmpty(Photographer &photographer, const QString &project, const QString &suffix)
{
    app::Application &application = photographer.application();
    application.session().create(project);
    if (!photographer.waitFor([&] { return application.session().isOpen(); }))
        return photographer.fail(u"no empty project"_s);
    for (const QString &page : {u"overview"_s, u"sources"_s, u"matching"_s, u"review"_s, u"customers"_s}) {
        application.go(page);
        photographer.shoot(u"empty-%1-%2"_s.arg(page, suffix));
    }
}

void shootUnlock(Photographer &photographer, const QString &project, const QString &suffix)
{
    engine::OpenOptions options;
    options.key = std::make_shared<const engine::SecretKey>(engine::SecretKey::fromText("seven tiles"));
    {
        auto made = engine::Workspace::create(project.toStdString(), options);
        if (!made || !made->close())
            return photographer.fail(u"no encrypted project"_s);
    }
    app::Application &application = photographer.application();
    application.session().open(project);
    const auto isAsked = [] {
        return std::ranges::any_of(QApplication::topLevelWidgets(),
                                   [](const QWidget *top) { return top->objectName() == u"ask"_s && top->isVisible(); });
    };
    if (!photographer.waitFor(isAsked))
        photographer.fail(u"no unlock box"_s);
    photographer.shoot(u"unlock-"_s + suffix);
    for (QWidget *top : QApplication::topLevelWidgets())
        if (top->objectName() == u"ask"_s)
            top->close();
}

QString makeDemo(const QString &folder)
{
    engine::Progress progress;
    const auto demo = engine::makeDemo((folder + u"/demo"_s).toStdString(), app::sampleDirectory(), progress, [](const std::string &) {});
    if (!demo) {
        std::fprintf(stderr, "shots: %s\n", demo.error().message.c_str());
        return {};
    }
    return QString::fromStdString(demo->project.string());
}

bool shootAll(Photographer &photographer, const QString &demo, const QString &folder)
{
    app::Application &application = photographer.application();
    for (const auto &[choice, suffix] : {std::pair{ui::ThemeChoice::Light, u"light"_s}, std::pair{ui::ThemeChoice::Dark, u"dark"_s}}) {
        application.theme().setChoice(choice);
        application.window().resize(1440, 900);
        photographer.open(demo);
        shootPages(photographer, suffix);
        shootCustomer(photographer, suffix);
        shootMatchingDraft(photographer, suffix);
        shootOthers(photographer, suffix);
        for (const QSize size : {QSize(1280, 720), QSize(1024, 700)}) {
            application.window().resize(size);
            shootPages(photographer, u"%1-%2"_s.arg(suffix).arg(size.width()));
        }
        application.window().resize(1440, 900);
        shootEmpty(photographer, u"%1/empty-%2.tessera"_s.arg(folder, suffix), suffix);
        shootAssistant(photographer, suffix);
        application.session().close();
        shootUnlock(photographer, u"%1/locked-%2.tessera"_s.arg(folder, suffix), suffix);
    }
    return !photographer.hasFailed();
}

} // namespace

int main(int argc, char **argv)
{
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"out/shots"_s;
    const bool isDouble = argc > 2 && qstrcmp(argv[2], "--double") == 0;
    const bool isLong = argc > 2 && qstrcmp(argv[2], "--long") == 0;
    QTemporaryDir own;
    // Nothing of the person's settings is read or changed.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, own.path());
    qputenv("XDG_CONFIG_HOME", own.path().toLocal8Bit());
    qputenv("XDG_STATE_HOME", own.path().toLocal8Bit());
    qputenv("XDG_DATA_HOME", own.path().toLocal8Bit());
    QApplication qt(argc, argv);
    app::installTranslations(qt);
    LongTexts longTexts;
    if (isLong)
        QCoreApplication::installTranslator(&longTexts);
    QApplication::setOrganizationName(u"tessera"_s);
    QApplication::setApplicationName(u"tessera"_s);
    if (!own.isValid() || !QDir().mkpath(folder)) {
        std::fprintf(stderr, "shots: cannot write to %s\n", qPrintable(folder));
        return 1;
    }
    const QString demo = makeDemo(own.path());
    if (demo.isEmpty())
        return 1;
    app::Application application(qt);
    application.start({});
    Photographer photographer(application, QDir(folder));
    if (isDouble || isLong) {
        application.theme().setChoice(ui::ThemeChoice::Light);
        application.window().resize(isLong ? QSize(1280, 720) : QSize(1440, 900));
        photographer.open(demo);
        shootPages(photographer, isLong ? u"light-long"_s : u"light-double"_s);
        return photographer.hasFailed() ? 1 : 0;
    }
    if (!shootAll(photographer, demo, own.path()))
        return 1;
    if (QProcess::execute(QApplication::applicationFilePath(), {folder, u"--long"_s}) != 0)
        return 1;
    qputenv("QT_SCALE_FACTOR", "2");
    return QProcess::execute(QApplication::applicationFilePath(), {folder, u"--double"_s});
}
