// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/blocking_tab.h"

#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <algorithm>
#include <functional>

#include "engine/match/blocking_choice.h"
#include "engine/match/blocking_rule.h"
#include "ui/editor/code_editor.h"
#include "ui/mainwindow/page_host.h"
#include "ui/models/model_text.h"
#include "ui/models/text.h"
#include "ui/pages/matching/figure_cells.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/pages/matching/rule_figures.h"
#include "ui/pages/matching/rule_lines.h"
#include "ui/theme/roles.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
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

constexpr int NumberWidth = 92;
constexpr int EditorHeight = 150;

} // namespace

BlockingTab::BlockingTab(MatchingFlow &flow, PageHost &host, QWidget *parent)
    : MatchingTab(flow, host, parent), m_consideredModel(new TextTableModel(this)), m_considered(new QSortFilterProxyModel(this)),
      m_oversizedModel(new TextTableModel(this))
{
    setObjectName(QStringLiteral("blockingTab"));
    QVBoxLayout *layout = column(this, space::L);
    layout->addWidget(buildFigures());
    QSplitter *sides = splitter(Qt::Horizontal, QStringLiteral("blockingSplitter"));
    sides->addWidget(buildRules());
    QSplitter *right = splitter(Qt::Vertical, QStringLiteral("blockingSide"));
    right->addWidget(buildConsidered());
    right->addWidget(buildOversized());
    sides->addWidget(right);
    sides->setStretchFactor(0, 5);
    sides->setStretchFactor(1, 3);
    sides->setSizes({5 * metric::SidePanel, 3 * metric::SidePanel}); // shares of whatever width there is
    layout->addWidget(sides, 1);
}

QWidget *BlockingTab::buildFigures()
{
    auto *widget = new QWidget;
    QHBoxLayout *layout = row(widget, space::L);
    m_pairs = new StatCard(tr("Pairs to compare"), QStringLiteral("blockingPairs"));
    m_missed = new StatCard(tr("True pairs missed (estimated)"), QStringLiteral("blockingMissed"));
    m_largest = new StatCard(tr("Largest block"), QStringLiteral("blockingLargest"));
    for (StatCard *stat : {m_pairs, m_missed, m_largest})
        layout->addWidget(stat, 1);
    return widget;
}

QWidget *BlockingTab::buildRules()
{
    QFrame *frame = card();
    QVBoxLayout *layout = column(frame, space::S, space::L);
    m_header = new SectionHeader(tr("Blocking rules, one a line"));
    m_count = new Button(tr("&Count pairs"));
    m_count->setObjectName(QStringLiteral("blockingCount"));
    setPlainToolTip(m_count, tr("Counts the pairs of every rule in the records as they are now"));
    m_header->addAction(m_count);
    layout->addWidget(m_header);
    m_figures = new RuleFigures;
    QSplitter *halves = splitter(Qt::Vertical, QStringLiteral("blockingHalves"));
    halves->addWidget(buildEditor());
    halves->addWidget(m_figures);
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    layout->addWidget(halves, 1);
    const auto count = [this] { m_flow.measure(engine::StatisticsDetail::Pairs); };
    connect(m_count, &QPushButton::clicked, this, count);
    connect(m_figures, &RuleFigures::countRequested, this, count);
    connect(m_figures, &RuleFigures::ruleChosen, this, &BlockingTab::goToRule);
    return frame;
}

QWidget *BlockingTab::buildEditor()
{
    auto *widget = new QWidget;
    QVBoxLayout *layout = column(widget, space::S);
    m_editor = new CodeEditor(QStringLiteral("SQL"));
    m_editor->setObjectName(QStringLiteral("blockingText"));
    m_editor->setAccessibleName(tr("Blocking rules, one a line"));
    m_editor->setMinimumHeight(EditorHeight / 2);
    m_editor->setUndoRedoEnabled(false); // the draft has a history
    m_fault = textLabel({}, {.tone = TextTone::Different, .wrap = true, .selectable = true});
    m_fault->setObjectName(QStringLiteral("blockingFault"));
    m_fault->hide();
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_fault);
    layout->addLayout(buildLineButtons());
    connect(m_editor, &CodeEditor::edited, this, &BlockingTab::takeText);
    connect(&m_flow, &MatchingFlow::settling, m_editor, &CodeEditor::settle);
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, &BlockingTab::enableButtons);
    return widget;
}

