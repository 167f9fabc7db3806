// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <algorithm>
#include <limits>

namespace ui
{

namespace
{

// A steward takes about half a minute for a doubt.
constexpr quint64 SecondsPerTask = 28;
constexpr quint64 MinutesPerDay = 8 * 60; // of work

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("ui::Text", text, nullptr, n);
}

QDateTime localTime(engine::Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.microseconds / 1000);
}

const QHash<QString, const char *> &attributeNames()
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("ui::Text", "Title")},
        {QStringLiteral("given_name"), QT_TRANSLATE_NOOP("ui::Text", "Given name")},
        {QStringLiteral("middle_name"), QT_TRANSLATE_NOOP("ui::Text", "Middle name")},
        {QStringLiteral("family_name"), QT_TRANSLATE_NOOP("ui::Text", "Family name")},
        {QStringLiteral("full_name"), QT_TRANSLATE_NOOP("ui::Text", "Full name")},
        {QStringLiteral("suffix"), QT_TRANSLATE_NOOP("ui::Text", "Suffix")},
        {QStringLiteral("birth_date"), QT_TRANSLATE_NOOP("ui::Text", "Birth date")},
        {QStringLiteral("gender"), QT_TRANSLATE_NOOP("ui::Text", "Gender")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("ui::Text", "E-mail")},
        {QStringLiteral("phone"), QT_TRANSLATE_NOOP("ui::Text", "Phone")},
        {QStringLiteral("address"), QT_TRANSLATE_NOOP("ui::Text", "Address")},
        {QStringLiteral("street"), QT_TRANSLATE_NOOP("ui::Text", "Street")},
        {QStringLiteral("city"), QT_TRANSLATE_NOOP("ui::Text", "City")},
        {QStringLiteral("region"), QT_TRANSLATE_NOOP("ui::Text", "Region")},
        {QStringLiteral("postcode"), QT_TRANSLATE_NOOP("ui::Text", "Postcode")},
        {QStringLiteral("country"), QT_TRANSLATE_NOOP("ui::Text", "Country")},
        {QStringLiteral("company"), QT_TRANSLATE_NOOP("ui::Text", "Company")},
        {QStringLiteral("national_id"), QT_TRANSLATE_NOOP("ui::Text", "National ID")},
        {QStringLiteral("tax_id"), QT_TRANSLATE_NOOP("ui::Text", "Tax ID")},
        {QStringLiteral("loyalty_id"), QT_TRANSLATE_NOOP("ui::Text", "Loyalty no.")},
        {QStringLiteral("customer_number"), QT_TRANSLATE_NOOP("ui::Text", "Customer no.")},
        {QStringLiteral("language"), QT_TRANSLATE_NOOP("ui::Text", "Language")},
        {QStringLiteral("website"), QT_TRANSLATE_NOOP("ui::Text", "Website")},
    };
    return names;
}

} // namespace

