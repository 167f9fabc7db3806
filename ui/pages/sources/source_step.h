// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Third step of the import assistant: the system that the file comes from, and whether the file is all of it. GUI thread.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "engine/model/import.h"
#include "engine/workspace/views.h"

class QComboBox;
class QRadioButton;

namespace ui
{

class SourceFields;

class SourceStep final : public QWidget
{
    Q_OBJECT
public:
    explicit SourceStep(QWidget *parent = nullptr);

    void setSources(std::vector<engine::SourceView> sources);
    // By its code, or a new one that is named after the file.
    void choose(const QString &code, const QString &file);

    [[nodiscard]] engine::Source source() const; // id invalid: a new one
    [[nodiscard]] engine::ImportMode mode() const;
    [[nodiscard]] quint64 recordsBefore() const; // that the source holds now
    [[nodiscard]] QString problem() const;       // what is missing; empty: nothing

Q_SIGNALS:
    void changed();

private:
    void fill();
    [[nodiscard]] const engine::SourceView *existing() const;

    std::vector<engine::SourceView> m_sources;
    QComboBox *m_which;
    SourceFields *m_fields = nullptr;
    QRadioButton *m_full;
    QRadioButton *m_delta;
    engine::Source m_suggested; // for a new one
};

// "crm" for "/data/CRM export (2).csv"; never empty.
[[nodiscard]] QString sourceCodeFor(const QString &file);

} // namespace ui
