// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A button with its key beside the text. The key is only shown here; the action registry owns the shortcut. GUI thread.
#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace ui
{

class Button final : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { Secondary, Primary, Danger, Quiet };

    explicit Button(const QString &text, Kind kind = Kind::Secondary, QWidget *parent = nullptr);
    Button(const QString &text, Kind kind, const QKeySequence &hint, QWidget *parent = nullptr);

    void setKind(Kind kind);
    void setHint(const QKeySequence &hint);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Kind m_kind;
    QString m_hint;
};

} // namespace ui
