// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// "What would change": the effect of the draft in a few lines, each with a sign, an example and the way to see more. GUI thread.
#pragma once

#include <QFrame>
#include <functional>

#include "ui/widgets/text_label.h"

class QStackedWidget;
class QVBoxLayout;

namespace engine
{
struct WhatIfReport;
}

namespace ui
{

class Button;
class EffectFlow;
class EmptyState;
class MatchingFlow;
class PageHost;
class SectionHeader;

// "38 more than now", "3 fewer than now", "as now".
[[nodiscard]] QString differenceText(std::uint64_t after, std::uint64_t before);

class EffectPanel final : public QFrame
{
    Q_OBJECT
public:
    EffectPanel(MatchingFlow &matching, EffectFlow &effect, PageHost &host, QWidget *parent = nullptr);

    void refresh();

private:
    struct Line {
        QString sign;
        TextTone tone = TextTone::Normal;
        QString text;
        QString remark{};
        std::function<void()> open{};
    };
    void show(const engine::WhatIfReport &report);
    void addLine(const Line &line);
    void clear();

    MatchingFlow &m_matching;
    EffectFlow &m_effect;
    PageHost &m_host;
    SectionHeader *m_header;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QVBoxLayout *m_lines;
    int m_count = 0;
};

} // namespace ui
