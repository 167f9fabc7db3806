// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Ctrl+K: type a few letters, get commands and customers. Opens over its window; up, down, Enter, Escape. GUI thread.
#pragma once

#include <QFrame>
#include <QPointer>

class QListView;

namespace ui
{

class Actions;
class PaletteModel;
class SearchBox;

class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    CommandPalette(const Actions &actions, QWidget *window);

    [[nodiscard]] PaletteModel *model() const { return m_model; }
    void open(const QString &text = {});

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void place();
    void run();

    PaletteModel *m_model;
    SearchBox *m_box;
    QListView *m_list;
    QPointer<QWidget> m_before; // gets the focus back
};

} // namespace ui
