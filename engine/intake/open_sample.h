// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens a file of which only the first rows will be read. Any thread.
#pragma once

#include <memory>

#include "engine/intake/record_reader.h"

namespace engine
{

// As openSourceFile(), but quick for any size: members of JSON objects that first come after a megabyte are passed over.
[[nodiscard]] Result<std::unique_ptr<RecordReader>> openSample(const std::filesystem::path &file, const FileFormat &format);

} // namespace engine
