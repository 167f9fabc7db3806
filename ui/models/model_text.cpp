// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/model_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "ui/models/text.h"

namespace ui
{

namespace
{

using engine::ConditionKind;

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("ui::ModelText", text, nullptr, n);
}

QString joined(const engine::Condition &condition, const engine::AttributeCatalog &catalog, const QString &between)
{
    QStringList parts;
    for (const engine::Condition &part : condition.parts) {
        const bool isNested = part.kind == ConditionKind::And || part.kind == ConditionKind::Or;
        const QString text = conditionText(part, catalog);
        parts.append(isNested ? QStringLiteral("(%1)").arg(text) : text);
    }
    return parts.join(between);
}

QString amountText(double amount)
{
    return QLocale().toString(amount, 'g', 6);
}

// Everything that compares the two values of one attribute.
QString valueText(const engine::Condition &condition, const QString &name)
{
    const int whole = static_cast<int>(std::lround(condition.amount));
    const QString percent = QLocale().toString(condition.amount * 100, 'f', 0);
    switch (condition.kind) {
    case ConditionKind::Missing: return say(QT_TRANSLATE_NOOP("ui::ModelText", "%1 is missing")).arg(name);
    case ConditionKind::Exact: return say(QT_TRANSLATE_NOOP("ui::ModelText", "%1 is the same")).arg(name);
    case ConditionKind::JaroWinkler: return say(QT_TRANSLATE_NOOP("ui::ModelText", "%1 at least %2 % alike (Jaro–Winkler)")).arg(name, percent);
    case ConditionKind::Jaro: return say(QT_TRANSLATE_NOOP("ui::ModelText", "%1 at least %2 % alike (Jaro)")).arg(name, percent);
    case ConditionKind::Levenshtein: return say(QT_TRANSLATE_N_NOOP("ui::ModelText", "%1 with at most %n letter(s) changed"), whole).arg(name);
    case ConditionKind::DamerauLevenshtein:
        return say(QT_TRANSLATE_N_NOOP("ui::ModelText", "%1 with at most %n letter(s) changed or swapped"), whole).arg(name);
    case ConditionKind::DateDays: return say(QT_TRANSLATE_N_NOOP("ui::ModelText", "%1 at most %n day(s) apart"), whole).arg(name);
    case ConditionKind::DateMonths: return say(QT_TRANSLATE_N_NOOP("ui::ModelText", "%1 at most %n month(s) apart"), whole).arg(name);
    case ConditionKind::DateYears: return say(QT_TRANSLATE_N_NOOP("ui::ModelText", "%1 at most %n year(s) apart"), whole).arg(name);
    case ConditionKind::DateParts: return say(QT_TRANSLATE_NOOP("ui::ModelText", "%1 with day and month swapped, or one digit off")).arg(name);
    case ConditionKind::EmailUser: return say(QT_TRANSLATE_NOOP("ui::ModelText", "%1 the same before the @")).arg(name);
    case ConditionKind::Prefix: return say(QT_TRANSLATE_N_NOOP("ui::ModelText", "%1 begins with the same %n letter(s)"), whole).arg(name);
    case ConditionKind::PostcodeSector: return say(QT_TRANSLATE_NOOP("ui::ModelText", "%1 in the same sector (SW1A 1)")).arg(name);
    case ConditionKind::PostcodeDistrict: return say(QT_TRANSLATE_NOOP("ui::ModelText", "%1 in the same district (SW1A)")).arg(name);
    case ConditionKind::PostcodeArea: return say(QT_TRANSLATE_NOOP("ui::ModelText", "%1 in the same area (SW)")).arg(name);
    case ConditionKind::Nickname: return say(QT_TRANSLATE_NOOP("ui::ModelText", "%1 is a nickname of the other")).arg(name);
    case ConditionKind::Initials: return say(QT_TRANSLATE_NOOP("ui::ModelText", "%1 is the initial of the other")).arg(name);
    case ConditionKind::ArrayIntersect: return say(QT_TRANSLATE_N_NOOP("ui::ModelText", "%1 with at least %n value(s) in common"), whole).arg(name);
    case ConditionKind::TokenSet: return say(QT_TRANSLATE_NOOP("ui::ModelText", "%1 with at least %2 % of the words in common")).arg(name, percent);
    case ConditionKind::NumericDifference:
        return say(QT_TRANSLATE_NOOP("ui::ModelText", "%1 at most %2 apart")).arg(name, amountText(condition.amount));
    case ConditionKind::Phonetic: return say(QT_TRANSLATE_NOOP("ui::ModelText", "%1 sounds the same")).arg(name);
    default: // a kind that is newer than these words
        return QStringLiteral("%1: %2 %3").arg(name, fromEngine(engine::codeOf(condition.kind)), amountText(condition.amount));
    }
}

} // namespace

