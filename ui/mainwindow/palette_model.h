// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of the command palette: actions that fit what is typed, then results of providers as they arrive. It is always the list of the
// text set last. GUI thread.
#pragma once

#include <QAbstractListModel>
#include <functional>
#include <vector>

namespace ui
{

class Actions;

struct PaletteEntry {
    QString text{};
    QString detail{}; // group or remark, at the right
    QString iconName{};
    QString keys{}; // shortcut as text
    std::function<void()> handler{};
};

// Asked with the text; answers later (or at once) by calling done() once, on the GUI thread. Late answers are dropped.
using PaletteProvider = std::function<void(const QString &text, const std::function<void(std::vector<PaletteEntry>)> &done)>;

class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles { DetailRole = Qt::UserRole + 1, IconRole, KeysRole };

    explicit PaletteModel(const Actions &actions, QObject *parent = nullptr);

    void addProvider(PaletteProvider provider);
    void setText(const QString &text); // its actions are there at once
    void askProviders();               // once for a text
    void run(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const final;

    static constexpr int MostActions = 12;
    static constexpr int MostResults = 20; // of one provider

private:
    const Actions &m_actions;
    std::vector<PaletteProvider> m_providers;
    std::vector<PaletteEntry> m_entries;
    QString m_text;
    bool m_isAsked = false; // of the providers
    int m_search = 0;       // number of the text whose answers are welcome
};

} // namespace ui
