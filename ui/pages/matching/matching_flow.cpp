// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/matching_flow.h"

#include <QRegularExpression>
#include <algorithm>

#include "engine/match/model_json.h"
#include "ui/models/text.h"
#include "ui/pages/matching/model_changes.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int VersionsShown = 200;
constexpr std::uint64_t Seed = 1;

// Blocks that are too large are split by what is compared.
bool blocksTheSame(const engine::Model &a, const engine::Model &b)
{
    return a.blockingRules == b.blockingRules && a.sharedLimits == b.sharedLimits && a.comparisons == b.comparisons;
}

std::optional<engine::TextPosition> placeOf(const engine::Error &error, const QString &text)
{
    static const QRegularExpression syntax(u"line (\\d+), column (\\d+)"_s);
    if (const auto match = syntax.match(fromEngine(error.detail)); match.hasMatch())
        return engine::TextPosition{match.captured(1).toULongLong(), std::max<std::size_t>(1, match.captured(2).toULongLong())};
    return error.detail.empty() ? std::nullopt : engine::locateInJson(text.toStdString(), error.detail);
}

} // namespace

struct MatchingFlow::Loaded {
    engine::AttributeCatalog catalog;
    engine::ModelView view;
    std::vector<engine::ModelVersionView> versions;
    engine::HistogramView histogram;
    std::optional<engine::Model> model;
    std::optional<engine::Model> runModel;
    DataStamp data;
};

MatchingFlow::MatchingFlow(ProjectSession &session, QObject *parent) : DraftFlow(session, parent)
{
    reload();
}

bool MatchingFlow::isChanged() const
{
    return hasModel() && (hasFault() || !m_savedModel || m_draft.model != *m_savedModel);
}

bool MatchingFlow::isApplied() const
{
    return m_saved.version != 0 && m_saved.version == m_saved.runVersion && !isChanged();
}

void MatchingFlow::reload()
{
    load<Loaded>(
        [](const engine::Reader &reader) -> engine::Result<Loaded> {
            Loaded loaded;
            TESSERA_TRY(loaded.catalog, reader.attributes());
            TESSERA_TRY(loaded.view, reader.model());
            TESSERA_TRY(loaded.versions, reader.modelVersions(VersionsShown));
            TESSERA_TRY(loaded.data, dataStamp(reader));
            if (loaded.view.version != 0) {
                TESSERA_TRY(loaded.model, engine::modelFromJson(loaded.view.json, loaded.catalog));
            }
            if (loaded.view.runVersion != 0) {
                TESSERA_TRY(loaded.histogram, reader.weightHistogram());
                TESSERA_TRY(const auto used, reader.modelDraft(loaded.view.runVersion));
                TESSERA_TRY(loaded.runModel, engine::modelFromJson(used.json, loaded.catalog));
            }
            return loaded;
        },
        [this](Loaded loaded, bool isReplacing) { take(std::move(loaded), isReplacing); });
}

void MatchingFlow::forget()
{
    DraftFlow::forget();
    m_draft.rulesFault.clear();
    m_draft.wrongRules.clear();
    m_history.clear();
    m_measured.reset();
    m_profiled.reset();
}

void MatchingFlow::take(Loaded loaded, bool isReplacing)
{
    m_catalog = std::move(loaded.catalog);
    m_saved = std::move(loaded.view);
    m_savedModel = std::move(loaded.model);
    m_runModel = std::move(loaded.runModel);
    m_runHistogram = std::move(loaded.histogram);
    m_versions = std::move(loaded.versions);
    m_data = std::move(loaded.data);
    if (isReplacing) {
        m_history.clear(); // what comes before is the project's to take back
        put({m_saved.json, m_saved.notes, "set"});
    } else {
        Q_EMIT changed();
    }
}

void MatchingFlow::put(engine::ModelDraft draft)
{
    m_draft.isEdited = false;
    m_draft.rulesFault.clear();
    m_draft.wrongRules.clear();
    m_draft.notes = std::move(draft.notes);
    m_draft.cause = std::move(draft.cause);
    m_draft.text = fromEngine(draft.json);
    read();
    m_draft.origin = m_draft.model;
    m_draft.trained = m_draft.notes.training && m_draft.notes.training->histogram && !m_fault ? std::optional(m_draft.model) : std::nullopt;
    Q_EMIT changed();
}

void MatchingFlow::read()
{
    m_fault.reset();
    if (!hasModel()) {
        m_draft.model = {};
        return;
    }
    auto model = engine::modelFromJson(m_draft.text.toStdString(), m_catalog);
    if (model)
        m_draft.model = std::move(*model);
    else
        m_fault = Fault{fromEngine(model.error().message), placeOf(model.error(), m_draft.text)};
}

const engine::ModelStatistics *MatchingFlow::statistics() const
{
    return isMeasured() && blocksTheSame(m_measured->model, m_draft.model) ? &m_measured->statistics : nullptr;
}

bool MatchingFlow::hasWeightsOfRun() const
{
    return m_runModel && hasSameWeights(m_draft.model, *m_runModel);
}

