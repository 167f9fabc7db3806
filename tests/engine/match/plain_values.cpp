// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/match/plain_values.h"

#include <QDateTime>
#include <QList>
#include <QRegularExpression>
#include <QStringList>
#include <QTimeZone>
#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "engine/canon/nickname_table.h"
#include "engine/match/comparators.h"
#include "engine/match/phonetic_key.h"
#include "engine/match/value_features.h"
#include "tests/engine/match/plain_metrics.h"

using namespace engine;
using enum engine::ConditionKind;

namespace tests::plain
{

std::optional<double> numberOf(const std::string &text)
{
    bool isNumber = false;
    const double number = QString::fromStdString(text).toDouble(&isNumber);
    isNumber = isNumber && std::isfinite(number) && !text.contains(' '); // which Qt passes over
    return isNumber ? std::optional(number) : std::nullopt;
}

namespace
{

std::optional<double> secondsOf(const std::string &text)
{
    static const QRegularExpression form(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:]{8}Z)?$"));
    const QString all = QString::fromStdString(text);
    if (!form.match(all).hasMatch())
        return std::nullopt;
    const QDate date = QDate::fromString(all, QStringLiteral("yyyy-MM-dd"));
    QDateTime time = date.isValid() ? date.startOfDay(QTimeZone::UTC) : QDateTime::fromString(all, QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'"));
    if (!time.isValid())
        return std::nullopt;
    time.setTimeZone(QTimeZone::UTC);
    return static_cast<double>(time.toSecsSinceEpoch());
}

Truth within(std::optional<double> x, std::optional<double> y, double amount)
{
    return x && y ? Truth(std::abs(*x - *y) <= amount) : std::nullopt;
}

double wordJaccard(const std::string &left, const std::string &right, MetricProfile profile)
{
    const auto words = [profile](const std::string &text) {
        const QList<uint> all = QString::fromStdString(text).toUcs4();
        const auto characters = profile == MetricProfile::CodePoints ? std::min<qsizetype>(all.size(), MaxComparedCharacters) : all.size();
        const QString read = QString::fromUcs4(reinterpret_cast<const char32_t *>(all.data()), characters);
        const QStringList list = read.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        return std::set<QString>(list.begin(), list.end());
    };
    const std::set<QString> x = words(left);
    const std::set<QString> y = words(right);
    std::set<QString> all = x;
    all.insert(y.begin(), y.end());
    return all.empty() ? 0 : static_cast<double>(x.size() + y.size() - all.size()) / static_cast<double>(all.size());
}

std::string placeOf(const std::string &postcode, ConditionKind kind)
{
    static const QRegularExpression british(QStringLiteral("^([A-Za-z]{1,2})([0-9][A-Za-z0-9]?)([0-9])[A-Za-z]{2}$"));
    const QString text = QString::fromStdString(postcode);
    const auto parts = british.match(text);
    if (parts.hasMatch()) {
        const QString area = parts.captured(1);
        const QString district = area + parts.captured(2);
        return (kind == PostcodeArea ? area : kind == PostcodeDistrict ? district : district + parts.captured(3)).toStdString();
    }
    const auto points = text.toUcs4();
    const qsizetype count = kind == PostcodeArea ? 2 : kind == PostcodeDistrict ? 3 : points.size() - 1;
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.data()), std::clamp<qsizetype>(count, 0, points.size())).toStdString();
}

bool isInitialOf(const std::string &left, const std::string &right)
{
    const auto bare = [](const std::string &text) {
        const QString all = QString::fromStdString(text);
        return (all.endsWith(QLatin1Char('.')) ? all.chopped(1) : all).toUcs4(); // characters, whatever units they take
    };
    const auto x = bare(left), y = bare(right);
    return !x.isEmpty() && !y.isEmpty() && (x.size() == 1) != (y.size() == 1) && x[0] == y[0];
}

// Apart: the day and month changed places, or one digit differs.
bool areDatesAlike(const std::string &x, const std::string &y)
{
    static const QRegularExpression date(QStringLiteral("^.{4}-.{2}-.{2}$"));
    const QString left = QString::fromStdString(x);
    const QString right = QString::fromStdString(y);
    if (!date.match(left).hasMatch() || !date.match(right).hasMatch() || left == right)
        return false;
    if (left == right.first(5) + right.sliced(8, 2) + QLatin1Char('-') + right.sliced(5, 2))
        return true;
    int different = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        different += left[i] != right[i] ? 1 : 0;
    return different == 1;
}