QHBoxLayout *BlockingTab::buildLineButtons()
{
    QHBoxLayout *buttons = row();
    const auto add = [&](const QString &name, const QString &text, const QString &tip, int (*edit)(QStringList &, int)) {
        auto *button = new Button(text, Button::Kind::Quiet);
        button->setObjectName(name);
        setPlainToolTip(button, tip);
        connect(button, &QPushButton::clicked, this, [this, edit] {
            changeLines(edit);
            m_editor->setFocus();
        });
        buttons->addWidget(button);
        return button;
    };
    m_add = add(QStringLiteral("blockingAdd"), tr("Add"), tr("A new line after the one with the cursor"), addLine);
    m_remove = add(QStringLiteral("blockingRemove"), tr("Remove"), tr("The rule with the cursor"), removeLine);
    m_up = add(QStringLiteral("blockingUp"), tr("Move up"), tr("A pair belongs to the first rule that finds it"), moveLineUp);
    m_down = add(QStringLiteral("blockingDown"), tr("Move down"), tr("A pair belongs to the first rule that finds it"), moveLineDown);
    buttons->addStretch(1);
    return buttons;
}

QWidget *BlockingTab::buildConsidered()
{
    QFrame *frame = card();
    QVBoxLayout *layout = column(frame, space::S, space::L);
    auto *header = new SectionHeader(tr("Considered, not taken"));
    m_take = new Button(tr("T&ake"), Button::Kind::Quiet);
    m_take->setObjectName(QStringLiteral("blockingTake"));
    setPlainToolTip(m_take, tr("Adds the chosen rule after the others"));
    header->addAction(m_take);
    layout->addWidget(header);
    m_considered->setSourceModel(m_consideredModel);
    m_considered->setSortRole(SortRole);
    m_consideredTable = new TableView(QStringLiteral("blockingConsidered"));
    m_consideredTable->setAccessibleName(tr("Rules that were considered but not taken"));
    m_consideredTable->setModel(m_considered);
    m_consideredTable->setSortingEnabled(true);
    m_consideredTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_consideredTable->setEmptyState(new EmptyState(QStringLiteral("search"), tr("Nothing to choose from"),
                                                    tr("A proposal weighs up many rules; those it did not take are listed here.")));
    m_consideredModel->setNumeric({1, 2});
    layout->addWidget(m_consideredTable, 1);
    connect(m_take, &QPushButton::clicked, this, &BlockingTab::takeConsidered);
    connect(m_consideredTable, &TableView::rowActivated, this, &BlockingTab::takeConsidered);
    connect(m_consideredTable->selectionModel(), &QItemSelectionModel::currentChanged, this, &BlockingTab::enableButtons);
    return frame;
}

QWidget *BlockingTab::buildOversized()
{
    QFrame *frame = card();
    QVBoxLayout *layout = column(frame, space::S, space::L);
    m_oversizedHeader = new SectionHeader(tr("Values in too many records"));
    layout->addWidget(m_oversizedHeader);
    m_oversizedTable = new TableView(QStringLiteral("blockingOversized"));
    m_oversizedTable->setAccessibleName(tr("Values in too many records"));
    m_oversizedTable->setModel(m_oversizedModel);
    m_oversizedModel->setNumeric({1, 2});
    m_oversizedTable->setEmptyState(new EmptyState(QStringLiteral("check"), tr("None found"), {}));
    layout->addWidget(m_oversizedTable, 1);
    return frame;
}

