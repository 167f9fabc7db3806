// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/matching_page.h"

#include <QStackedWidget>

#include "ui/dialogs/ask.h"
#include "ui/mainwindow/page_host.h"
#include "ui/models/text.h"
#include "ui/pages/matching/blocking_tab.h"
#include "ui/pages/matching/draft_questions.h"
#include "ui/pages/matching/effect_flow.h"
#include "ui/pages/matching/learned_text.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/pages/matching/model_tab.h"
#include "ui/pages/matching/safeguards_flow.h"
#include "ui/pages/matching/safeguards_tab.h"
#include "ui/pages/matching/splink_files.h"
#include "ui/pages/matching/thresholds_tab.h"
#include "ui/pages/matching/training_tab.h"
#include "ui/pages/matching/whatif_tab.h"
#include "ui/session/project_session.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text_label.h"

namespace ui
{

using namespace Qt::StringLiterals;

MatchingPage::MatchingPage(ProjectSession &session, PageHost &host, QWidget *parent)
    : QWidget(parent), m_session(session), m_host(host), m_flow(new MatchingFlow(session, this)), m_safeguards(new SafeguardsFlow(session, this)),
      m_effect(new EffectFlow(session, *m_flow, *m_safeguards, this)), m_splink(new SplinkFiles(session, *m_flow, host, this))
{
    setObjectName(u"matchingPage"_s);
    m_loading = new QWidget;
    QVBoxLayout *loading = column(m_loading, space::L, space::Xl);
    loading->addWidget(new SectionHeader(tr("Matching"), SectionHeader::Level::Page));
    loading->addWidget(new Skeleton(12), 1);
    m_empty = new EmptyState(u"page-matching"_s, tr("No model yet"), {});
    m_empty->setAction(tr("Propose a model"))->setObjectName(u"matchingFirst"_s);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_session.view() && m_session.view()->records == 0)
            m_host.go(u"sources"_s, u"import"_s);
        else
            askToPropose(this, *m_flow);
    });
    m_content = buildContent();
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_loading);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    column(this, 0)->addWidget(m_stack);
    leaveUndoToDrafts();
    addActions();
    connectFlows();
    refresh();
}

void MatchingPage::connectFlows()
{
    connect(m_flow, &MatchingFlow::changed, this, &MatchingPage::refresh);
    connect(m_safeguards, &SafeguardsFlow::changed, this, &MatchingPage::refresh);
    for (ProjectFlow *flow : {static_cast<ProjectFlow *>(m_flow), static_cast<ProjectFlow *>(m_safeguards), static_cast<ProjectFlow *>(m_effect)})
        connect(flow, &ProjectFlow::failed, this, &MatchingPage::say);
    connect(m_flow, &MatchingFlow::edited, this, &MatchingPage::clearError);
    connect(m_safeguards, &SafeguardsFlow::edited, this, &MatchingPage::clearError);
    connect(m_flow, &MatchingFlow::savedAs, this, &MatchingPage::tellSaved);
    connect(m_flow, &MatchingFlow::learned, this, [this](const engine::LearnReport &report) { m_host.toast({learnedText(report), {}, {}}); });
    connect(&m_session, &ProjectSession::viewChanged, this, &MatchingPage::refresh);
}

void MatchingPage::say(const engine::Error &error)
{
    m_said = error;
    m_host.showError(error);
}

void MatchingPage::clearError()
{
    if (m_said)
        m_host.clearError(*m_said);
    m_said.reset();
}

