// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/json_place.h"

#include <QStringList>
#include <algorithm>

namespace ui
{

namespace
{

constexpr int DeepestNesting = 200;

// Walks a JSON text along a path. Lenient: the text was parsed before by somebody who checks everything.
class Walker
{
public:
    Walker(QStringView text, const QStringList &path) : m_text(text), m_path(path) {}

    std::optional<qsizetype> find()
    {
        if (!value(0, true, 0))
            return std::nullopt;
        return m_best;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    void skipSpace()
    {
        while (!atEnd() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool take(QChar wanted)
    {
        skipSpace();
        if (atEnd() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }
    std::optional<QString> string()
    {
        skipSpace();
        if (!take(u'"'))
            return std::nullopt;
        QString read;
        while (!atEnd() && m_text[m_at] != u'"') {
            if (m_text[m_at] == u'\\')
                ++m_at;
            if (!atEnd())
                read += m_text[m_at++];
        }
        return take(u'"') ? std::optional(read) : std::nullopt;
    }

    // matched: how many steps of the path lead here; isOnPath: whether all steps so far were of the path.
    bool value(qsizetype matched, bool isOnPath, int depth)
    {
        skipSpace();
        if (atEnd() || depth > DeepestNesting)
            return false;
        if (isOnPath && matched == m_path.size() && matched > m_reached)
            reach(matched, m_at);
        if (m_text[m_at] == u'{')
            return object(matched, isOnPath, depth);
        if (m_text[m_at] == u'[')
            return array(matched, isOnPath, depth);
        if (m_text[m_at] == u'"')
            return string().has_value();
        while (!atEnd() && !m_text[m_at].isSpace() && !QStringView(u",]}").contains(m_text[m_at]))
            ++m_at;
        return true;
    }

    bool object(qsizetype matched, bool isOnPath, int depth)
    {
        take(u'{');
        if (take(u'}'))
            return true;
        do {
            skipSpace();
            const qsizetype keyAt = m_at;
            const auto key = string();
            if (!key || !take(u':'))
                return false;
            const bool isStep = isOnPath && matched < m_path.size() && m_path.at(matched) == *key;
            if (isStep && matched + 1 > m_reached)
                reach(matched + 1, keyAt);
            if (!value(isStep ? matched + 1 : matched, isStep, depth + 1))
                return false;
        } while (take(u','));
        return take(u'}');
    }

    bool array(qsizetype matched, bool isOnPath, int depth)
    {
        take(u'[');
        if (take(u']'))
            return true;
        qsizetype index = 0;
        do {
            skipSpace();
            const bool isStep = isOnPath && matched < m_path.size() && m_path.at(matched) == QString::number(index);
            if (isStep && matched + 1 > m_reached)
                reach(matched + 1, m_at);
            if (!value(isStep ? matched + 1 : matched, isStep, depth + 1))
                return false;
            ++index;
        } while (take(u','));
        return take(u']');
    }

    void reach(qsizetype matched, qsizetype at)
    {
        m_reached = matched;
        m_best = at;
    }

    QStringView m_text;
    const QStringList &m_path;
    qsizetype m_at = 0;
    qsizetype m_reached = 0;
    qsizetype m_best = 0;
};

} // namespace

std::optional<TextPlace> jsonPlace(QStringView text, QStringView path)
{
    QString plain = path.toString();
    plain.replace(u'[', u'.').remove(u']').remove(u'$');
    const QStringList steps = plain.split(u'.', Qt::SkipEmptyParts);
    const auto at = Walker(text, steps).find();
    if (!at)
        return std::nullopt;
    const QStringView before = text.first(*at);
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    return TextPlace{static_cast<int>(before.count(u'\n')) + 1, static_cast<int>(*at - lineStart) + 1};
}

TextPlace placeOfByte(const QByteArray &utf8, qsizetype byte)
{
    const QString before = QString::fromUtf8(utf8.first(std::clamp<qsizetype>(byte, 0, utf8.size())));
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    return {static_cast<int>(before.count(u'\n')) + 1, static_cast<int>(before.size() - lineStart) + 1};
}

} // namespace ui
