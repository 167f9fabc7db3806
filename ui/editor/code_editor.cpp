// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/code_editor.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>
#include <algorithm>

#include "ui/editor/token_highlighter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int PauseMs = 250;
constexpr int IndentWidth = 2;

QFont codeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(QFontInfo(ui::font()).pixelSize());
    return font;
}

} // namespace

class CodeEditor::Gutter final : public QWidget
{
public:
    explicit Gutter(CodeEditor *editor) : QWidget(editor), m_editor(editor) { setObjectName(u"editorGutter"_s); }
    [[nodiscard]] QSize sizeHint() const override { return {m_editor->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintGutter(event); }

private:
    CodeEditor *m_editor;
};

CodeEditor::CodeEditor(const QString &language, QWidget *parent)
    : QPlainTextEdit(parent), m_gutter(new Gutter(this)), m_highlighter(new TokenHighlighter(document(), language))
{
    setObjectName(u"codeEditor"_s);
    setFont(codeFont());
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true); // a page must not be a trap for the keyboard
    setTabStopDistance(QFontMetricsF(font()).horizontalAdvance(u' ') * IndentWidth);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CodeEditor::report);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isReplacing)
            m_pause.start();
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::placeGutter);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeEditor::showSelections);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    placeGutter();
    showSelections();
}

CodeEditor::~CodeEditor() = default;

void CodeEditor::setContents(const QString &text)
{
    m_pause.stop();
    m_known = text;
    if (text == toPlainText())
        return;
    const QScopedValueRollback replacing(m_isReplacing, true);
    const int line = currentLine();
    const int scroll = verticalScrollBar()->value();
    setPlainText(text);
    m_known = toPlainText(); // an editor knows fewer kinds of spaces
    QTextCursor cursor(document()->findBlockByNumber(std::min(line, blockCount()) - 1));
    setTextCursor(cursor);
    verticalScrollBar()->setValue(scroll);
}

// Highlighting announces itself as a change of the text, and late: only another text is an edit.
void CodeEditor::report()
{
    m_pause.stop();
    if (QString text = toPlainText(); text != m_known) {
        m_known = std::move(text);
        Q_EMIT edited();
    }
}

void CodeEditor::settle()
{
    if (m_pause.isActive())
        report();
}

// Who turns to something else has finished: what is edited there must not be overtaken by this text later.
void CodeEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    settle();
}

void CodeEditor::setMarks(std::vector<EditorMark> marks)
{
    m_marks = std::move(marks);
    showSelections();
    m_gutter->update();
}

void CodeEditor::goToLine(int line)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(std::clamp(line, 1, blockCount()) - 1)));
    centerCursor();
}

int CodeEditor::currentLine() const
{
    return textCursor().blockNumber() + 1;
}

const EditorMark *CodeEditor::markAt(int line) const
{
    const auto found = std::ranges::find(m_marks, line, &EditorMark::line);
    return found == m_marks.end() ? nullptr : &*found;
}

void CodeEditor::showSelections()
{
    const Colours &c = colours();
    QList<QTextEdit::ExtraSelection> selections;
    QTextEdit::ExtraSelection current;
    current.format.setBackground(c.hover);
    current.format.setProperty(QTextFormat::FullWidthSelection, true);
    current.cursor = textCursor();
    current.cursor.clearSelection();
    selections.append(current);
    for (const EditorMark &mark : m_marks) {
        const QTextBlock block = document()->findBlockByNumber(mark.line - 1);
        if (!block.isValid())
            continue;
        QTextEdit::ExtraSelection line;
        line.format.setBackground(c.differentBg);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        line.cursor = QTextCursor(block);
        selections.append(line);
        QTextEdit::ExtraSelection wave;
        wave.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wave.format.setUnderlineColor(c.different);
        wave.cursor = QTextCursor(block);
        const int column = std::clamp(mark.column - 1, 0, std::max(0, block.length() - 2));
        wave.cursor.setPosition(block.position() + column);
        wave.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        selections.append(wave);
    }
    setExtraSelections(selections);
}

int CodeEditor::gutterWidth() const
{
    const auto digits = static_cast<int>(QString::number(std::max(99, blockCount())).size());
    return fontMetrics().horizontalAdvance(u'9') * digits + space::L + space::S;
}

void CodeEditor::placeGutter()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_gutter->setGeometry(area.left(), area.top(), gutterWidth(), area.height());
}

void CodeEditor::paintGutter(QPaintEvent *event)
{
    const Colours &c = colours();
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), c.rail);
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const double height = blockBoundingRect(block).height();
        const int line = block.blockNumber() + 1;
        const bool isWrong = markAt(line) != nullptr;
        if (block.isVisible() && top + height >= event->rect().top()) {
            painter.setPen(isWrong ? c.different : (line == currentLine() ? c.text : c.faint));
            painter.drawText(QRectF(0, top, m_gutter->width() - space::S, height), Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
            if (isWrong) // a sign, not only a colour
                painter.drawText(QRectF(space::Xs, top, space::L, height), Qt::AlignLeft | Qt::AlignVCenter, u"✕"_s);
        }
        top += height;
        block = block.next();
    }
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void CodeEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        setFont(codeFont());
        const QScopedValueRollback replacing(m_isReplacing, true);
        m_highlighter->rehighlight();
        showSelections();
        placeGutter();
    }
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) || isReadOnly()) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    // A new line begins below the text of the one before it.
    const QString line = textCursor().block().text();
    const auto text = std::ranges::find_if(line, [](QChar letter) { return !letter.isSpace(); });
    QString indent(text - line.begin(), u' ');
    const QString before = line.left(textCursor().positionInBlock()).trimmed();
    if (before.endsWith(u'{') || before.endsWith(u'['))
        indent += QString(IndentWidth, u' ');
    textCursor().insertText(u'\n' + indent);
    ensureCursorVisible();
}

bool CodeEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int line = cursorForPosition(viewport()->mapFrom(this, help->pos())).blockNumber() + 1;
        if (const EditorMark *mark = markAt(line))
            QToolTip::showText(help->globalPos(), toolTipText(mark->text), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QPlainTextEdit::event(event);
}

} // namespace ui
