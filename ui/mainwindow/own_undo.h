// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A page with edits that are not in the project yet: while there are some, the keys for undo and redo are for them. GUI thread.
#pragma once

namespace ui
{

class OwnUndo
{
public:
    virtual ~OwnUndo() = default;
    // False: nothing of its own, the project's last step is meant.
    virtual bool takeBack() = 0;
    virtual bool doAgain() = 0;
};

} // namespace ui
