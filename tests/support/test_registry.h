// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Lets several Qt Test classes live in one program, so that it is linked once. At the end of x_test.cpp, for class XTest:
//     TESSERA_TEST(XTest, "x_test")
//     #include "x_test.moc"
// The program runs the classes named as its first arguments (all without any); the rest goes to Qt Test. A logged error
// (spdlog level error or above) fails the running class unless the test says expectLoggedErrors().
#pragma once

#include <QObject>
#include <memory>

namespace tests
{

using Factory = std::unique_ptr<QObject> (*)();

struct Registration {
    Registration(const char *name, Factory factory);
};

// The running test function will provoke errors in the log on purpose.
void expectLoggedErrors();

} // namespace tests

#define TESSERA_TEST(Class, name)                                                                                                                    \
    static const tests::Registration registration##Class(name, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });

// QVERIFY for Result<T>: prints the error's message when there is one.
#define VERIFY_OK(result)                                                                                                                            \
    do {                                                                                                                                             \
        const auto &checkedResult = (result);                                                                                                        \
        QVERIFY2(checkedResult.has_value(), checkedResult.has_value() ? "" : checkedResult.error().message.c_str());                                 \
    } while (false)
