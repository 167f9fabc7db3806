// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo_project.h"

#include "app/sample_directory.h"
#include "engine/base/guarded.h"
#include "engine/workspace/demo.h"

namespace app
{

DemoMaker::DemoMaker(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder))
{
    qRegisterMetaType<engine::Error>();
}

DemoMaker::~DemoMaker() = default;

void DemoMaker::start()
{
    m_thread = std::jthread([this](const std::stop_token &stop) {
        ui::JobProgress progress(tr("Making the demo"), stop);
        connect(&progress, &ui::JobProgress::stateChanged, this, &DemoMaker::progressed, Qt::QueuedConnection);
        const auto report = engine::guarded(tr("There is not enough memory for the demo. Close other programs and try again.").toStdString(), [&] {
            return engine::makeDemo(m_folder.toStdString(), sampleDirectory(), progress, [](const std::string &) {});
        });
        QMetaObject::invokeMethod(
            this,
            [this, error = report ? std::optional<engine::Error>() : std::optional(report.error())] {
                if (error)
                    Q_EMIT failed(*error);
                else
                    Q_EMIT made();
                deleteLater();
            },
            Qt::QueuedConnection);
    });
}

} // namespace app
