// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the review zone and the match zone begin: the weights of all candidate pairs with two lines to drag, and what that comes to. GUI thread.
#pragma once

#include "ui/pages/matching/matching_tab.h"

class QCheckBox;
class QDoubleSpinBox;
class QSlider;
class QStackedWidget;

namespace ui
{

class Button;
class EffectFlow;
class EffectPanel;
class ProjectSession;
class SectionHeader;
class StatCard;
class TextLabel;
class ThresholdChart;

class ThresholdsTab final : public MatchingTab
{
    Q_OBJECT
public:
    ThresholdsTab(ProjectSession &session, MatchingFlow &flow, EffectFlow &effect, PageHost &host, QWidget *parent = nullptr);

private:
    void refresh() override;
    QWidget *buildChart();
    QWidget *buildFigures();
    QWidget *buildControls();
    void setThresholds(double review, double match);
    void chooseByCare(int position);
    void showChart();
    void showFigures();
    void showCustomers();
    void showFound();
    void showControls();

    ProjectSession &m_session;
    EffectFlow &m_effect;
    EffectPanel *m_panel;
    SectionHeader *m_header = nullptr;
    QCheckBox *m_squareRoot = nullptr;
    QStackedWidget *m_stack = nullptr;
    ThresholdChart *m_chart = nullptr;
    Button *m_measure = nullptr;
    StatCard *m_links = nullptr;
    StatCard *m_reviews = nullptr;
    StatCard *m_customers = nullptr;
    StatCard *m_found = nullptr;
    QSlider *m_care = nullptr;
    TextLabel *m_careText = nullptr;
    QDoubleSpinBox *m_review = nullptr;
    QDoubleSpinBox *m_match = nullptr;
    bool m_isShowing = false; // what the controls say now is not a person's doing
};

} // namespace ui
