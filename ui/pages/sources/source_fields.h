// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person says of a source: name, code, owner, trust and whether it holds duplicates; rows of a form. GUI thread.
#pragma once

#include <QObject>
#include <QStringList>

#include "engine/model/source.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace ui
{

class TextLabel;

class SourceFields final : public QObject
{
    Q_OBJECT
public:
    explicit SourceFields(QFormLayout *form); // adds its rows, and goes with the form's widget

    // One without an id is new, and cannot have a code that is taken; that of a known one stays.
    void show(const engine::Source &source, const QStringList &taken = {});
    [[nodiscard]] engine::Source source() const; // the one shown, as it was filled in
    [[nodiscard]] QString problem() const;       // what is missing; empty: nothing

Q_SIGNALS:
    void changed();

private:
    void check();

    engine::Source m_shown;
    QStringList m_taken;
    QLineEdit *m_code;
    QLineEdit *m_name;
    QLineEdit *m_owner;
    QSpinBox *m_trust;
    QCheckBox *m_duplicateFree;
    TextLabel *m_problem;
};

template <typename Field> Field *named(Field *field, const QString &name, const QString &accessibleName)
{
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    return field;
}

// A form of labels with fields beside them.
[[nodiscard]] QFormLayout *fieldForm(QWidget *owner, int margin);
void addField(QFormLayout *form, const QString &label, QWidget *field, const QString &remark = {});

} // namespace ui
