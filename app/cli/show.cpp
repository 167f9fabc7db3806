// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"
#include "engine/workspace/reader.h"

namespace app::cli
{

namespace
{

using AsOf = std::optional<engine::Timestamp>;

// A day means its end, and so does a second: times are shown in whole ones.
engine::Result<AsOf> asOfFrom(const std::string &typed)
{
    constexpr std::int64_t Second = 1'000'000;
    const bool isDay = engine::daysFromIso(typed).has_value();
    AsOf at = engine::timestampFromIso(isDay ? typed + "T23:59:59Z" : typed);
    if (!at)
        return engine::fail(engine::ErrorCode::InvalidArgument, fmt::format("'{}' is no time; write 2026-03-02 or 2026-03-02T08:15:00Z.", typed));
    if (at->microseconds % Second == 0)
        at->microseconds += Second - 1;
    return at;
}

nlohmann::json jsonOf(const AsOf &at)
{
    return at ? nlohmann::json(engine::toIsoText(*at)) : nlohmann::json();
}

engine::Result<Exit> showRecord(Context &context, const engine::Reader &reader, engine::RecordId id, const AsOf &at)
{
    TESSERA_TRY(const auto record, reader.record(id, at));
    TESSERA_TRY(const auto catalog, reader.attributes());
    Output &output = context.output();
    output.line(fmt::format("{}:{}  {}  {}", record.source.code, record.key, engine::codeOf(record.state),
                            record.goldenId.empty() ? "in no customer yet" : "customer " + record.goldenId));
    std::vector<std::vector<std::string>> rows{{"attribute", "value", "as received", "compared as"}};
    nlohmann::json values = nlohmann::json::array();
    for (const auto &[attribute, cell] : record.cells) {
        const std::string &code = catalog.at(attribute).code;
        rows.push_back({code, cell.text, cell.raw == cell.text ? "" : cell.raw, cell.canonical});
        values.push_back({{"attribute", code}, {"value", cell.text}, {"raw", cell.raw}, {"canonical", cell.canonical}});
    }
    if (at)
        output.line(fmt::format("As it stood on {}.", engine::toIsoText(*at)));
    output.table(rows);
    nlohmann::json raw = nlohmann::json::object();
    for (const auto &[column, cell] : record.raw)
        raw[column] = cell;
    output.object({{"record", record.source.code + ':' + record.key},
                   {"state", engine::codeOf(record.state)},
                   {"golden_id", record.goldenId},
                   {"as_of", jsonOf(at)},
                   {"values", values},
                   {"raw", raw}});
    context.counts()["records"] = 1;
    return Exit::Done;
}

// What a customer of an earlier time is made of.
void showStanding(Output &output, engine::Timestamp at, std::optional<engine::Timestamp> historyBegin)
{
    output.line(fmt::format("As today's rules would have made it on {} of the records that belonged to it then.", engine::toIsoText(at)));
    if (historyBegin && at < *historyBegin)
        output.line(fmt::format("Records that left it before {} may be missing: this project keeps who left a customer only since then.",
                                engine::toIsoText(*historyBegin)));
}

// Of an earlier time without links: which held it then is not kept.
nlohmann::json showMembers(Output &output, const engine::CustomerView &customer, const AsOf &at)
{
    nlohmann::json records = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows{at ? std::vector<std::string>{"record", "state"}
                                                  : std::vector<std::string>{"record", "link", "weight", "state"}};
    for (std::size_t i = 0; i < customer.records.size(); ++i) {
        const engine::RecordView &record = customer.records[i];
        const engine::Membership &membership = customer.memberships[i];
        const std::string reference = record.source.code + ':' + record.key;
        const std::string state(engine::codeOf(record.state));
        if (at) {
            rows.push_back({reference, state});
            records.push_back({{"record", reference}, {"link", nullptr}, {"weight", nullptr}});
        } else {
            rows.push_back({reference, std::string(engine::codeOf(membership.link)), fmt::format("{:+.1f}", membership.weight), state});
            records.push_back({{"record", reference}, {"link", engine::codeOf(membership.link)}, {"weight", membership.weight}});
        }
    }
    output.line("\nRecords");
    output.table(rows, {false, false, true});
    return records;
}

engine::Result<Exit> showCustomer(Context &context, const engine::Reader &reader, engine::CustomerId id, const AsOf &at)
{
    TESSERA_TRY(const auto customer, at ? reader.customerAsOf(id, *at) : reader.customer(id));
    Output &output = context.output();
    const std::string confidence = at ? std::string() : fmt::format(", confidence {:.1f} %", customer.row.confidence * 100);
    output.line(fmt::format("{}  {}  {} records{}", customer.row.goldenId, customer.row.name, customer.records.size(), confidence));
    TESSERA_TRY(const auto historyBegin, reader.membershipHistoryBegin());
    if (at)
        showStanding(output, *at, historyBegin);
    std::vector<std::vector<std::string>> rows{{"attribute", "value", "why"}};
    nlohmann::json golden = nlohmann::json::array();
    for (const engine::GoldenCellView &cell : customer.golden) {
        rows.push_back({cell.value.isSecondary ? "" : cell.code, cell.value.text, cell.sentence});
        golden.push_back({{"attribute", cell.code},
                          {"value", cell.value.text},
                          {"source", cell.source},
                          {"source_key", cell.sourceKey},
                          {"strategy", engine::codeOf(cell.value.strategy)},
                          {"runner_up", cell.value.runnerUpText},
                          {"runner_up_source", cell.runnerUpSource},
                          {"secondary", cell.value.isSecondary}});
    }
    output.table(rows);
    const nlohmann::json records = showMembers(output, customer, at);
    output.object({{"golden_id", customer.row.goldenId},
                   {"name", customer.row.name},
                   {"as_of", jsonOf(at)},
                   {"members_known_since", at ? jsonOf(historyBegin) : nlohmann::json()},
                   {"confidence", at ? nlohmann::json() : nlohmann::json(customer.row.confidence)},
                   {"golden", golden},
                   {"records", records}});
    context.counts() = {{"customers", 1}, {"records", customer.records.size()}};
    return Exit::Done;
}

engine::Result<Exit> show(Context &context, const std::string &what, const std::optional<std::string> &asOf)
{
    TESSERA_TRY(const AsOf at, asOf ? asOfFrom(*asOf) : engine::Result<AsOf>());
    TESSERA_TRY(auto workspace, context.openForReading());
    const engine::Reader &reader = workspace.reader();
    if (what.contains(':')) {
        TESSERA_TRY(const auto record, reader.findRecord(what));
        return showRecord(context, reader, record, at);
    }
    TESSERA_TRY(const auto customer, reader.findCustomer(what, at));
    return showCustomer(context, reader, customer, at);
}

} // namespace

void addShow(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("show", "A record, or a customer with the origin of every value");
    const auto what = std::make_shared<std::string>();
    const auto asOf = std::make_shared<std::optional<std::string>>();
    addProject(*verb, context);
    verb->add_option("what", *what, "SOURCE:KEY or a golden ID")->required()->type_name("SOURCE:KEY|ID");
    verb->add_option("--as-of", *asOf, "As it stood at the end of this day, or at this time (UTC)")->type_name("DATE");
    verb->callback([&context, what, asOf] { context.setAction("show", [&context, what, asOf] { return show(context, *what, *asOf); }); });
}

} // namespace app::cli
