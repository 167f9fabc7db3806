// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a page may ask of the window around it; pages never know one another. GUI thread.
#pragma once

#include <QString>
#include <QVariant>

#include "engine/base/result.h"
#include "ui/widgets/toast.h"

namespace ui
{

class Actions;

class PageHost
{
public:
    virtual ~PageHost() = default;
    virtual void go(const QString &page, const QVariant &argument = {}) = 0;
    virtual void toast(ToastText text) = 0;
    virtual void showError(const engine::Error &error) = 0;
    // What that error said no longer holds: it goes, unless something else is shown by now.
    virtual void clearError(const engine::Error &error) = 0;
    // Undo is the window's: it knows the journal. Called by toasts and keys.
    virtual void undo() = 0;
    // Matches with a job in the job bar, proposing and training a model first where there is none.
    virtual void startMatching() = 0;
    [[nodiscard]] virtual Actions &actions() = 0;
};

} // namespace ui
