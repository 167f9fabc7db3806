// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An explanation in English sentences: for the command line and for the review page.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/match/explain.h"

namespace engine
{

// "Perhaps the same customer (87.3 %): same phone and birth date; alike in family name (close); different e-mail." and what qualifies it.
[[nodiscard]] std::string explanationSentence(const Explanation &explanation);

// "No blocking rule brings the two together, so a run never compares them."; empty when a run does.
[[nodiscard]] std::string whyNeverCompared(const Explanation &explanation);

// "same e-mail and birth date; alike in family name (close); different city; nothing known of phone"
[[nodiscard]] std::string agreementText(std::span<const LevelVerdict> verdicts);

// "given name", "e-mail" from "given_name", "email".
[[nodiscard]] std::string readableName(std::string_view code);

} // namespace engine
