// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything a person can do, by id: feeds shortcuts, menus, buttons and the command palette. Owned by the main window. GUI thread.
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <functional>
#include <vector>

class QAction;
class QWidget;

namespace ui
{

struct ActionSpec {
    QString id{};       // "review.same"
    QString text{};     // "Same person"
    QString group{};    // "Review", shown in the palette
    QKeySequence key{}; // may be empty
    QString iconName{}; // may be empty
    std::function<void()> handler{};
    // Where the shortcut works: the whole window by default, or only while the focus is inside this widget.
    QWidget *scope = nullptr;
    bool inPalette = true;
};

class Actions final : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QWidget *window);

    // Two actions with one id, or with one shortcut in the same scope, are a fault of the program: refused (null) and reported by
    // conflicts(); a test of the assembled window asserts that there are none. A window-wide shortcut conflicts with every scope.
    QAction *add(const ActionSpec &spec);
    void remove(const QString &id);

    [[nodiscard]] QAction *find(const QString &id) const; // null when unknown
    [[nodiscard]] const std::vector<ActionSpec> &all() const { return m_specs; }
    [[nodiscard]] const QStringList &conflicts() const { return m_conflicts; }
    void setEnabled(const QString &id, bool enabled);
    void trigger(const QString &id);

private:
    [[nodiscard]] QString conflict(const ActionSpec &spec) const;

    QWidget *m_window;
    std::vector<ActionSpec> m_specs;
    QHash<QString, QAction *> m_actions;
    QStringList m_conflicts;
};

} // namespace ui
