// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <fmt/format.h>

#include "engine/base/ascii.h"
#include "engine/match/blocking_rule.h"
#include "engine/match/splink/condition_reader.h"
#include "engine/match/splink/condition_writer.h"
#include "engine/match/splink/interchange.h"
#include "engine/match/splink/problem_list.h"
#include "engine/match/splink/rule_reader.h"
#include "engine/match/splink/settings.h"
#include "engine/match/splink/sql_token.h"

namespace engine
{

namespace
{

bool readsPersonal(const Condition &condition)
{
    return leavesOutShared(condition.transforms) || std::ranges::any_of(condition.parts, readsPersonal);
}

class Exporter
{
public:
    Exporter(const Model &model, const AttributeCatalog &catalog, const SplinkExportOptions &options)
        : m_model(model), m_catalog(catalog), m_dialect(options.dialect), m_isSimplified(options.isSimplified)
    {
        if (model.splink) {
            m_origin = *model.splink;
            m_columns = {m_origin.columns, m_origin.lists};
        }
    }

    Result<SplinkExport> run()
    {
        SplinkSettings settings;
        settings.dialect = m_dialect;
        settings.prior = m_model.prior;
        settings.table = m_origin.table;
        nameColumns();
        for (const Comparison &comparison : m_model.comparisons)
            addComparison(settings, comparison);
        for (std::size_t i = 0; i < m_model.blockingRules.size(); ++i)
            addRule(settings, i);
        checkWhole();
        checkRest(settings);
        if (!m_problems.isEmpty())
            return std::unexpected(m_problems.error(
                ErrorCode::Unsupported,
                fmt::format("The model cannot be written for {}; these parts cannot be said there. No file was written.", codeOf(m_dialect))));
        m_export.json = splinkSettingsToJson(settings);
        return std::move(m_export);
    }

private:
    // A column keeps its name in the file the model came from; any other is called as the attribute is.
    void nameColumns()
    {
        std::set<AttributeId> attributes;
        for (const Comparison &comparison : m_model.comparisons) {
            const std::vector<AttributeId> read = attributesOf(comparison);
            attributes.insert(read.begin(), read.end());
            for (const Level &level : comparison.levels) {
                if (level.termFrequency)
                    attributes.insert(level.termFrequency->attribute);
            }
        }
        for (const std::string &text : m_model.blockingRules) {
            if (const auto rule = parseBlockingRule(text, m_catalog)) {
                for (const KeyExpression &key : rule->keys)
                    attributes.insert(key.attribute);
            }
        }
        std::set<std::string> taken;
        for (const auto &[attribute, name] : m_columns.names)
            taken.insert(ascii::lower(name));
        for (const AttributeId attribute : attributes) {
            if (m_columns.names.contains(attribute))
                continue;
            const std::string &code = m_catalog.at(attribute).code;
            if (!taken.insert(code).second)
                m_problems.add(fmt::format("the attribute \"{}\": the file has another column of this name", code));
            m_columns.names[attribute] = code;
        }
    }

    void checkWhole()
    {
        if (m_model.household.isConsidered)
            leaveOut("households: Splink does not know them");
        if (!m_model.namesakes.comparisons.empty())
            leaveOut("what namesakes have in common: Splink does not know it");
        for (const Comparison &comparison : m_model.comparisons) {
            if (std::ranges::any_of(comparison.levels, [](const Level &level) { return readsPersonal(level.condition); }))
                leaveOut(fmt::format("what households and offices share in \"{}\": Splink cannot tell", comparison.name));
        }
        for (const auto &[attribute, limit] : m_model.sharedLimits)
            leaveOut(fmt::format("the limit for shared values of \"{}\": Splink has none", m_catalog.at(attribute).code));
        if (m_model.metrics != metricProfileOf(m_dialect))
            m_export.notices.push_back(
                fmt::format("String metrics are those of {} there; here they are \"{}\". Values with letters beyond ASCII may differ.",
                            codeOf(m_dialect), codeOf(m_model.metrics)));
    }

    void leaveOut(const std::string &what)
    {
        if (m_isSimplified)
            m_export.notices.push_back(fmt::format("Left out: {}.", what));
        else
            m_problems.add(what);
    }

    void leaveOut(const std::string &where, std::string_view text, const Error &error)
    {
        if (m_isSimplified)
            leaveOut(problemLine(where, text, error));
        else
            m_problems.add(where, text, error); // which names a column once only
    }

    // What leaving out may come to.
    void checkRest(const SplinkSettings &settings)
    {
        if (m_hasFewerLevels)
            m_export.notices.insert(m_export.notices.begin(),
                                    "Levels are left out: their pairs are judged there by the levels after them, so train the model again there.");
        if (!m_isSimplified)
            return;
        if (settings.comparisons.empty())
            m_problems.add("comparisons: nothing is left of any of them");
        if (settings.rules.empty() && !m_model.blockingRules.empty())
            m_problems.add("blocking rules: none is left, and without one Splink compares every record with every other");
    }

