// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// libFuzzer's door to the one target of the program. A promise that is broken leaves as an exception, which libFuzzer takes for a crash.
#include "tests/fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    tests::fuzz::targets().front().run({reinterpret_cast<const char *>(data), size});
    return 0;
}
