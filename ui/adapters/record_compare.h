// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Records, pairs and golden values of the engine as the compare table, the graph and the chips want them. Pure; GUI thread.
#pragma once

#include <span>

#include "engine/model/attribute.h"
#include "engine/workspace/views.h"
#include "ui/graph/graph_data.h"
#include "ui/widgets/compare/compare_data.h"

namespace ui
{

[[nodiscard]] CompareData compareData(std::span<const engine::RecordView> records, std::span<const engine::GoldenCellView> golden,
                                      const QString &goldenTitle, const QString &goldenId);
[[nodiscard]] GraphData graphData(std::span<const engine::RecordView> records, std::span<const engine::PairView> pairs);
[[nodiscard]] QString sourceName(const engine::Source &source);
// "Maria Lindqvist": the person, else the company, else the record's own name
[[nodiscard]] QString personName(const engine::RecordView &record);
// "CRM 00417"
[[nodiscard]] QString recordName(const engine::RecordView &record);

} // namespace ui
