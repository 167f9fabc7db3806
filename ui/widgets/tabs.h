// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Underlined tabs above a stack of widgets. Left and right change the tab; each has an optional count. GUI thread.
#pragma once

#include <QWidget>
#include <vector>

class QStackedWidget;

namespace ui
{

class TabStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit TabStrip(QWidget *parent = nullptr);

    int addTab(const QString &text);
    void setCount(int tab, int count); // −1: none
    void setCurrent(int tab);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] int count() const { return static_cast<int>(m_tabs.size()); }
    [[nodiscard]] QString text(int tab) const { return m_tabs.at(static_cast<std::size_t>(tab)).text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void currentChanged(int tab);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Tab {
        QString text;
        int count = -1;
    };
    [[nodiscard]] QString label(const Tab &tab) const;
    [[nodiscard]] std::vector<QRect> rects() const;
    [[nodiscard]] int at(const QPoint &position) const;
    void describe();

    std::vector<Tab> m_tabs;
    int m_current = -1;
    int m_hover = -1;
};

// Strip and stack together.
class Tabs final : public QWidget
{
    Q_OBJECT
public:
    explicit Tabs(QWidget *parent = nullptr);
    int addTab(const QString &text, QWidget *page);
    [[nodiscard]] TabStrip *strip() const { return m_strip; }

private:
    TabStrip *m_strip;
    QStackedWidget *m_stack;
};

} // namespace ui