void BlockingTab::refresh()
{
    showRules();
    m_editor->setReadOnly(!m_flow.mayEdit() || m_flow.fault());
    m_header->setRemark(m_flow.lockReason());
    showFault();
    showFigures();
    m_figures->refresh(m_flow);
    showConsidered();
    showOversized();
    enableButtons();
}

// Only other rules take the place of the text: its blank lines are where the next rule is being typed. What was typed last is no rule yet,
// and is handed over in a moment.
void BlockingTab::showRules()
{
    if (!m_editor->isSettled())
        return;
    if (!m_flow.rulesFault().isEmpty())
        m_editor->setContents(m_flow.wrongRules());
    else if (!std::ranges::equal(typedRules(m_editor->toPlainText()), m_flow.model().blockingRules, {}, &TypedRule::text))
        m_editor->setContents(rulesText(m_flow.model()));
}

void BlockingTab::goToRule(int rule)
{
    if (const auto typed = typedRules(m_editor->toPlainText()); rule < std::ssize(typed))
        m_editor->goToLine(typed.at(static_cast<std::size_t>(rule)).line);
}

// The text becomes the model's rules once every line can be read; until then the model stays as it was.
void BlockingTab::takeText()
{
    std::vector<std::string> rules;
    if (const QString sentence = markFaults(&rules); sentence.isEmpty())
        m_flow.setRules(rules);
    else
        m_flow.setWrongRules(m_editor->toPlainText(), sentence);
    enableButtons();
}

QString BlockingTab::markFaults(std::vector<std::string> *rules)
{
    std::vector<EditorMark> marks;
    const std::vector<TypedRule> typed = typedRules(m_editor->toPlainText());
    for (const TypedRule &rule : typed) {
        if (const auto read = engine::parseBlockingRule(rule.text, m_flow.catalog()); !read) {
            static const QRegularExpression position(QStringLiteral("position (\\d+)"));
            const auto match = position.match(fromEngine(read.error().detail));
            marks.push_back({rule.line, match.hasMatch() ? match.captured(1).toInt() : 0, fromEngine(read.error().message)});
        }
        if (rules)
            rules->push_back(rule.text);
    }
    QString sentence;
    if (!marks.empty())
        sentence = tr("Line %1: %2").arg(marks.front().line).arg(marks.front().text);
    else if (typed.empty())
        sentence = tr("At least one rule is needed: comparing everything with everything would take too long.");
    m_editor->setMarks(std::move(marks));
    return sentence;
}

void BlockingTab::showFault()
{
    if (!m_flow.rulesFault().isEmpty()) {
        m_fault->setText(markFaults());
        m_fault->setVisible(true);
        return;
    }
    m_editor->setMarks({});
    m_fault->setVisible(m_flow.fault().has_value());
    if (m_flow.fault())
        m_fault->setText(tr("The model's text is wrong; put it right in the tab Model first."));
}

void BlockingTab::showFigures()
{
    const engine::ModelStatistics *counted = m_flow.statistics();
    const auto missed = m_flow.missedShare();
    if (counted) {
        const quint64 budget = engine::usualPairBudget(counted->records);
        const bool isOver = counted->pairs > budget;
        m_pairs->setValue(countText(counted->pairs), isOver ? Tone::Review : Tone::Neutral);
        m_pairs->setSubtitle(isOver ? tr("more than the budget of %1").arg(countText(budget)) : tr("budget %1").arg(countText(budget)));
    } else {
        m_pairs->setValue(tr("not counted"));
        m_pairs->setSubtitle(m_flow.isReadOnly() ? QString() : tr("Count pairs to know"));
    }
    m_missed->setValue(missed ? QStringLiteral("≈ %1").arg(shareText(*missed)) : tr("not counted"));
    m_missed->setSubtitle(missed ? tr("no rule brings them together") : tr("Count pairs to know"));
    const auto largest = counted ? std::ranges::max_element(counted->oversized, {}, &engine::OversizedBlock::records)
                                 : std::vector<engine::OversizedBlock>::const_iterator();
    if (counted && largest != counted->oversized.end()) {
        m_largest->setValue(tr("%Ln record(s)", nullptr, pluralOf(largest->records)), Tone::Review);
        m_largest->setSubtitle(fromEngine(largest->value));
    } else {
        m_largest->setValue(counted ? tr("no large one") : tr("not counted"));
        m_largest->setSubtitle(counted ? tr("no value is in too many records") : tr("Count pairs to know"));
    }
}

