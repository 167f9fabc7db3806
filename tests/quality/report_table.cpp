// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <fmt/format.h>

#include "tests/quality/report.h"

namespace tests::quality
{

namespace
{

std::string summaryLine(const SetMeasures &set)
{
    const Quality quality = set.customers.pairs.quality();
    const auto perThousand =
        static_cast<double>(set.customers.impureClusters) * 1000 / static_cast<double>(std::max<std::uint64_t>(set.customers.clusters, 1));
    return fmt::format("{:<28}{:>7}{:>7}{:>7}  {:.4f} {:.4f} {:.4f}  {:.4f}  {:>7.2f}  {:>6} {:.4f}  {:.4f} {:>5.0f}  {:.4f} {:.4f}  {:.4f} {:.4f}\n",
                       set.name, set.records, set.people, set.truePairs, quality.precision, quality.recall, quality.f1(), set.customers.bCubed.f1(),
                       perThousand, set.reviewPairs, set.afterReview.pairs.quality().f1(), set.best.pairs.quality().f1(), set.bestThreshold,
                       set.blockingRecall, set.expectedRecall, set.calibrationError, set.calibrationErrorShown);
}

std::string casesOf(const SetMeasures &set)
{
    std::string text =
        fmt::format("\n{}: {} cases of pairs (match from {:.2f} bits, review from {:.2f}; {} never compared; best F1 {:.4f} from {:.2f})\n", set.name,
                    set.cases[0][0] + set.cases[0][1] + set.cases[0][2] + set.cases[1][0] + set.cases[1][1] + set.cases[1][2] + set.cases[2][0]
                        + set.cases[2][1] + set.cases[2][2],
                    set.thresholds.match, set.thresholds.review, set.casesNeverCompared, set.bestCaseF1, set.bestThreshold);
    text += fmt::format("  {:<12}{:>10}{:>10}{:>10}{:>10}\n", "labelled", "no match", "review", "match", "merged");
    for (std::size_t expected = 0; expected < ExpectedNames.size(); ++expected)
        text += fmt::format("  {:<12}{:>10}{:>10}{:>10}{:>10}\n", ExpectedNames[expected], set.cases[expected][0], set.cases[expected][1],
                            set.cases[expected][2], set.casesMerged[expected]);
    return text;
}

std::string recalls(std::string_view title, const std::vector<NamedCounts> &counts)
{
    std::string text = fmt::format("  {}\n", title);
    for (const NamedCounts &one : counts) {
        if (one.pairs.right + one.pairs.missed != 0)
            text += fmt::format("    {:<28}{:>8} pairs  {:.4f}\n", one.name, one.pairs.right + one.pairs.missed, one.pairs.quality().recall);
    }
    return text;
}

std::string detailsOf(const SetMeasures &set)
{
    const Quality pairs = set.matchZone.quality();
    std::string text = fmt::format(
        "\n{}: match from {:.2f} bits, review from {:.2f}; {} candidate pairs; pairs of the match zone P {:.4f} R {:.4f}; review {} pairs, "
        "{} of them true; {} of {} customers hold several people\n",
        set.name, set.thresholds.match, set.thresholds.review, set.candidates, pairs.precision, pairs.recall, set.reviewPairs, set.reviewTrue,
        set.customers.impureClusters, set.customers.clusters);
    const std::uint64_t known = set.withEvidence.right + set.withEvidence.missed;
    text += fmt::format("  {} of {} true pairs share an e-mail address or number of their own, or a date; recall among them {:.4f}\n", known,
                        set.truePairs, set.withEvidence.quality().recall);
    if (set.customers.wrongByDanger.size() > 1) {
        text += "  wrong pairs by danger:";
        for (const NamedCounts &danger : set.customers.wrongByDanger)
            text += fmt::format(" {} {};", danger.name, danger.pairs.wrong);
        text.back() = '\n';
    }
    text += "  calibration (predicted, observed, pairs):";
    for (const Bin &bin : set.deciles) {
        if (bin.pairs != 0)
            text += fmt::format(" {:.3f}/{:.3f}/{}", bin.predicted(), bin.observed(), bin.pairs);
    }
    text += '\n';
    if (set.customers.recallByMistake.size() > 1)
        text += recalls("recall of true pairs where a record has …", set.customers.recallByMistake);
    return text + recalls("recall of true pairs where …", set.recallByDifference);
}

} // namespace

std::string tableOf(std::span<const SetMeasures> all)
{
    std::string text = fmt::format("{:<28}{:>7}{:>7}{:>7}  {:<20}  {:<6}  {:>7}  {:>6} {:<6}  {:<12}  {:<13}  {:<13}\n", "set", "records", "people",
                                   "pairs", "P      R      F1", "B3 F1", "wrong/k", "review", "F1", "best F1   at", "blocked  est.", "cal.err shown");
    for (const SetMeasures &set : all) {
        if (set.people != 0)
            text += summaryLine(set);
    }
    for (const SetMeasures &set : all)
        text += set.people != 0 ? detailsOf(set) : casesOf(set);
    text += "\nAims\n";
    for (const SetMeasures &set : all) {
        for (const AimResult &aim : set.aims)
            text += fmt::format("  {} {:<28}{:<24} {:.4f} ({} {})\n", aim.isReached ? "reached" : "MISSED ", set.name, aim.aim.figure, aim.value,
                                aim.aim.isAtLeast ? "at least" : "at most", aim.aim.bound);
    }
    return text;
}

} // namespace tests::quality