std::optional<WeightBins> MatchingFlow::weights() const
{
    if (hasWeightsOfRun()) {
        WeightBins bins;
        for (std::size_t i = 0; i < m_runHistogram.counts.size() && i < bins.histogram.bins.size(); ++i) {
            bins.histogram.bins[i] = m_runHistogram.counts[i];
            bins.pairs += m_runHistogram.counts[i];
        }
        return bins;
    }
    if (isMeasured() && m_measured->statistics.histogram && hasSameWeights(m_draft.model, m_measured->model))
        return WeightBins{*m_measured->statistics.histogram, m_measured->statistics.pairs, false};
    if (m_draft.trained && hasSameWeights(m_draft.model, *m_draft.trained))
        return WeightBins{*m_draft.notes.training->histogram, m_draft.notes.training->compared, true};
    return std::nullopt;
}

std::optional<double> MatchingFlow::missedShare() const
{
    if (const engine::ModelStatistics *counted = statistics())
        return counted->missedShare;
    if (!m_draft.notes.proposal)
        return std::nullopt;
    std::vector<std::string> chosen;
    for (const engine::RuleEstimate &rule : m_draft.notes.proposal->rules)
        if (rule.isChosen)
            chosen.push_back(rule.rule);
    return chosen == m_draft.model.blockingRules ? std::optional(m_draft.notes.proposal->missedShare) : std::nullopt;
}

const std::vector<engine::AttributeProfile> *MatchingFlow::profiles() const
{
    return m_profiled && m_profiled->data == m_data ? &m_profiled->profiles : nullptr;
}

void MatchingFlow::propose()
{
    hold(tr("Read-only while a model is proposed"));
    run<engine::ModelDraft>(
        tr("Proposing a model"), [](const engine::Reader &reader, engine::Progress &progress) { return reader.proposeDraft(progress); },
        [this](engine::ModelDraft draft) { useDraft(std::move(draft)); });
}

void MatchingFlow::train()
{
    Q_EMIT settling();
    hold(tr("Read-only while the model is trained"));
    engine::ModelDraft draft{m_draft.text.toStdString(), m_draft.notes, {}};
    run<engine::ModelDraft>(
        tr("Training the model"),
        [draft = std::move(draft)](const engine::Reader &reader, engine::Progress &progress) { return reader.trainDraft(draft, Seed, progress); },
        [this, isEdited = hasOwnEdits()](engine::ModelDraft trained) {
            useDraft(std::move(trained));
            m_draft.isEdited = isEdited; // what training does not touch is still there
        });
}

void MatchingFlow::learn()
{
    hold(tr("Read-only while the model learns from decisions"));
    run<engine::LearnReport>(
        tr("Learning from decisions"), [](const engine::Reader &reader, engine::Progress &progress) { return reader.learn(progress); },
        [this](engine::LearnReport report) {
            useDraft(engine::learnedDraft(report, m_saved.notes));
            Q_EMIT learned(report);
        });
}

void MatchingFlow::measure(engine::StatisticsDetail detail)
{
    hold({});
    run<Measured>(
        detail == engine::StatisticsDetail::Weights ? tr("Weighing all pairs") : tr("Counting pairs"),
        [json = m_draft.text.toStdString(), model = m_draft.model, detail](const engine::Reader &reader,
                                                                           engine::Progress &progress) -> engine::Result<Measured> {
            Measured counted{model, {}, {}};
            TESSERA_TRY(counted.data, dataStamp(reader));
            TESSERA_TRY(counted.statistics, reader.modelStatistics(json, detail, progress));
            return counted;
        },
        [this](Measured counted) {
            m_measured = std::move(counted);
            Q_EMIT measured();
        });
}

void MatchingFlow::profile()
{
    hold({});
    run<Profiled>(
        tr("Looking at the attributes"),
        [](const engine::Reader &reader, engine::Progress &progress) -> engine::Result<Profiled> {
            Profiled looked;
            TESSERA_TRY(looked.data, dataStamp(reader));
            TESSERA_TRY(looked.profiles, reader.attributeProfiles(progress));
            return looked;
        },
        [this](Profiled looked) { m_profiled = std::move(looked); });
}

void MatchingFlow::save(const std::function<void()> &then)
{
    Q_EMIT settling();
    if (m_fault) {
        Q_EMIT failed({engine::ErrorCode::InputRejected, m_fault->sentence.toStdString(), {}});
        return;
    }
    if (!m_draft.rulesFault.isEmpty()) {
        Q_EMIT failed({engine::ErrorCode::InputRejected, tr("Blocking rules: %1").arg(m_draft.rulesFault).toStdString(), {}});
        return;
    }
    engine::ModelDraft draft{m_draft.text.toStdString(), m_draft.notes, m_draft.cause};
    if (draft.notes.training && !(m_draft.trained && hasSameWeights(m_draft.model, *m_draft.trained)))
        draft.notes.training->histogram.reset(); // of other weights
    write<int>([draft = std::move(draft)](engine::Workspace &workspace) { return workspace.saveModel(draft); },
               [this, then](int version) {
                   Q_EMIT savedAs(version);
                   if (then)
                       then();
               });
}

} // namespace ui
