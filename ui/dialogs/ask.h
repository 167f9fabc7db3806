// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every modal box of the program. A test answers ahead, so that no box ever waits in one. GUI thread.
#pragma once

#include <QPointer>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

class QDialog;
class QWidget;

namespace ui::ask
{

struct Question {
    QString title{}; // "Erase 3 records?"
    QString text{};  // what it means, with counts and names
    QString verb{};  // "Erase 3 records"; never "Yes"
    bool dangerous = false;
    QString other{}; // a second verb that goes on another way, "Discard the changes"; empty: there is none
    QString typed{}; // what must be typed before the verb can be chosen, e.g. the count; empty: nothing
};

// The boxes are window modal and do not block: the answer comes through the handler (never when the parent is gone).
// The box comes back so that a question that has lost its point can be taken back; null when a test answered ahead.
QPointer<QDialog> confirm(QWidget *parent, const Question &question, const std::function<void()> &accepted, const std::function<void()> &refused = {},
                          const std::function<void()> &other = {});

// One line of text; the handler is not called when the box is left without an answer.
void forText(QWidget *parent, const QString &title, const QString &label, const QString &verb, const QString &initial,
             const std::function<void(const QString &)> &answered);
void forPassword(QWidget *parent, const QString &title, const QString &label, const QString &verb,
                 const std::function<void(const QString &)> &answered);

// A form that the caller made, which goes with the box. While something is missing the handler answers false, and the box stays.
void forForm(QWidget *parent, const QString &title, const QString &verb, QWidget *form, const std::function<bool()> &answered);

// Files; the filter as QFileDialog takes it.
void forFiles(QWidget *parent, const QString &title, const QString &filter, const std::function<void(const QStringList &)> &answered);
void forOpenFile(QWidget *parent, const QString &title, const QString &filter, const std::function<void(const QString &)> &answered);
void forSaveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                 const std::function<void(const QString &)> &answered);
void forDirectory(QWidget *parent, const QString &title, const std::function<void(const QString &)> &answered);

// For tests: the next boxes are answered in this order and not shown. Choose: the verb (or the text or files); leave: cancel.
struct Answer {
    bool chosen = true;
    QString text{};
    QStringList files{};
    bool other = false; // the second verb
};
void setNextAnswer(const Answer &answer);
[[nodiscard]] int answersLeft();
[[nodiscard]] std::optional<Question> lastQuestion(); // as it was asked, also when answered ahead

} // namespace ui::ask
