// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The worklist: one task per cluster of doubt. A run renews them and keeps what people set. One thread; any connection for reading.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/model/pair.h"
#include "engine/store/database.h"

namespace engine
{

// Stored: numbers keep their meaning.
enum class StoredTaskKind : std::uint8_t { Review = 1, Refused = 2, Stale = 3, Conflict = 4 };
enum class TaskState : std::uint8_t { Open = 1, Done = 2, Skipped = 3 };

struct StoredTask {
    TaskId id;
    std::uint64_t key = 0; // the same item keeps it over runs
    StoredTaskKind kind = StoredTaskKind::Review;
    double risk = 0;
    double weight = 0; // of the riskiest pair
    std::string title;
    std::vector<RecordId> records; // those in question first
    std::vector<SourceId> sources; // distinct, ascending
    TaskState state = TaskState::Open;
    std::string assignee;
    std::optional<Timestamp> due;
    std::string comment;
    LevelVector pattern = 0; // levels of the least certain pair in it
    double uncertainty = 0;  // of that pair: 1 at even odds
    double teaching = 0;     // read only, with TaskOrder::Teaching
};

// Risk: what is likely wrong and would do most harm. Teaching: uncertainty divided by how often the same levels were decided already or stand
// higher in the list, so that each answer tells something new.
enum class TaskOrder : std::uint8_t { Risk, Teaching };

// What people set.
struct TaskSettings {
    TaskState state = TaskState::Open;
    std::string assignee;
    std::optional<Timestamp> due;
    std::string comment;
};

struct TaskQuery {
    TaskState state = TaskState::Open;
    std::optional<StoredTaskKind> kind;
    std::optional<double> minWeight;
    std::optional<double> maxWeight;
    SourceId source; // invalid: any
    TaskOrder order = TaskOrder::Risk;
    std::optional<std::pair<double, TaskId>> after; // risk or teaching, and id, of the last row
    int limit = 100;
};

class TaskStore
{
public:
    explicit TaskStore(Database &database) : m_database(database) {}

    // The worklist becomes these; ids are set. A known key keeps its id and what people set, but opens again when its kind or its records
    // changed. A task that is no longer in doubt leaves the list; assignee, due and comment wait for its return.
    [[nodiscard]] Result<void> replaceAll(std::span<StoredTask> tasks);
    // The same for the tasks that hold one of these records.
    [[nodiscard]] Result<void> replaceTouching(std::span<const RecordId> records, std::span<StoredTask> tasks);
    // NotFound when there is no such task.
    [[nodiscard]] Result<void> set(TaskId id, const TaskSettings &settings);

    [[nodiscard]] Result<std::optional<StoredTask>> find(TaskId id) const;
    [[nodiscard]] Result<std::vector<TaskId>> touching(std::span<const RecordId> records) const; // current ones, ascending
    [[nodiscard]] Result<std::vector<StoredTask>> page(const TaskQuery &query) const;            // by the order, ties by id
    [[nodiscard]] Result<std::uint64_t> countCurrent() const;                                    // of any state
    [[nodiscard]] Result<std::array<std::uint64_t, 4>> openByKind() const;                       // index: kind - 1

private:
    [[nodiscard]] Result<void> fill(StoredTask &task) const;
    Database &m_database;
};

} // namespace engine
