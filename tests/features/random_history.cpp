// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/features/random_history.h"

#include <array>
#include <fmt/format.h>
#include <stdexcept>

#include "engine/workspace/reader.h"

namespace tests
{

using namespace engine;

namespace
{

const char *const CrmMapping = R"(source = "crm"
key = "id"
updated_at = "modified"
[columns]
first = "given_name"
last = "family_name"
born = "birth_date"
mail = "email"
mail2 = "email"
phone = "phone"
street = "street"
zip = "postcode"
city = "city"
card = "loyalty_id"
card2 = "loyalty_id"
)";

constexpr std::array Columns{"first", "last", "born", "mail", "mail2", "phone", "street", "zip", "city", "card", "card2", "modified"};

} // namespace

System::System(std::string code, int people, Random &random) : m_code(std::move(code)), m_random(&random)
{
    for (int i = 0; i < people; ++i)
        add();
}

void System::change(int times)
{
    for (int i = 0; i < times; ++i) {
        switch (m_random->below(6)) {
        case 0: add(); break;
        case 1:
            if (m_rows.size() > 20)
                m_rows.erase(any());
            break;
        default: alter(any()->second); break;
        }
    }
}

std::string System::csv(const std::vector<std::string> &keys) const
{
    std::string text = "id";
    for (const char *column : Columns)
        text += fmt::format(",{}", column);
    for (const std::string &key : keys) {
        text += "\n" + key;
        for (const char *column : Columns)
            text += fmt::format(",{}", m_rows.at(key).at(column));
    }
    return text + "\n";
}

std::vector<std::string> System::keys() const
{
    std::vector<std::string> all;
    for (const auto &[key, row] : m_rows)
        all.push_back(key);
    return all;
}

void System::add()
{
    Row row;
    for (const char *column : Columns)
        row[column] = "";
    const auto person = static_cast<int>(m_random->below(90)); // the systems know some of the same people
    Random of(static_cast<std::uint64_t>(person) * 977 + 5);
    constexpr std::array First{"Anna", "Berta", "Carla", "David", "Emil", "Frieda", "Georg", "Hanna", "Ida", "Jakob", "Karl", "Lena"};
    constexpr std::array Last{"Adler", "Brandt", "Conrad", "Dietz", "Ebert", "Falk", "Graf", "Huber", "Iffland", "Jahn"};
    constexpr std::array City{"Berlin", "Bremen", "Mainz"};
    row["first"] = First.at(of.below(First.size()));
    row["last"] = Last.at(of.below(Last.size()));
    row["born"] = fmt::format("{}-0{}-1{}", 1950 + of.below(40), 1 + of.below(9), of.below(9));
    row["mail"] = fmt::format("{}{}@example.org", row["last"], person / 2); // two people may share one
    row["phone"] = fmt::format("030 55512{:02}", person / 3);
    row["street"] = fmt::format("Ringweg {}", person / 2);
    row["zip"] = fmt::format("1011{}", of.below(5));
    row["city"] = City.at(of.below(City.size()));
    row["card"] = m_random->chance(0.4) ? fmt::format("L{}", 1000 + person) : "";
    row["modified"] = fmt::format("2025-03-{:02}T08:00:00Z", 1 + m_random->below(28));
    if (m_random->chance(0.3))
        alter(row);
    m_rows[fmt::format("{}{}", m_code.substr(0, 1), m_next++)] = row;
}

void System::alter(Row &row)
{
    switch (m_random->below(9)) {
    case 0: row["last"] += "n"; break;
    case 1: row["mail"] = m_random->chance(0.5) ? "" : "info@example.org"; break; // shared by many in time
    case 2: row["mail2"] = fmt::format("second{}@example.org", m_random->below(20)); break;
    case 3: row["phone"] = fmt::format("030 55512{:02}", m_random->below(30)); break;
    case 4: row["born"] = m_random->chance(0.5) ? "" : "1971-02-13"; break;
    case 5: row["street"] = fmt::format("Ringweg {}", m_random->below(45)); break;
    case 6: row["card"] = fmt::format("L{}", 1000 + m_random->below(90)); break;
    case 7: row["card2"] = fmt::format("L{}", 1000 + m_random->below(90)); break;
    default: row["modified"] = fmt::format("2025-04-{:02}T08:00:00Z", 1 + m_random->below(28)); break;
    }
}

