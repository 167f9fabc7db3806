// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/overview_page.h"

#include <QStackedLayout>
#include <algorithm>
#include <numeric>

#include "ui/adapters/record_compare.h"
#include "ui/charts/trend.h"
#include "ui/mainwindow/page_host.h"
#include "ui/models/text.h"
#include "ui/session/project_session.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_banner.h"
#include "ui/widgets/key_value_list.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/stat_card.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/when_shown.h"

namespace ui
{

namespace
{

constexpr int RunsShown = 8;

QWidget *titledCard(const QString &title, std::initializer_list<QWidget *> content)
{
    QFrame *frame = card();
    QVBoxLayout *layout = column(frame, space::S, space::L);
    layout->addWidget(new SectionHeader(title));
    for (QWidget *widget : content)
        layout->addWidget(widget);
    return frame;
}

QString nameOf(const engine::OverviewView &view, const std::string &code)
{
    const auto found = std::ranges::find(view.sources, code, [](const engine::SourceView &one) { return one.source.code; });
    return found == view.sources.end() ? fromEngine(code) : sourceName(found->source);
}

// The first of them; with many sources there may be many.
QString apartText(const engine::OverviewView &view)
{
    const auto &[left, right] = view.sourcesApart.front();
    const QString text = OverviewPage::tr("%1 and %2 have no compared attribute in common, so nobody can be found in both.")
                             .arg(nameOf(view, left), nameOf(view, right));
    const auto others = static_cast<int>(view.sourcesApart.size()) - 1;
    return others == 0 ? text : text + u' ' + OverviewPage::tr("The same is true of %Ln other pair(s) of sources.", nullptr, others);
}

} // namespace

OverviewPage::OverviewPage(ProjectSession &session, PageHost &host, QWidget *parent)
    : QWidget(parent), m_session(session), m_host(host), m_fresh(new WhenShown(this, [this] { refresh(); }))
{
    setObjectName(QStringLiteral("overviewPage"));
    build();
    connect(&m_session, &ProjectSession::changed, m_fresh, &WhenShown::touch);
}

void OverviewPage::build()
{
    m_stack = new QStackedLayout(this);
    m_empty = new EmptyState(QStringLiteral("page-sources"), tr("No data yet"),
                             tr("Import a file from each of two or three systems; Tessera finds out which records are the same customer."));
    m_empty->setAction(tr("Import a file…"))->setObjectName(QStringLiteral("overviewImport"));
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_host.go(QStringLiteral("sources"), QStringLiteral("import")); });

    auto *content = new QWidget;
    QVBoxLayout *layout = column(content, space::L, space::Xl);
    m_header = new SectionHeader(tr("Overview"), SectionHeader::Level::Page);
    m_match = new Button(tr("Match now"), Button::Kind::Primary);
    m_match->setObjectName(QStringLiteral("overviewMatch"));
    m_header->addAction(m_match);
    connect(m_match, &QPushButton::clicked, this, [this] { m_host.startMatching(); });
    m_banner = new InlineBanner;
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(figures());
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::L);
    auto *left = new QVBoxLayout;
    left->addWidget(sourcesCard());
    left->addStretch(1);
    columns->addLayout(left, 3);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::L);
    right->addWidget(sizesCard());
    right->addWidget(runsCard());
    right->addStretch(1);
    columns->addLayout(right, 2);
    layout->addLayout(columns);

    m_stack->addWidget(scrolled(content));
    m_stack->addWidget(m_empty);
}

QWidget *OverviewPage::figures()
{
    auto *widget = new QWidget;
    QHBoxLayout *layout = row(widget, space::L);
    m_reviews = new StatCard(tr("To review"), QStringLiteral("statReviews"));
    m_customers = new StatCard(tr("Customers"), QStringLiteral("statCustomers"));
    m_records = new StatCard(tr("Records"), QStringLiteral("statRecords"));
    m_sources = new StatCard(tr("Sources"), QStringLiteral("statSources"));
    m_rejects = new StatCard(tr("Rejected rows"), QStringLiteral("statRejects"));
    const auto leadsTo = [this](StatCard *stat, const QString &page) {
        stat->setClickable(true);
        connect(stat, &QAbstractButton::clicked, this, [this, page] { m_host.go(page); });
    };
    leadsTo(m_reviews, QStringLiteral("review"));
    leadsTo(m_customers, QStringLiteral("customers"));
    leadsTo(m_records, QStringLiteral("sources"));
    leadsTo(m_sources, QStringLiteral("sources"));
    leadsTo(m_rejects, QStringLiteral("sources"));
    for (StatCard *stat : {m_reviews, m_customers, m_records, m_sources, m_rejects})
        layout->addWidget(stat, 1);
    return widget;
}

QWidget *OverviewPage::sourcesCard()
{
    m_sourceList = new KeyValueList;
    return titledCard(tr("Sources"), {m_sourceList});
}

QWidget *OverviewPage::sizesCard()
{
    m_sizes = new Trend;
    m_sizes->setMinimumHeight(metric::ControlHeight * 3);
    m_sizesText = textLabel({}, text_style::Small);
    m_sizesText->setWordWrap(true);
    return titledCard(tr("Records per customer"), {m_sizes, m_sizesText});
}

QWidget *OverviewPage::runsCard()
{
    m_runList = new KeyValueList;
    return titledCard(tr("Runs"), {m_runList});
}

