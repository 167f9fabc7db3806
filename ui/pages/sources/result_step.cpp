// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sources/result_step.h"

#include <QHeaderView>
#include <QProgressBar>

#include "ui/models/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inline_banner.h"
#include "ui/widgets/job_bar.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/stat_card.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/text_table_model.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

namespace
{

constexpr int ProgressSteps = 1000;

StatCard *stat(const QString &name, const QString &title)
{
    auto *card = new StatCard(title, name);
    card->setClickable(false);
    return card;
}

} // namespace

ResultStep::ResultStep(QWidget *parent)
    : QWidget(parent), m_headline(textLabel({}, {.size = TextSize::Large, .weight = QFont::DemiBold})),
      m_explanation(textLabel({}, {.tone = TextTone::Muted, .wrap = true})), m_banner(new InlineBanner), m_running(buildRunning()),
      m_cards(new QWidget), m_added(stat(QStringLiteral("importAdded"), tr("New"))), m_changed(stat(QStringLiteral("importChanged"), tr("Changed"))),
      m_unchanged(stat(QStringLiteral("importUnchanged"), tr("Unchanged"))), m_gone(stat(QStringLiteral("importGone"), tr("Gone"))),
      m_rejected(stat(QStringLiteral("importRejected"), tr("Rejected")))
{
    setObjectName(QStringLiteral("resultStep"));
    QVBoxLayout *layout = column(this, space::M);
    m_headline->setObjectName(QStringLiteral("importHeadline"));
    layout->addWidget(m_headline);
    layout->addWidget(m_explanation);
    layout->addWidget(m_banner);
    layout->addWidget(m_running);
    QHBoxLayout *cards = row(m_cards, space::L);
    for (StatCard *one : {m_added, m_changed, m_unchanged, m_gone, m_rejected})
        cards->addWidget(one, 1);
    layout->addWidget(m_cards);
    m_rejects = buildListing(tr("Rejected rows"), QStringLiteral("importRejects"), layout);
    m_rejects.model->setNumeric({0});
    m_invalid = buildListing(tr("Values that are not what their column should hold"), QStringLiteral("importInvalid"), layout);
    m_invalid.model->setNumeric({3});
    m_invalid.header->setRemark(tr("kept as they stand, compared as missing"));
    layout->addStretch(0);
    showRunning({});
}

ResultStep::Listing ResultStep::buildListing(const QString &title, const QString &name, QVBoxLayout *layout)
{
    Listing listing{new SectionHeader(title), card(), new TextTableModel(this), new TableView(name)};
    auto *copy = new Button(tr("Copy"), Button::Kind::Quiet);
    copy->setObjectName(name + QStringLiteral("Copy"));
    listing.header->addAction(copy);
    listing.table->setModel(listing.model);
    listing.table->setSortingEnabled(false);
    listing.table->setAccessibleName(title);
    column(listing.frame, 0, space::Hair)->addWidget(listing.table);
    layout->addWidget(listing.header);
    layout->addWidget(listing.frame, 1);
    connect(copy, &QPushButton::clicked, listing.table, &TableView::copy);
    return listing;
}

void ResultStep::Listing::setVisible(bool isVisible) const
{
    header->setVisible(isVisible);
    frame->setVisible(isVisible);
}

QWidget *ResultStep::buildRunning()
{
    QFrame *frame = card();
    QHBoxLayout *layout = row(frame, space::L, space::L);
    m_progressText = textLabel({}, text_style::Body);
    m_progressText->setElided(true);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setRange(0, ProgressSteps);
    m_progress->setAccessibleName(tr("Progress of the import"));
    auto *cancel = new Button(tr("Stop"));
    cancel->setObjectName(QStringLiteral("importStop"));
    layout->addWidget(m_progressText, 2);
    layout->addWidget(m_progress, 3);
    layout->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, this, &ResultStep::cancelRequested);
    return frame;
}

void ResultStep::showRunning(const QString &what)
{
    m_headline->setText(what);
    m_explanation->setText(tr("You can go on working elsewhere meanwhile; stopping leaves the project as it was."));
    m_banner->dismiss();
    m_progressText->setText({});
    m_progress->setRange(0, 0);
    m_running->show();
    m_cards->hide();
    m_rejects.setVisible(false);
    m_invalid.setVisible(false);
}

void ResultStep::showProgress(const JobProgressState &state)
{
    JobState job;
    job.what = state.stage;
    job.done = static_cast<qint64>(state.done);
    job.total = static_cast<qint64>(state.total);
    job.perSecond = state.perSecond;
    m_progressText->setText(jobText(job));
    m_progress->setRange(0, state.total > 0 ? ProgressSteps : 0);
    if (state.total > 0)
        m_progress->setValue(static_cast<int>(state.done * ProgressSteps / state.total));
}

