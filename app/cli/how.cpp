// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"
#include "engine/match/explain_text.h"
#include "engine/workspace/reader.h"

namespace app::cli
{

namespace
{

constexpr std::size_t NamesShown = 6;

// Records of one customer by the names people give them.
class RecordNames
{
public:
    explicit RecordNames(const std::vector<engine::RecordView> &records)
    {
        for (const engine::RecordView &record : records)
            m_names[record.id] = record.source.code + ':' + record.key;
    }

    [[nodiscard]] const std::string &of(engine::RecordId record) const { return m_names.at(record); }
    [[nodiscard]] std::vector<std::string> all(const std::vector<engine::RecordId> &records) const
    {
        std::vector<std::string> names;
        for (const engine::RecordId record : records)
            names.push_back(of(record));
        return names;
    }
    [[nodiscard]] std::string list(const std::vector<engine::RecordId> &records) const
    {
        std::string text;
        for (std::size_t i = 0; i < std::min(records.size(), NamesShown); ++i)
            text += (i == 0 ? "" : ", ") + of(records[i]);
        return records.size() > NamesShown ? fmt::format("{} and {} more", text, records.size() - NamesShown) : text;
    }

private:
    std::map<engine::RecordId, std::string> m_names;
};

std::string counted(std::size_t count, std::string_view thing)
{
    return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

std::string holdText(const engine::FormationStepView &step, const RecordNames &names)
{
    if (step.spares == 0)
        return fmt::format("Nothing else holds {} to the rest.", names.list(step.loose));
    return fmt::format("{} hold{} the two sides together as well, the strongest {}.", counted(step.spares, "more link"), step.spares == 1 ? "s" : "",
                       std::isinf(step.strongestSpare) ? "a decision" : fmt::format("{:+.2f} bits", step.strongestSpare));
}

void showStep(Output &output, std::size_t number, const engine::FormationStepView &step, const RecordNames &names)
{
    const std::string by = step.isDecided ? std::string("by decision") : fmt::format("{:+.2f} bits", step.weight);
    output.line(fmt::format("\n{}. {} + {}  {}", number, names.of(step.link.a), names.of(step.link.b), by));
    if (step.left.size() + step.right.size() > 2)
        output.line(fmt::format("   brings {} to {}", names.list(step.right), names.list(step.left)));
    if (!step.levels.empty())
        output.line("   " + engine::agreementText(step.levels));
    output.line("   " + holdText(step, names));
}

std::string endText(const engine::FormationView &formation, const RecordNames &names)
{
    if (formation.steps.empty())
        return "\nA single record; no link made this customer.";
    if (!formation.weakest)
        return "\nDecisions alone hold it: it falls apart only when they are taken back.";
    const engine::FormationStepView &step = formation.steps.at(*formation.weakest);
    return fmt::format("\nIt falls apart when the match threshold rises above {:+.2f} bits: {} would leave.", step.weight, names.list(step.loose));
}

std::string splitText(const engine::SplitView &split, const RecordNames &names)
{
    return fmt::format("It comes apart most easily into {} and {}: {:.2f} bits hold them together.", names.list(split.stay), names.list(split.move),
                       split.bits);
}

nlohmann::json toJson(std::size_t number, const engine::FormationStepView &step, const RecordNames &names)
{
    nlohmann::json levels = nlohmann::json::array();
    for (const engine::LevelVerdict &verdict : step.levels)
        levels.push_back({{"comparison", verdict.comparison}, {"level", verdict.label}});
    nlohmann::json json{{"step", number},
                        {"a", names.of(step.link.a)},
                        {"b", names.of(step.link.b)},
                        {"by", step.isDecided ? "decision" : "score"},
                        {"weight", step.weight},
                        {"left", names.all(step.left)},
                        {"right", names.all(step.right)},
                        {"levels", std::move(levels)},
                        {"loose", names.all(step.loose)},
                        {"spares", step.spares}};
    json["strongest_spare"] = step.spares == 0                  ? nlohmann::json()
                              : std::isinf(step.strongestSpare) ? nlohmann::json("decision")
                                                                : nlohmann::json(step.strongestSpare);
    return json;
}

// Of a golden id, or of the customer that holds a record.
engine::Result<engine::CustomerId> customerNamed(const engine::Reader &reader, const std::string &name)
{
    if (!name.contains(':'))
        return reader.findCustomer(name);
    TESSERA_TRY(const auto id, reader.findRecord(name));
    TESSERA_TRY(const auto record, reader.record(id));
    if (record.goldenId.empty() && record.state != engine::RecordState::Active)
        return engine::fail(engine::ErrorCode::NotFound, fmt::format("{} is {} and belongs to no customer.", name, engine::codeOf(record.state)));
    if (record.goldenId.empty())
        return engine::fail(engine::ErrorCode::NotFound, fmt::format("{} belongs to no customer yet. Match first.", name));
    return reader.findCustomer(record.goldenId);
}

engine::Result<Exit> how(Context &context, const std::string &name)
{
    TESSERA_TRY(auto workspace, context.openForReading());
    const engine::Reader &reader = workspace.reader();
    TESSERA_TRY(const auto id, customerNamed(reader, name));
    TESSERA_TRY(const auto customer, reader.customer(id));
    TESSERA_TRY(const auto formation, reader.formation(id));
    const RecordNames names(customer.records);
    Output &output = context.output();
    output.line(fmt::format("{}  {}  {}, {} made it", customer.row.goldenId, customer.row.name, counted(customer.records.size(), "record"),
                            counted(formation.steps.size(), "link")));
    for (std::size_t i = 0; i < formation.steps.size(); ++i) {
        showStep(output, i + 1, formation.steps[i], names);
        output.object(toJson(i + 1, formation.steps[i], names));
    }
    output.line(endText(formation, names));
    if (formation.split)
        output.line(splitText(*formation.split, names));
    nlohmann::json end{
        {"golden_id", customer.row.goldenId}, {"name", customer.row.name}, {"falls_apart_above", nullptr}, {"would_leave", nlohmann::json::array()}};
    if (formation.weakest) {
        end["falls_apart_above"] = formation.steps.at(*formation.weakest).weight;
        end["would_leave"] = names.all(formation.steps.at(*formation.weakest).loose);
    }
    end["split"] =
        formation.split
            ? nlohmann::json{{"stay", names.all(formation.split->stay)}, {"move", names.all(formation.split->move)}, {"bits", formation.split->bits}}
            : nlohmann::json();
    output.object(end);
    context.counts() = {{"records", customer.records.size()}, {"links", formation.steps.size()}};
    return Exit::Done;
}

} // namespace

void addHow(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("how", "How a customer was formed: which link joined which records, and what else holds them");
    const auto id = std::make_shared<std::string>();
    addProject(*verb, context);
    verb->add_option("id", *id, "A golden ID, or a record of the customer")->required()->type_name("ID|SOURCE:KEY");
    verb->callback([&context, id] { context.setAction("how", [&context, id] { return how(context, *id); }); });
}

} // namespace app::cli
