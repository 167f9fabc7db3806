// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A small project in which things happen at random, the same for a seed: imports, corrections, decisions, undos.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/random.h"
#include "engine/workspace/workspace.h"
#include "tests/features/small_project.h"

namespace tests
{

// What one system holds now; rows are changed at random and delivered as files.
class System
{
public:
    System(std::string code, int people, engine::Random &random);

    void change(int times);
    [[nodiscard]] std::string csv(const std::vector<std::string> &keys) const;
    [[nodiscard]] std::vector<std::string> keys() const;
    [[nodiscard]] const std::string &code() const { return m_code; }
    [[nodiscard]] std::string reference(); // of any row: crm:c7

private:
    using Row = std::map<std::string, std::string>;
    std::map<std::string, Row>::iterator any();
    void add();
    void alter(Row &row);

    std::string m_code;
    engine::Random *m_random;
    std::map<std::string, Row> m_rows;
    int m_next = 0;
};

// Whatever is refused that should not be throws.
class History
{
public:
    explicit History(std::uint64_t seed);

    [[nodiscard]] std::filesystem::path file() const { return m_project.file(); }
    [[nodiscard]] std::filesystem::path twin() const { return m_project.directory() / "twin.tessera"; }
    engine::Workspace open(const std::filesystem::path &file);

    engine::Workspace begin(); // everything delivered and matched once
    void deliver(engine::Workspace &workspace, System &system, engine::ImportMode mode, const std::vector<std::string> &keys);
    [[nodiscard]] engine::Timestamp now() const { return m_clock->now(); }
    void wait() { m_clock->advance(std::chrono::hours(1)); }
    void happen(engine::Workspace &workspace); // one thing that may between two runs
    [[nodiscard]] std::string safeguards();    // other ones each time

    engine::Random random;
    System crm, shop;

private:
    SmallProject m_project;
    std::shared_ptr<engine::FixedClock> m_clock;
    int m_files = 0;
};

} // namespace tests
