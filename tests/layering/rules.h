// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What link lines cannot see: who may include whom, and where SQL may stand.
#pragma once

#include <QString>
#include <QStringList>

namespace tests
{

// The violations of one source file, each as "path:line: what is wrong"; path is relative to the root of the tree.
[[nodiscard]] QStringList violations(const QString &path, const QString &text);

} // namespace tests
