// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program opens on: the demo, a new project from files, recent projects. Files may be dropped on it. GUI thread.
#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace ui
{

class TextLabel;

class StartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);
    void setRecent(const QStringList &files); // newest first

Q_SIGNALS:
    void demoRequested();
    void newRequested(const QStringList &files); // empty: ask for them
    void openRequested(const QString &file);     // empty: ask for it

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_recent;
    QVBoxLayout *m_recentLayout;
    bool m_dropping = false;
};

} // namespace ui
