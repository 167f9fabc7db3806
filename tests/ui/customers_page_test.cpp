// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractButton>
#include <QHeaderView>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "tests/support/test_registry.h"
#include "tests/ui/page_host_stub.h"
#include "tests/ui/review_fixture.h"
#include "tests/ui/round_trip.h"
#include "ui/models/customer_list_model.h"
#include "ui/pages/customers/customers_page.h"
#include "ui/theme/roles.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/text_label.h"

using namespace ui;
using namespace Qt::StringLiterals;

// The order of the customers, by chips and by headers, in the list and in a search.
class CustomersPageTest final : public QObject, private tests::ReviewFixture
{
    Q_OBJECT

    enum { ByName, MostRecords, LeastSure, Newest, BestFit };

    QTemporaryDir m_settings;
    QTemporaryDir m_files;
    ProjectSession m_session;
    std::unique_ptr<tests::PageHostStub> m_host;
    CustomersPage *m_page = nullptr;

    [[nodiscard]] QTableView *table() const { return m_page->findChild<QTableView *>(u"customerTable"_s); }
    [[nodiscard]] FilterChips *chips() const { return m_page->findChild<FilterChips *>(u"customerOrders"_s); }
    [[nodiscard]] QAbstractButton *chip(int filter) const { return chips()->findChild<QAbstractButton *>(u"filter%1"_s.arg(filter)); }
    void clickHeader(int column) const
    {
        const QHeaderView *header = table()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
    }
    [[nodiscard]] QStringList shown(int column) const
    {
        QStringList texts;
        for (int i = 0; i < table()->model()->rowCount(); ++i)
            texts.append(table()->model()->index(i, column).data().toString());
        return texts;
    }
    [[nodiscard]] bool isSorted(int column, bool isFalling = false) const
    {
        const auto *model = table()->model();
        for (int i = 1; i < model->rowCount(); ++i) {
            const QVariant before = model->index(i - 1, column).data(SortRole);
            const QVariant after = model->index(i, column).data(SortRole);
            const int order = before.typeId() == QMetaType::QString
                                  ? QString::localeAwareCompare(before.toString(), after.toString())
                                  : (before.toDouble() < after.toDouble() ? -1 : before.toDouble() > after.toDouble());
            if (isFalling ? order < 0 : order > 0)
                return false;
        }
        return model->rowCount() > 1;
    }

    // 520 people of one town, all different.
    static bool makeTown(const QString &file)
    {
        QFile csv(file + u".csv"_s);
        QString text = u"id,first_name,last_name,birthdate,email,city\n"_s;
        for (int i = 0; i < 520; ++i)
            text += u"%1,Anna%2,Berg%3,19%4-%5-%6,person%1x@example.org,Bergen\n"_s.arg(i)
                        .arg(QChar(u'a' + i % 26))
                        .arg(QChar(u'a' + i / 26))
                        .arg(40 + i % 60)
                        .arg(1 + i % 12, 2, 10, QChar(u'0'))
                        .arg(1 + i % 28, 2, 10, QChar(u'0'));
        if (!csv.open(QIODevice::WriteOnly) || csv.write(text.toUtf8()) < 0 || !csv.flush())
            return false;
        auto workspace = engine::Workspace::create(file.toStdString(), {});
        engine::Progress progress;
        engine::ImportRequest request;
        request.source = "crm";
        request.file = csv.fileName().toStdString();
        return workspace && workspace->importFile(request, progress) && workspace->proposeModel(progress) && workspace->match({}, progress)
               && workspace->close();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        VERIFY_OK(make());
        QVERIFY(open(m_session));
    }

    void init()
    {
        m_host = std::make_unique<tests::PageHostStub>();
        m_page = new CustomersPage(m_session, *m_host);
        m_host->window.setCentralWidget(m_page);
        m_host->window.resize(1280, 720);
        m_host->window.show();
        QTRY_VERIFY(table()->model()->rowCount() > 100);
    }

    void cleanup() { m_host.reset(); }