// Of vectors written as "[1, 2.5]".
std::vector<std::optional<double>> vectorOf(const std::string &text)
{
    static const QRegularExpression between(QStringLiteral("[,; \\[\\]]+"));
    std::vector<std::optional<double>> numbers;
    for (const QString &part : QString::fromStdString(text).split(between, Qt::SkipEmptyParts))
        numbers.push_back(numberOf(part.toStdString()));
    return numbers;
}

Truth cosine(const std::string &left, const std::string &right, double amount)
{
    const auto x = vectorOf(left), y = vectorOf(right);
    double product = 0, ofLeft = 0, ofRight = 0;
    if (x.size() != y.size())
        return std::nullopt;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (!x[i] || !y[i])
            return std::nullopt;
        product += *x[i] * *y[i];
        ofLeft += *x[i] * *x[i];
        ofRight += *y[i] * *y[i];
    }
    return ofLeft > 0 && ofRight > 0 ? Truth(product / (std::sqrt(ofLeft) * std::sqrt(ofRight)) >= amount) : std::nullopt;
}

Truth askText(const Condition &condition, const std::string &left, const std::string &right, MetricProfile profile)
{
    const std::size_t most = profile == MetricProfile::CodePoints ? MaxComparedCharacters : 1'000'000;
    const Unit own = profile == MetricProfile::DuckDb ? Unit::Byte : profile == MetricProfile::Spark ? Unit::Utf16 : Unit::CodePoint;
    const auto compare = [&](auto metric, Unit unit) { return metric(unitsOf(left, unit, most), unitsOf(right, unit, most)); };
    switch (condition.kind) {
    case JaroWinkler: return compare([&](const auto &x, const auto &y) { return jaroWinkler(x, y, profile); }, own) >= condition.amount;
    case Jaro: return compare([&](const auto &x, const auto &y) { return jaro(x, y, profile); }, own) >= condition.amount;
    case Levenshtein: return static_cast<double>(compare(levenshtein, own == Unit::Utf16 ? Unit::CodePoint : own)) <= condition.amount;
    case DamerauLevenshtein: return static_cast<double>(compare(damerau, own)) <= condition.amount;
    case Jaccard: return compare(jaccard, own) >= condition.amount;
    case Prefix: {
        const auto length = static_cast<std::size_t>(condition.amount);
        const auto x = unitsOf(left, Unit::CodePoint, length), y = unitsOf(right, Unit::CodePoint, length);
        return x.size() == length && x == y;
    }
    case Cosine: return cosine(left, right, condition.amount);
    default: std::abort();
    }
}

} // namespace

Truth askValues(const Condition &condition, const std::string &left, const std::string &right, MetricProfile profile)
{
    const double amount = condition.amount;
    switch (condition.kind) {
    case Exact: return left == right;
    case DateDays: return within(secondsOf(left), secondsOf(right), amount * 86400);
    case DateMonths: return within(secondsOf(left), secondsOf(right), amount * 2629800);
    case DateYears: return within(secondsOf(left), secondsOf(right), amount * 31557600);
    case TimeSeconds: return within(secondsOf(left), secondsOf(right), amount);
    case NumericDifference: return within(numberOf(left), numberOf(right), amount);
    case PercentageDifference: {
        const auto x = numberOf(left), y = numberOf(right);
        if (!x || !y)
            return std::nullopt;
        const bool isOurs = profile == MetricProfile::CodePoints;
        const double larger = isOurs ? std::max(std::abs(*x), std::abs(*y)) : std::max(*x, *y);
        return larger == 0 ? std::nullopt : Truth(std::abs(*x - *y) / larger < amount);
    }
    case PostcodeArea:
    case PostcodeDistrict:
    case PostcodeSector: {
        const std::string x = placeOf(left, condition.kind), y = placeOf(right, condition.kind);
        return x.empty() || y.empty() ? std::nullopt : Truth(x == y);
    }
    case Phonetic: {
        const std::string x = phoneticKey(left), y = phoneticKey(right);
        return x.empty() || y.empty() ? std::nullopt : Truth(x == y);
    }
    case EmailUser: {
        const auto user = [](const std::string &text) { return QString::fromStdString(text).section(QLatin1Char('@'), 0, 0); };
        return !user(left).isEmpty() && user(left) == user(right);
    }
    case Initials: return isInitialOf(left, right);
    case DateParts: return areDatesAlike(left, right);
    case Nickname: return areNicknames(left, right);
    case TokenJaccard: return wordJaccard(left, right, profile) >= amount;
    case TokenSet: // has its own cases; only the way to it is plain
        return tokenSetSimilarity(tokensOf(left), tokensOf(right)) >= amount;
    default: return askText(condition, left, right, profile);
    }
}

} // namespace tests::plain
