// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/store/project_files.h"

#include <fstream>
#include <stdexcept>

#include "engine/store/database.h"
#include "engine/store/journal/journal.h"
#include "engine/store/transaction.h"

namespace tests
{

using namespace engine;

namespace
{

template <typename T> T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message + ' ' + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace

ProjectFile ProjectFiles::make(std::string_view name, int entries) const
{
    ProjectFile project = must(ProjectFile::create(path(name), nullptr, Timestamp{1'700'000'000'000'000}));
    for (int i = 0; i < entries; ++i)
        addEntry(project, "s" + std::to_string(i));
    return project;
}

void ProjectFiles::addEntry(ProjectFile &project, const std::string &code) const
{
    Database &database = project.connection();
    auto transaction = must(Transaction::begin(database));
    StateDigest digest = must(StateDigest::load(database));
    {
        auto insert =
            must(database.prepare("INSERT INTO source (code, name, owner, trust, duplicate_free, region, hue) VALUES (?1, '', '', 50, 0, '', 0)"));
        must(insert.bind(1, std::string_view(code)).run());
    }
    must(digest.addStored(database, "source", database.lastInsertId()));
    JournalEntry entry;
    entry.at = Timestamp{1'700'000'000'000'000};
    entry.actor = "anna";
    entry.kind = EntryKind::SourceAdded;
    entry.parts = {{RecordId{}, R"({"source":")" + code + R"("})"}};
    Journal journal(database);
    must(journal.append(entry, digest));
    const JournalHead head{must(journal.count()), must(journal.headHash()), entry.at};
    must(transaction.commit());
    must(keeper(project).write(head));
}

void ProjectFiles::write(std::string_view name, std::string_view bytes) const
{
    std::ofstream(path(name), std::ios::binary) << bytes;
}

std::string ProjectFiles::read(std::string_view name) const
{
    std::ifstream stream(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

bool edit(const std::filesystem::path &file, const std::string &sql)
{
    auto database = Database::open(file, Access::ReadWrite, nullptr);
    return database && database->execute("PRAGMA foreign_keys=OFF") && database->execute(sql);
}

std::int64_t number(Database &database, std::string_view sql)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return -1;
    const auto hasRow = statement->step();
    return hasRow && *hasRow ? statement->integer(0) : -1;
}

} // namespace tests
