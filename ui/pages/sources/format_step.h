// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// First step of the import assistant: how the file is read, detected and correctable, with its first rows. GUI thread.
#pragma once

#include <QWidget>

#include "ui/pages/sources/file_look.h"

class QComboBox;

namespace ui
{

class InlineBanner;
class TableView;
class TextLabel;
class TextTableModel;
class ZoneBadge;

class FormatStep final : public QWidget
{
    Q_OBJECT
public:
    explicit FormatStep(QWidget *parent = nullptr);

    void setBusy(bool isBusy);
    void show(const FileLook &look);
    void showFailure(const engine::Error &error); // the table stays, so that another choice can be tried
    [[nodiscard]] const FormatChoice &choice() const { return m_choice; }
    void clear();

Q_SIGNALS:
    void choiceChanged();

private:
    QComboBox *addChoice(class QHBoxLayout *layout, const QString &name, const QString &label);
    void choose(QComboBox *box, QString FormatChoice::*field);

    FormatChoice m_choice; // empty fields: detected
    QComboBox *m_container = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    TextLabel *m_description;
    ZoneBadge *m_confidence;
    InlineBanner *m_banner;
    TextTableModel *m_model;
    TableView *m_table;
};

} // namespace ui
