// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>
#include <set>

#include "tests/support/test_registry.h"
#include "ui/editor/code_editor.h"
#include "ui/theme/theme.h"

using namespace ui;
using namespace Qt::StringLiterals;

class CodeEditorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingIsToldAfterAPause()
    {
        CodeEditor editor(u"JSON"_s);
        QSignalSpy edited(&editor, &CodeEditor::edited);
        editor.setContents(u"{\n  \"a\": 1\n}\n"_s);
        editor.goToLine(2);
        QTest::keyClicks(&editor, u"xyz"_s);
        QTRY_COMPARE(edited.count(), 1); // once for the three keys, and not for setContents
        QVERIFY(editor.toPlainText().contains(u"xyz"));
    }

    void whatIsTypedIsUnsettledUntilItIsTold()
    {
        CodeEditor editor(u"JSON"_s);
        QVERIFY(editor.isSettled());
        editor.setContents(u"1\u00A02"_s);
        QVERIFY(editor.isSettled());
        QTest::keyClicks(&editor, u"3"_s);
        QVERIFY(!editor.isSettled());
        QTRY_VERIFY(editor.isSettled());
        QTest::keyClicks(&editor, u"4"_s);
        editor.settle();
        QVERIFY(editor.isSettled());
    }

    void newContentsKeepTheLine()
    {
        CodeEditor editor(u"JSON"_s);
        QSignalSpy edited(&editor, &CodeEditor::edited);
        editor.setContents(u"1\n2\n3\n4"_s);
        editor.goToLine(3);
        editor.setContents(u"a\nb\nc\nd\ne"_s);
        QCOMPARE(editor.currentLine(), 3);
        editor.setContents(u"a"_s);
        QCOMPARE(editor.currentLine(), 1);
        QCOMPARE(edited.count(), 0);
    }

    void marksStandAtTheirLine()
    {
        CodeEditor editor(u"JSON"_s);
        editor.setContents(u"{\n  \"m\": 7\n}"_s);
        const qsizetype before = editor.extraSelections().size();
        editor.setMarks({{2, 3, u"a probability is at most 1"_s}});
        QCOMPARE(editor.extraSelections().size(), before + 2);
        const QTextEdit::ExtraSelection wave = editor.extraSelections().last();
        QCOMPARE(wave.cursor.blockNumber(), 1);
        QCOMPARE(wave.cursor.selectedText(), u"\"m\": 7"_s);
        QCOMPARE(wave.format.underlineStyle(), QTextCharFormat::WaveUnderline);
        editor.setMarks({{99, 1, u"beyond the end"_s}}); // a text that shrank meanwhile
        QCOMPARE(editor.extraSelections().size(), before);
        editor.setMarks({});
        QCOMPARE(editor.extraSelections().size(), before);
    }

    void syntaxHasColours()
    {
        CodeEditor editor(u"JSON"_s);
        editor.setContents(u"{\"name\": 0.25, \"x\": true}"_s);
        QTRY_VERIFY(!editor.document()->firstBlock().layout()->formats().isEmpty());
        std::set<QRgb> seen;
        for (const QTextLayout::FormatRange &range : editor.document()->firstBlock().layout()->formats())
            seen.insert(range.format.foreground().color().rgb());
        QVERIFY(seen.size() >= 2);
    }

    void tabLeavesTheEditorAndReturnIndents()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *editor = new CodeEditor(u"JSON"_s);
        auto *after = new QLineEdit;
        layout->addWidget(editor);
        layout->addWidget(after);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        editor->setFocus();
        editor->setContents(u"  {"_s);
        editor->moveCursor(QTextCursor::End);
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(editor->toPlainText(), u"  {\n    "_s);
        QTest::keyClick(editor, Qt::Key_Tab);
        QVERIFY(after->hasFocus());
    }
};

TESSERA_TEST(CodeEditorTest, "code_editor_test")
#include "code_editor_test.moc"