QWidget *MatchingPage::buildContent()
{
    auto *content = new QWidget;
    QVBoxLayout *layout = column(content, space::M, space::Xl);
    m_header = new SectionHeader(tr("Matching"), SectionHeader::Level::Page);
    m_discard = new Button(tr("&Discard"));
    m_discard->setObjectName(u"matchingDiscard"_s);
    setPlainToolTip(m_discard, tr("Back to the model that is saved"));
    m_save = new Button(tr("&Save as new version"));
    m_save->setObjectName(u"matchingSave"_s);
    m_apply = new Button(tr("&Apply…"), Button::Kind::Primary);
    m_apply->setObjectName(u"matchingApply"_s);
    for (Button *button : {m_discard, m_save, m_apply})
        m_header->addAction(button);
    layout->addWidget(m_header);
    layout->addWidget(buildFault());
    m_tabs = new Tabs;
    m_modelTab = new ModelTab(*m_flow, *m_splink, m_host);
    addTab(u"model"_s, tr("Model"), m_modelTab);
    addTab(u"blocking"_s, tr("Blocking"), new BlockingTab(*m_flow, m_host));
    addTab(u"training"_s, tr("Training"), new TrainingTab(*m_flow, m_host));
    addTab(u"thresholds"_s, tr("Thresholds"), new ThresholdsTab(m_session, *m_flow, *m_effect, m_host));
    addTab(u"safeguards"_s, tr("Safeguards"), new SafeguardsTab(*m_flow, *m_safeguards, m_host));
    addTab(u"whatif"_s, tr("What-if"), new WhatIfTab(m_session, *m_flow, *m_effect, m_host));
    layout->addWidget(m_tabs, 1);
    connect(m_discard, &QPushButton::clicked, this, &MatchingPage::askToDiscard);
    connect(m_save, &QPushButton::clicked, this, [this] { save({}); });
    connect(m_apply, &QPushButton::clicked, this, &MatchingPage::askToApply);
    return content;
}

// Why the buttons above it do nothing, whichever tab is shown, and the way to where it is put right.
QWidget *MatchingPage::buildFault()
{
    m_fault = sunken();
    m_fault->setObjectName(u"matchingFault"_s);
    QHBoxLayout *layout = row(m_fault, space::S, space::S);
    m_faultText = textLabel({}, {.tone = TextTone::Different});
    m_faultText->setObjectName(u"matchingFaultText"_s);
    m_faultText->setElided(true);
    m_faultTab = new Button({}, Button::Kind::Quiet);
    m_faultTab->setObjectName(u"matchingFaultTab"_s);
    m_faultTab->setAccessibleName(tr("Go to the tab with the fault"));
    layout->addWidget(m_faultText, 1);
    layout->addWidget(m_faultTab);
    m_fault->hide();
    connect(m_faultTab, &QPushButton::clicked, this, [this] { open(m_flow->fault() ? u"model"_s : u"blocking"_s); });
    return m_fault;
}

void MatchingPage::addTab(const QString &name, const QString &text, QWidget *tab)
{
    m_tabs->addTab(text, tab);
    m_names.append(name);
}

void MatchingPage::open(const QVariant &argument)
{
    if (const qsizetype tab = m_names.indexOf(argument.toString()); tab >= 0)
        m_tabs->strip()->setCurrent(static_cast<int>(tab));
    m_tabs->strip()->setFocus();
}

