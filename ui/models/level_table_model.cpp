// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/level_table_model.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/models/model_text.h"
#include "ui/models/text.h"
#include "ui/theme/roles.h"

namespace ui
{

namespace
{

constexpr double Percent = 100;

bool isNumber(int column)
{
    return column == LevelTableModel::M || column == LevelTableModel::U || column == LevelTableModel::Weight
           || column == LevelTableModel::TermFrequency;
}

QVariant alignment(int column)
{
    if (column == LevelTableModel::FixM || column == LevelTableModel::FixU)
        return QVariant(Qt::AlignHCenter | Qt::AlignVCenter);
    return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
}

// As people type it: with the point or the comma of their locale, or as in the JSON.
std::optional<double> numberFrom(const QString &text)
{
    bool isRead = false;
    double number = QLocale().toDouble(text.trimmed(), &isRead);
    if (!isRead)
        number = QLocale::c().toDouble(text.trimmed(), &isRead);
    return isRead ? std::optional(number) : std::nullopt;
}

} // namespace

void LevelTableModel::setModel(const engine::Model &model, const engine::AttributeCatalog &catalog)
{
    std::vector<Row> rows;
    double low = 0;
    double high = 1;
    for (std::size_t i = 0; i < model.comparisons.size(); ++i) {
        const engine::Comparison &comparison = model.comparisons[i];
        const std::vector<engine::LevelParameters> parameters = engine::parametersOf(comparison);
        rows.push_back({.comparison = static_cast<int>(i)});
        for (std::size_t j = 0; j < comparison.levels.size(); ++j) {
            Row row{.comparison = static_cast<int>(i), .level = static_cast<int>(j)};
            row.isMissing = engine::levelNumber(comparison, j) == 0;
            row.m = parameters[j].m;
            row.u = parameters[j].u;
            row.weight = row.isMissing ? 0 : std::log2(parameters[j].m / parameters[j].u);
            low = std::min(low, row.weight);
            high = std::max(high, row.weight);
            rows.push_back(row);
        }
    }
    const bool isSameShape =
        std::ranges::equal(rows, m_rows, [](const Row &a, const Row &b) { return a.comparison == b.comparison && a.level == b.level; });
    if (!isSameShape)
        beginResetModel();
    m_model = model;
    m_catalog = catalog;
    m_rows = std::move(rows);
    m_low = low;
    m_high = high;
    if (!isSameShape)
        endResetModel();
    else if (!m_rows.empty()) // where a person is in the table stays
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void LevelTableModel::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
}

int LevelTableModel::rowOf(int comparison, int level) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) { return row.comparison == comparison && row.level == level; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

const engine::Comparison &LevelTableModel::comparison(const Row &row) const
{
    return m_model.comparisons.at(static_cast<std::size_t>(row.comparison));
}

const engine::Level &LevelTableModel::level(const Row &row) const
{
    return comparison(row).levels.at(static_cast<std::size_t>(row.level));
}

QString LevelTableModel::headingText(const Row &row, int column) const
{
    if (column == Label)
        return comparisonText(comparison(row));
    if (column == Condition)
        return tr("%n level(s)", nullptr, static_cast<int>(comparison(row).levels.size()));
    if (column != Weight)
        return {};
    double low = 0;
    double high = 0;
    for (const Row &other : m_rows) {
        if (other.comparison != row.comparison)
            continue;
        low = std::min(low, other.weight);
        high = std::max(high, other.weight);
    }
    return tr("%1 to %2").arg(weightText(low), weightText(high));
}

QString LevelTableModel::levelText(const Row &row, int column) const
{
    const engine::Level &shown = level(row);
    switch (column) {
    case Label: return fromEngine(shown.label);
    case Condition: return conditionText(shown.condition, m_catalog);
    case M: return row.isMissing ? QString() : probabilityText(row.m);
    case U: return row.isMissing ? QString() : probabilityText(row.u);
    case Weight: return row.isMissing ? tr("no evidence") : weightText(row.weight);
    case TermFrequency:
        return shown.termFrequency ? QStringLiteral("×\u202F%1").arg(QLocale().toString(shown.termFrequency->weight, 'g', 4)) : QString();
    default: return {};
    }
}

QVariant LevelTableModel::editText(const Row &row, int column) const
{
    const engine::Level &shown = level(row);
    if (column == TermFrequency)
        return shown.termFrequency ? QLocale().toString(shown.termFrequency->weight, 'g', 6) : QString();
    if (column == Condition) // the one number in it that a person may set
        return amountRule(row) == engine::AmountRule::None
                   ? QString()
                   : QLocale().toString(shown.condition.amount * (amountRule(row) == engine::AmountRule::Similarity ? Percent : 1), 'g', 6);
    if (column == M || column == U) // with every digit: what is not touched does not change
        return QLocale().toString(column == M ? row.m : row.u, 'g', 12);
    return levelText(row, column);
}

QVariant LevelTableModel::checkState(const Row &row, int column) const
{
    if (row.level < 0 || row.isMissing || (column != FixM && column != FixU))
        return {};
    const bool isFixed = column == FixM ? level(row).fixM : level(row).fixU;
    return isFixed ? Qt::Checked : Qt::Unchecked;
}

QVariant LevelTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole: return row.level < 0 ? headingText(row, index.column()) : levelText(row, index.column());
    case Qt::EditRole: return row.level < 0 ? QVariant() : editText(row, index.column());
    case Qt::CheckStateRole: return checkState(row, index.column());
    case Qt::TextAlignmentRole: return alignment(index.column());
    case HeadingRole: return row.level < 0;
    case BarValueRole: return row.level < 0 || row.isMissing || index.column() != Weight ? QVariant() : QVariant(row.weight);
    case BarLowRole: return m_low;
    case BarHighRole: return m_high;
    case Qt::AccessibleTextRole:
        if (row.level < 0)
            return headingText(row, index.column());
        return QStringLiteral("%1, %2, %3: %4")
            .arg(comparisonText(comparison(row)), fromEngine(level(row).label),
                 headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), levelText(row, index.column()));
    default: return {};
    }
}

