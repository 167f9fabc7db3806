// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/compare/text_diff.h"

#include <QTextBoundaryFinder>
#include <algorithm>

namespace ui
{

namespace
{

struct Cluster {
    qsizetype from;
    QStringView text;
};

std::vector<Cluster> clusters(const QString &text)
{
    std::vector<Cluster> all;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = finder.toNextBoundary();
        if (to <= from)
            to = text.size();
        all.push_back({from, QStringView(text).sliced(from, to - from)});
        from = to;
    }
    return all;
}

enum class Step : quint8 { Keep, Replace, Insert, Delete };

// The cheapest way from one to the other (Wagner and Fischer, 1974), read backwards from the end.
std::vector<Step> steps(const std::vector<Cluster> &before, const std::vector<Cluster> &after, Qt::CaseSensitivity sensitivity)
{
    const auto same = [&](std::size_t i, std::size_t j) { return before[i].text.compare(after[j].text, sensitivity) == 0; };
    const std::size_t width = after.size() + 1;
    std::vector<int> cost((before.size() + 1) * width);
    const auto at = [&](std::size_t i, std::size_t j) -> int & { return cost[i * width + j]; };
    for (std::size_t i = 0; i <= before.size(); ++i)
        at(i, 0) = static_cast<int>(i);
    for (std::size_t j = 0; j <= after.size(); ++j)
        at(0, j) = static_cast<int>(j);
    for (std::size_t i = 1; i <= before.size(); ++i)
        for (std::size_t j = 1; j <= after.size(); ++j)
            at(i, j) = same(i - 1, j - 1) ? at(i - 1, j - 1) : 1 + std::min({at(i - 1, j - 1), at(i - 1, j), at(i, j - 1)});
    std::vector<Step> way;
    std::size_t i = before.size();
    std::size_t j = after.size();
    while (i > 0 || j > 0) {
        if (i > 0 && j > 0 && same(i - 1, j - 1)) {
            way.push_back(Step::Keep);
            --i, --j;
        } else if (i > 0 && j > 0 && at(i, j) == at(i - 1, j - 1) + 1) {
            way.push_back(Step::Replace);
            --i, --j;
        } else if (j > 0 && at(i, j) == at(i, j - 1) + 1) {
            way.push_back(Step::Insert);
            --j;
        } else {
            way.push_back(Step::Delete);
            --i;
        }
    }
    std::ranges::reverse(way);
    return way;
}

DiffPart::Kind kindOf(qsizetype length, const QString &other)
{
    if (length == 0)
        return DiffPart::Kind::Delete;
    return other.isEmpty() ? DiffPart::Kind::Insert : DiffPart::Kind::Replace;
}

} // namespace

std::vector<DiffPart> textDiff(const QString &other, const QString &text, Qt::CaseSensitivity sensitivity)
{
    if (QString::compare(other, text, sensitivity) == 0)
        return text.isEmpty() ? std::vector<DiffPart>{} : std::vector<DiffPart>{{DiffPart::Kind::Equal, 0, text.size(), {}}};
    const std::vector<Cluster> before = clusters(other);
    const std::vector<Cluster> after = clusters(text);
    if (before.size() > MaxDiffLength || after.size() > MaxDiffLength)
        return {{kindOf(text.size(), other), 0, text.size(), other}};
    std::vector<DiffPart> parts;
    std::size_t i = 0;
    std::size_t j = 0;
    bool changing = false; // neighbouring changes become one part
    for (const Step step : steps(before, after, sensitivity)) {
        const bool keeps = step == Step::Keep;
        if (parts.empty() || keeps == changing)
            parts.push_back({DiffPart::Kind::Equal, j < after.size() ? after[j].from : text.size(), 0, {}});
        changing = !keeps;
        DiffPart &part = parts.back();
        if (step != Step::Delete)
            part.length += after[j++].text.size();
        if (step != Step::Insert) {
            if (!keeps)
                part.other += before[i].text;
            ++i;
        }
        if (changing)
            part.kind = kindOf(part.length, part.other);
    }
    return parts;
}

qsizetype changed(const std::vector<DiffPart> &parts)
{
    qsizetype count = 0;
    for (const DiffPart &part : parts)
        if (part.kind != DiffPart::Kind::Equal)
            count += std::max<qsizetype>(part.length, part.other.size());
    return count;
}

} // namespace ui
