// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What needs me today: counts that lead where they come from, sources and their age, what the runs did. GUI thread.
#pragma once

#include <QWidget>

#include "engine/workspace/views.h"
#include "ui/session/latest.h"

class QStackedLayout;
class QVBoxLayout;

namespace ui
{

class Button;
class EmptyState;
class InlineBanner;
class KeyValueList;
class PageHost;
class ProjectSession;
class SectionHeader;
class StatCard;
class TextLabel;
class Trend;
class WhenShown;

class OverviewPage final : public QWidget
{
    Q_OBJECT
public:
    OverviewPage(ProjectSession &session, PageHost &host, QWidget *parent = nullptr);

    void tellAges(); // time has passed

private:
    void build();
    void refresh();
    QWidget *figures();
    QWidget *sourcesCard();
    QWidget *sizesCard();
    QWidget *runsCard();
    void show();
    void showBanner();
    void showFigures();
    void showSources();
    void showSizes();
    void showRuns();

    ProjectSession &m_session;
    PageHost &m_host;
    WhenShown *m_fresh;
    Latest m_asked;
    std::optional<engine::OverviewView> m_view; // as it came last
    QStackedLayout *m_stack = nullptr;
    SectionHeader *m_header = nullptr;
    Button *m_match = nullptr;
    InlineBanner *m_banner = nullptr;
    StatCard *m_reviews = nullptr;
    StatCard *m_customers = nullptr;
    StatCard *m_records = nullptr;
    StatCard *m_sources = nullptr;
    StatCard *m_rejects = nullptr;
    KeyValueList *m_sourceList = nullptr;
    KeyValueList *m_runList = nullptr;
    Trend *m_sizes = nullptr;
    TextLabel *m_sizesText = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace ui
