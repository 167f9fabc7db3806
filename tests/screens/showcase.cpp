// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Renders the widgets with made-up data, so that their look can be judged without a project:
// showcase DIR writes one picture per scene, theme and size.

#include <QApplication>
#include <QDir>
#include <QListView>
#include <QScrollArea>
#include <QStandardItemModel>
#include <cstdio>

#include "ui/charts/trend.h"
#include "ui/charts/waterfall.h"
#include "ui/charts/weight_histogram.h"
#include "ui/delegates/chip_delegate.h"
#include "ui/delegates/list_item_delegate.h"
#include "ui/graph/cluster_graph.h"
#include "ui/mainwindow/command_palette.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/start_page.h"
#include "ui/mainwindow/status_strip.h"
#include "ui/mainwindow/top_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/compare/compare_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/inline_banner.h"
#include "ui/widgets/job_bar.h"
#include "ui/widgets/key_value_list.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/stat_card.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/zone_badge.h"

using namespace Qt::StringLiterals;
using namespace ui;

namespace
{

enum Hue { Crm, Shop, Loyalty, Support, News };

CompareCell value(const QString &raw, const QString &canonical = {})
{
    return {.raw = raw, .canonical = canonical, .missing = false, .wins = false};
}

CompareCell winner(const QString &raw)
{
    return {.raw = raw, .canonical = {}, .missing = false, .wins = true};
}

CompareCell missing()
{
    return {.raw = {}, .canonical = {}, .missing = true, .wins = false};
}

CompareData compareData(int columns)
{
    using A = CompareRow::Agreement;
    CompareData data;
    data.goldenTitle = u"Would become"_s;
    data.goldenKey = u"C-7F3K-2M"_s;
    const auto add = [&](const QString &field, A agreement, std::vector<CompareCell> cells, const QString &golden, bool pinned = false) {
        CompareRow row;
        row.id = field;
        row.field = field;
        row.agreement = agreement;
        for (int i = 0; i < columns; ++i)
            row.cells.push_back(cells.at(static_cast<std::size_t>(i) % cells.size()));
        row.golden = value(golden);
        row.pinned = pinned;
        data.rows.push_back(row);
    };
    const std::vector<CompareColumn> all{{1, u"CRM"_s, Crm, u"00417"_s, u"2 y ago"_s, {}},
                                         {2, u"Shop"_s, Shop, u"9-2231"_s, u"3 days ago"_s, {}},
                                         {3, u"Loyalty"_s, Loyalty, u"7731-0042"_s, u"8 months ago"_s, {}},
                                         {4, u"Support"_s, Support, u"S-88"_s, u"yesterday"_s, u"gone"_s},
                                         {5, u"Newsletter"_s, News, u"maria"_s, u"1 y ago"_s, {}}};
    for (int i = 0; i < columns; ++i)
        data.columns.push_back(all.at(static_cast<std::size_t>(i) % all.size()));
    add(u"Given name"_s, A::Close, {winner(u"Maria"_s), value(u"Mária"_s), value(u"MARIA"_s)}, u"Maria"_s);
    add(u"Family name"_s, A::Close, {winner(u"Lindqvist"_s), value(u"Lindquist"_s), value(u"LINDQVIST"_s)}, u"Lindqvist"_s);
    add(u"Birth date"_s, A::Exact, {winner(u"1984-03-07"_s), missing(), value(u"07/03/1984"_s, u"1984-03-07"_s)}, u"1984-03-07"_s);
    add(u"E-mail"_s, A::Different, {value(u"m.lindqvist@telia.se"_s), winner(u"maria@lindqvist.io"_s), missing()}, u"maria@lindqvist.io"_s);
    add(u"Phone"_s, A::Exact,
        {winner(u"+46 70 123 45 67"_s), value(u"070-123 45 67"_s, u"+46 70 123 45 67"_s), value(u"+46701234567"_s, u"+46 70 123 45 67"_s)},
        u"+46 70 123 45 67"_s);
    add(u"Street"_s, A::Different, {value(u"Storgatan 14"_s), winner(u"Kungsgatan 3"_s), missing()}, u"Kungsgatan 3"_s);
    add(u"Postcode"_s, A::Different, {value(u"413 01"_s), winner(u"411 19"_s), value(u"41119"_s, u"411 19"_s)}, u"411 19"_s);
    add(u"City"_s, A::Exact, {winner(u"Göteborg"_s), value(u"Goteborg"_s, u"Göteborg"_s), missing()}, u"Göteborg"_s, true);
    add(u"Loyalty no."_s, A::None, {missing(), missing(), winner(u"7731 0042 118"_s)}, u"7731 0042 118"_s);
    return data;
}

WaterfallData waterfallData()
{
    WaterfallData data;
    data.priorLabel = u"Prior"_s;
    data.priorSublabel = u"1 in 9,400 pairs"_s;
    data.prior = -13.2;
    data.reviewFrom = 3.0;
    data.matchFrom = 9.5;
    data.bars = {{u"Family name"_s, u"close · rare name"_s, 7.9, 3.1, false, {}},
                 {u"Given name"_s, u"same without accent"_s, 4.2, 0, false, {}},
                 {u"Phone"_s, u"exact"_s, 11.3, 0, false, {}},
                 {u"Birth date"_s, u"missing"_s, 0, 0, true, {}},
                 {u"E-mail"_s, u"different"_s, -1.8, 0, false, {}},
                 {u"Address"_s, u"different, same city"_s, -0.03, 0, true, {}}};
    return data;
}

GraphData graphData(int nodes)
{
    GraphData data;
    const QStringList labels{u"CRM"_s, u"Shop"_s, u"Loyalty"_s, u"Support"_s, u"News"_s};
    for (int i = 0; i < nodes; ++i)
        data.nodes.push_back({i, u"ML"_s, labels.at(i % 5), i % 5});
    data.edges = {{0, 1, 8.4, GraphEdge::Kind::Review, false, {}},
                  {1, 2, 16.9, GraphEdge::Kind::Automatic, false, {}},
                  {0, 2, 1.1, GraphEdge::Kind::Removed, false, {}}};
    for (int i = 3; i < nodes; ++i)
        data.edges.push_back({i - 2, i, 6.0 + i, i % 2 ? GraphEdge::Kind::Decided : GraphEdge::Kind::Automatic, i == nodes - 1, {}});
    return data;
}

HistogramData histogramData()
{
    HistogramData data;
    data.from = -24;
    data.width = 2.08;
    data.counts = {3, 5, 8, 13, 20, 25, 22, 16, 12, 9, 8, 9, 11, 14, 12, 10, 13, 18, 26, 34, 30, 20, 9};
    data.reviewFrom = -7;
    data.matchFrom = 5;
    return data;
}

QStandardItemModel *workList(QObject *owner)
{
    auto *model = new QStandardItemModel(owner);
    const auto add = [&](const QString &name, const QString &weight, const QString &records, const QList<int> &hues, const QString &tag = {},
                         Tone tone = Tone::Different) {
        auto *item = new QStandardItem(name);
        item->setData(weight, ListFigureRole);
        item->setData(static_cast<int>(Tone::Review), ListFigureToneRole);
        item->setData(records, ListRemarkRole);
        item->setData(QVariant::fromValue(hues), ListHuesRole);
        item->setData(tag, ListTagRole);
        item->setData(static_cast<int>(tone), ListTagToneRole);
        model->appendRow(item);
    };
    add(u"Maria Lindqvist"_s, u"+8.4"_s, u"3 records"_s, {Crm, Shop, Loyalty});
    add(u"J. Smith"_s, u"+4.1"_s, u"2 records"_s, {Crm, Support});
    add(u"Chen Wei"_s, u"+6.0"_s, u"5 records"_s, {Shop, News});
    add(u"Família Gonçalves"_s, u"+9.2"_s, u"4 records"_s, {Crm, Shop}, u"refused"_s);
    add(u"Łukasz Nowak"_s, u"+3.3"_s, u"2 records"_s, {Support, Loyalty});
    add(u"Ann-Kathrin Müller"_s, u"+7.7"_s, u"3 records"_s, {Crm, News}, u"stale"_s, Tone::Review);
    add(u"A. Haddad"_s, u"+5.5"_s, u"2 records"_s, {Crm, Shop});
    add(u"van der Berg"_s, u"+8.9"_s, u"6 records"_s, {Crm, Loyalty});
    add(u"info@brightlabs.io"_s, u"+2.1"_s, u"12 records"_s, {Crm, Support}, u"refused"_s);
    add(u"Sofia García"_s, u"+4.8"_s, u"2 records"_s, {Shop, Loyalty});
    add(u"Tom & Tim Becker"_s, u"+10.3"_s, u"2 records"_s, {Crm, Crm}, u"refused"_s);
    return model;
}

QWidget *leftSide()
{
    auto *side = new QFrame;
    side->setProperty("surface", u"side"_s);
    side->setMinimumWidth(metric::SidePanelLeast);
    side->setMaximumWidth(metric::SidePanel);
    auto *layout = column(side, 0);
    auto *top = new QWidget;
    auto *inner = column(top, space::S, space::M);
    auto *head = new SectionHeader(u"47 to review"_s);
    head->setRemark(u"≈ 22 min"_s);
    inner->addWidget(head);
    auto *histogram = new WeightHistogram;
    histogram->setData(histogramData());
    inner->addWidget(histogram);
    auto *filters = new FilterChips;
    filters->addFilter(u"Riskiest first"_s, true);
    filters->addFilter(u"Mine"_s);
    filters->addFilter(u"Stale"_s);
    filters->addFilter(u"Refused"_s);
    inner->addWidget(filters);
    layout->addWidget(top);
    layout->addWidget(rule());
    auto *list = new QListView;
    list->setItemDelegate(new ListItemDelegate(list));
    list->setModel(workList(list));
    list->setCurrentIndex(list->model()->index(0, 0));
    list->setVerticalScrollMode(QListView::ScrollPerPixel);
    layout->addWidget(list, 1);
    return side;
}

QWidget *middle(int columns)
{
    auto *middle = new QWidget;
    auto *layout = column(middle, space::M, space::L);
    auto *head = new SectionHeader(u"Maria Lindqvist?"_s, SectionHeader::Level::Page);
    head->addBeside(new ZoneBadge(u"Review"_s, Tone::Review));
    head->setRemark(u"%1 records, one customer?"_s.arg(columns));
    head->addAction(new Button(u"Only differences"_s, Button::Kind::Secondary, QKeySequence(Qt::Key_V)));
    layout->addWidget(head);
    auto *table = new CompareTable;
    table->setData(compareData(columns));
    table->setFocusColumn(1);
    layout->addWidget(table, 1);
    auto *actions = row(space::S);
    actions->addWidget(new Button(u"Same person"_s, Button::Kind::Primary, QKeySequence(Qt::Key_S)));
    actions->addWidget(new Button(u"Different"_s, Button::Kind::Secondary, QKeySequence(Qt::Key_D)));
    actions->addWidget(new Button(u"Unsure"_s, Button::Kind::Secondary, QKeySequence(Qt::Key_U)));
    actions->addWidget(new Button(u"Skip"_s, Button::Kind::Secondary, QKeySequence(Qt::Key_Space)));
    actions->addStretch(1);
    actions->addWidget(new Button(u"Reason"_s, Button::Kind::Quiet, QKeySequence(Qt::Key_C)));
    layout->addLayout(actions);
    return middle;
}

QWidget *rightSide(int nodes)
{
    auto *inner = new QWidget;
    inner->setProperty("surface", u"card"_s);
    auto *layout = column(inner, space::M, space::L);
    layout->addWidget(new SectionHeader(u"Why Shop 9-2231 = CRM 00417"_s));
    auto *figure = row(space::M);
    figure->addWidget(textLabel(u"+8.4"_s, {.size = TextSize::Display, .weight = QFont::DemiBold, .tone = TextTone::Review}), 0, Qt::AlignBottom);
    auto *remark = textLabel(u"bits · 99.7 % · match from +9.5"_s, text_style::Muted);
    remark->setElided(true);
    figure->addWidget(remark, 1, Qt::AlignBottom);
    layout->addLayout(figure);
    auto *waterfall = new Waterfall;
    waterfall->setData(waterfallData());
    layout->addWidget(waterfall);
    auto *say = sunken();
    auto *said = column(say, 0, space::M);
    said->addWidget(textLabel(
        u"Same phone and a rare family name speak for one person (+23.4); different e-mail addresses speak against it (−1.8). Shop holds no birth date."_s,
        text_style::Wrapped));
    layout->addWidget(say);
    layout->addWidget(rule());
    auto *links = new SectionHeader(u"Links"_s);
    links->setRemark(u"1 bridge"_s);
    layout->addWidget(links);
    auto *graph = new ClusterGraph;
    graph->setData(graphData(nodes));
    layout->addWidget(graph);
    layout->addWidget(rule());
    layout->addWidget(new SectionHeader(u"Recently"_s));
    for (const QString &text : {u"Order 88-1204, 129.00 € · Shop · 3 days ago"_s, u"Ticket “wrong size”, open · Support · yesterday"_s}) {
        auto *line = textLabel(text, text_style::Muted);
        line->setElided(true);
        layout->addWidget(line);
    }
    layout->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setProperty("surface", u"side"_s);
    scroll->setMinimumWidth(metric::DetailLeast);
    scroll->setMaximumWidth(metric::DetailPanel);
    scroll->setWidget(inner);
    return scroll;
}

QWidget *reviewPage(int columns)
{
    auto *page = new QWidget;
    auto *layout = row(page, 0);
    layout->addWidget(leftSide(), 2);
    layout->addWidget(middle(columns), 5);
    layout->addWidget(rightSide(std::max(3, columns)), 3);
    return page;
}

TableView *sourcesTable()
{
    auto *table = new TableView({});
    auto *model = new QStandardItemModel(5, 5, table);
    model->setHorizontalHeaderLabels({u"Source"_s, u"Owner"_s, u"Records"_s, u"Last import"_s, u"State"_s});
    const QStringList names{u"CRM"_s, u"Shop"_s, u"Loyalty"_s, u"Support"_s, u"Newsletter"_s};
    for (int i = 0; i < 5; ++i) {
        model->setItem(i, 0, new QStandardItem(names.at(i)));
        model->item(i, 0)->setData(QVariant::fromValue(QList<int>{i}), ChipHuesRole);
        model->setItem(i, 1, new QStandardItem(u"A. Berg"_s));
        model->setItem(i, 2, new QStandardItem(u"12,%1"_s.arg(100 + i * 7)));
        model->item(i, 2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model->setItem(i, 3, new QStandardItem(u"today 09:41"_s));
        model->setItem(i, 4, new QStandardItem(i == 3 ? u"stale"_s : u"fresh"_s));
        model->item(i, 4)->setData(static_cast<int>(i == 3 ? Tone::Review : Tone::Match), BadgeToneRole);
    }
    table->setModel(model);
    table->setItemDelegateForColumn(0, new ChipDelegate(table));
    table->setItemDelegateForColumn(4, new BadgeDelegate(table));
    table->selectRow(1);
    return table;
}

QWidget *widgetsPage()
{
    auto *page = new QWidget;
    auto *layout = column(page, space::L, space::Xl);
    auto *head = row(space::M);
    head->addWidget(new Avatar(u"Maria Lindqvist"_s));
    auto *names = new QVBoxLayout;
    names->setSpacing(space::Xs);
    names->addWidget(textLabel(u"Maria Lindqvist"_s, text_style::PageTitle));
    auto *chips = row(space::Xs);
    chips->addWidget(textLabel(u"C-7F3K-2M · customer since 2016"_s, text_style::Muted));
    const QStringList sources{u"CRM"_s, u"Shop"_s, u"Loyalty"_s, u"Support"_s, u"Newsletter"_s, u"App"_s, u"Warehouse"_s, u"Till"_s};
    for (int i = 0; i < sources.size(); ++i)
        chips->addWidget(new Chip(sources.at(i), i));
    chips->addStretch(1);
    names->addLayout(chips);
    head->addLayout(names, 1);
    head->addWidget(new Button(u"Split…"_s, Button::Kind::Secondary, QKeySequence(Qt::Key_X)));
    head->addWidget(new Button(u"Erase"_s, Button::Kind::Danger));
    layout->addLayout(head);
    auto *tiles = row(space::M);
    const auto tile = [&](const QString &title, const QString &figure, const QString &below, Tone tone = Tone::Neutral) {
        auto *made = new StatCard(title);
        made->setValue(figure, tone);
        made->setSubtitle(below);
        tiles->addWidget(made);
    };
    tile(u"Confidence"_s, u"High"_s, u"weakest link +8.4, decided"_s, Tone::Match);
    tile(u"Records"_s, u"7"_s, u"5 sources, 1 duplicate"_s);
    tile(u"Orders, 12 months"_s, u"9 · 812 €"_s, u"1 return"_s);
    tile(u"Open tickets"_s, u"1"_s, u"since yesterday"_s, Tone::Review);
    layout->addLayout(tiles);
    auto *banner = new InlineBanner;
    banner->say({BannerText::Kind::Error, u"The file could not be read: line 214 has 7 columns instead of 9."_s, u"The project is as it was."_s,
                 u"Correct the line, or choose another delimiter."_s, u"details"_s, u"Show the line"_s});
    layout->addWidget(banner);
    auto *tabs = new Tabs;
    auto *both = new QWidget;
    auto *lower = row(both, space::L);
    auto *framed = card();
    auto *in = column(framed, 0, 1);
    in->addWidget(sourcesTable());
    lower->addWidget(framed, 3);
    auto *facts = card();
    auto *factsLayout = column(facts, space::M, space::L);
    auto *list = new KeyValueList;
    list->addRow(u"Name"_s, u"Maria Lindqvist"_s, u"updated last among valid names"_s, new Chip(u"CRM"_s, Crm));
    list->addRow(u"E-mail"_s, u"maria@lindqvist.io"_s, u"updated last, 3 days ago"_s, new Chip(u"Shop"_s, Shop));
    factsLayout->addWidget(list);
    auto *trend = new Trend;
    trend->setData({{u"Mon"_s, 3}, {u"Tue"_s, 5}, {u"Wed"_s, 4}, {u"Thu"_s, 8}, {u"Fri"_s, 7}, {u"Sat"_s, 11}});
    factsLayout->addWidget(trend);
    factsLayout->addWidget(new Skeleton(3));
    factsLayout->addStretch(1);
    lower->addWidget(facts, 2);
    tabs->addTab(u"Profile"_s, both);
    tabs->addTab(u"Records"_s, new QWidget);
    tabs->strip()->setCount(1, 7);
    tabs->addTab(u"How it was formed"_s, new QWidget);
    layout->addWidget(tabs, 1);
    return page;
}

void fill(MainWindow &window)
{
    const auto page = [&](const QString &id, const QString &title, QWidget *widget) { window.addPage({id, title, u"page-"_s + id, widget, {}}); };
    page(u"overview"_s, u"Overview"_s, new EmptyState(u"inbox"_s, u"Nothing here yet"_s, u"Import a first file to see your customers."_s));
    page(u"sources"_s, u"Sources"_s, widgetsPage());
    page(u"matching"_s, u"Matching"_s, reviewPage(8));
    page(u"review"_s, u"Review"_s, reviewPage(3));
    window.setBadge(u"review"_s, 47);
    window.topBar()->setUndo(u"Merge"_s);
    window.jobBar()->setJob(JobState{.what = u"Matching"_s, .unit = u"records"_s, .done = 620400, .total = 1000000, .perSecond = 21000});
    window.status()->setStatus({u"northwind.tessera"_s,
                                false,
                                {},
                                u"48,210 records · 5 sources → 19,482 customers"_s,
                                u"Last run 09:41, model 12"_s,
                                u"M. Okafor · steward"_s});
    window.startPage()->setRecent({u"/home/anna/projects/northwind.tessera"_s, u"/home/anna/projects/demo.tessera"_s});
}

void settle(QWidget &window)
{
    for (int i = 0; i < 6; ++i)
        QCoreApplication::processEvents();
    window.repaint();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"out/showcase"_s);
    if (!QDir().mkpath(folder.path()))
        return 1;
    Theme theme(application, ThemeChoice::Light);
    MainWindow window;
    fill(window);
    window.show();
    bool written = true;
    const auto shoot = [&](const QString &name) {
        settle(window);
        written = window.grab().save(folder.filePath(name + u".png"_s)) && written;
    };
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme.setChoice(choice);
        const QString suffix = choice == ThemeChoice::Light ? u"light"_s : u"dark"_s;
        for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
            window.resize(size);
            for (const QString &page : {u"overview"_s, u"sources"_s, u"matching"_s, u"review"_s}) {
                window.navigation()->go(page);
                shoot(u"%1-%2-%3"_s.arg(page, suffix).arg(size.width()));
            }
        }
        window.toasts()->say({.text = u"Merged into Maria Lindqvist"_s, .action = u"Undo"_s, .handler = {}});
        window.commandPalette()->open();
        shoot(u"palette-%1"_s.arg(suffix));
        window.commandPalette()->hide();
        window.toasts()->clear();
        window.showStartPage();
        shoot(u"start-%1"_s.arg(suffix));
    }
    if (!written)
        std::fprintf(stderr, "some pictures could not be written to %s\n", qPrintable(folder.path()));
    return written ? 0 : 1;
}
