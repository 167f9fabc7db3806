// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/customer_text.h"

#include <QCoreApplication>

#include "ui/models/text.h"

namespace ui
{

namespace
{

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("ui::CustomerText", text, nullptr, n);
}

} // namespace

QString strategyText(const engine::GoldenValue &value)
{
    using engine::Strategy;
    switch (value.strategy) {
    case Strategy::OnlyValue: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "the only value"));
    case Strategy::AllAgree: return say(QT_TRANSLATE_N_NOOP("ui::CustomerText", "all %n agree"), value.agreeing);
    case Strategy::Source: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "preferred source"));
    case Strategy::MostRecent: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "updated last"));
    case Strategy::Oldest: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "known longest"));
    case Strategy::MostFrequent: return say(QT_TRANSLATE_N_NOOP("ui::CustomerText", "most frequent, in %n record(s)"), value.agreeing);
    case Strategy::Longest: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "longest"));
    case Strategy::Shortest: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "shortest"));
    case Strategy::MostComplete: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "from the most complete record"));
    case Strategy::Min: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "smallest"));
    case Strategy::Max: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "largest"));
    case Strategy::Preferred: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "preferred value"));
    case Strategy::Valid: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "the valid one"));
    case Strategy::Trust: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "most trusted"));
    case Strategy::SameRecordAs: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "from the same record"));
    case Strategy::Pin: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "pinned by a person"));
    case Strategy::TieBreak: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "a tie, broken by source rank"));
    }
    return {};
}

QString changeText(const engine::IdentityChange &change)
{
    const QString oldId = fromEngine(change.oldId);
    const QString newId = fromEngine(change.newId);
    switch (change.kind) {
    case engine::IdentityChangeKind::Create: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "%1 came to be")).arg(newId);
    case engine::IdentityChangeKind::Merge: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "%1 was merged into %2")).arg(oldId, newId);
    case engine::IdentityChangeKind::Split: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "%2 was split from %1")).arg(oldId, newId);
    case engine::IdentityChangeKind::Retire: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "%1 was retired")).arg(oldId);
    case engine::IdentityChangeKind::Erase: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "%1 was erased")).arg(oldId);
    }
    return {};
}

QString triggerText(const engine::IdentityChange &change)
{
    if (change.trigger == "run")
        return say(QT_TRANSLATE_NOOP("ui::CustomerText", "by a matching run"));
    if (change.trigger == "decision")
        return say(QT_TRANSLATE_NOOP("ui::CustomerText", "by a decision"));
    if (change.trigger == "undo")
        return say(QT_TRANSLATE_NOOP("ui::CustomerText", "by taking something back"));
    if (change.trigger == "import")
        return say(QT_TRANSLATE_NOOP("ui::CustomerText", "by an import"));
    return fromEngine(change.trigger);
}

QString verdictText(engine::Verdict verdict)
{
    switch (verdict) {
    case engine::Verdict::Same: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "same customer"));
    case engine::Verdict::Different: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "different customers"));
    case engine::Verdict::Unsure: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "unsure"));
    }
    return {};
}

QString decisionText(const engine::Decision &decision)
{
    const QString verdict = verdictText(decision.verdict);
    switch (decision.state) {
    case engine::DecisionState::Active: return verdict;
    case engine::DecisionState::Stale: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "%1, on values that changed since")).arg(verdict);
    case engine::DecisionState::Withdrawn: return say(QT_TRANSLATE_NOOP("ui::CustomerText", "%1, withdrawn since")).arg(verdict);
    }
    return verdict;
}

bool isInForce(const engine::Decision &decision)
{
    return decision.state != engine::DecisionState::Withdrawn;
}

} // namespace ui
