// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/fuzzy_match.h"

#include <QStringList>

namespace ui
{

namespace
{

// Lower case without accents; one character may become several, which does not matter for finding.
QString folded(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD))
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c.toLower();
    return plain;
}

std::optional<int> matchWord(const QString &word, const QString &text)
{
    if (const qsizetype at = text.indexOf(word); at >= 0) { // a run beats scattered letters
        const bool start = at == 0 || !text.at(at - 1).isLetterOrNumber();
        return 20 * static_cast<int>(word.size()) + (start ? 30 : 0) + (at == 0 ? 10 : 0);
    }
    int score = 0;
    qsizetype from = 0;
    qsizetype last = -2;
    for (const QChar c : word) {
        const qsizetype at = text.indexOf(c, from);
        if (at < 0)
            return std::nullopt;
        const bool start = at == 0 || !text.at(at - 1).isLetterOrNumber();
        score += 2 + (start ? 8 : 0) + (at == last + 1 ? 5 : 0) - static_cast<int>(std::min<qsizetype>(at - from, 4));
        last = at;
        from = at + 1;
    }
    return score;
}

} // namespace

std::optional<int> fuzzyMatch(const QString &needle, const QString &text)
{
    const QString haystack = folded(text);
    int score = 0;
    for (const QString &word : folded(needle).split(u' ', Qt::SkipEmptyParts)) {
        const auto part = matchWord(word, haystack);
        if (!part)
            return std::nullopt;
        score += *part;
    }
    return score == 0 ? 0 : score - static_cast<int>(std::min<qsizetype>(haystack.size() / 8, 8)); // the shorter text fits better
}

} // namespace ui
