// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One English sentence for an explanation: for the command line and for the review page.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/match/explain.h"

namespace engine
{

// "Likely the same customer (99.7 %): same birth date and phone, family name close; e-mail differs."
[[nodiscard]] std::string explanationSentence(const Explanation &explanation);

// "same e-mail and birth date; alike in family name (close); different city; nothing known of phone"
[[nodiscard]] std::string agreementText(std::span<const LevelVerdict> verdicts);

// "given name", "e-mail" from "given_name", "email".
[[nodiscard]] std::string readableName(std::string_view code);

} // namespace engine
