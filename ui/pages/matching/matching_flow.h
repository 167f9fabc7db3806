// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The matching model a person works on, without widgets: a draft that starts as the model in force, is edited as text or in tables,
// proposed, trained and measured, and only then saved and applied. GUI thread.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "engine/match/json_position.h"
#include "engine/match/model.h"
#include "engine/model/attribute.h"
#include "engine/workspace/model_draft.h"
#include "engine/workspace/reader.h"
#include "ui/pages/matching/data_stamp.h"
#include "ui/pages/matching/draft_flow.h"
#include "ui/pages/matching/draft_history.h"

namespace ui
{

// The weights of all candidate pairs, with what they rest on.
struct WeightBins {
    engine::WeightHistogram histogram;
    quint64 pairs = 0;
    bool isSample = false; // of a training: most of the pairs, not all of them
};

class MatchingFlow final : public DraftFlow
{
    Q_OBJECT
public:
    explicit MatchingFlow(ProjectSession &session, QObject *parent = nullptr);

    // What is wrong with the text, and where.
    struct Fault {
        QString sentence;
        std::optional<engine::TextPosition> place;
    };

    [[nodiscard]] bool hasModel() const { return !m_draft.text.isEmpty() || m_saved.version != 0; }
    [[nodiscard]] bool isChanged() const override;
    [[nodiscard]] bool hasOwnEdits() const;        // of a person, not saved: not only what a job or a file gave
    [[nodiscard]] bool trainingLosesEdits() const; // values that a person set and that training finds anew
    [[nodiscard]] QString lockReason() const;      // why the draft takes no edits now; empty: it does
    [[nodiscard]] bool mayEdit() const { return !isReadOnly() && lockReason().isEmpty(); }
    [[nodiscard]] bool isApplied() const; // the last run used what is saved, and nothing was changed since
    [[nodiscard]] const engine::ModelView &saved() const { return m_saved; }
    [[nodiscard]] const engine::Model &model() const { return m_draft.model; } // the last one without a fault
    [[nodiscard]] const engine::AttributeCatalog &catalog() const { return m_catalog; }
    [[nodiscard]] const QString &text() const { return m_draft.text; }
    [[nodiscard]] const std::optional<Fault> &fault() const { return m_fault; }              // of the model's text
    [[nodiscard]] const QString &rulesFault() const { return m_draft.rulesFault; }           // of the blocking rules as they are typed
    [[nodiscard]] const QString &wrongRules() const { return m_draft.wrongRules; }           // as they are typed; nothing without a fault of theirs
    [[nodiscard]] bool hasFault() const { return m_fault || !m_draft.rulesFault.isEmpty(); } // what is on screen is not all in the draft
    [[nodiscard]] const engine::ModelNotes &notes() const { return m_draft.notes; }
    [[nodiscard]] const std::vector<engine::ModelVersionView> &versions() const { return m_versions; }
    [[nodiscard]] engine::Thresholds appliedThresholds() const { return m_runModel ? m_runModel->thresholds : engine::Thresholds(); }

    // Pairs by rule of the draft's blocking rules; nothing until they were counted.
    [[nodiscard]] const engine::ModelStatistics *statistics() const;
    // Of the draft's weights; nothing when they were changed and not measured since.
    [[nodiscard]] std::optional<WeightBins> weights() const;
    [[nodiscard]] std::optional<double> missedShare() const;
    // Of the attributes that have values; nothing until they were looked at.
    [[nodiscard]] const std::vector<engine::AttributeProfile> *profiles() const;
    [[nodiscard]] bool hasWeightsOfRun() const; // the draft differs from the last run's model in its thresholds only

    // --- edits of the draft; what is wrong is refused and said
    void setText(const QString &text);
    bool change(const std::function<void(engine::Model &)> &edit);
    [[nodiscard]] bool allows(const std::function<void(engine::Model &)> &edit) const; // the model could be used after it
    bool setRules(const std::vector<std::string> &rules);
    void setWrongRules(const QString &text, const QString &fault); // the draft keeps the ones before
    void discard();
    void useVersion(int version);
    // Steps of the draft since it was loaded or saved, those by which another took its place among them.
    [[nodiscard]] const auto &history() const { return m_history; }
    void takeBack();
    void doAgain();
    void useDraft(engine::ModelDraft draft); // of a job or a file, in place of the present one

    void refuse(const QString &sentence); // what was typed, before it came to an edit

    // --- jobs
    void propose();
    void train();
    void learn(); // from the decisions, starting from the model in force
    void measure(engine::StatisticsDetail detail);
    void profile();
    void save(const std::function<void()> &then = {});

Q_SIGNALS:
    void settling(); // whoever has edits that are not handed over yet does so now
    void measured();
    void savedAs(int version);
    void learned(const engine::LearnReport &report);

private:
    struct Loaded;
    // What was counted, and what it is of.
    struct Measured {
        engine::Model model;
        DataStamp data;
        engine::ModelStatistics statistics;
    };
    struct Profiled {
        std::vector<engine::AttributeProfile> profiles;
        DataStamp data;
    };
    // The draft with all that belongs to it.
    struct Draft {
        QString text;
        engine::Model model; // the last one without a fault
        engine::ModelNotes notes;
        std::string cause;
        std::optional<engine::Model> trained; // what the histogram of the notes belongs to
        engine::Model origin;                 // as it came, before a person edited it
        QString rulesFault;
        QString wrongRules;
        bool isEdited = false;
    };
    bool changeFrom(Draft before, engine::Model model);
    void show(std::optional<Draft> draft);
    void reload() override;
    void forget() override;
    void take(Loaded loaded, bool isReplacing);
    void put(engine::ModelDraft draft);
    void read();
    void hold(const QString &reason); // while the job that is about to start runs; empty: it replaces nothing
    [[nodiscard]] bool refuseWhileLocked();
    [[nodiscard]] bool isMeasured() const { return m_measured && m_measured->data == m_data; } // of the records as they are now

    engine::AttributeCatalog m_catalog;
    engine::ModelView m_saved;
    std::optional<engine::Model> m_savedModel;
    std::optional<engine::Model> m_runModel;
    engine::HistogramView m_runHistogram;
    std::vector<engine::ModelVersionView> m_versions;
    Draft m_draft;
    std::optional<Measured> m_measured;
    std::optional<Profiled> m_profiled;
    DataStamp m_data;
    std::optional<Fault> m_fault;
    DraftHistory<Draft> m_history;
    QString m_hold;
};

} // namespace ui
