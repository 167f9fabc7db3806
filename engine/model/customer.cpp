// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/model/customer.h"

namespace engine
{

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

} // namespace engine
