// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A text editor with line numbers, colours and marks on lines that are wrong. Knows nothing of what the text means. GUI thread.
#pragma once

#include <QPlainTextEdit>
#include <QTimer>
#include <vector>

namespace ui
{

class TokenHighlighter;

// A mark at a line, and from a column on when it is known.
struct EditorMark {
    int line = 1;   // from 1
    int column = 0; // from 1; 0: the whole line
    QString text{}; // shown as tool tip
};

class CodeEditor final : public QPlainTextEdit
{
    Q_OBJECT
public:
    // The language as KSyntaxHighlighting names it.
    explicit CodeEditor(const QString &language, QWidget *parent = nullptr);
    ~CodeEditor() override;

    // Replaces the text without edited(); the cursor stays in its line.
    void setContents(const QString &text);
    void setMarks(std::vector<EditorMark> marks);
    [[nodiscard]] const std::vector<EditorMark> &marks() const { return m_marks; }
    void goToLine(int line);
    void settle();                                                            // edited() now, when it is still to come
    [[nodiscard]] bool isSettled() const { return toPlainText() == m_known; } // nothing was typed that edited() is still to tell of
    [[nodiscard]] int currentLine() const;                                    // from 1

Q_SIGNALS:
    void edited(); // a person changed the text and paused

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    class Gutter;
    [[nodiscard]] int gutterWidth() const;
    void paintGutter(QPaintEvent *event);
    void placeGutter();
    void showSelections();
    void report();
    [[nodiscard]] const EditorMark *markAt(int line) const;

    Gutter *m_gutter;
    TokenHighlighter *m_highlighter;
    std::vector<EditorMark> m_marks;
    QTimer m_pause;
    QString m_known; // set by setContents() or reported last
    bool m_isReplacing = false;
};

} // namespace ui
