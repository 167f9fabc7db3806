// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sources/source_fields.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/models/text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/text_label.h"

namespace ui
{

namespace
{

constexpr int LongestName = 80;

} // namespace

QFormLayout *fieldForm(QWidget *owner, int margin)
{
    auto *form = new QFormLayout(owner);
    form->setContentsMargins(margin, margin, margin, margin);
    form->setHorizontalSpacing(space::Xl);
    form->setVerticalSpacing(space::M);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

void addField(QFormLayout *form, const QString &label, QWidget *field, const QString &remark)
{
    auto *group = new QVBoxLayout;
    group->setSpacing(space::Xs);
    group->addWidget(field);
    if (!remark.isEmpty())
        group->addWidget(textLabel(remark, text_style::SmallWrapped));
    TextLabel *title = textLabel(label, text_style::Muted);
    title->setBuddy(field);
    form->addRow(title, group);
}

SourceFields::SourceFields(QFormLayout *form)
    : QObject(form->parentWidget()), m_code(named(new QLineEdit, QStringLiteral("sourceCode"), tr("Code of the source"))),
      m_name(named(new QLineEdit, QStringLiteral("sourceName"), tr("Name of the source"))),
      m_owner(named(new QLineEdit, QStringLiteral("sourceOwner"), tr("Owner of the source"))),
      m_trust(named(new QSpinBox, QStringLiteral("sourceTrust"), tr("Trust, 0 to 100"))),
      m_duplicateFree(named(new QCheckBox(tr("This system holds every customer only once")), QStringLiteral("sourceDuplicateFree"), {})),
      m_problem(textLabel({}, TextStyle{.tone = TextTone::Review, .wrap = true}))
{
    static const QRegularExpression word(QStringLiteral("[a-z][a-z0-9_]*"));
    m_code->setValidator(new QRegularExpressionValidator(word, m_code));
    m_name->setMaxLength(LongestName);
    m_owner->setMaxLength(LongestName);
    m_owner->setPlaceholderText(tr("The team or person who answers for it"));
    m_trust->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_trust->setRange(0, 100);
    m_trust->setMaximumWidth(metric::SidePanel / 2);
    addField(form, tr("Name"), m_name, tr("As your colleagues call it: CRM, Shop, Support desk"));
    addField(form, tr("Code"), m_code, tr("Short and lasting: it stands in exports beside every key"));
    addField(form, tr("Owner"), m_owner);
    addField(form, tr("Trust"), m_trust, tr("0 to 100; where two systems contradict each other and nothing else decides, the higher one wins"));
    addField(form, tr("Duplicates"), m_duplicateFree, tr("Then two of its records are never merged"));
    form->addRow(QString(), m_problem);
    connect(m_code, &QLineEdit::textEdited, this, &SourceFields::check);
    connect(m_name, &QLineEdit::textEdited, this, &SourceFields::check);
}

void SourceFields::show(const engine::Source &source, const QStringList &taken)
{
    m_shown = source;
    m_taken = taken;
    const bool isNew = !source.id.isValid();
    m_code->setText(fromEngine(source.code));
    m_code->setReadOnly(!isNew); // it stands in exports
    m_code->setEnabled(isNew);
    m_name->setText(fromEngine(source.name));
    m_owner->setText(fromEngine(source.owner));
    m_trust->setValue(source.trust);
    m_duplicateFree->setChecked(source.isDuplicateFree);
    check();
}

engine::Source SourceFields::source() const
{
    engine::Source source = m_shown;
    source.code = m_code->text().toStdString();
    source.name = m_name->text().trimmed().toStdString();
    source.owner = m_owner->text().trimmed().toStdString();
    source.trust = m_trust->value();
    source.isDuplicateFree = m_duplicateFree->isChecked();
    return source;
}

QString SourceFields::problem() const
{
    if (m_code->text().isEmpty())
        return tr("Give the source a code: small letters, digits and underscores.");
    if (!m_shown.id.isValid() && m_taken.contains(m_code->text()))
        return tr("There is a source with this code already. Choose it above, or take another code.");
    return m_name->text().trimmed().isEmpty() ? tr("Give the source a name.") : QString();
}

void SourceFields::check()
{
    m_problem->setText(problem());
    Q_EMIT changed();
}

} // namespace ui
