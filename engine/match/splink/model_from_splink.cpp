// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "engine/match/blocking_rule.h"
#include "engine/match/json_position.h"
#include "engine/match/splink/condition_reader.h"
#include "engine/match/splink/condition_writer.h"
#include "engine/match/splink/interchange.h"
#include "engine/match/splink/problem_list.h"
#include "engine/match/splink/rule_reader.h"
#include "engine/match/splink/settings.h"

namespace engine
{

namespace
{

// Where a Splink file has what a model of ours has at the path: comparisons, levels and rules stand in the same order in both.
std::string splinkPathOf(std::string_view path)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> Names{{{"prior", "probability_two_random_records_match"},
                                                                                   {"blocking_rules", "blocking_rules_to_generate_predictions"},
                                                                                   {"name", "output_column_name"},
                                                                                   {"levels", "comparison_levels"},
                                                                                   {"label", "label_for_charts"},
                                                                                   {"condition", "sql_condition"},
                                                                                   {"m", "m_probability"},
                                                                                   {"u", "u_probability"},
                                                                                   {"term_frequency", "tf_adjustment_column"},
                                                                                   {"term_frequency.attribute", "tf_adjustment_column"},
                                                                                   {"term_frequency.weight", "tf_adjustment_weight"},
                                                                                   {"term_frequency.minimum_u", "tf_minimum_u_value"}}};
    std::string there;
    while (!path.empty()) {
        if (path.starts_with("condition")) // a condition is one text there
            path = path.substr(0, std::string_view("condition").size());
        const bool isFrequency = path.starts_with("term_frequency"); // its parts stand in the level
        const std::size_t end = std::min(isFrequency ? path.size() : path.find_first_of(".["), path.size());
        const std::string_view name = path.substr(0, end);
        const auto known = std::ranges::find(Names, name, &std::pair<std::string_view, std::string_view>::first);
        there += known != Names.end() ? known->second : name;
        const std::size_t next = std::min(path.find('.', end), path.size());
        there += path.substr(end, next - end); // [2]
        path.remove_prefix(std::min(next + 1, path.size()));
        there += path.empty() ? "" : ".";
    }
    return there;
}

class Importer
{
public:
    Importer(std::string_view text, SplinkSettings settings, const AttributeCatalog &catalog, const SplinkImportOptions &options)
        : m_text(text), m_settings(std::move(settings)), m_catalog(catalog), m_columns(catalog, options.columns, options.guess),
          m_dialect(m_settings.dialect.value_or(options.dialect.value_or(SqlDialect::DuckDb)))
    {
        if (!m_settings.dialect && !options.dialect)
            notice("The file names no SQL dialect; it is read as duckdb.");
    }

    Result<SplinkImport> run()
    {
        Model &model = m_import.model;
        model.prior = m_settings.prior;
        model.metrics = metricProfileOf(m_dialect);
        m_origin.dialect = m_dialect;
        m_origin.table = m_settings.table;
        if (m_settings.table.linkType == "link_only")
            notice("The file links sources only. Declare a source as free of duplicates to have its records never paired among themselves.");
        for (const SplinkComparison &comparison : m_settings.comparisons)
            addComparison(comparison);
        addRules();
        for (const AttributeId list : m_lists) {
            if (const auto whole = m_wholeLists.find(list); whole != m_wholeLists.end())
                m_problems.add(fmt::format("{}: whole lists are compared; only their values can be (array_intersect)", whole->second));
        }
        if (!m_problems.isEmpty())
            return std::unexpected(m_problems.error(
                ErrorCode::InputRejected, "The Splink file cannot be taken; these parts have no counterpart here. The model in force is unchanged."));
        m_origin.columns = m_columns.names();
        m_origin.lists = m_lists;
        model.splink = std::move(m_origin);
        if (auto checked = checkModel(model, m_catalog); !checked)
            return notUsable(checked.error());
        for (const auto &[attribute, name] : m_columns.names())
            m_import.columns[name] = m_catalog.at(attribute).code;
        return std::move(m_import);
    }

private:
    // What the check of the model found, at its place in the file.
    [[nodiscard]] std::unexpected<Error> notUsable(const Error &found) const
    {
        const std::string path = splinkPathOf(found.detail);
        Error error{ErrorCode::InputRejected,
                    fmt::format("The Splink file cannot be taken: {}: {}. The model in force is unchanged.", path, found.message), path};
        const auto position = locateInJson(m_text, path);
        return position ? placed(std::move(error), *position) : std::unexpected(std::move(error));
    }

    void notice(std::string text)
    {
        if (!std::ranges::contains(m_import.notices, text))
            m_import.notices.push_back(std::move(text));
    }

    void addComparison(const SplinkComparison &source)
    {
        Comparison comparison;
        comparison.name = source.name;
        SplinkOrigin::Wording wording{source.description, {}};
        const std::string shownName = source.name.empty() ? source.description : source.name;
        bool hasDefaults = false;
        for (std::size_t i = 0; i < source.levels.size(); ++i) {
            const SplinkLevel &level = source.levels[i];
            const std::string where = levelPlace(shownName, i);
            const auto condition = readCondition(level, where);
            if (!condition) {
                m_problems.add(where, level.condition, condition.error());
                continue;
            }
            if (const auto problem = checkPlace(*condition, source, i); !problem.empty())
                m_problems.add(fmt::format("{}: {}", where, problem));
            wording.conditions.push_back(wordingOf(level, *condition, where));
            comparison.levels.push_back(levelOf(level, *condition, where));
            hasDefaults = hasDefaults || (!level.isNull && (!level.m || !level.u));
        }
        if (hasDefaults)
            notice(fmt::format("Comparison \"{}\": levels without m or u take Splink's defaults until they are trained.", shownName));
        if (comparison.name.empty())
            comparison.name = nameOf(comparison);
        m_origin.comparisons[comparison.name] = std::move(wording);
        m_import.model.comparisons.push_back(std::move(comparison));
    }

