// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <algorithm>

#include "engine/match/comparison_library.h"
#include "engine/match/level_library.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

// What a person may put into a model by hand is what the engine takes.
class LevelLibraryTest final : public QObject
{
    Q_OBJECT

    AttributeCatalog m_catalog;

    static Model modelOf(std::vector<Comparison> comparisons)
    {
        Model model;
        model.comparisons = std::move(comparisons);
        model.blockingRules = {"l.email = r.email"};
        return model;
    }

    // As many records have each of them, and half of those values are equal.
    static std::vector<AttributeProfile> profilesOf(const std::vector<AttributeId> &attributes)
    {
        std::vector<AttributeProfile> profiles;
        for (const AttributeId attribute : attributes) {
            AttributeProfile profile;
            profile.attribute = attribute;
            profile.filled = 1000;
            profile.distinct = 500;
            profile.equalPairs = 0.01;
            profiles.push_back(profile);
        }
        return profiles;
    }

    static std::vector<std::string> namesOf(const std::vector<Comparison> &comparisons)
    {
        std::vector<std::string> names;
        for (const Comparison &comparison : comparisons)
            names.push_back(comparison.name);
        return names;
    }

private Q_SLOTS:
    void everyLevelOfEveryKindIsTaken()
    {
        std::vector<Attribute> attributes(m_catalog.all().begin(), m_catalog.all().end());
        AttributeCatalog catalog = m_catalog;
        for (const AttributeKind kind : {AttributeKind::Text, AttributeKind::Number, AttributeKind::Flag})
            attributes.push_back(catalog.at(*catalog.declare(std::string(codeOf(kind)) + "_own", kind, false)));
        for (const Attribute &attribute : attributes) {
            Comparison comparison = tests::exactComparison(attribute.id, "it");
            comparison.levels.erase(comparison.levels.begin()); // the missing one
            const std::vector<Level> levels = levelsFor(attribute);
            QVERIFY(levels.size() >= 2);
            QCOMPARE(levels.front().label, std::string("missing"));
            for (const Level &level : levels)
                insertLevel(comparison, level, std::nullopt);
            const auto taken = validate(modelOf({comparison}), catalog);
            QVERIFY2(taken.has_value(), taken ? "" : (attribute.code + ": " + taken.error().message).c_str());
        }
    }

    void aLevelStandsWhereItMay()
    {
        Comparison comparison = tests::exactComparison(attributes::FamilyName, "it"); // missing, exact, different
        const auto close = tests::level("close", tests::on(ConditionKind::JaroWinkler, attributes::FamilyName, 0.9));
        QCOMPARE(insertLevel(comparison, close, std::nullopt), 2U);
        QCOMPARE(insertLevel(comparison, close, 0), 1U); // right after the missing one
        QCOMPARE(insertLevel(comparison, close, 4), 4U); // never after else
        QVERIFY(comparison.levels.back().condition.kind == ConditionKind::Else);
        QCOMPARE(comparison.levels[2].label, std::string("exact"));
        QCOMPARE(comparison.levels[1].label, std::string("close_2"));
        QCOMPARE(comparison.levels[4].label, std::string("close_3"));
        comparison.levels.erase(comparison.levels.begin());
        QCOMPARE(insertLevel(comparison, levelsFor(m_catalog.at(attributes::FamilyName)).front(), 2), 0U);
    }

    // A comparison that was taken out comes back as it was proposed.
    void whatIsNotComparedIsOffered()
    {
        using namespace attributes;
        const auto profiles = profilesOf({GivenName, FamilyName, BirthDate, Email, Phone, Street, City, Postcode});
        const std::vector<Comparison> proposed = proposeComparisons(profiles, m_catalog).comparisons;
        QCOMPARE(furtherComparisons(modelOf(proposed), profiles, m_catalog).size(), 0U);
        for (std::size_t i = 0; i < proposed.size(); ++i) {
            Model model = modelOf(proposed);
            removeComparison(model, i);
            const auto further = furtherComparisons(model, profiles, m_catalog);
            QCOMPARE(namesOf(further), std::vector{proposed[i].name}); // the family name as well, although the given name's swap reads it
            QVERIFY(further.front() == proposed[i]);
        }
    }

    void whatAProposalPassesOverIsOfferedAsEqualOrDifferent()
    {
        using namespace attributes;
        const auto profiles = profilesOf({Title, GivenName, FamilyName, FullName, Street, City, Country});
        Model model = modelOf(proposeComparisons(profiles, m_catalog).comparisons);
        QCOMPARE(namesOf(model.comparisons), (std::vector<std::string>{"given_name", "family_name", "address"}));
        model.comparisons[0].name = "title";
        const auto further = furtherComparisons(model, profiles, m_catalog);
        QCOMPARE(namesOf(further), (std::vector<std::string>{"title_2", "full_name"})); // the address reads the country
        QCOMPARE(further[0].levels.size(), 3U);
        QVERIFY(further[1].levels.size() > 3);
        removeComparison(model, 2);
        QCOMPARE(namesOf(furtherComparisons(model, profiles, m_catalog)), (std::vector<std::string>{"title_2", "full_name", "address"}));
        model.comparisons.push_back(tests::exactComparison(City, "city"));
        QCOMPARE(namesOf(furtherComparisons(model, profiles, m_catalog)), (std::vector<std::string>{"title_2", "full_name", "street", "country"}));
        for (const Comparison &comparison : furtherComparisons(model, profiles, m_catalog))
            model.comparisons.push_back(comparison);
        QVERIFY(validate(model, m_catalog));
    }

    // Without its limit a phone number that a hundred people share would merge them.
    void whatGoesWithAComparisonComesWithIt()
    {
        using namespace attributes;
        const auto profiles = profilesOf({GivenName, FamilyName, Phone});
        Model model = modelOf({tests::exactComparison(GivenName, "given_name"), tests::exactComparison(FamilyName, "family_name")});
        addComparison(model, tests::exactComparison(Phone, "phone"), profiles, m_catalog);
        QVERIFY(model.sharedLimits.contains(Phone));
        QVERIFY(model.namesakes.comparisons.empty()); // the phone is not what makes the name
        model.sharedLimits[Phone] = 7;
        removeComparison(model, 2);
        addComparison(model, tests::exactComparison(Phone, "phone"), profiles, m_catalog);
        QCOMPARE(model.sharedLimits[Phone], 7U); // a person's choice
        removeComparison(model, 1);
        addComparison(model, tests::exactComparison(FamilyName, "family_name"), profiles, m_catalog);
        QCOMPARE(model.namesakes.comparisons, (std::vector<std::string>{"given_name", "family_name"}));
        model.namesakes = {};
        model.splink.emplace();
        removeComparison(model, 2);
        addComparison(model, tests::exactComparison(FamilyName, "family_name"), profiles, m_catalog);
        QVERIFY(model.namesakes.comparisons.empty());
    }
};

TESSERA_TEST(LevelLibraryTest, "level_library_test")
#include "level_library_test.moc"