void BlockingTab::showConsidered()
{
    std::vector<std::vector<TextCell>> rows;
    const auto &rules = m_flow.model().blockingRules;
    if (m_flow.notes().proposal) {
        for (const engine::RuleEstimate &rule : m_flow.notes().proposal->rules) {
            if (std::ranges::contains(rules, rule.rule))
                continue;
            const QString text = fromEngine(rule.rule);
            rows.push_back({{.text = text, .tip = toolTipText(text), .id = text}, countCell(rule.pairs), shareCell(rule.trueShare)});
        }
    }
    m_consideredModel->setTable({tr("Rule"), tr("Pairs"), tr("True pairs")}, std::move(rows));
    m_consideredTable->setDefaultWidths({TableView::TakesRest, NumberWidth - space::L, NumberWidth});
}

void BlockingTab::showOversized()
{
    std::vector<std::vector<TextCell>> rows;
    const engine::ModelStatistics *counted = m_flow.statistics();
    if (counted) {
        for (const engine::OversizedBlock &block : counted->oversized) {
            QStringList by;
            for (const engine::AttributeId attribute : block.splitBy)
                by.append(attributeText(m_flow.catalog().at(attribute).code));
            rows.push_back({{.text = fromEngine(block.value)},
                            countCell(block.records),
                            countCell(block.keptPairs),
                            {.text = by.isEmpty() ? tr("not split") : tr("split by %1").arg(by.join(QStringLiteral(", "))), .isQuiet = true}});
        }
        for (const engine::SharedValue &value : counted->shared)
            rows.push_back({{.text = fromEngine(value.value)},
                            countCell(value.records),
                            {.text = QStringLiteral("—"), .isQuiet = true},
                            {.text = tr("%1 no longer counts").arg(attributeText(m_flow.catalog().at(value.attribute).code)), .isQuiet = true}});
    }
    m_oversizedModel->setTable({tr("Value"), tr("Records"), tr("Pairs kept"), tr("What is done")}, std::move(rows));
    m_oversizedTable->setDefaultWidths({TableView::TakesRest, NumberWidth - space::L, NumberWidth - space::S, NumberWidth + space::S});
}

void BlockingTab::changeLines(const std::function<int(QStringList &lines, int line)> &edit)
{
    QStringList lines = m_editor->toPlainText().split(u'\n');
    const int line = edit(lines, m_editor->currentLine() - 1);
    m_editor->setContents(lines.join(u'\n'));
    m_editor->goToLine(line + 1);
    takeText();
}

void BlockingTab::takeConsidered()
{
    const QModelIndex index = m_consideredTable->currentIndex();
    if (!index.isValid() || !m_flow.mayEdit())
        return;
    changeLines([rule = index.siblingAtColumn(0).data(IdRole).toString()](QStringList &lines, int) {
        lines.append(rule);
        return static_cast<int>(lines.size()) - 1;
    });
}

void BlockingTab::enableButtons()
{
    const bool mayEdit = m_flow.mayEdit() && !m_flow.fault() && !m_flow.isBusy();
    const int line = m_editor->currentLine();
    m_count->setEnabled(!m_flow.hasFault() && !m_flow.isBusy());
    m_add->setEnabled(mayEdit);
    m_remove->setEnabled(mayEdit);
    m_up->setEnabled(mayEdit && line > 1);
    m_down->setEnabled(mayEdit && line < m_editor->blockCount());
    m_take->setEnabled(mayEdit && m_consideredTable->currentIndex().isValid());
}

} // namespace ui
