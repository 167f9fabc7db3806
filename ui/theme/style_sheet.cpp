// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/style_sheet.h"

#include <QHash>

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

// @name stands for a token.
constexpr auto Text = uR"(
QWidget[surface="page"] { background: @bg; }
QWidget[surface="card"] { background: @surface; }
QLabel { color: @text; background: transparent; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="faint"] { color: @faint; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="match"] { color: @match; }
QLabel[tone="review"] { color: @review; }
QLabel[tone="noMatch"] { color: @noMatch; }
QLabel[tone="different"] { color: @different; }
QLabel[tone="golden"] { color: @golden; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px 8px; }
QPushButton { background: @surface; color: @text; border: 1px solid @line; border-radius: @radiuspx; padding: 5px 12px; font-weight: 500; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @accentBg; }
QPushButton:disabled { color: @faint; background: @bg; }
QPushButton:focus { border-color: @accent; }
QPushButton:default { background: @accent; color: @onAccent; border-color: @accent; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: @radiuspx; padding: 4px 8px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @accentBg; color: @accent; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @faint; }
QToolButton[popupMode="1"], QToolButton[popupMode="2"] { padding-right: 20px; }
QToolButton::menu-indicator { subcontrol-position: right center; right: 6px; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit {
    background: @surface; color: @text; border: 1px solid @line; border-radius: @radiuspx; padding: 4px 8px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus { border-color: @accent; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: @faint; background: @bg; }
QComboBox { padding-right: 22px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/@chevron.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @line; selection-background-color: @accentBg; selection-color: @text; outline: none; }
QAbstractSpinBox { padding-right: 22px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: 20px; border: none; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 2px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 2px; }
QAbstractSpinBox::up-arrow { image: url(:/icons/@rise.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/@chevron.svg); width: 10px; height: 10px; }
QMenu { background: @raised; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accentBg; color: @accent; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QAbstractItemView { background: @surface; color: @text; border: none; outline: none; selection-background-color: @accentBg; selection-color: @text;
    alternate-background-color: @surface; }
QListView#paletteList { background: transparent; }
QHeaderView { background: @rail; border: none; }
QHeaderView::section { background: @rail; color: @muted; border: none; border-bottom: 1px solid @line; padding: 0 8px; font-weight: 500; }
QHeaderView::section:hover { color: @text; background: @hover; }
QHeaderView::up-arrow { image: url(:/icons/@rise.svg); width: 10px; height: 10px; }
QHeaderView::down-arrow { image: url(:/icons/@chevron.svg); width: 10px; height: 10px; }
QTableCornerButton::section { background: @rail; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @line; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QSplitter::handle { background: @line; }
QSplitter[gap="true"]::handle { background: transparent; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QCheckBox, QRadioButton { spacing: 8px; color: @text; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator, QMenu::indicator { width: 14px; height: 14px; border: 1px solid @muted; background: @surface; }
QCheckBox::indicator, QAbstractItemView::indicator, QMenu::indicator { border-radius: 4px; }
QMenu::indicator { left: 6px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus, QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QMenu::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/@mark.svg); }
QAbstractItemView::indicator:disabled { border-color: @faint; }
QAbstractItemView::indicator:checked:disabled { background: @faint; }
QRadioButton::indicator:checked { border: 4px solid @accent; width: 8px; height: 8px; background: @onAccent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @faint; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @accent; }
QSlider::handle:horizontal { width: 12px; margin: -6px 0; border: 2px solid @accent; border-radius: 8px; background: @surface; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { background: @accent; }
QSlider::sub-page:horizontal:disabled { background: @muted; }
QSlider::handle:horizontal:disabled { border-color: @muted; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QGroupBox { border: 1px solid @line; border-radius: 8px; margin-top: 10px; padding: 12px; }
QGroupBox::title { subcontrol-origin: margin; left: 12px; color: @muted; }
QFrame[surface="card"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
QFrame[surface="sunken"] { background: @bg; border: none; border-radius: 8px; }
QFrame[surface="side"] { background: @surface; border: 1px solid @line; border-top: none; border-bottom: none; }
QFrame[surface="rule"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QScrollArea { background: transparent; border: none; }
QDialog { background: @surface; }
)";

} // namespace

QString styleSheet(const Colours &c)
{
    const QHash<QString, QString> values{
        {u"bg"_s, c.bg.name()},
        {u"surface"_s, c.surface.name()},
        {u"raised"_s, c.raised.name()},
        {u"rail"_s, c.rail.name()},
        {u"line"_s, c.line.name()},
        {u"text"_s, c.text.name()},
        {u"muted"_s, c.muted.name()},
        {u"faint"_s, c.faint.name()},
        {u"onAccent"_s, c.onAccent.name()},
        {u"accent"_s, c.accent.name()},
        {u"accentBg"_s, c.accentBg.name()},
        {u"hover"_s, c.hover.name()},
        {u"match"_s, c.match.name()},
        {u"review"_s, c.review.name()},
        {u"noMatch"_s, c.noMatch.name()},
        {u"different"_s, c.different.name()},
        {u"golden"_s, c.golden.name()},
        {u"mark"_s, c.bg.lightness() < 128 ? u"mark-dark"_s : u"mark-light"_s},
        {u"chevron"_s, c.bg.lightness() < 128 ? u"chevron-dark"_s : u"chevron-light"_s},
        {u"rise"_s, c.bg.lightness() < 128 ? u"chevron-up-dark"_s : u"chevron-up-light"_s},
        {u"radius"_s, QString::number(metric::Radius)},
    };
    const QString text = QString::fromUtf16(Text);
    QString sheet;
    for (qsizetype i = 0; i < text.size();) {
        if (text.at(i) != u'@') {
            sheet.append(text.at(i++));
            continue;
        }
        // The longest name that is a token: "@radiuspx" is the radius followed by its unit.
        qsizetype end = i + 1;
        while (end < text.size() && text.at(end).isLetter())
            ++end;
        while (end > i + 1 && !values.contains(text.mid(i + 1, end - i - 1)))
            --end;
        Q_ASSERT(end > i + 1);
        sheet.append(values.value(text.mid(i + 1, end - i - 1)));
        i = end;
    }
    return sheet;
}

} // namespace ui
