// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QIcon>
#include <QPalette>
#include <QPixmapCache>
#include <QScreen>
#include <QStyleFactory>
#include <QStyleHints>

#include "ui/theme/icons.h"
#include "ui/theme/style_sheet.h"

// Resources of a static library are only linked in when they are asked for, outside any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(app);
}

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double PointsPerInch = 72;
constexpr double UsualDpi = 96; // at which the sizes of texts are pixels

Scheme &current()
{
    static Scheme scheme = Scheme::Light;
    return scheme;
}

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor &colour) { palette.setColor(role, colour); };
    set(QPalette::Window, c.bg);
    set(QPalette::WindowText, c.text);
    set(QPalette::Base, c.surface);
    set(QPalette::AlternateBase, c.rail);
    set(QPalette::ToolTipBase, c.raised);
    set(QPalette::ToolTipText, c.text);
    set(QPalette::Text, c.text);
    set(QPalette::PlaceholderText, c.faint);
    set(QPalette::Button, c.surface);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, c.different);
    set(QPalette::Light, c.raised);
    set(QPalette::Midlight, c.hairline);
    set(QPalette::Mid, c.line);
    set(QPalette::Dark, c.faint);
    set(QPalette::Shadow, c.line);
    set(QPalette::Highlight, c.accent);
    set(QPalette::HighlightedText, c.onAccent);
    set(QPalette::Accent, c.accent);
    set(QPalette::Link, c.accent);
    set(QPalette::LinkVisited, c.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.faint);
    return palette;
}

const QString &family()
{
    static const QString name = [] {
        for (const QString &wanted : {u"Inter"_s, u"Inter Variable"_s, u"Noto Sans"_s})
            if (QFontDatabase::hasFamily(wanted))
                return wanted;
        return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    }();
    return name;
}

} // namespace

Theme::Theme(QApplication &application, ThemeChoice choice) : m_application(application), m_choice(choice)
{
    initResources();
    QIcon::setThemeSearchPaths(QIcon::themeSearchPaths() << u"/usr/share/icons"_s);
    QIcon::setThemeName(u"breeze"_s);
    QIcon::setFallbackThemeName(u"hicolor"_s);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setWindowIcon(applicationIcon());
    QApplication::setFont(font());
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_choice == ThemeChoice::System)
            apply();
    });
    apply();
}

Theme::~Theme() = default;

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

Scheme Theme::scheme() const
{
    return current();
}

void Theme::apply()
{
    if (m_applying) // setting the palette may tell of a new colour scheme
        return;
    m_applying = true;
    const bool systemDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    current() = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && systemDark) ? Scheme::Dark : Scheme::Light;
    const Colours &c = coloursOf(current());
    QApplication::setPalette(paletteOf(c));
    m_application.setStyleSheet(styleSheet(c));
    m_applying = false;
}

const Colours &colours()
{
    return coloursOf(current());
}

QFont font(TextSize size, QFont::Weight weight)
{
    QFont result(family());
    // Points, so that the platform's own text scale applies.
    result.setPointSizeF(static_cast<double>(size) * PointsPerInch / UsualDpi);
    result.setWeight(weight);
    result.setFeature(QFont::Tag("tnum"), 1);
    result.setFeature(QFont::Tag("cv05"), 1);
    result.setHintingPreference(QFont::PreferNoHinting);
    return result;
}

int grown(int length)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen ? qRound(length * screen->logicalDotsPerInch() / UsualDpi) : length;
}

} // namespace ui
