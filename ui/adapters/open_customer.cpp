// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/adapters/open_customer.h"

#include "ui/mainwindow/page_host.h"
#include "ui/session/project_session.h"

namespace ui
{

void openCustomer(ProjectSession &session, PageHost &host, QObject *asker, const std::string &goldenId)
{
    if (goldenId.empty())
        return;
    session.ask<engine::CustomerId>(
        asker, [goldenId](const engine::Reader &reader) { return reader.findCustomer(goldenId); },
        [&host](engine::Result<engine::CustomerId> customer) {
            if (customer)
                host.go(QStringLiteral("customers"), QVariant::fromValue<qint64>(customer->value));
            else
                host.showError(customer.error());
        });
}

} // namespace ui
