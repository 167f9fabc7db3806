// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which application object a test program needs: test_application.cpp makes a plain one; programs that test the window link
// test_application_gui.cpp instead.
#pragma once

#include <QCoreApplication>
#include <memory>

namespace tests
{

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv);

} // namespace tests
