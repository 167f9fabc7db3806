// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <utility>

#include "engine/match/model_json.h"
#include "ui/models/text.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/pages/matching/model_changes.h"

namespace ui
{

namespace
{

constexpr double BelowReview = 4; // bits that pairs are kept below the review zone

} // namespace

bool MatchingFlow::hasOwnEdits() const
{
    return isChanged() && (m_isEdited || !m_rulesFault.isEmpty());
}

bool MatchingFlow::trainingLosesEdits() const
{
    return hasOwnEdits() && !hasFault() && ui::trainingLosesEdits(m_model, m_origin);
}

QString MatchingFlow::lockReason() const
{
    if (m_isSaving)
        return tr("Read-only while the model is saved");
    return isBusy() ? m_hold : QString();
}

void MatchingFlow::hold(const QString &reason)
{
    if (!isBusy() && !m_session.isJobRunning()) // else the job is refused, and the one that runs keeps its reason
        m_hold = reason;
}

// The tabs let nobody edit then; this keeps what comes late from vanishing without a word.
bool MatchingFlow::refuseWhileLocked()
{
    const QString reason = lockReason();
    if (reason.isEmpty())
        return false;
    Q_EMIT failed({engine::ErrorCode::Conflict, tr("%1. Change it once that is done.").arg(reason).toStdString(), {}});
    Q_EMIT changed(); // whoever asked shows what is true again
    return true;
}

void MatchingFlow::setText(const QString &text)
{
    if (text == m_text || refuseWhileLocked())
        return;
    m_history.note(snapshot());
    m_text = text;
    m_isEdited = true;
    read();
    Q_EMIT changed();
    Q_EMIT edited();
}

void MatchingFlow::refuse(const QString &sentence)
{
    Q_EMIT failed({engine::ErrorCode::InvalidArgument, sentence.toStdString(), {}});
}

bool MatchingFlow::change(const std::function<void(engine::Model &)> &edit)
{
    engine::Model model = m_model;
    edit(model);
    if (model == m_model)
        return true;
    return changeFrom(snapshot(), std::move(model));
}

bool MatchingFlow::changeFrom(Snapshot before, engine::Model model)
{
    if (refuseWhileLocked())
        return false;
    model.keepWeight = std::min(model.keepWeight, model.thresholds.review - BelowReview);
    if (const auto valid = engine::validate(model, m_catalog); !valid) {
        Q_EMIT failed(valid.error());
        Q_EMIT changed(); // whoever asked shows what is true again
        return false;
    }
    m_history.note(std::move(before), hasSameWeights(model, m_model));
    m_model = std::move(model);
    m_text = fromEngine(engine::modelToJson(m_model, m_catalog));
    m_fault.reset();
    m_isEdited = true;
    Q_EMIT changed();
    Q_EMIT edited();
    return true;
}

bool MatchingFlow::setRules(const std::vector<std::string> &rules)
{
    Snapshot before = snapshot();
    const bool wasWrong = !m_rulesFault.isEmpty();
    m_rulesFault.clear();
    m_wrongRules.clear();
    engine::Model model = m_model;
    model.blockingRules = rules;
    if (model != m_model)
        return changeFrom(std::move(before), std::move(model));
    if (wasWrong) {
        m_history.note(std::move(before));
        Q_EMIT changed();
    }
    return true;
}

void MatchingFlow::setWrongRules(const QString &text, const QString &fault)
{
    if (text == m_wrongRules || refuseWhileLocked())
        return;
    m_history.note(snapshot());
    m_wrongRules = text;
    m_rulesFault = fault;
    Q_EMIT changed();
}

void MatchingFlow::useDraft(engine::ModelDraft draft)
{
    if (refuseWhileLocked())
        return;
    m_history.note(snapshot());
    put(std::move(draft));
    Q_EMIT edited();
}

void MatchingFlow::discard()
{
    if (!isChanged())
        return;
    useDraft({m_saved.json, m_saved.notes, "set"});
}

void MatchingFlow::useVersion(int version)
{
    ask<engine::ModelDraft>([version](const engine::Reader &reader) { return reader.modelDraft(version); },
                            [this](engine::ModelDraft draft) { useDraft(std::move(draft)); });
}

MatchingFlow::Snapshot MatchingFlow::snapshot() const
{
    return {m_text, m_model, m_notes, m_cause, m_trained, m_origin, m_rulesFault, m_wrongRules, m_isEdited};
}

void MatchingFlow::show(std::optional<Snapshot> snapshot)
{
    if (!snapshot)
        return;
    m_text = std::move(snapshot->text);
    m_model = std::move(snapshot->model);
    m_notes = std::move(snapshot->notes);
    m_cause = std::move(snapshot->cause);
    m_trained = std::move(snapshot->trained);
    m_origin = std::move(snapshot->origin);
    m_rulesFault = std::move(snapshot->rulesFault);
    m_wrongRules = std::move(snapshot->wrongRules);
    m_isEdited = snapshot->isEdited;
    read();
    Q_EMIT changed();
    Q_EMIT edited();
}

void MatchingFlow::takeBack()
{
    Q_EMIT settling();
    if (!refuseWhileLocked())
        show(m_history.takeBack(snapshot()));
}

void MatchingFlow::doAgain()
{
    Q_EMIT settling();
    if (!refuseWhileLocked())
        show(m_history.doAgain(snapshot()));
}

} // namespace ui
