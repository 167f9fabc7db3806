// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A window around one page that only notes what the page asks of it. GUI thread.
#pragma once

#include <QMainWindow>

#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/page_host.h"

namespace tests
{

class PageHostStub final : public ui::PageHost
{
public:
    PageHostStub() : m_actions(&window) {}

    void go(const QString &page, const QVariant &argument) override { places.append({page, argument}); }
    void toast(ui::ToastText text) override { toasts.append(text.text); }
    void showError(const engine::Error &error) override { errors.append(QString::fromStdString(error.message)); }
    void clearError(const engine::Error &error) override { cleared.append(QString::fromStdString(error.message)); }
    void undo() override { ++undone; }
    void startMatching() override { ++matched; }
    [[nodiscard]] ui::Actions &actions() override { return m_actions; }

    QList<std::pair<QString, QVariant>> places;
    QStringList toasts;
    QStringList errors;
    QStringList cleared;
    int undone = 0;
    int matched = 0;
    QMainWindow window;

private:
    ui::Actions m_actions;
};

} // namespace tests
