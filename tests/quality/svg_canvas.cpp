// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/quality/svg_canvas.h"

#include <fmt/format.h>
#include <fstream>

namespace tests::quality
{

SvgCanvas::SvgCanvas(int width, int height)
    : m_body(fmt::format(R"(<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}" font-family="Inter, sans-serif">)"
                         "\n",
                         width, height))
{
    rectangle(0, 0, width, height, "#ffffff");
}

void SvgCanvas::rectangle(double x, double y, double width, double height, std::string_view colour)
{
    m_body += fmt::format(R"(<rect x="{:.2f}" y="{:.2f}" width="{:.2f}" height="{:.2f}" fill="{}"/>)"
                          "\n",
                          x, y, width, height, colour);
}

void SvgCanvas::line(double x1, double y1, double x2, double y2, std::string_view colour, bool isDashed)
{
    m_body += fmt::format(R"(<line x1="{:.2f}" y1="{:.2f}" x2="{:.2f}" y2="{:.2f}" stroke="{}"{}/>)"
                          "\n",
                          x1, y1, x2, y2, colour, isDashed ? R"( stroke-dasharray="4 4")" : "");
}

void SvgCanvas::circle(double x, double y, double radius, std::string_view colour)
{
    m_body += fmt::format(R"(<circle cx="{:.2f}" cy="{:.2f}" r="{:.2f}" fill="{}" fill-opacity="0.75"/>)"
                          "\n",
                          x, y, radius, colour);
}

void SvgCanvas::text(double x, double y, std::string_view words, std::string_view anchor, int size)
{
    std::string escaped;
    for (const char c : words)
        escaped += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
    m_body += fmt::format(R"(<text x="{:.2f}" y="{:.2f}" text-anchor="{}" font-size="{}" fill="#1f2430">{}</text>)"
                          "\n",
                          x, y, anchor, size, escaped);
}

engine::Result<void> SvgCanvas::save(const std::filesystem::path &file) const
{
    std::ofstream stream(file, std::ios::binary);
    if (!(stream << m_body << "</svg>\n").flush())
        return engine::fail(engine::ErrorCode::Io, fmt::format("{} cannot be written.", file.string()));
    return {};
}

} // namespace tests::quality
