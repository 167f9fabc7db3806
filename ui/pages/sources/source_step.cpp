// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sources/source_step.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QRadioButton>
#include <algorithm>

#include "ui/adapters/record_compare.h"
#include "ui/models/text.h"
#include "ui/pages/sources/source_fields.h"
#include "ui/widgets/card.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

namespace
{

constexpr int DefaultTrust = 50;
constexpr qsizetype LongestAbbreviation = 3;

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
      m_full(named(new QRadioButton(tr("The whole source: records that are missing from it are gone")), QStringLiteral("modeFull"), {})),
      m_delta(named(new QRadioButton(tr("Only what is new or changed: nothing is gone")), QStringLiteral("modeDelta"), {}))
{
    setObjectName(QStringLiteral("sourceStep"));
    QFrame *frame = card();
    frame->setMaximumWidth(metric::SearchWidth * 2);
    QFormLayout *form = fieldForm(frame, space::Xl);
    addField(form, tr("Source"), m_which);
    m_fields = new SourceFields(form);
    auto *modes = new QWidget;
    QVBoxLayout *modesLayout = column(modes, space::Xs);
    modesLayout->addWidget(m_full);
    modesLayout->addWidget(m_delta);
    addField(form, tr("The file is"), modes);
    m_full->setChecked(true);
    auto *content = new QWidget;
    QVBoxLayout *contentLayout = column(content, 0);
    contentLayout->addWidget(frame);
    column(this, 0)->addWidget(scrolled(content));
    connect(m_which, &QComboBox::activated, this, &SourceStep::fill);
    connect(m_fields, &SourceFields::changed, this, &SourceStep::changed);
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
    fill();
}

const engine::SourceView *SourceStep::existing() const
{
    const std::string code = m_which->currentData().toString().toStdString();
    const auto found = std::ranges::find_if(m_sources, [&](const engine::SourceView &view) { return !code.empty() && view.source.code == code; });
    return found != m_sources.end() ? &*found : nullptr;
}

void SourceStep::fill()
{
    QStringList codes;
    for (const engine::SourceView &view : m_sources)
        codes.append(fromEngine(view.source.code));
    const engine::SourceView *known = existing();
    m_fields->show(known != nullptr ? known->source : m_suggested, codes);
}

engine::Source SourceStep::source() const
{
    return m_fields->source();
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
    return m_fields->problem();
}

} // namespace ui
