// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The line at the bottom: project and lock state, counts, last run, who works here. GUI thread.
#pragma once

#include <QWidget>

namespace ui
{

class IconView;
class TextLabel;

struct StatusText {
    QString project{}; // file name
    bool readOnly = false;
    QString lock{};    // "read-only: opened by anna on desk-4", or empty
    QString counts{};  // "48,210 records · 5 sources → 19,482 customers"
    QString lastRun{}; // "Last run 09:41, model 12"
    QString user{};    // "M. Okafor · steward"
};

class StatusStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusStrip(QWidget *parent = nullptr);
    void setStatus(const StatusText &status);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconView *m_icon;
    TextLabel *m_project;
    TextLabel *m_lock;
    TextLabel *m_counts;
    TextLabel *m_lastRun;
    TextLabel *m_user;
};

} // namespace ui
