// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A line to search in, with its key shown while it is empty and a delay before it asks. GUI thread.
#pragma once

#include <QKeySequence>
#include <QLineEdit>
#include <QTimer>

namespace ui
{

class SearchBox final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchBox(const QString &placeholder, const QKeySequence &hint = {}, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void searchRequested(const QString &text); // after a short pause, at once on Enter
    void downPressed();                        // to go to the results

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_hint;
    QTimer m_delay; // runs while the text was not asked for
};

} // namespace ui
