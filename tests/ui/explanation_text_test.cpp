// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLocale>
#include <QTest>

#include "engine/match/explain.h"
#include "tests/support/test_registry.h"
#include "ui/models/agreement_text.h"
#include "ui/models/text.h"
#include "ui/pages/review/waterfall_data.h"

using namespace ui;
using namespace Qt::StringLiterals;

// Why two records may be one customer, in words: names of attributes stand as they are written, whatever the language does with words
// around them.
class ExplanationTextTest final : public QObject
{
    Q_OBJECT

    static engine::LevelVerdict level(const std::string &comparison, const std::string &label, unsigned level)
    {
        return {.comparison = comparison, .level = level, .label = label, .isLeftOut = false};
    }

    static engine::ComparisonVerdict verdict(const engine::LevelVerdict &level, double weight)
    {
        engine::ComparisonVerdict verdict;
        static_cast<engine::LevelVerdict &>(verdict) = level;
        verdict.weight = weight;
        return verdict;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatAgreesIsListedByHowItDoes()
    {
        const std::vector<engine::LevelVerdict> verdicts{level("city", "different", 1), level("email", "exact", 3), level("phone", "exact", 2),
                                                         level("family_name", "close", 2), level("postcode", "missing", 0)};
        QCOMPARE(agreementText(verdicts), u"Same: E-mail and Phone; close: Family name; different: City"_s);
    }

    void aSentenceNamesWhatSpeaksForAndAgainst()
    {
        engine::Explanation explanation;
        explanation.comparisons = {verdict(level("email", "exact", 3), 6), verdict(level("family_name", "close", 2), 3),
                                   verdict(level("city", "different", 1), -4), verdict(level("postcode", "missing", 0), 0)};
        QCOMPARE(sentenceOf(explanation), u"For one customer (+9.0): E-mail (same) and Family name (close). Against it (−4.0): City (different). "
                                          "Not known to both: Postcode."_s);
    }

    void aSentenceSaysWhyAValueIsLeftOut()
    {
        const auto leftOut = [](const std::string &comparison, engine::LeftOut reason) {
            engine::ComparisonVerdict out = verdict(level(comparison, "missing", 0), 0);
            out.isLeftOut = true;
            out.values.emplace_back().leftOut = reason;
            return out;
        };
        engine::Explanation explanation;
        explanation.comparisons = {leftOut("email", engine::LeftOut::Blocked), leftOut("phone", engine::LeftOut::Shared),
                                   leftOut("address", engine::LeftOut::Household)};
        QCOMPARE(sentenceOf(explanation),
                 u"Left out, because other people share it: Phone and Address. Left out, because the value is blocked: E-mail."_s);
    }

    void barsSayWhatElseCounts()
    {
        engine::ComparisonVerdict rare = verdict(level("family_name", "exact", 3), 6);
        rare.termFrequency = 2;
        engine::ComparisonVerdict shared = verdict(level("phone", "exact", 3), 0);
        shared.values.emplace_back().leftOut = engine::LeftOut::Shared;
        engine::ComparisonVerdict household = verdict(level("address", "exact", 3), 0);
        household.values.emplace_back().leftOut = engine::LeftOut::Household;
        engine::Explanation explanation;
        explanation.comparisons = {rare, shared, household, verdict(level("city", "exact", 2), 1)};
        QStringList remarks;
        for (const WaterfallBar &bar : waterfallData(explanation).bars)
            remarks.append(bar.sublabel);
        QCOMPARE(remarks, (QStringList{u"same · rare value"_s, u"same · shared by many"_s, u"left out · household"_s, u"same"_s}));
    }

    void aPluralTakesWhatAnIntHolds()
    {
        QCOMPARE(pluralOf(1), 1);
        QCOMPARE(pluralOf(5'000'000'000), 2'147'483'647);
    }
};

TESSERA_TEST(ExplanationTextTest, "explanation_text_test")
#include "explanation_text_test.moc"
