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
