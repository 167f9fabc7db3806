// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/ask.h"

#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPointer>
#include <QSettings>
#include <deque>

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/visible_text.h"

namespace ui::ask
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto LastFolder = "files/lastFolder"_L1;

struct Prepared {
    std::deque<Answer> answers;
    std::optional<Question> last;
};

Prepared &prepared()
{
    static Prepared state;
    return state;
}

std::optional<Answer> takeAnswer()
{
    if (prepared().answers.empty())
        return std::nullopt;
    Answer answer = prepared().answers.front();
    prepared().answers.pop_front();
    return answer;
}

// The shape of every box: title, content, and at the right below the verb after Cancel.
class Box final : public QDialog
{
public:
    Box(QWidget *parent, const QString &title, const QString &verb, bool dangerous) : QDialog(parent)
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowModality(Qt::WindowModal);
        setObjectName(u"ask"_s);
        setWindowTitle(visibleText(title));
        setMinimumWidth(metric::SearchWidth);
        auto *layout = column(this, space::M, space::Xl);
        auto *heading = textLabel(title, {.size = TextSize::Large, .weight = QFont::DemiBold, .wrap = true});
        layout->addWidget(heading);
        m_content = new QVBoxLayout;
        m_content->setSpacing(space::S);
        layout->addLayout(m_content);
        layout->addSpacing(space::S);
        m_buttons = row();
        auto *cancel = new Button(QDialog::tr("Cancel"), Button::Kind::Secondary, this);
        cancel->setObjectName(u"askCancel"_s);
        m_verb = new Button(verb, dangerous ? Button::Kind::Danger : Button::Kind::Primary, this);
        m_verb->setObjectName(u"askVerb"_s);
        m_verb->setAccessibleName(verb);
        cancel->setAccessibleName(cancel->text());
        m_buttons->addStretch(1);
        m_buttons->addWidget(cancel);
        m_buttons->addWidget(m_verb);
        layout->addLayout(m_buttons);
        connect(cancel, &Button::clicked, this, &QDialog::reject);
        connect(m_verb, &Button::clicked, this, [this] {
            if (!m_isComplete || m_isComplete())
                accept();
        });
        // Enter means the verb only where nothing is lost by it.
        if (dangerous)
            cancel->setFocus();
        else
            m_verb->setDefault(true);
    }

    static constexpr int Other = QDialog::Accepted + 1; // neither accepted nor rejected

    // At the left, apart from the two that are always there.
    Button *addOther(const QString &verb)
    {
        auto *button = new Button(verb, Button::Kind::Secondary, this);
        button->setObjectName(u"askOther"_s);
        button->setAccessibleName(verb);
        m_buttons->insertWidget(0, button);
        return button;
    }

    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    [[nodiscard]] Button *verb() const { return m_verb; }
    void setComplete(std::function<bool()> isComplete) { m_isComplete = std::move(isComplete); } // asked when the verb is chosen

    QLineEdit *addLine(const QString &label, const QString &initial, QLineEdit::EchoMode mode)
    {
        auto *name = textLabel(label, {.tone = TextTone::Muted, .wrap = true});
        auto *line = new QLineEdit(initial, this);
        line->setObjectName(u"askLine"_s);
        line->setAccessibleName(visibleText(label));
        line->setEchoMode(mode);
        name->setBuddy(line);
        m_content->addWidget(name);
        m_content->addWidget(line);
        line->setFocus();
        line->selectAll();
        return line;
    }

private:
    QVBoxLayout *m_content = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    Button *m_verb = nullptr;
    std::function<bool()> m_isComplete;
};

void askLine(QWidget *parent, const QString &title, const QString &label, const QString &verb, const QString &initial, QLineEdit::EchoMode mode,
             const std::function<void(const QString &)> &answered)
{
    prepared().last = Question{.title = title, .text = label, .verb = verb, .dangerous = false, .typed = {}};
    if (const auto answer = takeAnswer()) {
        if (answer->chosen)
            answered(answer->text);
        return;
    }
    auto *box = new Box(parent, title, verb, false);
    QLineEdit *line = box->addLine(label, initial, mode);
    box->verb()->setEnabled(!line->text().isEmpty());
    QObject::connect(line, &QLineEdit::textChanged, box, [box](const QString &text) { box->verb()->setEnabled(!text.isEmpty()); });
    QObject::connect(box, &QDialog::accepted, box, [line, answered] { answered(line->text()); });
    box->open();
}

// Where the person was last, else where the suggestion leads, else home: a folder that is there.
QString folderFor(const QString &suggested)
{
    for (const QString &folder : {QSettings().value(LastFolder).toString(), suggested.isEmpty() ? QString() : QFileInfo(suggested).absolutePath()})
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    return QDir::homePath();
}

