// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The rejected rows of an import as a CSV file: line, field, reason, raw. Written aside and renamed by finish(). One thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "engine/base/result.h"
#include "engine/model/import.h"

namespace engine
{

class RejectReport final
{
public:
    // InvalidArgument when a file of that name is anything but a former report.
    [[nodiscard]] static Result<RejectReport> open(const std::filesystem::path &file);
    RejectReport(RejectReport &&) noexcept;
    RejectReport &operator=(RejectReport &&) noexcept;
    ~RejectReport(); // without finish(): nothing is left behind, and an earlier report of the name stays

    [[nodiscard]] Result<void> add(const Reject &reject);
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] std::uint64_t rows() const;

private:
    struct State;
    explicit RejectReport(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace engine
