// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A few shapes as SVG text. One thread.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace tests::quality
{

class SvgCanvas
{
public:
    SvgCanvas(int width, int height);

    void rectangle(double x, double y, double width, double height, std::string_view colour);
    void line(double x1, double y1, double x2, double y2, std::string_view colour, bool isDashed = false);
    void circle(double x, double y, double radius, std::string_view colour);
    void text(double x, double y, std::string_view words, std::string_view anchor = "start", int size = 12);

    [[nodiscard]] engine::Result<void> save(const std::filesystem::path &file) const;

private:
    std::string m_body;
};

} // namespace tests::quality
