// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractButton>
#include <QDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>
#include <algorithm>

#include "tests/support/test_registry.h"
#include "tests/ui/page_host_stub.h"
#include "tests/ui/plain_text.h"
#include "ui/models/source_list_model.h"
#include "ui/pages/sources/sources_page.h"
#include "ui/session/project_session.h"
#include "ui/widgets/table_view.h"

using namespace ui;
using namespace Qt::StringLiterals;

// The list of sources: what it does with the keyboard, and how a source is edited.
class SourcesPageTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<tests::PageHostStub> m_host;
    SourcesPage *m_page = nullptr;
    QLineEdit *m_other = nullptr; // stands for another page

    [[nodiscard]] TableView *table() const { return m_page->findChild<TableView *>(u"sources"_s); }
    [[nodiscard]] QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }

    void add(const std::string &code)
    {
        m_session->change<engine::SourceId>(
            this, Change::Sources,
            [code](engine::Workspace &workspace) {
                engine::Source source;
                source.code = code;
                return workspace.addSource(source);
            },
            [](const auto &) {});
    }

    // The box that is open, or nothing.
    [[nodiscard]] QDialog *box() const
    {
        const auto boxes = m_page->findChildren<QDialog *>(u"ask"_s);
        const auto found = std::ranges::find_if(boxes, &QDialog::isVisible);
        return found != boxes.end() ? *found : nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<ProjectSession>();
        m_host = std::make_unique<tests::PageHostStub>();
        auto *content = new QWidget;
        auto *layout = new QVBoxLayout(content);
        m_page = new SourcesPage(*m_session, *m_host);
        m_other = new QLineEdit;
        layout->addWidget(m_page);
        layout->addWidget(m_other);
        m_host->window.setCentralWidget(content);
        m_host->window.resize(1280, 720);
        m_host->window.show();
        m_session->create(m_folder.filePath(u"%1.tessera"_s.arg(QLatin1String(QTest::currentTestFunction()))));
        QTRY_VERIFY(m_session->isOpen());
        add("crm");
        QTRY_COMPARE(table()->model()->rowCount(), 1);
    }

    void cleanup()
    {
        m_host.reset();
        m_session.reset();
    }

    void theKeyboardStaysWhereItIs()
    {
        m_page->open({});
        QCOMPARE(m_host->window.focusWidget(), table());
        m_other->setFocus();
        add("shop");
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(m_host->window.focusWidget(), m_other);
        m_page->setVisible(false);
        QSignalSpy changed(m_session.get(), &ProjectSession::changed);
        add("desk");
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(table()->model()->rowCount(), 2); // nobody sees it
        m_page->setVisible(true);
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        QCOMPARE(m_host->window.focusWidget(), m_other);
    }

    void aSourceIsEdited()
    {
        auto *edit = m_page->findChild<QAbstractButton *>(u"sourcesEdit"_s);
        edit->click();
        QVERIFY(box() != nullptr);
        auto *name = box()->findChild<QLineEdit *>(u"sourceName"_s);
        auto *save = box()->findChild<QAbstractButton *>(u"askVerb"_s);
        QVERIFY(!box()->findChild<QLineEdit *>(u"sourceCode"_s)->isEnabled()); // it stands in exports
        QCOMPARE(tests::richTextOffenders(box()).join(u", "_s), QString());
        QCOMPARE(tests::unnamedControls(box()).join(u", "_s), QString());
        name->clear();
        save->click();
        QVERIFY(box() != nullptr); // without a name it is not saved
        name->setText(u"Customer desk"_s);
        box()->findChild<QSpinBox *>(u"sourceTrust"_s)->setValue(80);
        save->click();
        QVERIFY(box() == nullptr);
        QTRY_COMPARE(cell(0, SourceListModel::Name), u"Customer desk"_s);
        QCOMPARE(cell(0, SourceListModel::Trust), u"80"_s);
        QCOMPARE(cell(0, SourceListModel::Code), u"crm"_s);
        QCOMPARE(m_host->toasts.size(), 1);
        QCOMPARE(m_host->errors, QStringList());
    }

    void whatIsNotChangedIsNotSaved()
    {
        QSignalSpy changed(m_session.get(), &ProjectSession::changed);
        Q_EMIT table()->rowActivated(table()->currentIndex());
        QVERIFY(box() != nullptr);
        box()->findChild<QAbstractButton *>(u"askVerb"_s)->click();
        QVERIFY(box() == nullptr);
        add("shop");
        QTRY_COMPARE(changed.count(), 1); // the addition
        QCOMPARE(m_host->toasts, QStringList());
    }
};

TESSERA_TEST(SourcesPageTest, "sources_page_test")
#include "sources_page_test.moc"