    void headersSortTheList()
    {
        QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), static_cast<int>(CustomerListModel::Name));
        clickHeader(CustomerListModel::Records);
        QVERIFY(chips()->isOn(MostRecords) && !chips()->isOn(ByName));
        QTRY_VERIFY(isSorted(CustomerListModel::Records, true));
        QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), static_cast<int>(CustomerListModel::Records));
        clickHeader(CustomerListModel::Name);
        QVERIFY(chips()->isOn(ByName));
        clickHeader(CustomerListModel::City); // no order of the list: it stays as it is, and says so
        QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), static_cast<int>(CustomerListModel::Name));
        QVERIFY(chips()->isOn(ByName));
    }

    void oneChipIsAlwaysOn()
    {
        QVERIFY(chips()->isOn(ByName));
        chip(ByName)->click();
        QVERIFY(chips()->isOn(ByName));
        chip(LeastSure)->click();
        chip(LeastSure)->click();
        QVERIFY(chips()->isOn(LeastSure) && !chips()->isOn(ByName));
    }

    void hitsAreOrdered()
    {
        auto *search = m_page->findChild<QLineEdit *>(u"customerSearch"_s);
        QVERIFY(chip(BestFit)->isHidden());
        QTest::keyClicks(search, u"anna"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(table()->model()->rowCount() > 1 && table()->model()->rowCount() < 60);
        QVERIFY(chips()->isOn(BestFit) && chip(Newest)->isHidden());
        const QStringList fit = shown(CustomerListModel::GoldenId);
        chip(ByName)->click();
        QTRY_VERIFY(isSorted(CustomerListModel::Name));
        QVERIFY(chips()->isOn(ByName) && !chips()->isOn(BestFit));
        clickHeader(CustomerListModel::Email); // hits by any column
        QTRY_VERIFY(isSorted(CustomerListModel::Email));
        QVERIFY(!chips()->isOn(ByName) && !chips()->isOn(BestFit));
        clickHeader(CustomerListModel::Email);
        QTRY_VERIFY(isSorted(CustomerListModel::Email, true));
        chip(BestFit)->click();
        QTRY_COMPARE(shown(CustomerListModel::GoldenId), fit);
        search->clear();
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(table()->model()->rowCount() > 100);
        QVERIFY(chips()->isOn(ByName) && chip(BestFit)->isHidden()); // as before the search
    }

    void aRefreshLeavesTheRowSelected()
    {
        table()->selectRow(30);
        const QVariant id = table()->currentIndex().data(IdRole);
        QSignalSpy filled(table()->model(), &QAbstractItemModel::modelReset);
        Q_EMIT m_session.changed(Change::Matching);
        QTRY_COMPARE(filled.count(), 1);
        QCOMPARE(table()->currentIndex().data(IdRole), id);
        QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
    }

    // More hits than are worth showing are not passed off as all of them.
    void aSearchThatIsCutSaysSo()
    {
        const QString file = m_files.filePath(u"many.tessera"_s);
        QVERIFY(makeTown(file));
        ProjectSession session;
        session.open(file);
        QTRY_VERIFY(session.isOpen());
        tests::PageHostStub host;
        auto *page = new CustomersPage(session, host);
        host.window.setCentralWidget(page);
        host.window.resize(1280, 720);
        host.window.show();
        const auto says = [page](QStringView words) {
            const auto labels = page->findChildren<TextLabel *>();
            return std::ranges::any_of(labels, [words](const TextLabel *label) { return label->fullText().contains(words); });
        };
        QTRY_VERIFY(says(u"520 customers"));
        page->open(u"bergen"_s);
        QTRY_VERIFY(says(u"More than 500 customers"));
        page->open(u"person7x@example.org"_s);
        QTRY_VERIFY(!says(u"More than 500 customers"));
    }

    // Nobody waits for what nobody sees.
    void whatIsHiddenAsksWhenItIsShown()
    {
        const auto *model = static_cast<const CustomerListModel *>(table()->model());
        QSignalSpy reset(model, &QAbstractItemModel::modelReset);
        m_host->window.hide();
        std::optional<bool> isAsking;
        connect(&m_session, &ProjectSession::changed, this, [&] { isAsking = model->isLoading(); }, Qt::SingleShotConnection);
        m_session.change<int>(this, Change::Matching, [](engine::Workspace &) -> engine::Result<int> { return 0; }, [](const auto &) {});
        QTRY_VERIFY(isAsking);
        QVERIFY(!*isAsking);
        m_host->window.show();
        QVERIFY(model->isLoading());
        QTRY_COMPARE(reset.count(), 1);
    }

    // The page was left with a customer on it, whom a verdict then merges into another: nobody is thrown back here, and whoever
    // comes back sees what became of it.
    void aCustomerThatIsMergedMeanwhile()
    {
        const Asked asked = worklist(m_session).at(0);
        using Ids = std::vector<engine::CustomerId>;
        const auto customers = answer<Ids>(m_session, [asked](const engine::Reader &reader) -> engine::Result<Ids> {
            Ids ids;
            for (const engine::RecordId record : {asked.pair.a, asked.pair.b}) {
                TESSERA_TRY(const auto view, reader.record(record));
                TESSERA_TRY(const auto id, reader.findCustomer(view.goldenId));
                ids.push_back(id);
            }
            std::ranges::sort(ids);
            return ids;
        });
        QCOMPARE(customers.size(), 2U);
        QVERIFY(customers.front() != customers.back());
        std::array<QString, 2> names;
        auto *golden = m_page->findChild<TextLabel *>(u"customerGoldenId"_s);
        for (std::size_t i = 0; i < names.size(); ++i) {
            golden->setText({});
            m_page->open(QVariant::fromValue<qint64>(customers.at(i).value));
            QTRY_VERIFY(!golden->fullText().isEmpty());
            names.at(i) = golden->fullText();
        }
        m_host->window.hide();
        std::optional<std::string> living;
        m_session.change<engine::DecisionOutcome>(
            this, Change::Decisions,
            [asked](engine::Workspace &workspace) { return workspace.decide({asked.pair.a, asked.pair.b, engine::Verdict::Same, {}}); },
            [&](const engine::Result<engine::DecisionOutcome> &outcome) { living = outcome ? outcome->goldenId : std::string(); });
        QTRY_VERIFY(living);
        QCOMPARE(QString::fromStdString(*living), names.at(0)); // the younger one went into the older
        golden->setText({});
        m_host->window.show();
        QTRY_COMPARE(golden->fullText(), names.at(0));
        QCOMPARE(m_host->errors, QStringList());
        QVERIFY(m_host->places.isEmpty());
    }

    void aCustomerThatIsGoneIsToldOfWhereItIsShown()
    {
        m_host->window.hide();
        m_page->open(QVariant::fromValue<qint64>(987'654));
        QVERIFY(m_host->errors.isEmpty());
        m_host->window.show();
        QTRY_COMPARE(m_host->errors.size(), 1);
        QCOMPARE(m_host->places.last().first, u"customers"_s);
        // The answer that comes after the page was left is nobody's.
        m_host->places.clear();
        m_page->open(QVariant::fromValue<qint64>(987'654));
        m_host->window.hide();
        QVERIFY(tests::readersAnswer(m_session));
        QCOMPARE(m_host->errors.size(), 1);
        QVERIFY(m_host->places.isEmpty());
    }

    void everyColumnFits()
    {
        for (const int width : {1136, 1200}) { // beside the rail of a window of 1,280 and 1,360
            m_host->window.resize(width, 720);
            const QHeaderView *header = table()->horizontalHeader();
            for (int column = 0; column < CustomerListModel::ColumnCount; ++column)
                QVERIFY2(header->sectionSize(column)
                             >= header->fontMetrics().horizontalAdvance(table()->model()->headerData(column, Qt::Horizontal).toString()) + 16,
                         qPrintable(u"column %1 of %2"_s.arg(column).arg(width)));
            QVERIFY(header->length() <= table()->viewport()->width());
        }
    }
};

TESSERA_TEST(CustomersPageTest, "customers_page_test")
#include "customers_page_test.moc"