QString conditionText(const engine::Condition &condition, const engine::AttributeCatalog &catalog)
{
    const auto nameOf = [&catalog](engine::AttributeId id) {
        const engine::Attribute *attribute = catalog.find(id);
        return attribute != nullptr ? attributeText(attribute->code) : QString();
    };
    switch (condition.kind) {
    case ConditionKind::And: return joined(condition, catalog, say(QT_TRANSLATE_NOOP("ui::ModelText", " and ")));
    case ConditionKind::Or: return joined(condition, catalog, say(QT_TRANSLATE_NOOP("ui::ModelText", " or ")));
    case ConditionKind::Not: return say(QT_TRANSLATE_NOOP("ui::ModelText", "not (%1)")).arg(joined(condition, catalog, {}));
    case ConditionKind::Else: return say(QT_TRANSLATE_NOOP("ui::ModelText", "anything else"));
    case ConditionKind::Reversed:
        return say(QT_TRANSLATE_NOOP("ui::ModelText", "%1 and %2 swapped")).arg(nameOf(condition.attribute), nameOf(condition.other));
    default: return valueText(condition, nameOf(condition.attribute));
    }
}

QString comparisonText(const engine::Comparison &comparison)
{
    return attributeText(comparison.name);
}

QString sessionText(const engine::EmSession &session)
{
    const int steps = static_cast<int>(session.steps.size());
    if (session.skipped == "too_few_pairs")
        return say(QT_TRANSLATE_NOOP("ui::ModelText", "Passed over: too few pairs to learn from"));
    if (session.skipped == "no_matches")
        return say(QT_TRANSLATE_NOOP("ui::ModelText", "Passed over: hardly any matches among its pairs"));
    if (session.skipped == "no_comparisons")
        return say(QT_TRANSLATE_NOOP("ui::ModelText", "Passed over: it leaves fewer than two comparisons to learn"));
    if (!session.skipped.empty())
        return say(QT_TRANSLATE_NOOP("ui::ModelText", "Passed over"));
    return session.hasConverged ? say(QT_TRANSLATE_N_NOOP("ui::ModelText", "Converged after %n step(s)"), steps)
                                : say(QT_TRANSLATE_N_NOOP("ui::ModelText", "Stopped after %n step(s), not converged"), steps);
}

QString oddsText(double probability)
{
    if (probability <= 0)
        return say(QT_TRANSLATE_NOOP("ui::ModelText", "none"));
    return say(QT_TRANSLATE_NOOP("ui::ModelText", "1 in %1")).arg(countText(static_cast<quint64>(std::llround(1 / probability))));
}

QString shareText(double share)
{
    int digits = 1;
    for (double left = share * 100; left > 0 && left < 1 && digits < 6; left *= 10)
        ++digits;
    return QLocale().toString(share * 100, 'f', digits) + QStringLiteral("\u202F%");
}

QString probabilityText(double value)
{
    return QLocale().toString(value, 'g', 4);
}

} // namespace ui
