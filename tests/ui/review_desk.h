// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Review as every test of it begins: a copy of the project, what it asks, and the first question before the steward. GUI thread.
#pragma once

#include <vector>

#include "tests/ui/page_host_stub.h"
#include "tests/ui/review_fixture.h"
#include "ui/models/task_list_model.h"
#include "ui/pages/review/review_flow.h"
#include "ui/pages/review/review_page.h"

namespace tests
{

class ReviewDesks : public ReviewFixture
{
public:
    // Without a window.
    struct Desk {
        ui::ProjectSession session;
        ui::TaskListModel model{session};
        ui::ReviewFlow flow{session, model};
        std::vector<Asked> before; // the worklist as it was found
    };

    // The page in a window of its own.
    struct Window {
        ui::ProjectSession session;
        PageHostStub host;
        ui::ReviewPage *page = new ui::ReviewPage(session, host);
        std::vector<Asked> before;

        ui::ReviewFlow &flow() { return page->flow(); }
        template <typename T> T *find(const QString &name) { return page->findChild<T *>(name); }
    };

    using ReviewFixture::open;

    // Nothing is on the screen yet.
    [[nodiscard]] bool open(Desk &desk)
    {
        const bool isOpen = ReviewFixture::open(desk.session);
        desk.before = worklist(desk.session);
        return isOpen && !desk.before.empty();
    }

    [[nodiscard]] bool begin(Desk &desk)
    {
        if (!open(desk))
            return false;
        desk.flow.setFilter({});
        return QTest::qWaitFor([&] { return desk.flow.task() && !desk.flow.isBusy(); });
    }

    // The keys are in the worklist.
    [[nodiscard]] bool begin(Window &window)
    {
        window.host.window.setCentralWidget(window.page);
        window.host.window.resize(1280, 720);
        window.host.window.show();
        if (!QTest::qWaitForWindowActive(&window.host.window) || !ReviewFixture::open(window.session))
            return false;
        window.before = worklist(window.session);
        const bool isAsked = QTest::qWaitFor([&] { return window.flow().task() && !window.flow().isBusy(); });
        window.page->open({});
        return isAsked;
    }
};

} // namespace tests