void ResultStep::showCounts(const engine::ImportReport &report)
{
    m_running->hide();
    m_banner->dismiss();
    m_cards->show();
    const engine::ImportCounts &counts = report.counts;
    const auto say = [](StatCard *card, quint64 count, Tone tone, const QString &below) {
        card->setValue(countText(count), count > 0 ? tone : Tone::Neutral);
        card->setSubtitle(below);
    };
    say(m_added, counts.added, Tone::Match, tr("not in the project before"));
    say(m_changed, counts.changed, Tone::Accent, tr("earlier versions are kept"));
    say(m_unchanged, counts.unchanged, Tone::Neutral, tr("as in the project"));
    say(m_gone, counts.gone, Tone::Review, tr("no longer in the file"));
    say(m_rejected, counts.rejected, Tone::Different, tr("not taken, listed below"));
    showRejects(report);
    showInvalid(report);
}

void ResultStep::showRejects(const engine::ImportReport &report)
{
    std::vector<std::vector<TextCell>> rows;
    for (const engine::Reject &reject : report.firstRejects)
        rows.push_back({{countText(reject.line), {}, false},
                        {reject.field.empty() ? tr("whole row") : fromEngine(reject.field), {}, reject.field.empty()},
                        {fromEngine(reject.reason), toolTipText(fromEngine(reject.reason)), false},
                        {fromEngine(reject.raw), toolTipText(fromEngine(reject.raw)), false}});
    const quint64 rejected = report.counts.rejected;
    m_rejects.setVisible(!rows.empty());
    m_rejects.header->setRemark(rejected > rows.size() ? tr("the first %1 of %2").arg(countText(rows.size()), countText(rejected)) : QString());
    m_rejects.model->setTable({tr("Line"), tr("Field"), tr("Reason"), tr("As it stands in the file")}, std::move(rows));
    m_rejects.table->horizontalHeader()->resizeSection(2, metric::DetailPanel);
}

void ResultStep::showInvalid(const engine::ImportReport &report)
{
    std::vector<std::vector<TextCell>> rows;
    for (const engine::InvalidValues &values : report.invalid) {
        QStringList lines;
        for (const std::uint64_t line : values.lines)
            lines << countText(line);
        if (values.count > values.lines.size())
            lines << QStringLiteral("…");
        rows.push_back({{fromEngine(values.column), {}, false},
                        {attributeText(values.attribute), {}, false},
                        {fromEngine(values.reason), toolTipText(fromEngine(values.reason)), false},
                        {countText(values.count), {}, false},
                        {lines.join(QStringLiteral(", ")), {}, false}});
    }
    m_invalid.setVisible(!rows.empty());
    m_invalid.model->setTable({tr("Column"), tr("Attribute"), tr("Reason"), tr("Values"), tr("Lines")}, std::move(rows));
    m_invalid.table->horizontalHeader()->resizeSection(2, metric::DetailPanel);
}

void ResultStep::showDryRun(const engine::ImportReport &report, quint64 recordsBefore)
{
    showCounts(report);
    m_headline->setText(tr("%1 rows read; nothing is in the project yet").arg(countText(report.counts.rows)));
    m_explanation->setText(recordsBefore == 0
                               ? tr("This is what the import will do. Go back to correct anything, or import.")
                               : tr("This is what the import will do to the %1 records of this source. Go back to correct anything, or import.")
                                     .arg(countText(recordsBefore)));
    const engine::ImportCounts &counts = report.counts;
    if (counts.rows == 0 || counts.rejected * 10 > counts.rows * 2)
        m_banner->say({BannerText::Kind::Warning,
                       counts.rows == 0 ? tr("The file has no rows.") : tr("More than one row in five is rejected."),
                       {},
                       tr("Check how the file is read and which columns are used before you import."),
                       {},
                       {}});
}

void ResultStep::showImported(const engine::ImportReport &report)
{
    showCounts(report);
    m_headline->setText(tr("Imported: %1 new, %2 changed").arg(countText(report.counts.added), countText(report.counts.changed)));
    m_explanation->setText(tr("Matching finds out which of these records belong to which customer."));
}

void ResultStep::showFailure(const engine::Error &error)
{
    m_running->hide();
    m_cards->hide();
    m_rejects.setVisible(false);
    m_invalid.setVisible(false);
    const bool isStopped = error.code == engine::ErrorCode::Cancelled;
    m_headline->setText(isStopped ? tr("Stopped") : tr("Not imported"));
    m_explanation->setText(isStopped ? tr("The project is as it was.") : QString());
    if (!isStopped)
        m_banner->say({BannerText::Kind::Error,
                       fromEngine(error.message),
                       {},
                       tr("Go back to correct it."),
                       fromEngine(error.message + '\n' + error.detail),
                       {}});
}

} // namespace ui
