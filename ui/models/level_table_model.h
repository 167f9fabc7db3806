// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A matching model as a table: a heading row per comparison, a row per level below it. Cells that can be edited ask for the change and
// show it once the model is set again. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <functional>
#include <vector>

#include "engine/match/model.h"

namespace ui
{

class LevelTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { Label, Condition, M, U, Weight, FixM, FixU, TermFrequency, ColumnCount };
    using Edit = std::function<void(engine::Model &)>;

    using QAbstractTableModel::QAbstractTableModel;

    void setModel(const engine::Model &model, const engine::AttributeCatalog &catalog);
    void setReadOnly(bool readOnly);

    // Of a row: its comparison, and its level or −1 for the heading.
    [[nodiscard]] int comparisonOf(int row) const { return m_rows.at(static_cast<std::size_t>(row)).comparison; }
    [[nodiscard]] int levelOf(int row) const { return m_rows.at(static_cast<std::size_t>(row)).level; }
    [[nodiscard]] int rowOf(int comparison, int level) const; // −1: none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void editRequested(const ui::LevelTableModel::Edit &edit);
    void refused(const QString &sentence); // what was typed is no number

private:
    struct Row {
        int comparison = 0;
        int level = -1;
        double m = 1;
        double u = 1;
        double weight = 0;
        bool isMissing = false;
    };
    [[nodiscard]] const engine::Comparison &comparison(const Row &row) const;
    [[nodiscard]] const engine::Level &level(const Row &row) const;
    [[nodiscard]] QString headingText(const Row &row, int column) const;
    [[nodiscard]] QString levelText(const Row &row, int column) const;
    [[nodiscard]] QVariant editText(const Row &row, int column) const;
    [[nodiscard]] QVariant checkState(const Row &row, int column) const;
    bool setText(const Row &row, int column, const QString &text);
    bool setProbability(const Row &row, int column, const QString &text);
    bool setTermFrequency(const Row &row, const QString &text);
    bool setAmount(const Row &row, const QString &text);
    [[nodiscard]] engine::AmountRule amountRule(const Row &row) const; // of its condition

    engine::Model m_model;
    engine::AttributeCatalog m_catalog;
    std::vector<Row> m_rows;
    double m_low = 0; // weights of all levels lie between these
    double m_high = 1;
    bool m_isReadOnly = false;
};

} // namespace ui
