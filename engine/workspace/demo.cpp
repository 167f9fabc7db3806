// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/demo.h"

#include <array>
#include <fmt/format.h>
#include <fstream>
#include <system_error>

#include "engine/workspace/reader.h"
#include "engine/workspace/workspace.h"

namespace engine
{

namespace
{

namespace fs = std::filesystem;

struct DemoSource {
    std::string_view code;
    std::string_view file;
    std::string_view name;
    std::string_view owner;
    int trust;
};

constexpr std::array DemoSources{
    DemoSource{"crm", "crm.csv", "CRM", "Sales", 80},
    DemoSource{"shop", "shop.csv", "Shop", "E-commerce", 70},
    DemoSource{"support", "support.csv", "Support", "Service desk", 60},
    DemoSource{"loyalty", "loyalty.csv", "Loyalty", "Marketing", 50},
    DemoSource{"newsletter", "newsletter.jsonl", "Newsletter", "Marketing", 40},
};

Result<std::string> readText(const fs::path &path)
{
    std::ifstream stream(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (!stream)
        return fail(ErrorCode::Io, fmt::format("{} cannot be read.", path.string()));
    return text;
}

Result<void> copySamples(const fs::path &samples, const fs::path &target)
{
    std::error_code error;
    fs::create_directories(target, error);
    if (!error)
        fs::copy(samples, target, fs::copy_options::overwrite_existing | fs::copy_options::recursive, error);
    if (error)
        return fail(ErrorCode::Io,
                    fmt::format("The sample sources cannot be copied from {} to {}: {}.", samples.string(), target.string(), error.message()));
    return {};
}

Result<void> importSource(Workspace &workspace, const DemoSource &source, const fs::path &folder, Progress &progress,
                          const std::function<void(const std::string &)> &say)
{
    Source made;
    made.code = source.code;
    made.name = source.name;
    made.owner = source.owner;
    made.trust = source.trust;
    TESSERA_CHECK(workspace.addSource(made));
    TESSERA_TRY(auto mapping, readText(folder / (std::string(source.code) + ".toml")));
    ImportRequest request;
    request.source = source.code;
    request.file = folder / source.file;
    request.mappingToml = std::move(mapping);
    TESSERA_TRY(const auto report, workspace.importFile(request, progress));
    say(fmt::format("{:<11} {:>6} records from {} ({}), {} rows rejected", source.name, report.counts.added, source.file, report.format,
                    report.counts.rejected));
    return {};
}

} // namespace

Result<DemoReport> makeDemo(const fs::path &directory, const fs::path &samples, Progress &progress,
                            const std::function<void(const std::string &)> &say)
{
    DemoReport report;
    report.project = directory / "demo.tessera";
    report.exported = directory / "export";
    const fs::path sources = directory / "sources";
    std::error_code error;
    if (fs::exists(report.project, error))
        return fail(ErrorCode::InvalidArgument, fmt::format("{} exists already; open it, or name another directory.", report.project.string()));
    TESSERA_CHECK(copySamples(samples, sources));
    // Made under another name first, so that a demo that was stopped half-way is never taken for a whole one.
    const fs::path unfinished = directory / "unfinished.tessera";
    for (const char *suffix : {"", "-wal", "-shm"})
        fs::remove(unfinished.string() + suffix, error);
    TESSERA_TRY(auto workspace, Workspace::create(unfinished, {}));
    for (const DemoSource &source : DemoSources)
        TESSERA_CHECK(importSource(workspace, source, sources, progress, say));
    TESSERA_TRY(report.match, workspace.run({}, progress));
    say(fmt::format("Matched: {} pairs compared, {} records are {} customers, {} doubts to review", report.match.candidates, report.match.records,
                    report.match.customers, report.match.tasks));
    TESSERA_TRY(const auto exported, workspace.exportTo({report.exported, false}, progress));
    say(fmt::format("Exported: {} files in {}", exported.files.size(), report.exported.string()));
    TESSERA_CHECK(workspace.close());
    fs::rename(unfinished, report.project, error);
    if (error)
        return fail(ErrorCode::Io, fmt::format("{} cannot be renamed: {}.", unfinished.string(), error.message()));
    return report;
}

} // namespace engine
