// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sources/format_step.h"

#include <QComboBox>
#include <QSignalBlocker>

#include "ui/models/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_banner.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/text_table_model.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/zone_badge.h"

namespace ui
{

namespace
{

constexpr double Sure = 0.9;
constexpr double Likely = 0.6;
constexpr qsizetype Long = 40; // more is cut off in the table

void fill(QComboBox *box, const std::initializer_list<std::pair<QString, QString>> &values)
{
    box->addItem(FormatStep::tr("As detected"), QString());
    for (const auto &[text, code] : values)
        box->addItem(text, code);
}

// "As detected: UTF-8", so that a person sees what is corrected.
void nameDetected(QComboBox *box, const QString &code)
{
    const int known = code.isEmpty() ? -1 : box->findData(code);
    const QString text = known > 0 ? box->itemText(known) : visibleText(code);
    box->setItemText(0, text.isEmpty() ? FormatStep::tr("As detected") : FormatStep::tr("Detected: %1").arg(text));
}

} // namespace

FormatStep::FormatStep(QWidget *parent)
    : QWidget(parent), m_description(textLabel({}, text_style::Muted)), m_confidence(new ZoneBadge({}, Tone::Match)), m_banner(new InlineBanner),
      m_model(new TextTableModel(this)), m_table(new TableView({}))
{
    setObjectName(QStringLiteral("formatStep"));
    QVBoxLayout *layout = column(this, space::M);
    QHBoxLayout *choices = row(space::L);
    m_container = addChoice(choices, QStringLiteral("formatContainer"), tr("Kind of file"));
    m_encoding = addChoice(choices, QStringLiteral("formatEncoding"), tr("Encoding"));
    m_delimiter = addChoice(choices, QStringLiteral("formatDelimiter"), tr("Columns divided by"));
    choices->addStretch(1);
    fill(m_container,
         {{tr("Table (CSV, TSV)"), QStringLiteral("csv")}, {tr("JSON lines"), QStringLiteral("json-lines")}, {tr("JSON"), QStringLiteral("json")}});
    fill(m_encoding, {{QStringLiteral("UTF-8"), QStringLiteral("utf-8")},
                      {QStringLiteral("UTF-16"), QStringLiteral("utf-16")},
                      {QStringLiteral("Windows-1252"), QStringLiteral("windows-1252")},
                      {QStringLiteral("ISO 8859-1"), QStringLiteral("iso-8859-1")},
                      {QStringLiteral("ISO 8859-15"), QStringLiteral("iso-8859-15")}});
    fill(m_delimiter, {{tr("comma ,"), QStringLiteral(",")},
                       {tr("semicolon ;"), QStringLiteral(";")},
                       {tr("tab"), QStringLiteral("\t")},
                       {tr("bar |"), QStringLiteral("|")}});
    layout->addLayout(choices);
    QHBoxLayout *found = row(space::S);
    m_description->setObjectName(QStringLiteral("formatDescription"));
    found->addWidget(m_description);
    found->addWidget(m_confidence);
    found->addStretch(1);
    layout->addLayout(found);
    layout->addWidget(m_banner);
    QFrame *frame = card();
    m_table->setAccessibleName(tr("First rows of the file"));
    m_table->setObjectName(QStringLiteral("formatPreview"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setEmptyState(new EmptyState(QStringLiteral("page-sources"), tr("No rows"), tr("The first rows of the file appear here.")));
    column(frame, 0, space::Hair)->addWidget(m_table);
    layout->addWidget(frame, 1);
    connect(m_container, &QComboBox::activated, this, [this] { choose(m_container, &FormatChoice::container); });
    connect(m_encoding, &QComboBox::activated, this, [this] { choose(m_encoding, &FormatChoice::encoding); });
    connect(m_delimiter, &QComboBox::activated, this, [this] { choose(m_delimiter, &FormatChoice::delimiter); });
    clear();
}

QComboBox *FormatStep::addChoice(QHBoxLayout *layout, const QString &name, const QString &label)
{
    auto *group = new QVBoxLayout;
    group->setSpacing(space::Xs);
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setMinimumWidth(metric::SidePanel);
    TextLabel *title = textLabel(label, text_style::Small);
    title->setBuddy(box);
    group->addWidget(title);
    group->addWidget(box);
    layout->addLayout(group);
    return box;
}

void FormatStep::choose(QComboBox *box, QString FormatChoice::*field)
{
    const QString value = box->currentData().toString();
    if (m_choice.*field == value)
        return;
    m_choice.*field = value;
    Q_EMIT choiceChanged();
}

void FormatStep::clear()
{
    m_choice = {};
    for (QComboBox *box : {m_container, m_encoding, m_delimiter}) {
        box->setCurrentIndex(0);
        nameDetected(box, {});
    }
    m_description->setText({});
    m_confidence->hide();
    m_banner->dismiss();
    m_model->setTable({}, {});
}

void FormatStep::setBusy(bool isBusy)
{
    m_table->setLoading(isBusy);
}

void FormatStep::show(const FileLook &look)
{
    setBusy(false);
    m_description->setText(look.description);
    m_confidence->setBadge(look.confidence >= Sure ? tr("%1 sure").arg(percentText(look.confidence))
                                                   : tr("%1 sure: please check").arg(percentText(look.confidence)),
                           look.confidence >= Sure ? Tone::Match : (look.confidence >= Likely ? Tone::Review : Tone::Different));
    m_confidence->show();
    if (m_choice.container.isEmpty())
        nameDetected(m_container, look.format.container);
    if (m_choice.encoding.isEmpty())
        nameDetected(m_encoding, look.format.encoding);
    if (m_choice.delimiter.isEmpty())
        nameDetected(m_delimiter, look.format.delimiter);
    m_delimiter->setEnabled(look.format.container == QStringLiteral("csv"));
    if (look.warnings.isEmpty())
        m_banner->dismiss();
    else
        m_banner->say({BannerText::Kind::Warning,
                       look.warnings.first(),
                       {},
                       tr("Look at the rows below, and correct how the file is read if they are wrong."),
                       look.warnings.join(u'\n'),
                       {}});
    QStringList headers;
    for (const QString &name : look.columns)
        headers.append(visibleText(name));
    std::vector<std::vector<TextCell>> rows;
    for (const QStringList &cells : look.rows) {
        std::vector<TextCell> &line = rows.emplace_back();
        for (const QString &cell : cells)
            line.push_back({cell, cell.size() > Long ? toolTipText(cell) : QString(), false});
    }
    m_model->setTable(std::move(headers), std::move(rows));
    m_table->fitColumns();
}

void FormatStep::showFailure(const engine::Error &error)
{
    setBusy(false);
    m_model->setTable({}, {});
    m_description->setText({});
    m_confidence->hide();
    m_banner->say({BannerText::Kind::Error,
                   fromEngine(error.message),
                   tr("Nothing was imported."),
                   tr("Correct how the file is read above, or go back and choose another file."),
                   fromEngine(error.detail),
                   {}});
}

} // namespace ui
