// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/json_flattener.h"

#include <algorithm>
#include <simdjson.h>
#include <stdexcept>
#include <vector>

#include "engine/intake/record_reader.h"

namespace engine
{

namespace
{

namespace json = simdjson::ondemand;

constexpr int DeepestLevel = 32;

struct Refusal : std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace

// simdjson's throwing style keeps the walk short; flatten() catches.
class JsonFlattener::Walk final
{
public:
    std::span<const JsonCell> walk(std::string_view text)
    {
        m_used = 0;
        m_path.clear();
        m_padded.reserve(text.size() + simdjson::SIMDJSON_PADDING);
        m_padded.assign(text);
        json::document document = m_parser.iterate(m_padded.data(), text.size(), m_padded.capacity());
        if (document.type() != json::json_type::object)
            throw Refusal("no JSON object");
        object(document.get_object(), 0, false);
        if (!document.at_end())
            throw Refusal("something follows the JSON object");
        return {m_cells.data(), m_used};
    }

private:
    void object(json::object members, int depth, bool isInList)
    {
        if (depth == DeepestLevel)
            throw Refusal("JSON nested deeper than " + std::to_string(DeepestLevel) + " levels");
        const std::size_t parent = m_path.size();
        for (auto member : members) {
            const std::string_view name = member.unescaped_key();
            if (parent > 0)
                m_path += '.';
            m_path += name;
            value(member.value(), depth, isInList);
            m_path.resize(parent);
        }
    }

    void value(json::value value, int depth, bool isInList)
    {
        switch (value.type()) {
        case json::json_type::object: return object(value.get_object(), depth + 1, isInList);
        case json::json_type::array: return list(value.get_array(), depth + 1);
        case json::json_type::string: return add(value.get_string(), isInList);
        case json::json_type::null:
            if (!value.is_null())
                throw Refusal("not valid JSON");
            return add({}, isInList);
        case json::json_type::boolean: return add(value.get_bool() ? "true" : "false", isInList);
        default: return number(value, isInList);
        }
    }

    // As written: leading digits of long keys and "1.10" are kept. Reading it as a number first refuses what is none.
    void number(json::value value, bool isInList)
    {
        std::string_view token = value.raw_json_token();
        token = token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
        json::number parsed;
        const simdjson::error_code error = value.get_number().get(parsed);
        if (error != simdjson::SUCCESS && error != simdjson::BIGINT_ERROR)
            throw simdjson::simdjson_error(error);
        add(token, isInList);
    }

    void list(json::array values, int depth)
    {
        if (depth == DeepestLevel)
            throw Refusal("JSON nested deeper than " + std::to_string(DeepestLevel) + " levels");
        bool isEmpty = true;
        for (auto element : values) {
            isEmpty = false;
            value(element.value(), depth, true);
        }
        if (isEmpty)
            add({}, true);
    }

    void add(std::string_view text, bool isInList)
    {
        const auto used = std::span(m_cells).first(m_used);
        const auto known = std::ranges::find(used, m_path, &JsonCell::path);
        if (known != used.end() && !(isInList && known->isList))
            throw Refusal("the name " + m_path + " stands twice");
        if (known == used.end()) {
            if (m_used == MaxColumns)
                throw Refusal("more than " + std::to_string(MaxColumns) + " members");
            if (m_used == m_cells.size())
                m_cells.emplace_back();
            JsonCell &cell = m_cells[m_used++];
            cell.path = m_path;
            cell.isList = isInList;
            cell.text.clear();
            append(cell.text, text);
            return;
        }
        if (text.empty())
            return;
        if (!known->text.empty())
            known->text += ValueSeparator;
        append(known->text, text);
    }

    // The separator and zero bytes can only be meant as rubbish in a text.
    static void append(std::string &cell, std::string_view text)
    {
        const auto start = static_cast<std::ptrdiff_t>(cell.size());
        cell += text;
        std::replace_if(cell.begin() + start, cell.end(), [](char c) { return c == ValueSeparator || c == '\0'; }, ' ');
        if (cell.size() > MaxCellBytes)
            throw Refusal("a value is longer than " + std::to_string(MaxCellBytes >> 10U) + " KiB");
    }

    json::parser m_parser;
    std::string m_padded;
    std::string m_path;
    std::vector<JsonCell> m_cells;
    std::size_t m_used = 0;
};

JsonFlattener::JsonFlattener() : m_walk(std::make_unique<Walk>()) {}
JsonFlattener::~JsonFlattener() = default;

std::expected<std::span<const JsonCell>, std::string> JsonFlattener::flatten(std::string_view text)
{
    try {
        return m_walk->walk(text);
    } catch (const Refusal &refusal) {
        return std::unexpected(std::string(refusal.what()));
    } catch (const simdjson::simdjson_error &error) {
        // "TAPE_ERROR: The JSON document has … etc. This is …": the first sentence, without the code.
        std::string reason = error.what();
        if (const auto colon = reason.find("_ERROR: "); colon != std::string::npos)
            reason.erase(0, reason.find(' ', colon) + 1);
        reason.resize(std::min(reason.find('.'), reason.size()));
        if (reason.starts_with("The "))
            reason.front() = 't';
        return std::unexpected("not valid JSON (" + reason + ")");
    }
}

} // namespace engine
