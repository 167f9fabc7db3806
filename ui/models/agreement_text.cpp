// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/agreement_text.h"

#include <QCoreApplication>
#include <QHash>

#include "ui/models/text.h"

namespace ui
{

namespace
{

QString say(const char *text)
{
    return QCoreApplication::translate("ui::Explanation", text);
}

} // namespace

QString levelWord(const std::string &label)
{
    static const QHash<QString, const char *> known{
        {QStringLiteral("exact"), QT_TRANSLATE_NOOP("ui::Explanation", "same")},
        {QStringLiteral("same"), QT_TRANSLATE_NOOP("ui::Explanation", "same")},
        {QStringLiteral("close"), QT_TRANSLATE_NOOP("ui::Explanation", "close")},
        {QStringLiteral("very_close"), QT_TRANSLATE_NOOP("ui::Explanation", "very close")},
        {QStringLiteral("similar"), QT_TRANSLATE_NOOP("ui::Explanation", "similar")},
        {QStringLiteral("nickname"), QT_TRANSLATE_NOOP("ui::Explanation", "nickname")},
        {QStringLiteral("initial"), QT_TRANSLATE_NOOP("ui::Explanation", "initial")},
        {QStringLiteral("different"), QT_TRANSLATE_NOOP("ui::Explanation", "different")},
        {QStringLiteral("missing"), QT_TRANSLATE_NOOP("ui::Explanation", "missing")},
    };
    const QString key = fromEngine(label);
    if (const char *text = known.value(key, nullptr))
        return say(text);
    return QString(key).replace(u'_', u' ');
}

QString listText(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return say(QT_TRANSLATE_NOOP("ui::Explanation", "%1 and %2")).arg(parts.mid(0, parts.size() - 1).join(QStringLiteral(", ")), parts.last());
}

QString agreementText(std::span<const engine::LevelVerdict> verdicts)
{
    QList<std::pair<QString, QStringList>> byWord; // the best levels first, as they come
    const auto add = [&byWord](const engine::LevelVerdict &verdict) {
        const QString word = levelWord(verdict.label);
        const QString name = attributeText(verdict.comparison);
        for (auto &[known, names] : byWord)
            if (known == word) {
                names.append(name);
                return;
            }
        byWord.append({word, {name}});
    };
    for (const bool isDifferent : {false, true})
        for (const engine::LevelVerdict &verdict : verdicts)
            if (verdict.level != 0 && (verdict.level == 1) == isDifferent)
                add(verdict);
    QStringList parts;
    for (const auto &[word, names] : byWord)
        parts.append(say(QT_TRANSLATE_NOOP("ui::Explanation", "%1: %2")).arg(word, listText(names)));
    QString text = parts.join(QStringLiteral("; "));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace ui
