// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The safeguards a person works on, without widgets: a draft of those in force, values that repeat, and what typical bad data would do.
// GUI thread.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "engine/workspace/reader.h"
#include "ui/pages/matching/data_stamp.h"
#include "ui/pages/matching/draft_flow.h"
#include "ui/pages/matching/draft_history.h"

namespace ui
{

class SafeguardsFlow final : public DraftFlow
{
    Q_OBJECT
public:
    explicit SafeguardsFlow(ProjectSession &session, QObject *parent = nullptr);

    [[nodiscard]] bool isChanged() const override { return isLoaded() && m_draft != m_saved; }
    [[nodiscard]] bool mayEdit() const { return isLoaded() && !isReadOnly() && !isSaving(); } // what is edited while it is saved would vanish
    [[nodiscard]] int version() const { return m_version; }                                   // 0: the project has none of its own
    [[nodiscard]] const engine::Safeguards &draft() const { return m_draft; }                 // every part filled in
    [[nodiscard]] const engine::Safeguards &saved() const { return m_saved; }                 // those in force
    [[nodiscard]] const engine::AttributeCatalog &catalog() const { return m_catalog; }
    [[nodiscard]] const std::vector<engine::Source> &sources() const { return m_sources; }
    [[nodiscard]] const std::vector<engine::RepeatedValue> &repeated() const { return m_repeated; }
    [[nodiscard]] const std::optional<engine::SimulationReport> &simulation() const { return m_simulation; } // of the draft
    [[nodiscard]] std::string toml() const;                                                                  // of the draft

    struct BlockedText {
        engine::AttributeId attribute;
        std::string text;
        bool isPattern = false;
    };

    bool block(const std::vector<BlockedText> &texts);                  // as one change
    bool change(const std::function<void(engine::Safeguards &)> &edit); // what is wrong is refused and said
    [[nodiscard]] const auto &history() const { return m_history; }     // of the draft since it was loaded or saved
    void takeBack();
    void doAgain();
    void discard();
    void save(const std::function<void()> &then = {});
    void wantRepeated(); // by whoever shows it: looks once, and again when the records or the safeguards in force are others
    void findRepeated();
    [[nodiscard]] bool isFindingRepeated() const { return m_isFinding; }
    void simulate();

private:
    struct Loaded;
    void reload() override;
    void take(Loaded loaded, bool isReplacing);
    void put(std::optional<engine::Safeguards> draft);
    void forget() override;

    engine::AttributeCatalog m_catalog;
    std::vector<engine::Source> m_sources;
    engine::Safeguards m_saved;
    engine::Safeguards m_draft;
    DraftHistory<engine::Safeguards> m_history;
    int m_version = 0;
    std::vector<engine::RepeatedValue> m_repeated;
    std::optional<engine::SimulationReport> m_simulation;
    DataStamp m_data;
    int m_model = 0; // version of the one in force
    bool m_isFinding = false;
    bool m_hasLooked = false;
};

} // namespace ui
