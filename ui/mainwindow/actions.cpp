// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/actions.h"

#include <QAction>
#include <QWidget>

#include "ui/theme/icons.h"

namespace ui
{

using namespace Qt::StringLiterals;

Actions::Actions(QWidget *window) : QObject(window), m_window(window) {}

QString Actions::conflict(const ActionSpec &spec) const
{
    for (const ActionSpec &other : m_specs) {
        if (other.id == spec.id)
            return u"the id %1 is taken"_s.arg(spec.id);
        if (spec.key.isEmpty() || other.key != spec.key)
            continue;
        // Scopes within one another would both see the key.
        const bool apart = spec.scope && other.scope && spec.scope != other.scope && !spec.scope->isAncestorOf(other.scope)
                           && !other.scope->isAncestorOf(spec.scope);
        if (!apart)
            return u"%1 is used by %2 and %3"_s.arg(spec.key.toString(), other.id, spec.id);
    }
    return {};
}

QAction *Actions::add(const ActionSpec &spec)
{
    if (const QString what = conflict(spec); !what.isEmpty()) {
        m_conflicts.append(what);
        return nullptr;
    }
    QWidget *owner = spec.scope ? spec.scope : m_window;
    auto *action = new QAction(spec.text, owner);
    action->setObjectName(spec.id);
    action->setShortcut(spec.key);
    action->setShortcutContext(spec.scope ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
    if (!spec.iconName.isEmpty())
        action->setIcon(icon(spec.iconName));
    owner->addAction(action);
    connect(action, &QAction::triggered, this, [handler = spec.handler] {
        if (handler)
            handler();
    });
    connect(action, &QObject::destroyed, this, [this, id = spec.id] { // with its scope, when a page goes
        m_actions.remove(id);
        std::erase_if(m_specs, [&](const ActionSpec &other) { return other.id == id; });
    });
    m_specs.push_back(spec);
    m_actions.insert(spec.id, action);
    return action;
}

void Actions::remove(const QString &id)
{
    delete m_actions.value(id);
}

QAction *Actions::find(const QString &id) const
{
    return m_actions.value(id);
}

void Actions::setEnabled(const QString &id, bool enabled)
{
    if (QAction *action = find(id))
        action->setEnabled(enabled);
}

void Actions::trigger(const QString &id)
{
    if (QAction *action = find(id))
        action->trigger();
}

} // namespace ui
