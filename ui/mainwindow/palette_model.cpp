// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/palette_model.h"

#include <QAction>
#include <QPointer>
#include <algorithm>
#include <utility>

#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/fuzzy_match.h"
#include "ui/theme/icons.h"
#include "ui/widgets/kbd_hint.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

PaletteModel::PaletteModel(const Actions &actions, QObject *parent) : QAbstractListModel(parent), m_actions(actions) {}

void PaletteModel::addProvider(PaletteProvider provider)
{
    m_providers.push_back(std::move(provider));
}

void PaletteModel::setText(const QString &text)
{
    ++m_search;
    m_text = text;
    m_isAsked = false;
    struct Found {
        int score;
        const ActionSpec *spec;
    };
    std::vector<Found> found;
    for (const ActionSpec &spec : m_actions.all()) {
        const QAction *action = m_actions.find(spec.id);
        if (!spec.inPalette || !action || !action->isEnabled())
            continue;
        if (const auto score = fuzzyMatch(text, spec.group + u' ' + spec.text))
            found.push_back({*score, &spec});
    }
    std::ranges::stable_sort(found, std::greater(), &Found::score);
    if (!text.isEmpty() && found.size() > MostActions)
        found.resize(MostActions);
    beginResetModel();
    m_entries.clear();
    for (const Found &one : found) {
        const QPointer<QAction> action = m_actions.find(one.spec->id);
        m_entries.push_back({.text = QString(one.spec->text).remove(u'&'),
                             .detail = one.spec->group,
                             .iconName = one.spec->iconName,
                             .keys = keyText(one.spec->key),
                             .handler = [action] {
                                 if (action)
                                     action->trigger();
                             }});
    }
    endResetModel();
}

void PaletteModel::askProviders()
{
    if (m_text.trimmed().isEmpty() || std::exchange(m_isAsked, true))
        return;
    for (const PaletteProvider &provider : m_providers) {
        provider(m_text, [self = QPointer<PaletteModel>(this), now = m_search](std::vector<PaletteEntry> entries) {
            if (!self || self->m_search != now || entries.empty())
                return;
            if (entries.size() > MostResults)
                entries.resize(MostResults);
            const auto first = static_cast<int>(self->m_entries.size());
            self->beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
            std::ranges::move(entries, std::back_inserter(self->m_entries));
            self->endInsertRows();
        });
    }
}

void PaletteModel::run(int row) const
{
    if (row < 0 || row >= rowCount())
        return;
    const auto handler = m_entries.at(static_cast<std::size_t>(row)).handler; // the list may change by it
    if (handler)
        handler();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &entry = m_entries.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole: return visibleText(entry.text);
    case Qt::AccessibleTextRole: return visibleText(u"%1, %2 %3"_s.arg(entry.text, entry.detail, entry.keys));
    case Qt::DecorationRole: return entry.iconName.isEmpty() ? QVariant() : QVariant(icon(entry.iconName));
    case DetailRole: return visibleText(entry.detail);
    case IconRole: return entry.iconName;
    case KeysRole: return entry.keys;
    default: return {};
    }
}

} // namespace ui
