// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "engine/workspace/workspace.h"
#include "tests/support/test_registry.h"
#include "tests/ui/page_host_stub.h"
#include "tests/ui/plain_text.h"
#include "tests/ui/review_project.h"
#include "ui/adapters/record_compare.h"
#include "ui/models/customer_list_model.h"
#include "ui/models/reject_list_model.h"
#include "ui/models/source_list_model.h"
#include "ui/pages/customers/customers_page.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/session/project_session.h"
#include "ui/theme/roles.h"
#include "ui/widgets/inline_banner.h"
#include "ui/widgets/stat_card.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text_label.h"

using namespace ui;
using namespace Qt::StringLiterals;

// Customers, the overview and the lists of sources and rejects, on a real project that is only read.
class CustomersTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    ProjectSession m_session;

    static constexpr auto TesterMode = QAbstractItemModelTester::FailureReportingMode::QtTest;

    [[nodiscard]] static QStringList column(const QAbstractItemModel &model, int at)
    {
        QStringList texts;
        for (int i = 0; i < model.rowCount(); ++i)
            texts.append(model.index(i, at).data().toString());
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString file = m_folder.filePath(u"project.tessera"_s);
        VERIFY_OK(tests::makeReviewProject(file.toStdString()));
        m_session.open(file);
        QTRY_VERIFY(m_session.isOpen());
    }

    void customersPageByKey()
    {
        CustomerListModel model(m_session);
        const QAbstractItemModelTester tester(&model, TesterMode);
        QSignalSpy loaded(&model, &PagedModelBase::loaded);
        model.loadAll(engine::CustomerOrder::Name);
        QTRY_COMPARE(loaded.count(), 1);
        while (model.canFetchMore({})) {
            const qsizetype before = loaded.count();
            model.fetchMore({});
            QTRY_COMPARE(loaded.count(), before + 1);
        }
        QCOMPARE(static_cast<quint64>(model.rowCount()), m_session.view()->customers);
        QStringList ids = column(model, CustomerListModel::GoldenId);
        QCOMPARE(ids.removeDuplicates(), 0); // pages neither repeat nor skip
    }

    void aRefreshBringsAsManyRows()
    {
        struct Numbers final : PagedModel<int> {
            using PagedModel<int>::PagedModel;
            [[nodiscard]] int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 1; }
            [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
            {
                return role == Qt::DisplayRole ? QVariant(row(index.row())) : QVariant();
            }
        };
        const auto question = [](const engine::Reader &, std::string_view after, int limit) -> engine::Result<engine::Page<int>> {
            engine::Page<int> page;
            const int first = after.empty() ? 0 : std::stoi(std::string(after));
            for (int i = 0; i < limit; ++i)
                page.rows.push_back(first + i);
            page.next = std::to_string(first + limit);
            return page;
        };
        Numbers model(m_session, nullptr);
        model.ask(question);
        QTRY_VERIFY(model.rowCount() > 0 && !model.isLoading());
        const int page = model.rowCount();
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 2 * page);
        QSignalSpy loaded(&model, &PagedModelBase::loaded);
        model.ask(question, true);
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(model.rowCount(), 2 * page);
        QCOMPARE(model.row(2 * page - 1), 2 * page - 1);
        model.fetchMore({}); // and the next are no more than usual
        QTRY_COMPARE(model.rowCount(), 3 * page);
        QCOMPARE(model.row(3 * page - 1), 3 * page - 1);
        model.ask(question); // another list begins at its beginning
        QTRY_COMPARE(model.rowCount(), page);
    }

    void onlyTheLastQuestionIsAnswered()
    {
        CustomerListModel model(m_session);
        const QAbstractItemModelTester tester(&model, TesterMode);
        QSignalSpy loaded(&model, &PagedModelBase::loaded);
        model.loadAll(engine::CustomerOrder::Name);
        model.search(u"p7@example.org"_s);
        QTRY_COMPARE(loaded.count(), 1);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(column(model, CustomerListModel::Email), QStringList{u"p7@example.org"_s});
        QTest::qWait(50);
        QCOMPARE(loaded.count(), 1); // the list that was asked for before is dropped
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void searchFindsSupersededValuesAndNothing()
    {
        CustomerListModel model(m_session);
        QSignalSpy loaded(&model, &PagedModelBase::loaded);
        model.search(u"nobody-of-that-name"_s);
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(model.rowCount(), 0);
    }

    void sourcesAndRejects()
    {
        SourceListModel sources;
        const QAbstractItemModelTester tester(&sources, TesterMode);
        std::optional<std::vector<engine::SourceView>> views;
        m_session.ask<std::vector<engine::SourceView>>(
            this, [](const engine::Reader &reader) { return reader.sources(); },
            [&](engine::Result<std::vector<engine::SourceView>> got) { views = got ? std::move(*got) : std::vector<engine::SourceView>(); });
        QTRY_VERIFY(views);
        sources.setSources(*views);
        QCOMPARE(column(sources, SourceListModel::Code), (QStringList{u"crm"_s, u"shop"_s}));
        QCOMPARE(column(sources, SourceListModel::Records), (QStringList{u"120"_s, u"120"_s}));
        QCOMPARE(column(sources, SourceListModel::Rejects), (QStringList{u"1"_s, u"1"_s}));
        QCOMPARE(sources.index(0, SourceListModel::Records).data(SortRole).toULongLong(), 120U);
        RejectListModel rejects(m_session);
        const QAbstractItemModelTester rejectTester(&rejects, TesterMode);
        rejects.load(views->front().lastBatch);
        QTRY_COMPARE(rejects.rowCount(), 1);
        QCOMPARE(rejects.index(0, RejectListModel::Line).data().toString(), u"122"_s);
        QCOMPARE(rejects.index(0, RejectListModel::Field).data().toString(), u"born"_s);
        QVERIFY(rejects.index(0, RejectListModel::Raw).data().toString().contains(u"<b>Bold</b>"_s));
    }

    void oneCustomerFromSearchToLineage()
    {
        tests::PageHostStub host;
        auto *page = new CustomersPage(m_session, host);
        host.window.setCentralWidget(page);
        host.window.resize(1280, 720);
        host.window.show();
        auto *table = page->findChild<TableView *>(u"customerTable"_s);
        auto *search = page->findChild<QLineEdit *>(u"customerSearch"_s);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QTest::keyClicks(search, u"p0@example.org"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(host.places.size(), 1);
        QCOMPARE(host.places.first().first, u"customers"_s);
        page->open(host.places.first().second);
        auto *name = page->findChild<TextLabel *>(u"customerName"_s);
        QTRY_VERIFY(name->fullText().contains(u"<img src=file:///etc/passwd>"_s)); // as text
        auto *tabs = page->findChild<TabStrip *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrent(tab);
            QCOMPARE(tests::richTextOffenders(page).join(u", "_s), QString());
        }
        QCOMPARE(tests::unnamedControls(page).join(u", "_s), QString());
        QCOMPARE(host.errors, QStringList());
    }

    // Which link joined what, and when it would fall apart.
    void theStepsOfACustomerAreTold()
    {
        tests::PageHostStub host;
        auto *page = new CustomersPage(m_session, host);
        host.window.setCentralWidget(page);
        host.window.resize(1280, 720);
        host.window.show();
        std::optional<engine::CustomerRow> largest;
        m_session.ask<engine::Page<engine::CustomerRow>>(
            this, [](const engine::Reader &reader) { return reader.customers(engine::CustomerOrder::MostRecords, {}, 1); },
            [&](engine::Result<engine::Page<engine::CustomerRow>> got) { largest = got ? got->rows.front() : engine::CustomerRow(); });
        QTRY_VERIFY(largest);
        QVERIFY(largest->records > 1);
        page->open(QVariant::fromValue<qint64>(largest->id.value));
        auto *tabs = page->findChild<TabStrip *>();
        tabs->setCurrent(2);
        auto *steps = page->findChild<QWidget *>(u"formationSteps"_s);
        QTRY_VERIFY(steps->findChild<TextLabel *>(u"formationEnd"_s));
        QVERIFY(steps->findChild<TextLabel *>(u"formationEnd"_s)->fullText().contains(u"fall apart"));
        QStringList texts;
        for (const TextLabel *label : steps->findChildren<TextLabel *>())
            texts.append(label->fullText());
        const QString all = texts.join(u'\n');
        QVERIFY2(all.contains(u"1."_s) && all.contains(u"same"_s, Qt::CaseInsensitive), qPrintable(all));
        QVERIFY2(all.contains(u"Nothing else holds"_s) || all.contains(u"hold both sides together"_s), qPrintable(all));
        QCOMPARE(host.errors, QStringList());
    }

    void overviewLeadsOn()
    {
        tests::PageHostStub host;
        auto *page = new OverviewPage(m_session, host);
        host.window.setCentralWidget(page);
        host.window.show();
        auto *reviews = page->findChild<QAbstractButton *>(u"statReviews"_s);
        QTRY_VERIFY(reviews->accessibleName().contains(QLocale().toString(m_session.view()->openTasks)));
        reviews->click();
        QCOMPARE(host.places.last().first, u"review"_s);
        page->findChild<QAbstractButton *>(u"overviewMatch"_s)->click();
        QCOMPARE(host.matched, 1);
        QCOMPARE(tests::richTextOffenders(page).join(u", "_s), QString());
        QCOMPARE(tests::unnamedControls(page).join(u", "_s), QString());
        auto *customers = page->findChild<StatCard *>(u"statCustomers"_s);
        const QString told = customers->accessibleName();
        customers->setSubtitle(u"long ago"_s);
        page->tellAges();
        QCOMPARE(customers->accessibleName(), told);
    }

    void overviewNamesSourcesWithNothingInCommon()
    {
        QByteArray names("id,first_name,last_name\n");
        QByteArray phones("id,phone\n");
        for (int i = 0; i < 60; ++i) {
            names += QStringLiteral("C%1,Given%2,Family%3\n").arg(i).arg(i / 2 % 7).arg(i / 2).toUtf8();
            phones += QStringLiteral("S%1,+49 30 %2\n").arg(i).arg(2'000'000 + i / 2).toUtf8();
        }
        const QString file = m_folder.filePath(u"apart.tessera"_s);
        {
            auto workspace = engine::Workspace::create(file.toStdString(), {});
            VERIFY_OK(workspace);
            engine::Progress progress;
            for (const auto &[source, content] : {std::pair{u"crm"_s, names}, std::pair{u"shop"_s, phones}}) {
                QFile csv(m_folder.filePath(source + u".csv"_s));
                QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write(content) > 0 && csv.flush());
                engine::ImportRequest request;
                request.source = source.toStdString();
                request.file = csv.fileName().toStdString();
                VERIFY_OK(workspace->importFile(request, progress));
            }
            VERIFY_OK(workspace->run({}, progress));
            VERIFY_OK(workspace->close());
        }
        ProjectSession session;
        session.open(file);
        QTRY_VERIFY(session.isOpen());
        tests::PageHostStub host;
        auto *page = new OverviewPage(session, host);
        host.window.setCentralWidget(page);
        host.window.show();
        const auto *banner = page->findChild<InlineBanner *>();
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(banner->text().happened, u"Crm and Shop have no compared attribute in common, so nobody can be found in both."_s);
    }

    // An attribute that the project has declared and of which the golden record says nothing: its row has a name all the same.
    void everyRowOfTheComparisonHasItsName()
    {
        engine::AttributeCatalog catalog;
        const auto own = catalog.declare("loyalty_tier", engine::AttributeKind::Text, false);
        QVERIFY(own);
        engine::RecordView record;
        record.id = engine::RecordId{1};
        record.cells.emplace_back(*own, engine::CellView{"loyalty_tier", "Gold", "gold", "gold", {}});
        const CompareData data = compareData(std::vector{record}, {}, {}, {});
        QCOMPARE(data.rows.size(), 1U);
        QCOMPARE(data.rows.front().field, u"Loyalty tier"_s);
        std::optional<engine::RecordView> stored;
        m_session.ask<engine::RecordView>(
            this, [](const engine::Reader &reader) { return reader.record(engine::RecordId{1}); },
            [&](engine::Result<engine::RecordView> got) { stored = got ? std::move(*got) : engine::RecordView(); });
        QTRY_VERIFY(stored);
        QVERIFY(!stored->cells.empty());
        for (const auto &[attribute, cell] : stored->cells)
            QCOMPARE(cell.code, catalog.at(attribute).code);
    }
};

TESSERA_TEST(CustomersTest, "customers_test")
#include "customers_test.moc"
