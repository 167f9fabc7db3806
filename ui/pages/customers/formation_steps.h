// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a customer was formed, as numbered steps: which link joined what, why, and what else holds. GUI thread.
#pragma once

#include <QWidget>
#include <span>

#include "engine/workspace/views.h"

class QVBoxLayout;

namespace ui
{

class FormationSteps final : public QWidget
{
    Q_OBJECT
public:
    explicit FormationSteps(QWidget *parent = nullptr);

    void setFormation(const engine::FormationView &formation, std::span<const engine::RecordView> records);

private:
    void addStep(int number, const engine::FormationStepView &step, std::span<const engine::RecordView> records);

    QVBoxLayout *m_layout;
};

} // namespace ui
