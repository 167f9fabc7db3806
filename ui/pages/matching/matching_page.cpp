// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/matching_page.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>

#include "ui/dialogs/ask.h"
#include "ui/editor/code_editor.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/page_host.h"
#include "ui/models/text.h"
#include "ui/pages/matching/blocking_tab.h"
#include "ui/pages/matching/draft_questions.h"
#include "ui/pages/matching/effect_flow.h"
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
    connect(m_flow, &MatchingFlow::changed, this, &MatchingPage::refresh);
    connect(m_safeguards, &SafeguardsFlow::changed, this, &MatchingPage::refresh);
    connect(m_flow, &MatchingFlow::failed, this, [this](const engine::Error &error) { m_host.showError(error); });
    connect(m_safeguards, &SafeguardsFlow::failed, this, [this](const engine::Error &error) { m_host.showError(error); });
    connect(m_effect, &EffectFlow::failed, this, [this](const engine::Error &error) { m_host.showError(error); });
    connect(m_flow, &MatchingFlow::savedAs, this, &MatchingPage::tellSaved);
    connect(m_flow, &MatchingFlow::learned, this, [this](quint64 same, quint64 different, quint64 levels) {
        m_host.toast({tr("Learned from %1 same and %2 different: %3 levels changed, nothing saved yet").arg(countText(same), countText(different), countText(levels)), {}, {}});
    });
    connect(&m_session, &ProjectSession::viewChanged, this, &MatchingPage::refresh);
    refresh();
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
    addTab(u"model"_s, tr("Model"), new ModelTab(*m_flow, *m_splink, m_host));
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

void MatchingPage::leaveUndoToDrafts()
{
    for (QWidget *box : findChildren<QWidget *>())
        if (qobject_cast<CodeEditor *>(box) || qobject_cast<QAbstractSpinBox *>(box) || qobject_cast<QLineEdit *>(box))
            box->installEventFilter(this);
}

// A box claims the keys for undo and redo although what was typed in it is in the draft already; only what is not yet is its own.
bool MatchingPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isUndo = key->matches(QKeySequence::Undo);
    if (!isUndo && !key->matches(QKeySequence::Redo))
        return QWidget::eventFilter(watched, event);
    const auto *line = qobject_cast<const QLineEdit *>(watched);
    if (!line && qobject_cast<const QAbstractSpinBox *>(watched))
        line = watched->findChild<const QLineEdit *>();
    if (line && (isUndo ? line->isUndoAvailable() : line->isRedoAvailable()))
        return QWidget::eventFilter(watched, event);
    key->ignore();
    return true;
}

bool MatchingPage::takeBack()
{
    Q_EMIT m_flow->settling(); // what was typed last is an edit as well
    const auto model = m_flow->history().lastStep();
    const auto guards = m_safeguards->history().lastStep();
    if (!model && !guards)
        return false;
    if (model > guards)
        m_flow->takeBack();
    else
        m_safeguards->takeBack();
    return true;
}

bool MatchingPage::doAgain()
{
    Q_EMIT m_flow->settling();
    const auto model = m_flow->history().lastTakenBack();
    const auto guards = m_safeguards->history().lastTakenBack();
    if (!model && !guards)
        return false;
    if (model > guards)
        m_flow->doAgain();
    else
        m_safeguards->doAgain();
    return true;
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
                         hasRecords ? tr("Tessera proposes one from your attributes and a look at the data: what to compare, how much each field says, and "
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
    m_apply->setText(tr("&Apply to %1 records…").arg(countText(view->records)));
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
        parts.append(tr("trained %1 on %2 records").arg(ageText(training->at), countText(training->records)));
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
    QString text = isChanged() ? tr("The changes are saved, and all %1 records are matched with them.").arg(countText(m_session.view()->records))
                               : tr("All %1 records are matched with model %2.").arg(countText(m_session.view()->records)).arg(m_flow->saved().version);
    text += u' ';
    if (const engine::WhatIfReport *report = m_effect->report())
        text += tr("%1 customers would go into others, %2 would split, golden values of %3 would change.")
                    .arg(countText(report->customersMerging), countText(report->customersSplitting), countText(report->goldenAffected));
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
    question.verb = tr("Match %1 records").arg(countText(m_session.view()->records));
    ask::confirm(this, question, [this] { save([this] { m_host.startMatching(); }); });
}

void MatchingPage::tellSaved(int version)
{
    m_host.toast({tr("Saved as model %1").arg(version), tr("Undo"), [this] { m_host.undo(); }});
}

} // namespace ui
