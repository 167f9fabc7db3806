// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_registry.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QTest>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <spdlog/details/null_mutex.h>
#include <spdlog/sinks/base_sink.h>
#include <string_view>
#include <vector>

#include "engine/base/log.h"
#include "tests/support/test_application.h"

namespace tests
{

namespace
{

struct Entry {
    const char *name;
    Factory factory;
};

std::vector<Entry> &entries()
{
    static std::vector<Entry> all;
    return all;
}

std::atomic<int> loggedErrors{0};
std::atomic<bool> errorsExpected{false};

// Counts errors, and shows every line of level warning and above.
class FailingSink final : public spdlog::sinks::base_sink<std::mutex>
{
protected:
    void sink_it_(const spdlog::details::log_msg &message) override
    {
        if (message.level < spdlog::level::warn)
            return;
        if (message.level >= spdlog::level::err && !errorsExpected)
            ++loggedErrors;
        std::fprintf(stderr, "log: %.*s\n", static_cast<int>(message.payload.size()), message.payload.data());
    }
    void flush_() override {}
};

} // namespace

Registration::Registration(const char *name, Factory factory)
{
    entries().push_back({name, factory});
}

void expectLoggedErrors()
{
    errorsExpected = true;
}

} // namespace tests

int main(int argc, char **argv)
{
    const auto application = tests::makeApplication(argc, argv);
    engine::setLogger(std::make_shared<spdlog::logger>("test", std::make_shared<tests::FailingSink>()));
    std::vector<std::string_view> wanted;
    QStringList qtArguments{QString::fromLocal8Bit(argv[0])};
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument.ends_with("_test") && qtArguments.size() == 1)
            wanted.push_back(argument);
        else
            qtArguments.append(QString::fromLocal8Bit(argv[i]));
    }
    int failures = 0;
    int ran = 0;
    for (const auto &entry : tests::entries()) {
        if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), entry.name) == wanted.end())
            continue;
        ++ran;
        tests::loggedErrors = 0;
        tests::errorsExpected = false;
        const auto object = entry.factory();
        failures += QTest::qExec(object.get(), qtArguments);
        if (tests::loggedErrors > 0) {
            std::fprintf(stderr, "%s: %d errors were logged and none expected\n", entry.name, tests::loggedErrors.load());
            ++failures;
        }
    }
    if (ran == 0) {
        std::fprintf(stderr, "no such test class here\n");
        return 1;
    }
    return failures == 0 ? 0 : 1;
}
