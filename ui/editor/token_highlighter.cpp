// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/token_highlighter.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include "ui/theme/theme.h"

namespace ui
{

namespace
{

using Style = KSyntaxHighlighting::Theme;

// Loading the definitions takes a while; all editors share them.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository all;
    return all;
}

QColor colourOf(Style::TextStyle style)
{
    const Colours &c = colours();
    switch (style) {
    case Style::Keyword:
    case Style::ControlFlow:
    case Style::DataType:
    case Style::Attribute: return c.accent;
    case Style::Function:
    case Style::BuiltIn:
    case Style::Extension: return c.golden;
    case Style::String:
    case Style::VerbatimString:
    case Style::SpecialString:
    case Style::Char: return c.match;
    case Style::DecVal:
    case Style::BaseN:
    case Style::Float:
    case Style::Constant: return c.review;
    case Style::Comment:
    case Style::Documentation:
    case Style::Annotation: return c.faint;
    case Style::Error: return c.different;
    default: return c.text;
    }
}

} // namespace

TokenHighlighter::TokenHighlighter(QTextDocument *document, const QString &language) : SyntaxHighlighter(document)
{
    setTheme(repository().defaultTheme());
    setDefinition(repository().definitionForName(language));
}

void TokenHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length == 0)
        return;
    QTextCharFormat text;
    text.setForeground(colourOf(format.textStyle()));
    if (format.textStyle() == Style::Keyword)
        text.setFontWeight(QFont::Medium);
    setFormat(offset, length, text);
}

} // namespace ui
