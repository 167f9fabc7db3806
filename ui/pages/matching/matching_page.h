// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Matching: the model as a draft in six tabs, what it would change, and the one way to apply it. GUI thread.
#pragma once

#include <QWidget>
#include <functional>
#include <optional>

#include "engine/base/result.h"
#include "ui/mainwindow/own_undo.h"

class QStackedWidget;

namespace ui
{

class Button;
class EffectFlow;
class EmptyState;
class MatchingFlow;
class ModelTab;
class PageHost;
class ProjectSession;
class SafeguardsFlow;
class SectionHeader;
class SplinkFiles;
class Tabs;
class TextLabel;

class MatchingPage final : public QWidget, public OwnUndo
{
    Q_OBJECT
public:
    MatchingPage(ProjectSession &session, PageHost &host, QWidget *parent = nullptr);

    // The name of a tab ("model", "blocking", "training", "thresholds", "safeguards", "whatif"), or nothing.
    void open(const QVariant &argument);
    // The names of the drafts that would be lost; saved in one go, after which then() is called, unless one has a fault.
    [[nodiscard]] QStringList unsavedChanges() const;
    void saveChanges(const std::function<void()> &then) { save(then); }
    bool takeBack() override;
    bool doAgain() override;
    [[nodiscard]] MatchingFlow &flow() { return *m_flow; }
    [[nodiscard]] SafeguardsFlow &safeguards() { return *m_safeguards; }
    [[nodiscard]] EffectFlow &effect() { return *m_effect; }
    [[nodiscard]] Tabs &tabs() { return *m_tabs; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildContent();
    void leaveUndoToDrafts();
    void addTab(const QString &name, const QString &text, QWidget *tab);
    void addActions();
    void connectFlows();
    void refresh();
    void say(const engine::Error &error);
    void clearError(); // of the edit or the job before
    void showRemark();
    void showFault();
    QWidget *buildFault();
    void save(const std::function<void()> &then);
    void discard();
    void askToDiscard();
    void askToApply();
    [[nodiscard]] QString applyText() const;
    [[nodiscard]] bool isChanged() const;
    void tellSaved(int version);

    ProjectSession &m_session;
    PageHost &m_host;
    MatchingFlow *m_flow;
    SafeguardsFlow *m_safeguards;
    EffectFlow *m_effect;
    SplinkFiles *m_splink;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_loading = nullptr;
    QWidget *m_content = nullptr;
    SectionHeader *m_header = nullptr;
    Button *m_discard = nullptr;
    Button *m_save = nullptr;
    Button *m_apply = nullptr;
    QWidget *m_fault = nullptr;
    TextLabel *m_faultText = nullptr;
    Button *m_faultTab = nullptr;
    Tabs *m_tabs = nullptr;
    ModelTab *m_modelTab = nullptr;
    QStringList m_names;
    std::optional<engine::Error> m_said;
};

} // namespace ui
