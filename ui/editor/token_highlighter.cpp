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

using KSyntaxHighlighting::Theme;

// Loading the definitions takes a while; all editors share them.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository all;
    return all;
}

QColor colourOf(Theme::TextStyle style)
{
    const Colours &c = colours();
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow:
    case Theme::DataType:
    case Theme::Attribute:
        return c.accent;
    case Theme::Function:
    case Theme::BuiltIn:
    case Theme::Extension:
        return c.golden;
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString:
    case Theme::Char:
        return c.match;
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant:
        return c.review;
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::Annotation:
        return c.faint;
    case Theme::Error:
        return c.different;
    default:
        return c.text;
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
    if (format.textStyle() == Theme::Keyword)
        text.setFontWeight(QFont::Medium);
    setFormat(offset, length, text);
}

} // namespace ui
