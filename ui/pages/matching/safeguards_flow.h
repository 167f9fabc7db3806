// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The safeguards a person works on, without widgets: a draft of those in force, values that repeat, and what typical bad data would do.
// GUI thread.
#pragma once

#include <QObject>
#include <functional>
#include <optional>
#include <vector>

#include "engine/workspace/reader.h"

namespace ui
{

class ProjectSession;

class SafeguardsFlow final : public QObject
{
    Q_OBJECT
public:
    explicit SafeguardsFlow(ProjectSession &session, QObject *parent = nullptr);

    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool isChanged() const { return m_isLoaded && m_draft != m_saved; }
    [[nodiscard]] int version() const { return m_version; } // 0: the project has none of its own
    [[nodiscard]] const engine::Safeguards &draft() const { return m_draft; } // every part filled in
    [[nodiscard]] const engine::AttributeCatalog &catalog() const { return m_catalog; }
    [[nodiscard]] const std::vector<engine::Source> &sources() const { return m_sources; }
    [[nodiscard]] const std::vector<engine::RepeatedValue> &repeated() const { return m_repeated; }
    [[nodiscard]] const std::optional<engine::SimulationReport> &simulation() const { return m_simulation; } // of the draft
    [[nodiscard]] std::string toml() const; // of the draft

    void change(const std::function<void(engine::Safeguards &)> &edit); // what is wrong is refused and said
    void discard();
    void save(const std::function<void()> &then = {});
    void findRepeated();
    void simulate();

Q_SIGNALS:
    void changed();
    void failed(const engine::Error &error);

private:
    struct Loaded;
    void reload();

    ProjectSession &m_session;
    engine::AttributeCatalog m_catalog;
    std::vector<engine::Source> m_sources;
    engine::Safeguards m_saved;
    engine::Safeguards m_draft;
    int m_version = 0;
    std::vector<engine::RepeatedValue> m_repeated;
    std::optional<engine::SimulationReport> m_simulation;
    bool m_isLoaded = false;
    bool m_isBusy = false;
    bool m_isReplacing = true;
};

} // namespace ui