    Result<Condition> readCondition(const SplinkLevel &level, const std::string &where)
    {
        TESSERA_TRY(ReadCondition read, conditionFromSql(level.condition, level.dialect.value_or(m_dialect), m_columns));
        m_lists.insert(read.lists.begin(), read.lists.end());
        for (const std::string &text : read.notices)
            notice(fmt::format("{}: {}.", where, text));
        noteWholeLists(read.condition, where);
        return std::move(read.condition);
    }

    // Lists can be told from other columns only when all conditions are read.
    void noteWholeLists(const Condition &condition, const std::string &where)
    {
        const bool isAboutValue =
            condition.kind == ConditionKind::Exact || condition.kind == ConditionKind::Reversed || condition.kind == ConditionKind::Literal;
        if (isAboutValue && elementOf(condition.transforms) == 0)
            m_wholeLists.emplace(condition.attribute, where);
        for (const Condition &part : condition.parts)
            noteWholeLists(part, where);
    }

    static std::string checkPlace(const Condition &condition, const SplinkComparison &source, std::size_t index)
    {
        const bool isMissing = isMissingLevel(condition);
        const bool isLast = index + 1 == source.levels.size();
        if (source.levels[index].isNull && !isMissing)
            return "a null level that asks for more than missing values has no counterpart here";
        if (!source.levels[index].isNull && isMissing)
            return "a level about missing values must be a null level (is_null_level)";
        if (isMissing && index != 0)
            return "the null level must be the first, and the only one";
        if ((condition.kind == ConditionKind::Else) != isLast)
            return isLast ? "the last level must be ELSE" : "ELSE must be the last level";
        return {};
    }

    // A condition in another dialect than the file's is put into words of this one, as Splink does.
    std::string wordingOf(const SplinkLevel &level, const Condition &condition, const std::string &where)
    {
        if (!level.dialect || *level.dialect == m_dialect)
            return level.condition;
        const auto text = conditionToSql(condition, m_dialect, {m_columns.names(), m_lists});
        if (text)
            return *text;
        m_problems.add(where, level.condition, text.error());
        return {};
    }

    Level levelOf(const SplinkLevel &source, const Condition &condition, const std::string &where)
    {
        Level level;
        level.label = source.label;
        level.condition = condition;
        level.fixM = source.fixM;
        level.fixU = source.fixU;
        if (!source.isNull) {
            level.m = probability(source.m, "m", where);
            level.u = probability(source.u, "u", where);
        }
        if (source.termColumn.empty())
            return level;
        if (source.termWeight == 0) {
            notice(fmt::format("{}: a term frequency of weight 0 is none, and is left out.", where));
            return level;
        }
        const auto attribute = m_columns.attribute(source.termColumn);
        if (!attribute) {
            m_problems.add(where, "tf_adjustment_column", attribute.error());
            return level;
        }
        level.termFrequency = TermFrequency{*attribute, source.termWeight, source.termMinimumU, source.ownU};
        return level;
    }

    std::optional<double> probability(std::optional<double> value, std::string_view name, const std::string &where)
    {
        if (!value || *value >= LeastProbability)
            return value;
        notice(fmt::format("{}: {} = {} is read as 1e-300, the least that Splink 5 knows.", where, name, *value));
        return LeastProbability;
    }

    // As Splink names a comparison that has no name.
    std::string nameOf(const Comparison &comparison) const
    {
        const std::vector<AttributeId> attributes = attributesOf(comparison);
        if (attributes.size() == 1)
            return m_columns.names().at(attributes.front());
        std::string name = "custom";
        for (const AttributeId attribute : attributes)
            name += "_" + m_columns.names().at(attribute);
        return name;
    }

    void addRules()
    {
        if (m_settings.rules.empty())
            m_problems.add(
                "blocking_rules_to_generate_predictions: there are none, and comparing everything with everything is refused here; add one");
        for (std::size_t i = 0; i < m_settings.rules.size(); ++i) {
            const SplinkRule &rule = m_settings.rules[i];
            const auto read = ruleFromSplink(rule, m_dialect, m_columns);
            if (!read) {
                m_problems.add(fmt::format("blocking rule {}", i + 1), rule.text, read.error());
                continue;
            }
            m_import.model.blockingRules.push_back(blockingRuleText(*read, m_catalog));
            m_origin.rules.push_back(rule);
        }
    }

    std::string_view m_text;
    SplinkSettings m_settings;
    const AttributeCatalog &m_catalog;
    SplinkColumns m_columns;
    SqlDialect m_dialect;
    SplinkImport m_import;
    SplinkOrigin m_origin;
    std::set<AttributeId> m_lists;
    std::map<AttributeId, std::string> m_wholeLists; // first place where a column is compared as one value
    ProblemList m_problems;
};

} // namespace

MetricProfile metricProfileOf(SqlDialect dialect)
{
    switch (dialect) {
    case SqlDialect::DuckDb: return MetricProfile::DuckDb;
    case SqlDialect::Spark: return MetricProfile::Spark;
    case SqlDialect::Sqlite:
    case SqlDialect::Postgres: break;
    }
    return MetricProfile::Sqlite;
}

Result<SplinkImport> modelFromSplink(std::string_view json, const AttributeCatalog &catalog, const SplinkImportOptions &options)
{
    TESSERA_TRY(SplinkSettings settings, splinkSettingsFromJson(json));
    return Importer(json, std::move(settings), catalog, options).run();
}

} // namespace engine
