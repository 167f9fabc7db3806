// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From a golden ID to the page of the customer who has it now; one that was retired leads to who took its place. GUI thread.
#pragma once

#include <string>

class QObject;

namespace ui
{

class PageHost;
class ProjectSession;

// Nothing without an ID. Nobody is led anywhere once the asker is gone.
void openCustomer(ProjectSession &session, PageHost &host, QObject *asker, const std::string &goldenId);

} // namespace ui
