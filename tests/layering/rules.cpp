// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/layering/rules.h"

#include <QHash>
#include <QRegularExpression>

namespace tests
{

namespace
{

// Which folders a folder of the engine may include, beside itself. The order is the way of the data.
const QHash<QString, QStringList> &engineRules()
{
    static const QHash<QString, QStringList> rules{
        {QStringLiteral("base"), {}},
        {QStringLiteral("model"), {QStringLiteral("base")}},
        {QStringLiteral("store"), {QStringLiteral("base"), QStringLiteral("model")}},
        {QStringLiteral("canon"), {QStringLiteral("base"), QStringLiteral("model")}},
        {QStringLiteral("intake"), {QStringLiteral("base"), QStringLiteral("model"), QStringLiteral("canon")}},
        {QStringLiteral("match"), {QStringLiteral("base"), QStringLiteral("model"), QStringLiteral("canon")}},
        {QStringLiteral("link"), {QStringLiteral("base"), QStringLiteral("model")}},
        {QStringLiteral("golden"), {QStringLiteral("base"), QStringLiteral("model")}},
        {QStringLiteral("publish"), {QStringLiteral("base"), QStringLiteral("model")}},
        {QStringLiteral("workspace"),
         {QStringLiteral("base"), QStringLiteral("model"), QStringLiteral("store"), QStringLiteral("canon"), QStringLiteral("intake"),
          QStringLiteral("match"), QStringLiteral("link"), QStringLiteral("golden"), QStringLiteral("publish")}},
    };
    return rules;
}

// The folder of the second level: "engine/store/tables/x.cpp" -> "store".
QString part(const QString &path)
{
    return path.section(u'/', 1, 1);
}

QString wrongInclude(const QString &path, const QString &included)
{
    if (included == u"format" || included == u"print")
        return QStringLiteral("<fmt/format.h> formats texts; the library's own is compiled anew in every file");
    if (path.startsWith(u"engine/")) {
        static const QRegularExpression qtHeader(QStringLiteral("^Q[A-Z]|^Qt|^q[a-z]+\\.h$"));
        if (included.contains(qtHeader))
            return QStringLiteral("the engine includes no Qt header");
        if (included.startsWith(u"ui/") || included.startsWith(u"app/"))
            return QStringLiteral("the engine knows nothing of the front ends");
        if (included.startsWith(u"engine/") && part(included) != part(path) && !engineRules().value(part(path)).contains(part(included)))
            return QStringLiteral("engine/%1 may not include engine/%2").arg(part(path), part(included));
    }
    if (included.contains(u"sqlite3.h") && !(path.startsWith(u"engine/store/") && path.endsWith(u".cpp")))
        return QStringLiteral("sqlite3.h is for engine/store/*.cpp only");
    if (included.contains(u"KSyntaxHighlighting") && !path.startsWith(u"ui/editor/"))
        return QStringLiteral("KSyntaxHighlighting is for ui/editor only");
    if (path.startsWith(u"ui/session/") || path.startsWith(u"ui/models/")) {
        static const QStringList plainValues{QStringLiteral("ui/theme/tokens.h"), QStringLiteral("ui/theme/roles.h")};
        if (included.startsWith(u"ui/") && part(included) != u"session" && part(included) != u"models" && !plainValues.contains(included))
            return QStringLiteral("session and models do not know the widgets");
        static const QRegularExpression widgetsHeader(
            QStringLiteral("^Q(Widget|Label|Dialog|MainWindow|Application|TableView|ListView|TreeView|PushButton|MessageBox|Painter)\\b"));
        if (included.contains(widgetsHeader))
            return QStringLiteral("session and models use no Qt Widgets header");
    }
    if (path.startsWith(u"ui/pages/") && included.startsWith(u"ui/pages/") && included.section(u'/', 2, 2) != path.section(u'/', 2, 2))
        return QStringLiteral("pages never include one another");
    if (path.startsWith(u"ui/") && included.startsWith(u"app/"))
        return QStringLiteral("the window does not know the application");
    static const QStringList domainFree{QStringLiteral("widgets"), QStringLiteral("theme"), QStringLiteral("charts"), QStringLiteral("graph")};
    if (path.startsWith(u"ui/") && domainFree.contains(part(path)) && included.startsWith(u"engine/"))
        return QStringLiteral("ui/%1 knows nothing of the domain").arg(part(path));
    static const QStringList below{QStringLiteral("theme"),  QStringLiteral("widgets"), QStringLiteral("delegates"), QStringLiteral("dialogs"),
                                   QStringLiteral("charts"), QStringLiteral("graph"),   QStringLiteral("editor")};
    static const QStringList above{QStringLiteral("session"), QStringLiteral("models"), QStringLiteral("adapters"), QStringLiteral("mainwindow"),
                                   QStringLiteral("pages")};
    if (path.startsWith(u"ui/") && below.contains(part(path)) && included.startsWith(u"ui/") && above.contains(part(included)))
        return QStringLiteral("ui/%1 knows nothing of ui/%2").arg(part(path), part(included));
    return {};
}

bool holdsSql(const QString &line)
{
    static const QString words =
        QStringLiteral("INSERT INTO |INSERT OR |REPLACE INTO |UPDATE \\w+ SET |DELETE FROM |CREATE (?:TABLE|INDEX|TRIGGER|VIEW) |ALTER TABLE "
                       "|DROP (?:TABLE|INDEX) |WITH RECURSIVE |ATTACH |PRAGMA |BEGIN IMMEDIATE");
    // At the beginning of a text or a raw text; or of a line, as inside a raw text.
    static const QRegularExpression sql(QStringLiteral("\"(?:\\w*\\()?\\s*(?:SELECT |%1)|^\\s*(?:SELECT .* FROM |%1)").arg(words));
    return line.contains(sql);
}

} // namespace

QStringList violations(const QString &path, const QString &text)
{
    QStringList found;
    const auto report = [&](qsizetype line, const QString &what) { found.append(QStringLiteral("%1:%2: %3").arg(path).arg(line).arg(what)); };
    const QStringList lines = text.split(u'\n');
    if (!text.left(300).contains(u"SPDX-FileCopyrightText") || !text.left(300).contains(u"SPDX-License-Identifier: GPL-3.0-or-later"))
        report(1, QStringLiteral("the SPDX header is missing"));
    if (lines.size() > 800)
        report(lines.size(), QStringLiteral("longer than 800 lines; split it"));
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const auto match = include.match(lines.at(i)); match.hasMatch()) {
            if (const QString wrong = wrongInclude(path, match.captured(1)); !wrong.isEmpty())
                report(i + 1, wrong);
        } else if (!path.startsWith(u"engine/store/") && !path.startsWith(u"tests/") && holdsSql(lines.at(i))) {
            report(i + 1, QStringLiteral("SQL stands in engine/store only"));
        }
    }
    return found;
}

} // namespace tests