void askFiles(QWidget *parent, const QString &title, QFileDialog::FileMode mode, QFileDialog::AcceptMode accept, const QString &suggested,
              const QString &filter, const std::function<void(const QStringList &)> &answered)
{
    prepared().last = Question{.title = title, .text = {}, .verb = {}, .dangerous = false, .typed = {}};
    if (const auto answer = takeAnswer()) {
        if (answer->chosen && !answer->files.isEmpty())
            answered(answer->files);
        return;
    }
    auto *dialog = new QFileDialog(parent, title, folderFor(suggested), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"askFiles"_s);
    dialog->setFileMode(mode);
    dialog->setAcceptMode(accept);
    if (mode == QFileDialog::Directory)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    if (accept == QFileDialog::AcceptSave && !suggested.isEmpty())
        dialog->selectFile(QFileInfo(suggested).fileName());
    dialog->setDefaultSuffix(QFileInfo(suggested).suffix());
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [answered](const QStringList &files) {
        if (files.isEmpty())
            return;
        QSettings().setValue(LastFolder, QFileInfo(files.first()).absolutePath());
        answered(files);
    });
    dialog->open();
}

} // namespace

QPointer<QDialog> confirm(QWidget *parent, const Question &question, const std::function<void()> &accepted, const std::function<void()> &refused,
                          const std::function<void()> &other)
{
    prepared().last = question;
    if (const auto answer = takeAnswer()) {
        const bool typedRight = question.typed.isEmpty() || answer->text == question.typed;
        if (answer->other && other)
            other();
        else if (answer->chosen && typedRight)
            accepted();
        else if (refused)
            refused();
        return nullptr;
    }
    auto *box = new Box(parent, question.title, question.verb, question.dangerous);
    box->content()->addWidget(textLabel(question.text, text_style::Wrapped));
    if (!question.typed.isEmpty()) {
        QLineEdit *line = box->addLine(QDialog::tr("Type %1 to go on:").arg(question.typed), {}, QLineEdit::Normal);
        box->verb()->setEnabled(false);
        QObject::connect(line, &QLineEdit::textChanged, box,
                         [box, typed = question.typed](const QString &text) { box->verb()->setEnabled(text.trimmed() == typed); });
    }
    QObject::connect(box, &QDialog::accepted, box, [accepted] { accepted(); });
    if (refused)
        QObject::connect(box, &QDialog::rejected, box, [refused] { refused(); });
    if (other && !question.other.isEmpty()) {
        QObject::connect(box->addOther(question.other), &Button::clicked, box, [box, other] {
            box->done(Box::Other);
            other();
        });
    }
    box->open();
    return box;
}

void forText(QWidget *parent, const QString &title, const QString &label, const QString &verb, const QString &initial,
             const std::function<void(const QString &)> &answered)
{
    askLine(parent, title, label, verb, initial, QLineEdit::Normal, answered);
}

void forPassword(QWidget *parent, const QString &title, const QString &label, const QString &verb,
                 const std::function<void(const QString &)> &answered)
{
    askLine(parent, title, label, verb, {}, QLineEdit::Password, answered);
}

void forForm(QWidget *parent, const QString &title, const QString &verb, QWidget *form, const std::function<bool()> &answered)
{
    prepared().last = Question{.title = title, .text = {}, .verb = verb, .dangerous = false, .typed = {}};
    auto *box = new Box(parent, title, verb, false);
    box->content()->addWidget(form);
    box->setComplete(answered);
    if (const auto answer = takeAnswer()) {
        if (answer->chosen)
            (void)answered();
        delete box;
        return;
    }
    box->open();
}

void forFiles(QWidget *parent, const QString &title, const QString &filter, const std::function<void(const QStringList &)> &answered)
{
    askFiles(parent, title, QFileDialog::ExistingFiles, QFileDialog::AcceptOpen, {}, filter, answered);
}

void forOpenFile(QWidget *parent, const QString &title, const QString &filter, const std::function<void(const QString &)> &answered)
{
    askFiles(parent, title, QFileDialog::ExistingFile, QFileDialog::AcceptOpen, {}, filter,
             [answered](const QStringList &files) { answered(files.first()); });
}

void forSaveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                 const std::function<void(const QString &)> &answered)
{
    askFiles(parent, title, QFileDialog::AnyFile, QFileDialog::AcceptSave, suggested, filter,
             [answered](const QStringList &files) { answered(files.first()); });
}

void forDirectory(QWidget *parent, const QString &title, const std::function<void(const QString &)> &answered)
{
    askFiles(parent, title, QFileDialog::Directory, QFileDialog::AcceptOpen, {}, {},
             [answered](const QStringList &files) { answered(files.first()); });
}

void setNextAnswer(const Answer &answer)
{
    prepared().answers.push_back(answer);
}

int answersLeft()
{
    return static_cast<int>(prepared().answers.size());
}

std::optional<Question> lastQuestion()
{
    return prepared().last;
}

} // namespace ui::ask