QString fromEngine(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString countText(quint64 count)
{
    return QLocale().toString(count);
}

int pluralOf(quint64 count)
{
    return static_cast<int>(std::min<quint64>(count, std::numeric_limits<int>::max()));
}

QString weightText(double bits)
{
    const QString number = QLocale().toString(std::abs(bits), 'f', 1);
    return (bits < -0.05 ? QStringLiteral("\u2212") : QStringLiteral("+")) + number;
}

QString percentText(double probability)
{
    // 100.0 % and 0.0 % would claim a certainty that no score has.
    if (probability > 0.9995 && probability < 1)
        return QStringLiteral(">\u202F99.9\u202F%");
    if (probability < 0.0005 && probability > 0)
        return QStringLiteral("<\u202F0.1\u202F%");
    return QLocale().toString(probability * 100, 'f', 1) + QStringLiteral("\u202F%");
}

QString ageText(std::optional<engine::Timestamp> time)
{
    if (!time)
        return say(QT_TRANSLATE_NOOP("ui::Text", "never"));
    const qint64 seconds = localTime(*time).secsTo(QDateTime::currentDateTime());
    const qint64 days = seconds / 86400;
    if (seconds < 60)
        return say(QT_TRANSLATE_NOOP("ui::Text", "just now"));
    if (seconds < 3600)
        return say(QT_TRANSLATE_N_NOOP("ui::Text", "%n min ago"), static_cast<int>(seconds / 60));
    if (days < 1)
        return say(QT_TRANSLATE_N_NOOP("ui::Text", "%n h ago"), static_cast<int>(seconds / 3600));
    if (days < 60)
        return say(QT_TRANSLATE_N_NOOP("ui::Text", "%n d ago"), static_cast<int>(days));
    if (days < 730)
        return say(QT_TRANSLATE_N_NOOP("ui::Text", "%n mo ago"), static_cast<int>(days / 30));
    return say(QT_TRANSLATE_N_NOOP("ui::Text", "%n y ago"), static_cast<int>(days / 365));
}

QString timeText(engine::Timestamp time)
{
    // A source that only knows days says midnight; that day is the same everywhere.
    const bool isDay = time.microseconds % (24LL * 3600 * 1'000'000) == 0;
    const QDateTime local = isDay ? localTime(time).toUTC() : localTime(time);
    const QString day = QLocale().toString(local.date(), QLocale::ShortFormat);
    return isDay ? day : say(QT_TRANSLATE_NOOP("ui::Text", "%1, %2")).arg(day, local.toString(QStringLiteral("HH:mm")));
}

QString attributeText(std::string_view code)
{
    const QString key = fromEngine(code);
    if (const char *name = attributeNames().value(key, nullptr))
        return say(name);
    QString own = key; // an attribute of the project's own: vip_tier reads "Vip tier"
    own.replace(u'_', u' ');
    return own.isEmpty() ? own : own.at(0).toUpper() + own.mid(1);
}

// About as exact as the guess it tells.
QString workText(quint64 tasks)
{
    const quint64 minutes = (tasks * SecondsPerTask + 59) / 60;
    if (minutes < 100)
        return say(QT_TRANSLATE_NOOP("ui::Text", "%1 min")).arg(minutes);
    if (minutes < 2 * MinutesPerDay)
        return say(QT_TRANSLATE_NOOP("ui::Text", "%1 h")).arg((minutes + 30) / 60);
    return say(QT_TRANSLATE_NOOP("ui::Text", "%1 working days")).arg(countText((minutes + MinutesPerDay / 2) / MinutesPerDay));
}

QString taskKindText(engine::TaskKind kind)
{
    switch (kind) {
    case engine::TaskKind::Review: return say(QT_TRANSLATE_NOOP("ui::Text", "Review"));
    case engine::TaskKind::Refused: return say(QT_TRANSLATE_NOOP("ui::Text", "Refused"));
    case engine::TaskKind::Stale: return say(QT_TRANSLATE_NOOP("ui::Text", "Stale"));
    case engine::TaskKind::Conflict: return say(QT_TRANSLATE_NOOP("ui::Text", "Conflict"));
    }
    return {};
}

QString zoneText(engine::Zone zone)
{
    switch (zone) {
    case engine::Zone::Match: return say(QT_TRANSLATE_NOOP("ui::Text", "Match"));
    case engine::Zone::Review: return say(QT_TRANSLATE_NOOP("ui::Text", "Review"));
    case engine::Zone::NoMatch: return say(QT_TRANSLATE_NOOP("ui::Text", "No match"));
    }
    return {};
}

QString refusalText(engine::RefusalReason reason)
{
    switch (reason) {
    case engine::RefusalReason::DecidedDifferent: return say(QT_TRANSLATE_NOOP("ui::Text", "somebody decided that they are different"));
    case engine::RefusalReason::UniqueAttribute: return say(QT_TRANSLATE_NOOP("ui::Text", "they hold two values of something a customer has once"));
    case engine::RefusalReason::DuplicateFree: return say(QT_TRANSLATE_NOOP("ui::Text", "they come from a source that holds each customer once"));
    case engine::RefusalReason::TooLarge: return say(QT_TRANSLATE_NOOP("ui::Text", "the customer would hold too many records"));
    case engine::RefusalReason::Veto: return say(QT_TRANSLATE_NOOP("ui::Text", "other records among them speak strongly against"));
    }
    return {};
}

} // namespace ui