void MatchingPage::refresh()
{
    const auto &view = m_session.view();
    if (!m_flow->isLoaded() || !view) {
        m_stack->setCurrentWidget(m_loading);
        return;
    }
    const bool isReadOnly = m_flow->isReadOnly();
    if (!m_flow->hasModel()) {
        const bool hasRecords = view->records > 0;
        m_empty->setText(hasRecords ? tr("No model yet") : tr("No records yet"),
                         hasRecords
                             ? tr("Tessera proposes one from your attributes and a look at the data: what to compare, how much each field says, and "
                                  "which pairs are worth comparing. You can change all of it.")
                             : tr("Import a file of each system first; then Tessera proposes how to match them."));
        m_empty->setAction(isReadOnly ? QString() : (hasRecords ? tr("Propose a model") : tr("Import a file…")))->setEnabled(!m_flow->isBusy());
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentWidget(m_content);
    const bool mayWrite = m_flow->mayEdit() && m_safeguards->mayEdit() && !m_flow->hasFault() && !m_flow->isBusy();
    m_discard->setEnabled(isChanged() && m_flow->lockReason().isEmpty() && !m_flow->isBusy());
    m_save->setEnabled(isChanged() && mayWrite);
    m_apply->setEnabled(mayWrite && (isChanged() || !m_flow->isApplied() || view->isMatchingDue));
    m_apply->setText(tr("&Apply to %Ln record(s)…", nullptr, pluralOf(view->records)));
    showRemark();
    showFault();
}

void MatchingPage::showFault()
{
    m_fault->setVisible(m_flow->hasFault());
    if (!m_flow->hasFault())
        return;
    const QString tab = m_flow->fault() ? tr("Model") : tr("Blocking");
    m_faultText->setText(tr("Cannot be saved or applied. %1: %2").arg(tab, m_flow->fault() ? m_flow->fault()->sentence : m_flow->rulesFault()));
    m_faultTab->setText(tr("Open %1").arg(tab));
}

void MatchingPage::showRemark()
{
    QStringList parts;
    const int version = m_flow->saved().version;
    if (version == 0)
        parts.append(tr("A new model, not saved"));
    else if (isChanged())
        parts.append(m_flow->isChanged() ? tr("Model %1, changed").arg(version) : tr("Model %1, safeguards changed").arg(version));
    else
        parts.append(m_flow->isApplied() ? tr("Model %1, applied").arg(version) : tr("Model %1, not applied").arg(version));
    if (const auto &training = m_flow->notes().training)
        parts.append(tr("trained %1 on %Ln record(s)", nullptr, pluralOf(training->records)).arg(ageText(training->at)));
    else
        parts.append(tr("not trained"));
    if (m_flow->isReadOnly())
        parts.append(tr("read-only"));
    if (const QString lock = m_flow->lockReason(); !lock.isEmpty())
        parts.append(lock);
    m_header->setRemark(parts.join(u" · "_s));
}

bool MatchingPage::isChanged() const
{
    return m_flow->isChanged() || m_safeguards->isChanged();
}

QStringList MatchingPage::unsavedChanges() const
{
    QStringList names;
    if (m_flow->isChanged())
        names.append(tr("the matching model with its blocking rules"));
    if (m_safeguards->isChanged())
        names.append(tr("the safeguards"));
    return names;
}

void MatchingPage::discard()
{
    if (m_flow->isChanged())
        m_flow->discard();
    if (m_safeguards->isChanged())
        m_safeguards->discard();
}

void MatchingPage::askToDiscard()
{
    ask::Question question;
    question.title = tr("Discard the changes?");
    question.text = tr("What is not saved goes: %1.").arg(unsavedChanges().join(u", "_s));
    question.verb = tr("Discard");
    ask::confirm(this, question, [this] { discard(); });
}

void MatchingPage::save(const std::function<void()> &then)
{
    const auto saveModel = [this, then] {
        if (m_flow->isChanged())
            m_flow->save(then);
        else if (then)
            then();
    };
    if (m_safeguards->isChanged())
        m_safeguards->save(saveModel);
    else
        saveModel();
}

// What it would do, as far as that was worked out.
QString MatchingPage::applyText() const
{
    const int records = pluralOf(m_session.view()->records);
    QString text = isChanged() ? tr("The changes are saved, and all %Ln record(s) are matched with them.", nullptr, records)
                               : tr("All %Ln record(s) are matched with model %1.", nullptr, records).arg(m_flow->saved().version);
    text += u' ';
    if (const engine::WhatIfReport *report = m_effect->report())
        text +=
            tr("%Ln customer(s) would go into others, %1 would split, golden values of %2 would change.", nullptr, pluralOf(report->customersMerging))
                .arg(countText(report->customersSplitting), countText(report->goldenAffected));
    else
        text += tr("Customers may merge, split and change their golden values.");
    return text + u' ' + tr("Decisions of people hold.");
}

void MatchingPage::askToApply()
{
    if (!m_session.view())
        return;
    ask::Question question;
    question.title = tr("Apply the model?");
    question.text = applyText();
    question.verb = tr("Match %Ln record(s)", nullptr, pluralOf(m_session.view()->records));
    if (m_effect->report() == nullptr && !m_session.isJobRunning())
        question.other = tr("Work it out first");
    ask::confirm(
        this, question, [this] { save([this] { m_host.startMatching(); }); }, {},
        [this] {
            open(u"whatif"_s);
            m_effect->workOut();
        });
}

void MatchingPage::tellSaved(int version)
{
    m_host.toast({tr("Saved as model %1").arg(version), tr("Undo"), [this] { m_host.undo(); }});
}

} // namespace ui
