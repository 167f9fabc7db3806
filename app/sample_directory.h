// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the sample sources of the demo are.
#pragma once

#include <filesystem>

namespace app
{

// $TESSERA_SAMPLES, else beside the installed program, else in the source tree it was built from.
[[nodiscard]] std::filesystem::path sampleDirectory();

} // namespace app
