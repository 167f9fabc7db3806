// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>

#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/page_host.h"
#include "ui/pages/matching/draft_questions.h"
#include "ui/pages/matching/effect_flow.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/pages/matching/matching_page.h"
#include "ui/pages/matching/model_tab.h"
#include "ui/pages/matching/safeguards_flow.h"
#include "ui/pages/matching/splink_files.h"
#include "ui/session/project_session.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tabs.h"

namespace ui
{

using namespace Qt::StringLiterals;

void MatchingPage::addActions()
{
    const QString group = tr("Matching");
    const auto add = [&](const char *id, const QString &text, std::function<void()> handler) {
        m_host.actions().add({.id = QString::fromLatin1(id), .text = text, .group = group, .handler = std::move(handler), .scope = this});
    };
    add("matching.propose", tr("Propose a model"), [this] { askToPropose(this, *m_flow); });
    add("matching.train", tr("Train the model"), [this] {
        if (m_flow->hasModel() && !m_flow->hasFault())
            askToTrain(this, *m_flow);
    });
    add("matching.learn", tr("Learn from decisions"), [this] {
        if (m_flow->hasModel())
            askToLearn(this, *m_flow);
    });
    add("matching.addComparison", tr("Add a comparison to the model…"), [this] {
        m_host.go(u"matching"_s, u"model"_s);
        m_modelTab->offerComparisons();
    });
    add("matching.versions", tr("Versions of the model"), [this] {
        m_host.go(u"matching"_s, u"model"_s);
        m_modelTab->showVersions();
    });
    add("matching.count", tr("Count the pairs of the blocking rules"), [this] {
        if (m_flow->hasModel())
            m_flow->measure(engine::StatisticsDetail::Pairs);
    });
    add("matching.weigh", tr("Weigh all pairs with the model"), [this] {
        if (m_flow->hasModel())
            m_flow->measure(engine::StatisticsDetail::Weights);
    });
    add("matching.splinkTake", tr("Take a Splink model file…"), [this] {
        if (!m_flow->isReadOnly() && !m_flow->isBusy())
            m_splink->askToTake();
    });
    add("matching.splinkSave", tr("Save the model for Splink on DuckDB…"), [this] {
        if (m_flow->hasModel() && !m_flow->fault())
            m_splink->askToSave(u"duckdb"_s);
    });
    add("matching.save", tr("Save the model as a new version"), [this] {
        if (m_save->isEnabled())
            save({});
    });
    add("matching.discard", tr("Discard the changes of the model"), [this] {
        if (m_discard->isEnabled())
            askToDiscard();
    });
    add("matching.simulate", tr("Simulate typical bad data"), [this] {
        if (m_flow->hasModel())
            m_safeguards->simulate();
    });
    add("matching.whatIf", tr("Work out what the model would change"), [this] {
        if (m_flow->hasModel() && !m_flow->hasFault())
            m_effect->workOut();
    });
    add("matching.apply", tr("Apply the model…"), [this] {
        if (m_apply->isEnabled())
            askToApply();
    });
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        const QString name = m_names.at(i);
        m_host.actions().add({.id = u"matching.tab."_s + name,
                              .text = tr("Matching: %1").arg(m_tabs->strip()->text(static_cast<int>(i))),
                              .group = group,
                              .handler = [this, name] { m_host.go(u"matching"_s, name); },
                              .scope = this});
    }
}

} // namespace ui
