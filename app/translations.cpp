// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace app
{

using namespace Qt::StringLiterals;

void installTranslations(QCoreApplication &application)
{
    const auto install = [&](const QLocale &locale, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(QLocale(), u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // The source is English but for its plurals; what a language lacks falls back to that.
    install(QLocale(QLocale::English), u"tessera"_s, u":/translations"_s);
    if (QLocale().language() != QLocale::English)
        install(QLocale(), u"tessera"_s, u":/translations"_s);
}

} // namespace app