    void addComparison(SplinkSettings &settings, const Comparison &source)
    {
        SplinkComparison comparison;
        comparison.name = source.name;
        std::size_t asking = 0; // levels that ask for more than a missing value
        const auto wording = m_origin.comparisons.find(source.name);
        if (wording != m_origin.comparisons.end())
            comparison.description = wording->second.description;
        for (std::size_t i = 0; i < source.levels.size(); ++i) {
            const Level &level = source.levels[i];
            auto text = wording == m_origin.comparisons.end() ? std::nullopt : oldWords(level.condition, wording->second.conditions, i);
            if (!text) {
                auto written = conditionToSql(level.condition, m_dialect, m_columns);
                if (!written) {
                    leaveOut(levelPlace(source.name, i), level.label, written.error());
                    m_hasFewerLevels = true;
                    if (m_isSimplified && isMissingLevel(level.condition))
                        break; // without it missing values would count as different ones
                    continue;
                }
                text = *std::move(written);
            }
            SplinkLevel next = levelOf(level, *std::move(text));
            if (m_isSimplified && isJoined(comparison, next))
                continue;
            asking += !next.isNull && level.condition.kind != ConditionKind::Else ? 1 : 0;
            comparison.levels.push_back(std::move(next));
        }
        if (asking > 0 || !m_isSimplified)
            settings.comparisons.push_back(std::move(comparison));
        else
            leaveOut(fmt::format("comparison \"{}\": no level of it is left", source.name));
    }

    // Without what households share two levels may come to ask the same: they are one there, reached as often as both.
    bool isJoined(SplinkComparison &comparison, const SplinkLevel &next)
    {
        const auto former = std::ranges::find(comparison.levels, next.condition, &SplinkLevel::condition);
        if (former == comparison.levels.end())
            return false;
        if (former->m && next.m)
            former->m = std::min(*former->m + *next.m, 1.0);
        if (former->u && next.u)
            former->u = std::min(*former->u + *next.u, 1.0);
        m_export.notices.push_back(fmt::format("Joined in \"{}\": {} and {}, which are the same there.", comparison.name, former->label, next.label));
        return true;
    }

    // The old text of a level, if it still says the condition. Levels may have moved.
    std::optional<std::string> oldWords(const Condition &condition, const std::vector<std::string> &texts, std::size_t index)
    {
        if (m_origin.dialect != m_dialect)
            return std::nullopt;
        const auto says = [&](const std::string &text) {
            SplinkColumns columns = knownColumns();
            const auto read = conditionFromSql(text, m_dialect, columns);
            return read && read->condition == condition;
        };
        if (index < texts.size() && says(texts[index]))
            return texts[index];
        const auto found = std::ranges::find_if(texts, says);
        return found == texts.end() ? std::nullopt : std::optional{*found};
    }

    SplinkColumns knownColumns() const
    {
        std::map<std::string, std::string> codes;
        for (const auto &[attribute, name] : m_origin.columns)
            codes[name] = m_catalog.at(attribute).code;
        return {m_catalog, codes};
    }

    SplinkLevel levelOf(const Level &source, std::string text) const
    {
        SplinkLevel level;
        level.condition = std::move(text);
        level.label = source.label;
        level.isNull = isMissingLevel(source.condition);
        level.fixM = source.fixM;
        level.fixU = source.fixU;
        if (!level.isNull && source.m)
            level.m = std::max(*source.m, LeastProbability);
        if (!level.isNull && source.u)
            level.u = std::max(*source.u, LeastProbability);
        if (source.termFrequency && source.termFrequency->weight != 0) { // Splink forgets a weight of 0
            level.termColumn = m_columns.names.at(source.termFrequency->attribute);
            level.termWeight = source.termFrequency->weight;
            level.termMinimumU = source.termFrequency->minimumU;
            level.ownU = source.termFrequency->ownU;
        }
        return level;
    }

    void addRule(SplinkSettings &settings, std::size_t index)
    {
        const std::string &text = m_model.blockingRules[index];
        const auto rule = parseBlockingRule(text, m_catalog);
        if (!rule) {
            m_problems.add(fmt::format("blocking rule {}", index + 1), text, rule.error());
            return;
        }
        if (auto old = oldRule(*rule, index)) {
            settings.rules.push_back(*std::move(old));
            return;
        }
        auto written = ruleToSplink(*rule, m_dialect, m_columns.names);
        if (!written) {
            leaveOut(fmt::format("blocking rule {}", index + 1), text, written.error());
            return;
        }
        settings.rules.push_back({*std::move(written), arraysOf(*rule)});
    }

    // The lists among the columns of a rule: each of their values is a key.
    std::vector<std::string> arraysOf(const BlockingRule &rule) const
    {
        std::vector<std::string> arrays;
        for (const KeyExpression &key : rule.keys) {
            if (m_columns.lists.contains(key.attribute))
                arrays.push_back(m_columns.names.at(key.attribute));
        }
        return arrays;
    }

    std::optional<SplinkRule> oldRule(const BlockingRule &rule, std::size_t index)
    {
        if (m_origin.dialect != m_dialect)
            return std::nullopt;
        const auto says = [&](const SplinkRule &old) {
            SplinkColumns columns = knownColumns();
            const auto read = ruleFromSplink(old, m_dialect, columns);
            return read && *read == rule;
        };
        if (index < m_origin.rules.size() && says(m_origin.rules[index]))
            return m_origin.rules[index];
        const auto found = std::ranges::find_if(m_origin.rules, says);
        return found == m_origin.rules.end() ? std::nullopt : std::optional{*found};
    }

    const Model &m_model;
    const AttributeCatalog &m_catalog;
    SqlDialect m_dialect;
    bool m_isSimplified;
    bool m_hasFewerLevels = false;
    SplinkOrigin m_origin;
    SqlColumns m_columns;
    SplinkExport m_export;
    ProblemList m_problems;
};

} // namespace

Result<SplinkExport> modelToSplink(const Model &model, const AttributeCatalog &catalog, const SplinkExportOptions &options)
{
    return Exporter(model, catalog, options).run();
}

} // namespace engine
