// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/words.h"

namespace engine {

std::string_view codeOf(TaskKind kind)
{
    switch (kind) {
    case TaskKind::Review: return "review";
    case TaskKind::Refused: return "refused";
    case TaskKind::Stale: return "stale";
    case TaskKind::Conflict: return "conflict";
    }
    return {};
}

std::string_view codeOf(Zone zone)
{
    switch (zone) {
    case Zone::NoMatch: return "no_match";
    case Zone::Review: return "review";
    case Zone::Match: return "match";
    }
    return {};
}

std::string_view codeOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Same: return "same";
    case Verdict::Different: return "different";
    case Verdict::Unsure: return "unsure";
    }
    return {};
}

std::optional<Verdict> verdictFromCode(std::string_view code)
{
    for (const Verdict verdict : {Verdict::Same, Verdict::Different, Verdict::Unsure})
        if (codeOf(verdict) == code)
            return verdict;
    return std::nullopt;
}

std::string_view codeOf(DecisionState state)
{
    switch (state) {
    case DecisionState::Active: return "active";
    case DecisionState::Stale: return "stale";
    case DecisionState::Withdrawn: return "withdrawn";
    }
    return {};
}

std::string_view codeOf(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Single: return "single";
    case LinkKind::Auto: return "auto";
    case LinkKind::Decided: return "decided";
    }
    return {};
}

std::string_view codeOf(IdentityChangeKind kind)
{
    switch (kind) {
    case IdentityChangeKind::Create: return "create";
    case IdentityChangeKind::Merge: return "merge";
    case IdentityChangeKind::Split: return "split";
    case IdentityChangeKind::Retire: return "retire";
    case IdentityChangeKind::Erase: return "erase";
    }
    return {};
}

std::string_view codeOf(RefusalReason reason)
{
    switch (reason) {
    case RefusalReason::DecidedDifferent: return "decided_different";
    case RefusalReason::UniqueAttribute: return "unique_attribute";
    case RefusalReason::DuplicateFree: return "duplicate_free";
    case RefusalReason::TooLarge: return "too_large";
    case RefusalReason::Veto: return "veto";
    }
    return {};
}

std::string_view codeOf(RecordState state)
{
    switch (state) {
    case RecordState::Active: return "active";
    case RecordState::Gone: return "gone";
    case RecordState::Restricted: return "restricted";
    case RecordState::Suppressed: return "suppressed";
    case RecordState::Erased: return "erased";
    }
    return {};
}

} // namespace engine