void OverviewPage::refresh()
{
    if (!m_session.isOpen())
        return;
    m_session.ask<engine::OverviewView>(
        this, [](const engine::Reader &reader) { return reader.overview(); }, m_asked.only([this](engine::Result<engine::OverviewView> view) {
            if (view) {
                m_view = std::move(*view);
                show();
            } else {
                m_host.showError(view.error());
            }
        }));
}

void OverviewPage::tellAges()
{
    if (!m_view || !isVisible())
        return;
    showFigures();
    showSources();
    showRuns();
}

void OverviewPage::show()
{
    const engine::ProjectView &project = m_view->project;
    m_stack->setCurrentIndex(project.records == 0 ? 1 : 0);
    m_header->setRemark(fromEngine(project.name));
    m_match->setVisible(!project.isReadOnly);
    m_match->setKind(project.isMatchingDue ? Button::Kind::Primary : Button::Kind::Secondary);
    m_match->setText(project.lastRun ? tr("Match again") : tr("Match now"));
    showBanner();
    showFigures();
    showSources();
    showSizes();
    showRuns();
}

void OverviewPage::showBanner()
{
    if (m_view->project.isMatchingDue && m_view->project.lastRun)
        m_banner->say({BannerText::Kind::Info,
                       tr("Records or the model changed since the last run."),
                       {},
                       tr("Match again to bring the customers up to date."),
                       {},
                       {}});
    else if (!m_view->sourcesApart.empty())
        m_banner->say(
            {BannerText::Kind::Warning, apartText(*m_view), {}, tr("Map more of their columns, or compare more of their attributes."), {}, {}});
    else
        m_banner->dismiss();
}

void OverviewPage::showFigures()
{
    const engine::ProjectView &project = m_view->project;
    m_reviews->setValue(countText(project.openTasks), project.openTasks > 0 ? Tone::Review : Tone::Match);
    const auto kinds = [&](engine::TaskKind kind) { return m_view->openByKind.at(static_cast<std::size_t>(kind) - 1); };
    m_reviews->setSubtitle(
        tr("%1 doubtful, %2 refused, %3 stale")
            .arg(countText(kinds(engine::TaskKind::Review)), countText(kinds(engine::TaskKind::Refused)), countText(kinds(engine::TaskKind::Stale))));
    m_customers->setValue(project.lastRun ? countText(project.customers) : QStringLiteral("\u2014"));
    m_customers->setSubtitle(project.lastRun ? tr("matched %1").arg(ageText(project.lastRun)) : tr("not matched yet"));
    m_records->setValue(countText(project.records));
    m_records->setSubtitle(
        project.customers > 0
            ? tr("%1 per customer").arg(QLocale().toString(static_cast<double>(project.records) / static_cast<double>(project.customers), 'f', 2))
            : tr("not matched yet"));
    m_sources->setValue(countText(project.sources));
    quint64 rejects = 0;
    std::optional<engine::Timestamp> latest;
    for (const engine::SourceView &source : m_view->sources) {
        rejects += source.rejects;
        if (source.lastImport && (!latest || *latest < *source.lastImport))
            latest = source.lastImport;
    }
    m_sources->setSubtitle(latest ? tr("last import %1").arg(ageText(latest)) : tr("nothing imported"));
    m_rejects->setValue(countText(rejects), rejects > 0 ? Tone::Review : Tone::Neutral);
    m_rejects->setSubtitle(tr("in the last imports"));
}

void OverviewPage::showSources()
{
    m_sourceList->clear();
    for (const engine::SourceView &source : m_view->sources) {
        m_sourceList->addRow(ageText(source.lastImport), tr("%Ln record(s)", nullptr, pluralOf(source.records)),
                             source.rejects > 0 ? tr("%1, %Ln row(s) rejected", nullptr, pluralOf(source.rejects)).arg(fromEngine(source.lastFile))
                                                : fromEngine(source.lastFile),
                             new Chip(sourceName(source.source), source.source.hue));
    }
}

void OverviewPage::showSizes()
{
    const std::vector<std::uint64_t> &customers = m_view->customersBySize;
    std::vector<TrendPoint> points;
    const std::size_t last = customers.size();
    for (std::size_t i = 0; i < last; ++i)
        points.push_back({i + 1 == last ? tr("%1 or more records").arg(i + 1) : tr("%n record(s)", nullptr, static_cast<int>(i + 1)),
                          static_cast<double>(customers[i])});
    m_sizes->setData(std::move(points));
    const quint64 single = customers.empty() ? 0 : customers.front();
    const quint64 all = std::accumulate(customers.begin(), customers.end(), quint64{0});
    m_sizesText->setText(all == 0
                             ? tr("Appears after the first run.")
                             : tr("%1 of %Ln customer(s) are known to more than one record.", nullptr, pluralOf(all)).arg(countText(all - single)));
}

void OverviewPage::showRuns()
{
    m_runList->clear();
    for (std::size_t i = 0; i < m_view->runs.size() && i < RunsShown; ++i) {
        const engine::RunView &run = m_view->runs[i];
        m_runList->addRow(ageText(run.at), tr("%Ln customer(s)", nullptr, pluralOf(run.customers)),
                          tr("%1 new, %2 merged, %3 split; %4 pair(s) compared in %5 s", nullptr, pluralOf(run.candidates))
                              .arg(countText(run.created), countText(run.merged), countText(run.split), countText(run.candidates),
                                   QLocale().toString(run.seconds, 'f', 1)));
    }
    if (m_view->runs.empty())
        m_runList->addRow({}, tr("None yet"), tr("Match to find out which records are the same customer."));
}

} // namespace ui
