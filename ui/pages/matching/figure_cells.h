// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Cells of figures that are sorted by what they say, not by how it is written. Any thread.
#pragma once

#include "ui/models/text.h"
#include "ui/widgets/text_table_model.h"

namespace ui
{

[[nodiscard]] inline TextCell countCell(quint64 count)
{
    return {.text = countText(count), .sort = QVariant::fromValue(count)};
}

[[nodiscard]] inline TextCell shareCell(double share)
{
    return {.text = shareText(share), .sort = share};
}

} // namespace ui
