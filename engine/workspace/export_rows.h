// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of each file of an export, streamed in their stable order. Inside engine/workspace only; one thread.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/base/progress.h"
#include "engine/model/attribute.h"
#include "engine/model/record.h"
#include "engine/publish/export_files.h"
#include "engine/workspace/delivery_plan.h"
#include "engine/workspace/export_names.h"

namespace engine
{

class ExportRows
{
public:
    ExportRows(Database &database, const ExportNames &names, DeliveryPlan &plan, const AttributeCatalog &catalog, RunId run, Exporter &exporter,
               Progress &progress)
        : m_database(database), m_names(names), m_plan(plan), m_catalog(catalog), m_run(run), m_exporter(exporter), m_progress(progress)
    {
    }

    // Customers are those of the last run. What is gone from its source since then is looked up by nobody: neither xref() nor pairs() names it.
    [[nodiscard]] Result<void> golden(); // first: it settles which customers the others tell of
    [[nodiscard]] Result<void> xref();
    [[nodiscard]] Result<void> lineage();
    [[nodiscard]] Result<void> idChanges(); // with a delta those since the former one
    [[nodiscard]] Result<void> pairs(std::span<const std::string> blockingRules);
    [[nodiscard]] Result<void> decisions(); // all of them, also with a delta: they are few, and other projects take them in
    // Fields where a system holds something else than the golden record.
    [[nodiscard]] Result<void> corrections(const Source &source);

    [[nodiscard]] std::int64_t lastIdChange() const { return m_lastIdChange; }

private:
    [[nodiscard]] bool isTold(RecordId record) const; // its customer is part of this export
    [[nodiscard]] bool isActive(RecordId record) const;
    [[nodiscard]] Result<void> addRemoved();
    template <typename Row> [[nodiscard]] std::vector<Row> byName(std::vector<Row> rows) const;
    [[nodiscard]] LineageRow lineageRow(const std::string &goldenId, const GoldenValue &value) const;
    [[nodiscard]] Result<void> correct(std::span<const RecordId> ids);
    [[nodiscard]] Result<void> correctValue(const Record &record, const GoldenValue &value);

    Database &m_database;
    const ExportNames &m_names;
    DeliveryPlan &m_plan;
    const AttributeCatalog &m_catalog;
    RunId m_run;
    Exporter &m_exporter;
    Progress &m_progress;
    std::size_t m_nextRemoved = 0;
    std::int64_t m_lastIdChange = 0;
};

} // namespace engine
