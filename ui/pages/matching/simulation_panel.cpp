// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/simulation_panel.h"

#include "ui/models/text.h"
#include "ui/pages/matching/safeguard_text.h"
#include "ui/pages/matching/safeguards_flow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/text_table_model.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int NumberWidth = 72;

std::vector<TextCell> rowOf(const engine::SimulatedCase &one)
{
    if (!one.isPossible) {
        std::vector<TextCell> cells(5, {.text = u"—"_s, .isQuiet = true});
        cells.front() = {.text = badDataText(one.kind)};
        return cells;
    }
    const Tone tone = one.guarded.wrongPairs == 0 ? Tone::Match : Tone::Different;
    return {{.text = badDataText(one.kind), .tip = toolTipText(examplesText(one))},
            {.text = countText(one.records)},
            {.text = countText(one.unguarded.wrongPairs)},
            {.text = countText(one.guarded.wrongPairs), .tone = tone},
            {.text = countText(one.guarded.reviews + one.guarded.refusals)}};
}

} // namespace

SimulationPanel::SimulationPanel(SafeguardsFlow &safeguards, QWidget *parent)
    : QWidget(parent), m_safeguards(safeguards), m_model(new TextTableModel(this)), m_text(textLabel({}, {.tone = TextTone::Muted, .wrap = true})),
      m_table(new TableView(u"safeguardsSimulation"_s)), m_simulate(new Button(tr("S&imulate")))
{
    QVBoxLayout *layout = column(this, space::S);
    layout->addWidget(m_text);
    m_table->setAccessibleName(tr("What bad data would do"));
    m_table->setModel(m_model);
    m_model->setNumeric({1, 2, 3, 4});
    m_table->setEmptyState(new EmptyState(u"play"_s, tr("Not simulated"), {}));
    layout->addWidget(m_table, 1);
    QHBoxLayout *below = row();
    m_simulate->setObjectName(u"safeguardsSimulate"_s);
    below->addStretch(1);
    below->addWidget(m_simulate);
    layout->addLayout(below);
    connect(m_simulate, &QPushButton::clicked, &m_safeguards, &SafeguardsFlow::simulate);
}

void SimulationPanel::refresh()
{
    std::vector<std::vector<TextCell>> rows;
    const auto &report = m_safeguards.simulation();
    if (report)
        for (const engine::SimulatedCase &one : report->cases)
            rows.push_back(rowOf(one));
    m_text->setText(report ? tr("%1 of %Ln record(s) looked at. With these safeguards, the pairs in the fourth column would be merged wrongly.",
                                nullptr, pluralOf(report->of))
                                 .arg(countText(report->records))
                           : tr("Typical bad data is put into a copy of your records in memory: what would these safeguards let through?"));
    m_model->setTable({tr("Bad data"), tr("Records hit"), tr("Wrong, unguarded"), tr("Wrong, guarded"), tr("Held for a person")}, std::move(rows));
    m_table->setDefaultWidths({TableView::TakesRest, NumberWidth, NumberWidth, NumberWidth, NumberWidth});
    m_simulate->setEnabled(!m_safeguards.isBusy());
}

} // namespace ui