std::string System::reference()
{
    return fmt::format("{}:{}", m_code, any()->first);
}

std::map<std::string, System::Row>::iterator System::any()
{
    return std::next(m_rows.begin(), static_cast<std::ptrdiff_t>(m_random->below(m_rows.size())));
}

History::History(std::uint64_t seed)
    : random(seed), crm("crm", 60, random), shop("shop", 50, random), m_clock(std::make_shared<FixedClock>(Timestamp{1'750'000'000'000'000}))
{
}

Workspace History::open(const std::filesystem::path &file)
{
    Progress progress;
    OpenOptions options;
    options.clock = m_clock;
    auto opened = Workspace::open(file, options, progress);
    if (!opened)
        throw std::runtime_error(opened.error().message);
    return std::move(*opened);
}

Workspace History::begin()
{
    Workspace workspace = m_project.create();
    (void)workspace.close();
    workspace = open(file());
    for (System *system : {&crm, &shop})
        deliver(workspace, *system, ImportMode::Full, system->keys());
    Progress progress;
    if (const auto report = workspace.run({}, progress); !report)
        throw std::runtime_error(report.error().message);
    return workspace;
}

void History::deliver(Workspace &workspace, System &system, ImportMode mode, const std::vector<std::string> &keys)
{
    ImportRequest request;
    request.source = system.code();
    request.file = m_project.write(fmt::format("{}-{}.csv", system.code(), m_files++), system.csv(keys));
    request.mappingToml = CrmMapping;
    request.mappingToml->replace(request.mappingToml->find("crm"), 3, system.code());
    request.mode = mode;
    request.maxGonePercent = 100;
    Progress progress;
    if (const auto report = workspace.importFile(request, progress); !report)
        throw std::runtime_error(report.error().message);
}

void History::happen(Workspace &workspace)
{
    wait();
    System &system = random.chance(0.5) ? crm : shop;
    switch (random.below(8)) {
    case 0:
    case 1:
        system.change(1 + static_cast<int>(random.below(6)));
        deliver(workspace, system, ImportMode::Full, system.keys());
        break;
    case 2: {
        system.change(1 + static_cast<int>(random.below(4)));
        std::vector<std::string> some = system.keys();
        std::erase_if(some, [this](const std::string &) { return random.chance(0.8); });
        if (!some.empty())
            deliver(workspace, system, ImportMode::Delta, some);
        break;
    }
    case 3:
    case 4: {
        const auto a = workspace.reader().findRecord(crm.reference());
        const auto b = workspace.reader().findRecord((random.chance(0.7) ? shop : crm).reference());
        if (a && b)
            (void)workspace.decide({*a, *b, random.chance(0.5) ? Verdict::Same : Verdict::Different, "tried"}); // a contradiction is refused
        break;
    }
    case 5: {
        const auto next = workspace.reader().nextUndo();
        if (next && *next && ((*next)->entry.kind == EntryKind::Decided || ((*next)->entry.kind == EntryKind::Imported && random.chance(0.6))))
            (void)workspace.undo(std::nullopt); // what was built upon is refused
        break;
    }
    case 6: { // anything of late, in whatever order: what does not fit any more is refused
        const auto entries = workspace.reader().journal({}, 12);
        if (!entries || entries->rows.empty())
            break;
        const JournalEntry &entry = entries->rows[random.below(entries->rows.size())].entry;
        if (entry.kind == EntryKind::Decided || entry.kind == EntryKind::Imported || entry.kind == EntryKind::Undone)
            (void)workspace.undo(entry.seq);
        break;
    }
    default: {
        const auto next = workspace.reader().nextRedo();
        if (next && *next)
            (void)workspace.undo((*next)->entry.seq);
        break;
    }
    }
}

std::string History::safeguards()
{
    std::string toml = fmt::format("largest_cluster = {}\n", 3 + random.below(6));
    if (random.chance(0.5))
        toml += fmt::format("veto_weight = -{}.0\n", 1 + random.below(12));
    if (random.chance(0.3))
        toml += "duplicate_free = [\"shop\"]\n";
    toml += fmt::format("[limits]\nphone = {}\nemail = {}\n", 3 + random.below(4), 2 + random.below(5));
    if (random.chance(0.5))
        toml += "[blocked.email]\npatterns = ['^second[3-7]@']\n";
    return toml;
}

} // namespace tests
