// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The attribute that a row is about, in tables and boxes whose rows carry its id. Pure.
#pragma once

#include <QModelIndex>
#include <QVariant>

#include "engine/base/ids.h"
#include "ui/theme/roles.h"

namespace ui
{

[[nodiscard]] inline engine::AttributeId attributeFrom(const QVariant &id)
{
    return engine::AttributeId{static_cast<decltype(engine::AttributeId::value)>(id.toInt())};
}

// The first cell of the row has it.
[[nodiscard]] inline engine::AttributeId attributeAt(const QModelIndex &row)
{
    return attributeFrom(row.siblingAtColumn(0).data(IdRole));
}

} // namespace ui
