// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/log.h"

#include <spdlog/sinks/null_sink.h>

namespace engine
{

namespace
{

std::shared_ptr<spdlog::logger> &current()
{
    static std::shared_ptr<spdlog::logger> logger = std::make_shared<spdlog::logger>("tessera", std::make_shared<spdlog::sinks::null_sink_mt>());
    return logger;
}

} // namespace

spdlog::logger &log()
{
    return *current();
}

void setLogger(std::shared_ptr<spdlog::logger> logger)
{
    current() = std::move(logger);
}

} // namespace engine
