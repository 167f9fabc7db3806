// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sources/source_step.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <algorithm>

#include "ui/adapters/record_compare.h"
#include "ui/models/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

namespace
{

constexpr int DefaultTrust = 50;
constexpr int LongestName = 80;
constexpr qsizetype LongestAbbreviation = 3;

template <typename Field> Field *named(Field *field, const QString &name, const QString &accessibleName)
{
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    return field;
}

} // namespace

QString sourceCodeFor(const QString &file)
{
    QString code;
    QChar before;
    for (const QChar shown : QFileInfo(file).completeBaseName().normalized(QString::NormalizationForm_KD)) {
        if (shown.isUpper() && before.isLower() && !code.isEmpty())
            code.append(u'_'); // "CustomerRecord" is two words
        before = shown;
        const QChar letter = shown.toLower();
        if ((letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9' && !code.isEmpty()))
            code.append(letter);
        else if (!code.isEmpty() && !code.endsWith(u'_') && letter.category() != QChar::Mark_NonSpacing)
            code.append(u'_');
    }
    while (code.endsWith(u'_'))
        code.chop(1);
    return code.isEmpty() ? QStringLiteral("source") : code;
}

SourceStep::SourceStep(QWidget *parent)
    : QWidget(parent), m_which(named(new QComboBox, QStringLiteral("sourceWhich"), tr("Source"))),
      m_code(named(new QLineEdit, QStringLiteral("sourceCode"), tr("Code of the source"))),
      m_name(named(new QLineEdit, QStringLiteral("sourceName"), tr("Name of the source"))),
      m_owner(named(new QLineEdit, QStringLiteral("sourceOwner"), tr("Owner of the source"))),
      m_trust(named(new QSpinBox, QStringLiteral("sourceTrust"), tr("Trust, 0 to 100"))),
      m_duplicateFree(named(new QCheckBox(tr("This system holds every customer only once")), QStringLiteral("sourceDuplicateFree"), {})),
      m_full(named(new QRadioButton(tr("The whole source: records that are missing from it are gone")), QStringLiteral("modeFull"), {})),
      m_delta(named(new QRadioButton(tr("Only what is new or changed: nothing is gone")), QStringLiteral("modeDelta"), {})),
      m_problem(textLabel({}, TextStyle{.tone = TextTone::Review, .wrap = true}))
{
    setObjectName(QStringLiteral("sourceStep"));
    QFrame *frame = card();
    frame->setMaximumWidth(metric::SearchWidth * 2);
    auto *form = new QFormLayout(frame);
    form->setContentsMargins(space::Xl, space::Xl, space::Xl, space::Xl);
    form->setHorizontalSpacing(space::Xl);
    form->setVerticalSpacing(space::M);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto add = [&](const QString &label, QWidget *field, const QString &remark) {
        auto *group = new QVBoxLayout;
        group->setSpacing(space::Xs);
        group->addWidget(field);
        if (!remark.isEmpty())
            group->addWidget(textLabel(remark, text_style::SmallWrapped));
        TextLabel *title = textLabel(label, text_style::Muted);
        title->setBuddy(field);
        form->addRow(title, group);
    };
    static const QRegularExpression word(QStringLiteral("[a-z][a-z0-9_]*"));
    m_code->setValidator(new QRegularExpressionValidator(word, m_code));
    m_name->setMaxLength(LongestName);
    m_owner->setMaxLength(LongestName);
    m_owner->setPlaceholderText(tr("The team or person who answers for it"));
    m_trust->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_trust->setRange(0, 100);
    m_trust->setMaximumWidth(metric::SidePanel / 2);
    add(tr("Source"), m_which, {});
    add(tr("Name"), m_name, tr("As your colleagues call it: CRM, Shop, Support desk"));
    add(tr("Code"), m_code, tr("Short and lasting: it stands in exports beside every key"));
    add(tr("Owner"), m_owner, {});
    add(tr("Trust"), m_trust, tr("0 to 100; where two systems contradict each other and nothing else decides, the higher one wins"));
    add(tr("Duplicates"), m_duplicateFree, tr("Then two of its records are never merged"));
    auto *modes = new QWidget;
    QVBoxLayout *modesLayout = column(modes, space::Xs);
    modesLayout->addWidget(m_full);
    modesLayout->addWidget(m_delta);
    add(tr("The file is"), modes, {});
    form->addRow(QString(), m_problem);
    m_full->setChecked(true);
    auto *content = new QWidget;
    QVBoxLayout *contentLayout = column(content, 0);
    contentLayout->addWidget(frame);
    column(this, 0)->addWidget(scrolled(content));
    connect(m_which, &QComboBox::activated, this, [this] {
        const engine::SourceView *known = existing();
        fill(known != nullptr ? known->source : m_suggested, known == nullptr);
    });
    connect(m_code, &QLineEdit::textEdited, this, &SourceStep::check);
    connect(m_name, &QLineEdit::textEdited, this, &SourceStep::check);
}

void SourceStep::setSources(std::vector<engine::SourceView> sources)
{
    m_sources = std::move(sources);
}

void SourceStep::choose(const QString &code, const QString &file)
{
    m_suggested = {};
    m_suggested.code = sourceCodeFor(file).toStdString();
    // Short ones are abbreviations: CRM, ERP, POS.
    const QString suggested = fromEngine(m_suggested.code);
    m_suggested.name = (suggested.size() <= LongestAbbreviation ? suggested.toUpper() : attributeText(m_suggested.code)).toStdString();
    m_suggested.trust = DefaultTrust;
    m_which->clear();
    m_which->addItem(tr("A new source"), QString());
    for (const engine::SourceView &view : m_sources)
        m_which->addItem(visibleText(sourceName(view.source)), fromEngine(view.source.code));
    m_which->setCurrentIndex(std::max(0, m_which->findData(code.isEmpty() ? fromEngine(m_suggested.code) : code)));
    m_full->setChecked(true);
    const engine::SourceView *known = existing();
    fill(known != nullptr ? known->source : m_suggested, known == nullptr);
}

const engine::SourceView *SourceStep::existing() const
{
    const std::string code = m_which->currentData().toString().toStdString();
    const auto found = std::ranges::find_if(m_sources, [&](const engine::SourceView &view) { return !code.empty() && view.source.code == code; });
    return found != m_sources.end() ? &*found : nullptr;
}

void SourceStep::fill(const engine::Source &source, bool isNew)
{
    m_code->setText(fromEngine(source.code));
    m_code->setReadOnly(!isNew); // it stands in exports
    m_code->setEnabled(isNew);
    m_name->setText(fromEngine(source.name));
    m_owner->setText(fromEngine(source.owner));
    m_trust->setValue(source.trust);
    m_duplicateFree->setChecked(source.isDuplicateFree);
    check();
}

engine::Source SourceStep::source() const
{
    const engine::SourceView *known = existing();
    engine::Source source = known != nullptr ? known->source : engine::Source();
    const auto isUsed = [this](int hue) {
        return std::ranges::any_of(m_sources, [hue](const engine::SourceView &view) { return view.source.hue == hue; });
    };
    while (known == nullptr && source.hue < SourceHues - 1 && isUsed(source.hue))
        ++source.hue;
    source.code = m_code->text().toStdString();
    source.name = m_name->text().trimmed().toStdString();
    source.owner = m_owner->text().trimmed().toStdString();
    source.trust = m_trust->value();
    source.isDuplicateFree = m_duplicateFree->isChecked();
    return source;
}

engine::ImportMode SourceStep::mode() const
{
    return m_delta->isChecked() ? engine::ImportMode::Delta : engine::ImportMode::Full;
}

quint64 SourceStep::recordsBefore() const
{
    const engine::SourceView *known = existing();
    return known != nullptr ? known->records : 0;
}

QString SourceStep::problem() const
{
    if (m_code->text().isEmpty())
        return tr("Give the source a code: small letters, digits and underscores.");
    const bool isTaken = existing() == nullptr && std::ranges::any_of(m_sources, [this](const engine::SourceView &view) {
                             return fromEngine(view.source.code) == m_code->text();
                         });
    if (isTaken)
        return tr("There is a source with this code already. Choose it above, or take another code.");
    return m_name->text().trimmed().isEmpty() ? tr("Give the source a name.") : QString();
}

void SourceStep::check()
{
    m_problem->setText(problem());
    Q_EMIT changed();
}

} // namespace ui
