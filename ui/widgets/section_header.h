// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The title of a page or of a section, a remark beside it and room for actions at the right. GUI thread.
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace ui
{

class TextLabel;

class SectionHeader final : public QWidget
{
    Q_OBJECT
public:
    enum class Level { Page, Section };

    explicit SectionHeader(const QString &title, Level level = Level::Section, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setRemark(const QString &remark); // muted: beside the title on a page, at the right in a section
    void addBeside(QWidget *widget);       // right after the title
    void addAction(QWidget *widget);       // at the right

private:
    Level m_level;
    TextLabel *m_title;
    TextLabel *m_remark;
    QHBoxLayout *m_beside;
    QHBoxLayout *m_actions;
};

} // namespace ui
