// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the demo project from the sample sources, off the GUI thread.
#pragma once

#include <QObject>
#include <thread>

#include "engine/base/result.h"
#include "ui/session/job_progress.h"

namespace app
{

class DemoMaker final : public QObject
{
    Q_OBJECT
public:
    DemoMaker(QString folder, QObject *parent);
    ~DemoMaker() override; // stops and waits

    void start(); // ends with made() or failed(), then deletes itself

Q_SIGNALS:
    void progressed(const ui::JobProgressState &state);
    void made();
    void failed(const engine::Error &error);

private:
    QString m_folder;
    std::jthread m_thread;
};

} // namespace app
