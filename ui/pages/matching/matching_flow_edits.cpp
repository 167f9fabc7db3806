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
    return isChanged() && (m_draft.isEdited || !m_draft.rulesFault.isEmpty());
}

bool MatchingFlow::trainingLosesEdits() const
{
    return hasOwnEdits() && !hasFault() && ui::trainingLosesEdits(m_draft.model, m_draft.origin);
}

QString MatchingFlow::lockReason() const
{
    if (isSaving())
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
    if (text == m_draft.text || refuseWhileLocked())
        return;
    m_history.note(m_draft);
    m_draft.text = text;
    m_draft.isEdited = true;
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
    engine::Model model = m_draft.model;
    edit(model);
    if (model == m_draft.model)
        return true;
    return changeFrom(m_draft, std::move(model));
}

bool MatchingFlow::allows(const std::function<void(engine::Model &)> &edit) const
{
    engine::Model model = m_draft.model;
    edit(model);
    return engine::validate(model, m_catalog).has_value();
}

bool MatchingFlow::changeFrom(Draft before, engine::Model model)
{
    if (refuseWhileLocked())
        return false;
    model.keepWeight = std::min(model.keepWeight, model.thresholds.review - BelowReview);
    if (const auto valid = engine::validate(model, m_catalog); !valid) {
        Q_EMIT failed(valid.error());
        Q_EMIT changed(); // whoever asked shows what is true again
        return false;
    }
    m_history.note(std::move(before), hasSameWeights(model, m_draft.model));
    m_draft.model = std::move(model);
    m_draft.text = fromEngine(engine::modelToJson(m_draft.model, m_catalog));
    m_fault.reset();
    m_draft.isEdited = true;
    Q_EMIT changed();
    Q_EMIT edited();
    return true;
}

bool MatchingFlow::setRules(const std::vector<std::string> &rules)
{
    Draft before = m_draft;
    const bool wasWrong = !m_draft.rulesFault.isEmpty();
    m_draft.rulesFault.clear();
    m_draft.wrongRules.clear();
    engine::Model model = m_draft.model;
    model.blockingRules = rules;
    if (model != m_draft.model)
        return changeFrom(std::move(before), std::move(model));
    if (wasWrong) {
        m_history.note(std::move(before));
        Q_EMIT changed();
    }
    return true;
}

void MatchingFlow::setWrongRules(const QString &text, const QString &fault)
{
    if (text == m_draft.wrongRules || refuseWhileLocked())
        return;
    m_history.note(m_draft);
    m_draft.wrongRules = text;
    m_draft.rulesFault = fault;
    Q_EMIT changed();
}

void MatchingFlow::useDraft(engine::ModelDraft draft)
{
    if (refuseWhileLocked())
        return;
    m_history.note(m_draft);
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

void MatchingFlow::show(std::optional<Draft> draft)
{
    if (!draft)
        return;
    m_draft = std::move(*draft);
    read();
    Q_EMIT changed();
    Q_EMIT edited();
}

void MatchingFlow::takeBack()
{
    Q_EMIT settling();
    if (!refuseWhileLocked())
        show(m_history.takeBack(m_draft));
}

void MatchingFlow::doAgain()
{
    Q_EMIT settling();
    if (!refuseWhileLocked())
        show(m_history.doAgain(m_draft));
}

} // namespace ui
