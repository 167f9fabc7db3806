// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A project made the way people make one: files of two systems imported, and matched by the proposed model, which leaves doubts.
#pragma once

#include <QCoreApplication>
#include <QFile>
#include <QSettings>
#include <QStringList>
#include <QTemporaryDir>
#include <array>

#include "engine/base/progress.h"
#include "engine/workspace/workspace.h"

namespace tests
{

inline constexpr int WindowPeople = 120;

// What the window remembers lies in the folder, and not with what this user's Tessera remembers.
inline void useSettingsIn(const QTemporaryDir &folder)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("tessera-test"));
    QCoreApplication::setApplicationName(QStringLiteral("tessera-test"));
}

inline QString windowFile(const QString &source, const std::array<QString, 3> &first)
{
    static constexpr std::array Given{"Anna", "Bela", "Carl", "Dora", "Emil", "Frida", "Gustav", "Hanna", "Ivo", "Jutta", "Karl", "Lena"};
    static constexpr std::array Family{"Abel",  "Brandt", "Castor", "Dorn", "Ebert",  "Fuchs", "Graf",
                                       "Huber", "Ilg",    "Jansen", "Kant", "Lorenz", "Maurer"};
    QString text = QStringLiteral("id,first_name,last_name,birthdate,email,phone\n");
    const bool isCrm = source == QStringLiteral("crm");
    const bool isNews = source == QStringLiteral("news");
    for (int i = 0; i < WindowPeople; ++i) {
        const auto shift = static_cast<std::size_t>(!isCrm && i % 8 == 0 ? 3 : 0);
        const bool isOther = !isCrm && i % 4 == 0; // the same person with another address and phone: a doubt
        text += QStringLiteral("%1-%2,%3,%4,19%5-%6-%7,%8%2@example.%9")
                    .arg(source)
                    .arg(i)
                    .arg(i == 0 && !first[0].isEmpty() ? first[0] : QString::fromLatin1(Given[static_cast<std::size_t>(i) % Given.size()]))
                    .arg(i == 0 && !first[1].isEmpty() ? first[1]
                                                       : QString::fromLatin1(Family[(static_cast<std::size_t>(i) * 7 + shift) % Family.size()]))
                    .arg(40 + i % 50)
                    .arg(1 + i % 12, 2, 10, QLatin1Char('0'))
                    .arg(1 + i * 11 % 28, 2, 10, QLatin1Char('0'))
                    .arg(i == 0 && !first[2].isEmpty() ? first[2] : (isOther ? source : QStringLiteral("p")))
                    .arg(isOther ? QStringLiteral("net") : QStringLiteral("org"));
        text += QStringLiteral(",+4930%1\n").arg(isOther ? (isNews ? 1'770'000 : 1'550'000) + i * 13 : 1'230'000 + i * 17);
    }
    return text;
}

// The sources are among crm, shop and news; with all three the doubts are about three records each.
// first: given name, family name and e-mail of the first person in both files, where they are to be special. Empty when it failed.
inline QString makeWindowProject(const QTemporaryDir &folder, const QString &name, bool isMatched = true, const std::array<QString, 3> &first = {},
                                 const QStringList &sources = {QStringLiteral("crm"), QStringLiteral("shop")})
{
    const QString file = folder.filePath(name);
    auto workspace = engine::Workspace::create(file.toStdString(), {});
    engine::Progress progress;
    for (const QString &source : sources) {
        QFile csv(folder.filePath(source + QStringLiteral(".csv")));
        if (!csv.open(QIODevice::WriteOnly) || csv.write(windowFile(source, first).toUtf8()) < 0 || !csv.flush())
            return {};
        engine::ImportRequest request;
        request.source = source.toStdString();
        request.file = csv.fileName().toStdString();
        if (!workspace || !workspace->importFile(request, progress))
            return {};
    }
    if (!workspace->proposeModel(progress) || (isMatched && !workspace->match({}, progress)))
        return {};
    return workspace->close() ? file : QString();
}

} // namespace tests
