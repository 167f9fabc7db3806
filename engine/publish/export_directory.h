// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A directory whose export is replaced: everything is written aside, then renamed file by file, the manifest last. Until commit() the former files
// stand untouched. While it renames, and when it fails at that, new files lie beside a former manifest: its hashes tell that it is not theirs. One
// thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace engine
{

struct WrittenFile {
    std::string name;
    std::uint64_t bytes = 0;
    std::string sha256; // lower-case hexadecimal
};

// One file being written aside; hashed on the way. Removed again unless it was finished and its directory committed.
class ExportFile
{
public:
    ~ExportFile();
    ExportFile(const ExportFile &) = delete;
    ExportFile &operator=(const ExportFile &) = delete;

    [[nodiscard]] Result<void> write(std::string_view bytes);
    [[nodiscard]] Result<WrittenFile> finish(); // flushed to the disk and closed

private:
    friend class ExportDirectory;
    struct State;
    explicit ExportFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

class ExportDirectory
{
public:
    // Makes the directory where there is none. Errors: a file stands in the way, the place cannot be written, another export is at work there.
    [[nodiscard]] static Result<ExportDirectory> open(const std::filesystem::path &directory);
    ~ExportDirectory(); // takes back what was not committed
    ExportDirectory(ExportDirectory &&) noexcept;
    ExportDirectory &operator=(ExportDirectory &&) noexcept;

    // name: a plain file name.
    [[nodiscard]] Result<std::unique_ptr<ExportFile>> create(std::string_view name);

    // Renames all finished files into place, removes files of the former export (those its manifest names) that are not part of this one, and
    // puts the manifest in last. Call once, when every file is finished.
    [[nodiscard]] Result<void> commit(std::string_view manifest);

private:
    struct State;
    explicit ExportDirectory(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

inline constexpr std::string_view ManifestName = "manifest.json";

} // namespace engine
