// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/match/plain_reference.h"

#include <QDateTime>
#include <QList>
#include <QRegularExpression>
#include <QStringList>
#include <QTimeZone>
#include <algorithm>
#include <cmath>
#include <set>

#include "engine/canon/nickname_table.h"
#include "engine/match/comparators.h"
#include "engine/match/phonetic_key.h"
#include "engine/match/value_features.h"
#include "tests/engine/match/plain_metrics.h"

using namespace engine;
using enum engine::ConditionKind;

namespace tests
{

namespace
{

using Truth = std::optional<bool>;
using Values = std::vector<std::string>;

void addDistinct(Values &values, const std::string &value)
{
    if (std::ranges::find(values, value) == values.end())
        values.push_back(value);
}

// The values of an attribute as a condition looks at them.
Values read(const std::map<AttributeId, Values> &record, AttributeId attribute, const std::vector<Transform> &transforms)
{
    const auto found = record.find(attribute);
    Values all = found == record.end() ? Values() : found->second;
    if (const int place = elementOf(transforms); place != 0) {
        const int index = place > 0 ? place - 1 : static_cast<int>(all.size()) + place;
        all = index >= 0 && index < static_cast<int>(all.size()) ? Values{all[static_cast<std::size_t>(index)]} : Values();
    }
    const ValueTransformer transformer(transforms);
    Values result;
    for (const std::string &value : all) {
        if (const auto other = transformer.apply(value))
            addDistinct(result, *other);
    }
    return result;
}

Truth both(Truth x, Truth y)
{
    if (x == Truth(false) || y == Truth(false))
        return false;
    return x && y ? Truth(true) : std::nullopt;
}

Truth share(const Values &x, const Values &y)
{
    if (x.empty() || y.empty())
        return std::nullopt;
    return std::ranges::any_of(x, [&](const std::string &value) { return std::ranges::contains(y, value); });
}

std::optional<double> numberOf(const std::string &text)
{
    bool isNumber = false;
    const double number = QString::fromStdString(text).toDouble(&isNumber);
    isNumber = isNumber && !text.contains(' '); // which Qt passes over
    return isNumber ? std::optional(number) : std::nullopt;
}

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

double wordJaccard(const std::string &left, const std::string &right)
{
    const auto words = [](const std::string &text) {
        const QStringList list = QString::fromStdString(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
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

bool isInitialOf(const QString &left, const QString &right)
{
    const auto bare = [](QString text) { return text.endsWith(QLatin1Char('.')) ? text.chopped(1) : text; };
    const QString x = bare(left);
    const QString y = bare(right);
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

bool isAboutWholeRecords(const Condition &condition)
{
    const auto kind = condition.kind;
    return kind == Reversed || kind == DistanceKm || kind == ArraySubset || kind == Literal || (kind == ArrayIntersect && condition.amount > 1)
           || (kind == Missing && condition.side != Side::Both) || std::ranges::any_of(condition.parts, isAboutWholeRecords);
}

void collectElements(const Condition &condition, std::set<int> &elements)
{
    if (condition.kind != Else && !isComposed(condition.kind))
        elements.insert(elementOf(condition.transforms));
    for (const Condition &part : condition.parts)
        collectElements(part, elements);
}

} // namespace

PlainReference::PlainReference(const std::vector<Cells> &records, const Model &model) : m_model(model)
{
    for (const Cells &cells : records) {
        Record &record = m_records.emplace_back();
        for (const auto &[attribute, text] : cells)
            addDistinct(record[attribute], text);
    }
}

LevelVector PlainReference::levels(std::size_t a, std::size_t b) const
{
    LevelVector vector = 0;
    for (unsigned i = 0; i < m_model.comparisons.size(); ++i)
        vector |= static_cast<LevelVector>(levelOf(m_model.comparisons[i], a, b)) << (i * LevelBits);
    return vector;
}

bool PlainReference::asksPairs(const Comparison &comparison) const
{
    std::set<int> elements;
    bool isWhole = false;
    for (const Level &level : comparison.levels) {
        collectElements(level.condition, elements);
        isWhole = isWhole || isAboutWholeRecords(level.condition);
    }
    return m_model.metrics == MetricProfile::CodePoints && !isWhole && elements.size() == 1 && *elements.begin() == 0
           && attributesOf(comparison).size() == 1;
}

unsigned PlainReference::levelOf(const Comparison &comparison, std::size_t a, std::size_t b) const
{
    Pair pair{m_records[a], m_records[b]};
    if (!asksPairs(comparison))
        return firstLevel(comparison, pair);
    const AttributeId attribute = attributesOf(comparison).front();
    const Values left = pair.left[attribute];
    const Values right = pair.right[attribute];
    if (left.empty() || right.empty())
        return firstLevel(comparison, pair);
    unsigned best = 0;
    for (const std::string &x : left) {
        for (const std::string &y : right)
            best = std::max(best, firstLevel(comparison, {{{attribute, {x}}}, {{attribute, {y}}}}));
    }
    return best;
}

unsigned PlainReference::firstLevel(const Comparison &comparison, const Pair &pair) const
{
    for (std::size_t i = 0; i < comparison.levels.size(); ++i) {
        if (ask(comparison.levels[i].condition, pair) == Truth(true))
            return levelNumber(comparison, i);
    }
    return 1;
}

PlainReference::Truth PlainReference::ask(const Condition &condition, const Pair &pair) const
{
    if (condition.kind == Else)
        return true;
    if (condition.kind == Not) {
        const Truth inner = ask(condition.parts.front(), pair);
        return inner ? Truth(!*inner) : std::nullopt;
    }
    if (condition.kind != And && condition.kind != Or)
        return askOne(condition, pair);
    // Or is the denial of "and" over denied parts.
    const bool isAnd = condition.kind == And;
    Truth result = true;
    for (const Condition &part : condition.parts) {
        const Truth one = ask(part, pair);
        result = both(result, isAnd || !one ? one : Truth(!*one));
    }
    return isAnd || !result ? result : Truth(!*result);
}

PlainReference::Truth PlainReference::askOne(const Condition &condition, const Pair &pair) const
{
    const Values left = read(pair.left, condition.attribute, condition.transforms);
    const Values right = read(pair.right, condition.attribute, condition.transforms);
    const bool isOne = condition.side != Side::Both;
    const Values &only = condition.side == Side::Right ? right : left;
    if (condition.kind == Missing)
        return isOne ? only.empty() : left.empty() || right.empty();
    if (condition.kind == Literal)
        return isOne ? share(only, {condition.text}) : both(share(left, {condition.text}), share(right, {condition.text}));
    const Values otherLeft = read(pair.left, condition.other, condition.otherTransforms);
    const Values otherRight = read(pair.right, condition.other, condition.otherTransforms);
    if (condition.kind == Reversed)
        return condition.isOneWay ? share(left, otherRight) : both(share(left, otherRight), share(otherLeft, right));
    if (left.empty() || right.empty())
        return std::nullopt;
    if (condition.kind == DistanceKm) {
        if (otherLeft.empty() || otherRight.empty())
            return std::nullopt;
        const auto a = numberOf(left[0]), b = numberOf(otherLeft[0]), c = numberOf(right[0]), d = numberOf(otherRight[0]);
        if (!a || !b || !c || !d)
            return std::nullopt;
        const double radian = std::acos(-1.0) / 180;
        const double e = std::sin(*a * radian) * std::sin(*c * radian) + std::cos(*a * radian) * std::cos(*c * radian) * std::cos((*d - *b) * radian);
        return std::acos(e > 1 ? 1 : e < -1 ? -1 : e) * 6371 <= condition.amount;
    }
    if (condition.kind == ArrayIntersect || condition.kind == ArraySubset) {
        const auto common = std::ranges::count_if(left, [&](const std::string &value) { return std::ranges::contains(right, value); });
        const double needed = condition.kind == ArraySubset ? static_cast<double>(std::min(left.size(), right.size())) : condition.amount;
        return static_cast<double>(common) >= needed;
    }
    Truth result;
    for (const std::string &x : left) {
        for (const std::string &y : right) {
            const Truth one = askValues(condition, x, y);
            if (one == Truth(true))
                return true;
            result = one ? one : result;
        }
    }
    return result;
}

PlainReference::Truth PlainReference::askValues(const Condition &condition, const std::string &left, const std::string &right) const
{
    const double amount = condition.amount;
    switch (condition.kind) {
    case Exact:
        return left == right;
    case DateDays:
        return within(secondsOf(left), secondsOf(right), amount * 86400);
    case DateMonths:
        return within(secondsOf(left), secondsOf(right), amount * 2629800);
    case DateYears:
        return within(secondsOf(left), secondsOf(right), amount * 31557600);
    case TimeSeconds:
        return within(secondsOf(left), secondsOf(right), amount);
    case NumericDifference:
        return within(numberOf(left), numberOf(right), amount);
    case PercentageDifference: {
        const auto x = numberOf(left), y = numberOf(right);
        if (!x || !y)
            return std::nullopt;
        const bool isOurs = m_model.metrics == MetricProfile::CodePoints;
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
    case Initials:
        return isInitialOf(QString::fromStdString(left), QString::fromStdString(right));
    case DateParts:
        return areDatesAlike(left, right);
    case Nickname:
        return areNicknames(left, right);
    case TokenJaccard:
        return wordJaccard(left, right) >= amount;
    case TokenSet: // has its own cases; only the way to it is plain
        return tokenSetSimilarity(tokensOf(left), tokensOf(right)) >= amount;
    default:
        return askText(condition, left, right);
    }
}

PlainReference::Truth PlainReference::askText(const Condition &condition, const std::string &left, const std::string &right) const
{
    const MetricProfile profile = m_model.metrics;
    const std::size_t most = profile == MetricProfile::CodePoints ? MaxComparedCharacters : 1'000'000;
    using plain::Unit;
    const Unit own = profile == MetricProfile::DuckDb ? Unit::Byte : profile == MetricProfile::Spark ? Unit::Utf16 : Unit::CodePoint;
    const auto compare = [&](auto metric, Unit unit) { return metric(plain::unitsOf(left, unit, most), plain::unitsOf(right, unit, most)); };
    switch (condition.kind) {
    case JaroWinkler:
        return compare([&](const auto &x, const auto &y) { return plain::jaroWinkler(x, y, profile); }, own) >= condition.amount;
    case Jaro:
        return compare([&](const auto &x, const auto &y) { return plain::jaro(x, y, profile); }, own) >= condition.amount;
    case Levenshtein:
        return static_cast<double>(compare(plain::levenshtein, own == Unit::Utf16 ? Unit::CodePoint : own)) <= condition.amount;
    case DamerauLevenshtein:
        return static_cast<double>(compare(plain::damerau, own)) <= condition.amount;
    case Jaccard:
        return compare(plain::jaccard, own) >= condition.amount;
    case Prefix: {
        const auto length = static_cast<std::size_t>(condition.amount);
        const auto x = plain::unitsOf(left, Unit::CodePoint, length), y = plain::unitsOf(right, Unit::CodePoint, length);
        return x.size() == length && x == y;
    }
    case Cosine: {
        double product = 0, ofLeft = 0, ofRight = 0;
        static const QRegularExpression between(QStringLiteral("[,; \\[\\]]+"));
        const QStringList x = QString::fromStdString(left).split(between, Qt::SkipEmptyParts);
        const QStringList y = QString::fromStdString(right).split(between, Qt::SkipEmptyParts);
        bool areNumbers = x.size() == y.size();
        for (qsizetype i = 0; areNumbers && i < x.size(); ++i) {
            bool isFirst = false, isSecond = false;
            const double first = x[i].toDouble(&isFirst), second = y[i].toDouble(&isSecond);
            areNumbers = isFirst && isSecond;
            product += first * second;
            ofLeft += first * first;
            ofRight += second * second;
        }
        return areNumbers && ofLeft > 0 && ofRight > 0 ? Truth(product / (std::sqrt(ofLeft) * std::sqrt(ofRight)) >= condition.amount) : std::nullopt;
    }
    default:
        std::abort();
    }
}

double PlainReference::termWeight(const Comparison &comparison, std::size_t level, std::size_t a, std::size_t b) const
{
    const auto &wanted = comparison.levels[level].termFrequency;
    if (!wanted || wanted->weight == 0)
        return 0;
    std::map<std::string, double> counts;
    double total = 0;
    for (const Record &record : m_records) {
        for (const std::string &value : read(record, wanted->attribute, {})) {
            ++counts[value];
            ++total;
        }
    }
    const Values left = read(m_records[a], wanted->attribute, {});
    const Values right = read(m_records[b], wanted->attribute, {});
    if (left.empty() && right.empty())
        return 0;
    double frequency = 2;
    for (const std::string &value : left) {
        if (std::ranges::contains(right, value))
            frequency = std::min(frequency, counts[value] / total);
    }
    if (frequency > 1)
        frequency = std::max(left.empty() ? 0 : counts[left[0]], right.empty() ? 0 : counts[right[0]]) / total;
    double base = comparison.levels[level].u.value();
    if (!wanted->ownU) {
        const auto exact = std::ranges::find_if(comparison.levels, [&](const Level &one) {
            return one.condition.kind == Exact && one.condition.attribute == wanted->attribute && one.condition.transforms.empty();
        });
        base = exact->u.value();
    }
    return wanted->weight * (std::log2(base) - std::log2(std::max(frequency, wanted->minimumU)));
}

// What two people of one name share by nature, if all comparisons of the name agree.
double PlainReference::ofNamesakes(LevelVector vector) const
{
    if (m_model.namesakes.comparisons.empty())
        return 0;
    double bits = std::log2(m_model.namesakes.excess);
    for (unsigned i = 0; i < m_model.comparisons.size(); ++i) {
        const Comparison &comparison = m_model.comparisons[i];
        const unsigned number = levelAt(vector, i);
        const Level *level = number == 0 ? nullptr : &comparison.levels[*levelIndex(comparison, number)];
        if (std::ranges::contains(m_model.namesakes.comparisons, comparison.name) && (level == nullptr || *level->m <= *level->u))
            return 0;
        if (level != nullptr && level->n)
            bits += std::max(0.0, std::log2(*level->n / *level->u));
    }
    return bits;
}

double PlainReference::weight(std::size_t a, std::size_t b, LevelVector vector) const
{
    double weight = std::log2(m_model.prior / (1 - m_model.prior));
    for (unsigned i = 0; i < m_model.comparisons.size(); ++i) {
        const Comparison &comparison = m_model.comparisons[i];
        const unsigned number = levelAt(vector, i);
        if (number == 0)
            continue;
        const std::size_t level = *levelIndex(comparison, number);
        weight += std::log2(comparison.levels[level].m.value() / comparison.levels[level].u.value()) + termWeight(comparison, level, a, b);
    }
    return weight - ofNamesakes(vector);
}

} // namespace tests
