// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample_directory.h"

#include <cstdlib>
#include <system_error>

namespace app
{

std::filesystem::path sampleDirectory()
{
    if (const char *given = std::getenv("TESSERA_SAMPLES"); given != nullptr && *given != '\0')
        return given;
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) {
        const std::filesystem::path installed = program.parent_path().parent_path() / "share" / "tessera" / "samples";
        if (std::filesystem::is_directory(installed, error))
            return installed;
    }
    return TESSERA_SAMPLES_DIR;
}

} // namespace app
