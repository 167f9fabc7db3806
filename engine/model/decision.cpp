// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/model/decision.h"

namespace engine
{

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

} // namespace engine
