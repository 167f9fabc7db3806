// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Colours a document by the syntax definitions of KSyntaxHighlighting, in the tokens of our own themes. GUI thread.
#pragma once

#include <KSyntaxHighlighting/SyntaxHighlighter>

namespace ui
{

class TokenHighlighter final : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT
public:
    // The name as in KSyntaxHighlighting: "JSON", "SQL", "TOML".
    TokenHighlighter(QTextDocument *document, const QString &language);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;
};

} // namespace ui
