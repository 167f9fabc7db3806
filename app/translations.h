// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of the window in the user's language; in English the plurals. Called once, before the first widget.
#pragma once

class QCoreApplication;

namespace app
{

void installTranslations(QCoreApplication &application);

} // namespace app
