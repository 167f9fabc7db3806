// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The right side of Review: the waterfall of one pair, the same in a sentence, the links of the cluster, earlier decisions. GUI thread.
#pragma once

#include <QFrame>

#include "engine/workspace/views.h"
#include "ui/session/latest.h"

namespace engine
{
struct Explanation;
}

namespace ui
{

class ClusterGraph;
class KeyValueList;
class PageHost;
class ProjectSession;
class TextLabel;
class Waterfall;

class WhyPanel final : public QFrame
{
    Q_OBJECT
public:
    WhyPanel(ProjectSession &session, PageHost &host, QWidget *parent = nullptr);

    void showTask(const engine::TaskView &task);
    void showPair(engine::RecordPair pair, const QString &title);
    void clear();

Q_SIGNALS:
    void pairChosen(const engine::RecordPair &pair); // an edge of the graph
    void recordActivated(engine::RecordId record);   // a node of it

private:
    [[nodiscard]] engine::RecordId recordOf(int node) const;
    void showExplanation(const engine::Explanation &explanation);
    void showNone(const QString &why);

    ProjectSession &m_session;
    PageHost &m_host;
    TextLabel *m_title;
    TextLabel *m_weight;
    TextLabel *m_bits;
    Waterfall *m_waterfall;
    TextLabel *m_sentence;
    ClusterGraph *m_graph;
    KeyValueList *m_decisions;
    TextLabel *m_decisionsTitle;
    std::vector<engine::PairView> m_pairs;
    Latest m_asked;
};

} // namespace ui
