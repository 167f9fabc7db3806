// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/rule_lines.h"

#include <algorithm>
#include <utility>

#include "ui/models/text.h"

namespace ui
{

namespace
{

int moveLine(QStringList &lines, int line, int by)
{
    const int to = line + by;
    if (line >= lines.size() || to < 0 || to >= lines.size())
        return line;
    lines.move(line, to);
    return to;
}

} // namespace

std::vector<TypedRule> typedRules(const QString &text)
{
    std::vector<TypedRule> rules;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        if (std::string rule = lines.at(i).trimmed().toStdString(); !rule.empty())
            rules.push_back({static_cast<int>(i) + 1, std::move(rule)});
    return rules;
}

QString rulesText(const engine::Model &model)
{
    QStringList lines;
    for (const std::string &rule : model.blockingRules)
        lines.append(fromEngine(rule));
    return lines.join(u'\n');
}

int addLine(QStringList &lines, int line)
{
    const int at = std::min(static_cast<int>(lines.size()), line + 1);
    lines.insert(at, QString());
    return at;
}

int removeLine(QStringList &lines, int line)
{
    if (line < lines.size())
        lines.removeAt(line);
    return line;
}

int moveLineUp(QStringList &lines, int line)
{
    return moveLine(lines, line, -1);
}

int moveLineDown(QStringList &lines, int line)
{
    return moveLine(lines, line, 1);
}

} // namespace ui
