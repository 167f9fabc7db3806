// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Records, rules and golden records as text, so that a case of survivorship is read at a glance.
#pragma once

#include <QString>
#include <QStringList>
#include <algorithm>
#include <string>
#include <vector>

#include "engine/golden/survivorship.h"

namespace tests
{

inline engine::Source source(int id, const char *code, int trust)
{
    engine::Source made;
    made.id = engine::SourceId{id};
    made.code = code;
    made.trust = trust;
    return made;
}

// crm ranks before shop, shop before app and desk (one trust: by code).
inline std::vector<engine::Source> sources()
{
    return {source(1, "shop", 60), source(2, "crm", 80), source(3, "desk", 20), source(4, "app", 20)};
}

// "crm 2026-03-02 email=a@x.se city=Lund": a record a line. A date of "-" is none. Value "=!x" is invalid, "=?x" a placeholder;
// "text~canonical" has another canonical form than its text. _ stands for a blank. Records are numbered from 1, so are their keys.
inline std::vector<engine::Record> records(const QString &text, const engine::AttributeCatalog &catalog)
{
    using namespace engine;
    std::vector<Record> all;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        Record record;
        record.id = RecordId(static_cast<std::int64_t>(all.size()) + 1);
        record.key = "k" + std::to_string(record.id.value);
        for (const Source &known : sources())
            if (known.code == words[0].toStdString())
                record.source = known.id;
        record.updatedAt = timestampFromIso(words[1].toStdString());
        for (const QString &word : words.sliced(2)) {
            Value value;
            value.attribute = catalog.find(word.section(u'=', 0, 0).toStdString())->id;
            QString content = word.section(u'=', 1).replace(u'_', u' ');
            if (content.startsWith(u'!') || content.startsWith(u'?')) {
                value.flags = content[0] == u'!' ? ValueFlag::Invalid : ValueFlag::Placeholder;
                content = content.mid(1);
                value.text = content.toStdString();
            } else {
                value.text = content.section(u'~', 0, 0).toStdString();
                value.canonical = content.section(u'~', -1).toLower().toStdString();
            }
            record.values.push_back(value);
        }
        std::ranges::stable_sort(record.values, {}, &Value::attribute);
        all.push_back(record);
    }
    return all;
}

// "email=a@x.se #1 most_recent >2 b@y.com x2": text, record, strategy, runner-up, agreeing (unless 1); secondaries begin with +.
inline QString shown(const engine::GoldenRecord &golden, const engine::AttributeCatalog &catalog)
{
    QStringList lines;
    for (const engine::GoldenValue &value : golden.values) {
        QString line = value.isSecondary ? QStringLiteral("+") : QString();
        line += QString::fromStdString(catalog.at(value.attribute).code + "=" + value.text + " #" + std::to_string(value.record.value) + " ");
        line += QString::fromUtf8(engine::codeOf(value.strategy));
        if (value.runnerUp.isValid())
            line += QString::fromStdString(" >" + std::to_string(value.runnerUp.value) + " " + value.runnerUpText);
        if (value.agreeing != 1)
            line += QStringLiteral(" x%1").arg(value.agreeing);
        lines += line;
    }
    return lines.join(u'\n');
}

} // namespace tests
