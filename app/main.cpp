// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window. Start-up order: logging, settings, translators, style, session, window.

#include <QApplication>
#include <QCommandLineParser>
#include <spdlog/sinks/stdout_sinks.h>
#include <sys/stat.h>

#include "app/application.h"
#include "app/translations.h"
#include "engine/base/log.h"
#include "ui/theme/icons.h"

int main(int argc, char **argv)
{
    ::umask(077); // whatever is written holds people's data
    auto logger = std::make_shared<spdlog::logger>("tessera", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    logger->set_level(spdlog::level::warn);
    engine::setLogger(std::move(logger));

    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("tessera"));
    QApplication::setApplicationName(QStringLiteral("tessera"));
    QApplication::setApplicationDisplayName(QStringLiteral("Tessera"));
    QApplication::setApplicationVersion(QStringLiteral(TESSERA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("tessera"));

    app::installTranslations(application);

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "A workbench for data stewards"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("project"), QApplication::translate("main", "A project file (*.tessera)"),
                                 QStringLiteral("[project]"));
    parser.process(application);

    app::Application tessera(application);
    QApplication::setWindowIcon(ui::applicationIcon());
    tessera.start(parser.positionalArguments().value(0));
    return QApplication::exec();
}
