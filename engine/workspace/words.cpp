// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/words.h"

namespace engine
{

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

std::string_view codeOf(BlockReason reason)
{
    switch (reason) {
    case BlockReason::None: return "none";
    case BlockReason::Value: return "value";
    case BlockReason::Pattern: return "pattern";
    case BlockReason::NotChecked: return "not_checked";
    case BlockReason::Limit: return "limit";
    }
    return {};
}

std::string_view codeOf(RepeatReason reason)
{
    switch (reason) {
    case RepeatReason::None: return "none";
    case RepeatReason::ManyNames: return "many_names";
    case RepeatReason::Peak: return "peak";
    }
    return {};
}

std::string_view codeOf(BadData kind)
{
    switch (kind) {
    case BadData::SharedPhone: return "shared_phone";
    case BadData::TestEmail: return "test_email";
    case BadData::ConstantBirthday: return "constant_birthday";
    case BadData::Switchboard: return "switchboard";
    case BadData::CommonName: return "common_name";
    case BadData::CopiedAddress: return "copied_address";
    case BadData::RecycledPhone: return "recycled_phone";
    }
    return {};
}

std::string_view sentenceOf(BlockReason reason)
{
    switch (reason) {
    case BlockReason::None: return {};
    case BlockReason::Value: return "is blocked";
    case BlockReason::Pattern: return "is blocked by a pattern";
    case BlockReason::NotChecked: return "is blocked, because a pattern could not be evaluated";
    case BlockReason::Limit: return "does not count: in more records than allowed";
    }
    return {};
}

std::string_view sentenceOf(RepeatReason reason)
{
    switch (reason) {
    case RepeatReason::None: return {};
    case RepeatReason::ManyNames: return "its records bear many different names";
    case RepeatReason::Peak: return "far more frequent than other values, as a form's default is";
    }
    return {};
}

std::string_view sentenceOf(BadData kind)
{
    switch (kind) {
    case BadData::SharedPhone: return "one telephone shared by a few";
    case BadData::TestEmail: return "one test e-mail";
    case BadData::ConstantBirthday: return "one birthday for all";
    case BadData::Switchboard: return "a switchboard";
    case BadData::CommonName: return "one very common name";
    case BadData::CopiedAddress: return "a copied address";
    case BadData::RecycledPhone: return "numbers passed on to others";
    }
    return {};
}

} // namespace engine
