// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "tests/quality/report.h"
#include "tests/quality/svg_canvas.h"

namespace tests::quality
{

namespace
{

constexpr std::string_view Blue = "#2f6fde", Green = "#2c9c69", Orange = "#e08a1e", Grey = "#9aa3b2", Faint = "#e3e7ee";

// F1 of every set as three bars: own zones, after review, best threshold; a mark where the aim is.
engine::Result<void> writeF1(std::span<const SetMeasures> all, const std::filesystem::path &file)
{
    constexpr double Left = 220, Width = 560, Row = 46, Top = 60;
    const auto sets = std::ranges::count_if(all, [](const SetMeasures &set) { return set.people != 0; });
    SvgCanvas canvas(860, static_cast<int>(Top + Row * static_cast<double>(sets) + 30));
    canvas.text(20, 24, "Pairwise F1", "start", 16);
    canvas.rectangle(Left, 36, 10, 10, Blue);
    canvas.text(Left + 14, 45, "own zones");
    canvas.rectangle(Left + 110, 36, 10, 10, Green);
    canvas.text(Left + 124, 45, "after review");
    canvas.rectangle(Left + 220, 36, 10, 10, Orange);
    canvas.text(Left + 234, 45, "best threshold");
    for (int tenth = 0; tenth <= 10; ++tenth)
        canvas.line(Left + Width * tenth / 10, Top, Left + Width * tenth / 10, Top + Row * static_cast<double>(sets), Faint);
    double y = Top;
    for (const SetMeasures &set : all) {
        if (set.people == 0)
            continue;
        canvas.text(Left - 8, y + 24, set.name, "end");
        const std::array values{set.customers.pairs.quality().f1(), set.afterReview.pairs.quality().f1(), set.best.pairs.quality().f1()};
        constexpr std::array Colours{Blue, Green, Orange};
        for (std::size_t i = 0; i < values.size(); ++i) {
            canvas.rectangle(Left, y + 4 + static_cast<double>(i) * 12, Width * values[i], 10, Colours[i]);
            canvas.text(Left + Width * values[i] + 4, y + 13 + static_cast<double>(i) * 12, fmt::format("{:.4f}", values[i]), "start", 10);
        }
        for (const AimResult &aim : set.aims) {
            if (aim.aim.figure == "f1")
                canvas.line(Left + Width * aim.aim.bound, y + 2, Left + Width * aim.aim.bound, y + 16, "#c0392b");
        }
        y += Row;
    }
    return canvas.save(file);
}

engine::Result<void> writeCalibration(const SetMeasures &set, const std::filesystem::path &file)
{
    constexpr double Left = 60, Top = 40, Side = 300;
    SvgCanvas canvas(420, 400);
    canvas.text(20, 24, fmt::format("{}: calibration (error {:.4f})", set.name, set.calibrationError), "start", 14);
    for (int tenth = 0; tenth <= 10; tenth += 2) {
        const double at = Side * tenth / 10;
        canvas.line(Left + at, Top, Left + at, Top + Side, Faint);
        canvas.line(Left, Top + at, Left + Side, Top + at, Faint);
        canvas.text(Left + at, Top + Side + 16, fmt::format("{:.1f}", tenth / 10.0), "middle", 10);
        canvas.text(Left - 6, Top + Side - at + 4, fmt::format("{:.1f}", tenth / 10.0), "end", 10);
    }
    canvas.line(Left, Top + Side, Left + Side, Top, Grey, true);
    canvas.text(Left + Side / 2, Top + Side + 36, "predicted probability", "middle");
    canvas.text(Left, Top - 6, "observed share");
    for (const Bin &bin : set.deciles) {
        if (bin.pairs != 0)
            canvas.circle(Left + Side * bin.predicted(), Top + Side - Side * bin.observed(), 3 + std::log10(static_cast<double>(bin.pairs)), Blue);
    }
    return canvas.save(file);
}

// Same and different people by weight, on a logarithmic scale, with the two thresholds.
engine::Result<void> writeWeights(const SetMeasures &set, const std::filesystem::path &file)
{
    constexpr double Left = 40, Top = 50, Height = 240, Step = 7;
    constexpr double Lowest = -40, Highest = 60;
    SvgCanvas canvas(780, 340);
    canvas.text(20, 24, fmt::format("{}: candidate pairs by weight", set.name), "start", 14);
    canvas.rectangle(Left, 34, 10, 10, Green);
    canvas.text(Left + 14, 43, "same");
    canvas.rectangle(Left + 70, 34, 10, 10, Grey);
    canvas.text(Left + 84, 43, "different (bars by logarithm of pairs)");
    std::uint64_t most = 1;
    for (const WeightBin &bin : set.weights)
        most = std::max({most, bin.same, bin.different});
    const auto heightOf = [most](std::uint64_t pairs) {
        return pairs == 0 ? 0 : Height * std::log10(1 + static_cast<double>(pairs)) / std::log10(1 + static_cast<double>(most));
    };
    for (const WeightBin &bin : set.weights) {
        const double x = Left + (std::clamp(bin.lowest, Lowest, Highest) - Lowest) * Step;
        canvas.rectangle(x, Top + Height - heightOf(bin.different), Step / 2 - 0.5, heightOf(bin.different), Grey);
        canvas.rectangle(x + Step / 2, Top + Height - heightOf(bin.same), Step / 2 - 0.5, heightOf(bin.same), Green);
    }
    for (const auto &[weight, name] : {std::pair{set.thresholds.review, "review"}, std::pair{set.thresholds.match, "match"}}) {
        const double x = Left + (std::clamp(weight, Lowest, Highest) - Lowest) * Step;
        canvas.line(x, Top, x, Top + Height, Blue, true);
        canvas.text(x + 3, Top + 10, name, "start", 10);
    }
    for (int weight = -40; weight <= 60; weight += 20)
        canvas.text(Left + (weight - Lowest) * Step, Top + Height + 18, std::to_string(weight), "middle", 10);
    canvas.text(Left + (Highest - Lowest) * Step / 2, Top + Height + 36, "match weight (bits)", "middle");
    return canvas.save(file);
}

} // namespace

engine::Result<void> writeCharts(std::span<const SetMeasures> all, const std::filesystem::path &directory)
{
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    TESSERA_CHECK(writeF1(all, directory / "f1.svg"));
    for (const SetMeasures &set : all) {
        if (set.people == 0)
            continue;
        TESSERA_CHECK(writeCalibration(set, directory / fmt::format("{}_calibration.svg", set.name)));
        TESSERA_CHECK(writeWeights(set, directory / fmt::format("{}_weights.svg", set.name)));
    }
    return {};
}

} // namespace tests::quality
