// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The page Matching in a window of its own, on copies of a small real project. GUI thread.
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/page_host_stub.h"
#include "tests/ui/review_project.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/pages/matching/matching_page.h"
#include "ui/session/project_session.h"

namespace tests
{

class MatchingWindows
{
protected:
    struct Window {
        ui::ProjectSession session;
        PageHostStub host;
        ui::MatchingPage *page = nullptr;

        template <typename T> T *find(const QString &name) { return page->findChild<T *>(name); }
        ui::MatchingFlow &flow() { return page->flow(); }
        bool isQuiet() { return flow().isLoaded() && !flow().isBusy() && !session.isJobRunning(); }
        void open(const QString &tab) { page->open(tab); }
    };

    [[nodiscard]] engine::Result<void> makeProject() { return makeReviewProject(m_folder.filePath(QStringLiteral("project.tessera")).toStdString()); }

    QString project()
    {
        const QString copy = m_folder.filePath(QStringLiteral("copy%1.tessera").arg(++m_copies));
        return QFile::copy(m_folder.filePath(QStringLiteral("project.tessera")), copy) ? copy : QString();
    }

    static bool show(Window &window, const QString &file)
    {
        window.page = new ui::MatchingPage(window.session, window.host);
        window.host.window.setCentralWidget(window.page);
        window.host.window.resize(1280, 720);
        window.host.window.show();
        window.session.open(file);
        return QTest::qWaitForWindowActive(&window.host.window) && QTest::qWaitFor([&] { return window.session.isOpen() && window.isQuiet(); });
    }

    QTemporaryDir m_folder;
    int m_copies = 0;
};

} // namespace tests
