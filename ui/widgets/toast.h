// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Short messages above the page that go away by themselves or by a click, with at most one action ("Undo"). GUI thread.
#pragma once

#include <QFrame>
#include <QTimer>
#include <functional>
#include <vector>

namespace ui
{

struct ToastText {
    QString text{};                  // "Merged into Maria Lindqvist"
    QString action{};                // "Undo", or empty
    std::function<void()> handler{}; // of the action
    int milliseconds = 0;            // 0: as long as it takes to read it, and to choose the action
};

// Owns the toasts of one window and stacks them at the top right of its parent. Stays while the pointer or the focus is on one.
class ToastHost final : public QWidget
{
    Q_OBJECT
public:
    explicit ToastHost(QWidget *parent);

    void say(ToastText text);
    void clear();
    [[nodiscard]] int count() const { return static_cast<int>(m_toasts.size()); }

    static constexpr int Most = 3; // older ones leave

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void remove(QWidget *toast);

    std::vector<QWidget *> m_toasts;
};

} // namespace ui