QVariant LevelTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::ToolTipRole && section == TermFrequency)
        return tr("How much rare values count more than common ones; empty: not at all");
    if (role == Qt::ToolTipRole && (section == FixM || section == FixU))
        return tr("Training leaves a fixed value as it is");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Label: return tr("Level");
    case Condition: return tr("Holds when");
    case M: return tr("m");
    case U: return tr("u");
    case Weight: return tr("Weight in bits");
    case FixM: return tr("Fix m");
    case FixU: return tr("Fix u");
    case TermFrequency: return tr("Rarity");
    default: return {};
    }
}

Qt::ItemFlags LevelTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || m_isReadOnly)
        return flags;
    const Row &row = m_rows.at(static_cast<std::size_t>(index.row()));
    const int column = index.column();
    if (row.level < 0)
        return flags;
    if (column == Label || (!row.isMissing && (column == M || column == U || column == TermFrequency))
        || (column == Condition && amountRule(row) != engine::AmountRule::None))
        flags |= Qt::ItemIsEditable;
    if (!row.isMissing && (column == FixM || column == FixU))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool LevelTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || m_isReadOnly)
        return false;
    const Row row = m_rows.at(static_cast<std::size_t>(index.row()));
    if (row.level < 0)
        return false;
    if (role == Qt::CheckStateRole && checkState(row, index.column()).isValid()) {
        const bool isOn = value.toInt() == Qt::Checked;
        Q_EMIT editRequested([row, isM = index.column() == FixM, isOn](engine::Model &model) {
            engine::Level &changed = model.comparisons.at(static_cast<std::size_t>(row.comparison)).levels.at(static_cast<std::size_t>(row.level));
            (isM ? changed.fixM : changed.fixU) = isOn;
        });
        return true;
    }
    return role == Qt::EditRole && value.toString() != editText(row, index.column()).toString() && setText(row, index.column(), value.toString());
}

bool LevelTableModel::setText(const Row &row, int column, const QString &text)
{
    if (column == M || column == U)
        return setProbability(row, column, text);
    if (column == TermFrequency)
        return setTermFrequency(row, text);
    if (column == Condition)
        return setAmount(row, text);
    if (column != Label)
        return false;
    Q_EMIT editRequested([row, label = text.trimmed().toStdString()](engine::Model &model) {
        model.comparisons.at(static_cast<std::size_t>(row.comparison)).levels.at(static_cast<std::size_t>(row.level)).label = label;
    });
    return true;
}

bool LevelTableModel::setProbability(const Row &row, int column, const QString &text)
{
    const auto number = numberFrom(text);
    if (!number || !(*number > 0 && *number <= 1)) {
        Q_EMIT refused(tr("%1 is no probability: write a number above 0 and at most 1.").arg(text));
        return false;
    }
    Q_EMIT editRequested([row, column, number = *number](engine::Model &model) {
        engine::Level &changed = model.comparisons.at(static_cast<std::size_t>(row.comparison)).levels.at(static_cast<std::size_t>(row.level));
        (column == M ? changed.m : changed.u) = number;
    });
    return true;
}

bool LevelTableModel::setTermFrequency(const Row &row, const QString &text)
{
    const auto number = numberFrom(text);
    if (!text.trimmed().isEmpty() && !number) {
        Q_EMIT refused(tr("%1 is no number. Write how much rarity counts, 1 for fully, or nothing.").arg(text));
        return false;
    }
    Q_EMIT editRequested([row, number](engine::Model &model) {
        engine::Level &changed = model.comparisons.at(static_cast<std::size_t>(row.comparison)).levels.at(static_cast<std::size_t>(row.level));
        if (!number) {
            changed.termFrequency.reset();
            return;
        }
        if (!changed.termFrequency)
            changed.termFrequency = engine::TermFrequency{.attribute = changed.condition.attribute};
        changed.termFrequency->weight = *number;
    });
    return true;
}

engine::AmountRule LevelTableModel::amountRule(const Row &row) const
{
    return row.level < 0 ? engine::AmountRule::None : engine::amountRuleOf(level(row).condition.kind);
}

bool LevelTableModel::setAmount(const Row &row, const QString &text)
{
    auto number = numberFrom(QString(text).remove(u'%'));
    if (!number) {
        Q_EMIT refused(tr("%1 is no number.").arg(text));
        return false;
    }
    if (amountRule(row) == engine::AmountRule::Similarity && (*number > 1 || text.contains(u'%'))) // 92 as it is shown, or 0.92 as in the JSON
        *number /= Percent;
    Q_EMIT editRequested([row, number = *number](engine::Model &model) {
        model.comparisons.at(static_cast<std::size_t>(row.comparison)).levels.at(static_cast<std::size_t>(row.level)).condition.amount = number;
    });
    return true;
}

} // namespace ui
