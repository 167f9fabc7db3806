// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QTest>
#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/base/random.h"
#include "engine/match/model_json.h"
#include "engine/match/splink/interchange.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

namespace
{

using Json = nlohmann::ordered_json;

const SplinkImportOptions Options{
    .columns = {{"first_name", "given_name"}, {"surname", "family_name"}, {"dob", "birth_date"}, {"postcode_fake", "postcode"}}};

std::string golden(const QString &name)
{
    QFile file(QStringLiteral(TESSERA_GOLDEN_DIR "/splink/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

const QStringList Files{QStringLiteral("saved_v5.json"), QStringLiteral("saved_v4.json"), QStringLiteral("by_hand.json"),
                        QStringLiteral("spark.json")};

} // namespace

class InterchangeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesComeBackTheSame_data();
    void filesComeBackTheSame();
    void everythingOfAFileArrives();
    void whatIsMissingTakesSplinksDefaults();
    void listsAndOtherDialects();
    void bothVersionsLoadWhatIsWritten();
    void anotherDialectHasItsOwnWords();
    void editedLevelsAreWrittenAnew();
    void ourOwnModelIsWrittenOrRefused();
    void whatSplinkHasNoWordsForIsLeftOutOnDemand();
    void aModelOfWhichNothingIsLeftIsRefused();
    void levelsThatBecomeTheSameAreOne();
    void badFilesAreRefused_data();
    void badFilesAreRefused();
    void whatTheModelCheckFindsIsNamedAtItsPlaceInTheFile();
    void everythingRefusedIsNamedAtOnce();
    void cutAndDamagedFilesNeverCrash();

private:
    AttributeCatalog m_catalog;
};

void InterchangeTest::filesComeBackTheSame_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : Files)
        QTest::newRow(qPrintable(name)) << name;
}

// import → export → import is the identity, the conditions keep their words, and our own JSON keeps all of it.
void InterchangeTest::filesComeBackTheSame()
{
    QFETCH(const QString, name);
    const std::string text = golden(name);
    const auto first = modelFromSplink(text, m_catalog, Options);
    VERIFY_OK(first);
    const SqlDialect dialect = first->model.splink->dialect;
    const auto written = modelToSplink(first->model, m_catalog, {.dialect = dialect});
    VERIFY_OK(written);
    const auto second = modelFromSplink(written->json, m_catalog, Options);
    VERIFY_OK(second);
    QVERIFY(second->model == first->model);
    const auto again = modelToSplink(second->model, m_catalog, {.dialect = dialect});
    VERIFY_OK(again);
    QCOMPARE(again->json, written->json);
    const auto own = modelFromJson(modelToJson(first->model, m_catalog), m_catalog);
    VERIFY_OK(own);
    QVERIFY(*own == first->model);

    const Json before = Json::parse(text);
    const Json after = Json::parse(written->json);
    for (std::size_t i = 0; i < before["comparisons"].size(); ++i) {
        const Json &levels = before["comparisons"][i]["comparison_levels"];
        for (std::size_t k = 0; k < levels.size(); ++k)
            QCOMPARE(after["comparisons"][i]["comparison_levels"][k]["sql_condition"].get<std::string>(),
                     levels[k]["sql_condition"].get<std::string>());
    }
    const Json &rules = before["blocking_rules_to_generate_predictions"];
    for (std::size_t i = 0; i < rules.size(); ++i)
        QCOMPARE(after["blocking_rules_to_generate_predictions"][i]["blocking_rule"].get<std::string>(),
                 (rules[i].is_string() ? rules[i] : rules[i]["blocking_rule"]).get<std::string>());
}

void InterchangeTest::everythingOfAFileArrives()
{
    const auto read = modelFromSplink(golden(Files[0]), m_catalog, Options);
    VERIFY_OK(read);
    const Model &model = read->model;
    QCOMPARE(model.prior, 0.0031);
    QVERIFY(model.metrics == MetricProfile::DuckDb);
    QVERIFY(!model.household.isConsidered);
    QVERIFY(model.sharedLimits.empty());
    QCOMPARE(model.comparisons.size(), std::size_t{3});
    QCOMPARE(model.blockingRules[1], std::string("substr(l.family_name, 1, 3) = substr(r.family_name, 1, 3)"));
    const Level &exact = model.comparisons[0].levels[1];
    QCOMPARE(exact.label, std::string("Exact match on first_name"));
    QCOMPARE(exact.m, std::optional{0.48});
    QVERIFY(exact.fixU && !exact.fixM);
    QVERIFY(exact.termFrequency == TermFrequency(attributes::GivenName, 0.9, 0.001, false));
    const Level &alike = model.comparisons[0].levels[2];
    QVERIFY(alike.condition == tests::on(ConditionKind::JaroWinkler, attributes::GivenName, 0.92));
    QVERIFY(alike.fixM && alike.termFrequency->ownU);
    QVERIFY(model.comparisons[1].levels[3].condition.kind == ConditionKind::DateMonths);
    QCOMPARE(model.comparisons[1].levels[3].condition.amount, 1.0);
    QCOMPARE(model.splink->comparisons.at("first_name").description, std::string("Names as written"));
    QCOMPARE(model.splink->table.uniqueId, std::string("record"));
    QCOMPARE(model.splink->table.maxIterations, 30);
    QCOMPARE(model.splink->table.additionalColumns, std::vector<std::string>{"branch"});
    QCOMPARE(read->columns.at("dob"), std::string("birth_date"));
    QVERIFY(read->notices.empty());
}

void InterchangeTest::whatIsMissingTakesSplinksDefaults()
{
    const auto read = modelFromSplink(golden(Files[2]), m_catalog, Options);
    VERIFY_OK(read);
    const Comparison &surname = read->model.comparisons[0];
    QCOMPARE(surname.name, std::string("surname"));
    QCOMPARE(surname.levels[1].label, std::string("surname_l = surname_r"));
    const auto parameters = parametersOf(surname);
    for (const auto &[index, m, u] : {std::tuple{1, 0.95, 0.95 / 1024}, {2, 0.025, 0.003125}, {3, 0.025, 0.8}}) {
        QCOMPARE(parameters[static_cast<std::size_t>(index)].m, m);
        QCOMPARE(parameters[static_cast<std::size_t>(index)].u, u);
    }
    QCOMPARE(read->model.splink->table.maxIterations, 20);
    QCOMPARE(read->notices.size(), std::size_t{2}); // the dialect, and the defaults
    QVERIFY(read->notices[0].contains("duckdb"));
    QVERIFY(read->notices[1].contains("defaults"));
}

void InterchangeTest::listsAndOtherDialects()
{
    const auto read = modelFromSplink(golden(Files[3]), m_catalog, Options);
    VERIFY_OK(read);
    QVERIFY(read->model.metrics == MetricProfile::Spark);
    QVERIFY(read->model.comparisons[0].levels[1].condition == tests::on(ConditionKind::ArrayIntersect, attributes::Email, 1));
    QVERIFY(read->model.comparisons[0].levels[2].condition == tests::on(ConditionKind::JaroWinkler, attributes::Email, 0.9));
    QVERIFY(read->model.comparisons[1].levels[2].condition.kind == ConditionKind::DateYears);
    const auto duckdb = modelToSplink(read->model, m_catalog, {.dialect = SqlDialect::DuckDb});
    VERIFY_OK(duckdb);
    QVERIFY(duckdb->json.contains("array_length(list_intersect(\\\"email_l\\\", \\\"email_r\\\")) >= 1"));
    QVERIFY(duckdb->json.contains("list_max(list_transform(flatten("));
    QVERIFY(duckdb->json.contains("\"arrays_to_explode\""));
    QCOMPARE(duckdb->notices.size(), std::size_t{1}); // other metrics
    const auto back = modelFromSplink(duckdb->json, m_catalog, Options);
    VERIFY_OK(back);
    for (std::size_t i = 0; i < back->model.comparisons.size(); ++i)
        QVERIFY(back->model.comparisons[i] == read->model.comparisons[i]);
    QVERIFY(back->model.blockingRules == read->model.blockingRules);
    const auto sqlite = modelToSplink(read->model, m_catalog, {.dialect = SqlDialect::Sqlite});
    QVERIFY(!sqlite);
    QCOMPARE(sqlite.error().code, ErrorCode::Unsupported);
    QVERIFY2(sqlite.error().message.contains("comparison \"email\", level 2") && sqlite.error().message.contains("comparison \"dob\", level 3"),
             sqlite.error().message.c_str());
}

// What Splink 4 or 5 would refuse, or forget.
void InterchangeTest::bothVersionsLoadWhatIsWritten()
{
    auto read = modelFromSplink(golden(Files[0]), m_catalog, Options);
    VERIFY_OK(read);
    read->model.comparisons[0].levels[1].u = 1e-305;
    read->model.comparisons[0].levels[1].termFrequency->weight = 0;
    const auto written = modelToSplink(read->model, m_catalog, {.dialect = SqlDialect::DuckDb});
    VERIFY_OK(written);
    const Json json = Json::parse(written->json);
    for (const char *key : {"bayes_factor_column_prefix", "match_weight_column_prefix"})
        QVERIFY(!json.contains(key));
    for (const char *key : {"link_type", "comparisons", "blocking_rules_to_generate_predictions", "sql_dialect"})
        QVERIFY(json.contains(key));
    const Json &level = json["comparisons"][0]["comparison_levels"][1];
    QCOMPARE(level["u_probability"].get<double>(), 1e-300);
    QVERIFY(!level.contains("tf_adjustment_column"));
    QVERIFY(!json["comparisons"][0]["comparison_levels"][0].contains("m_probability"));
    static const QSet<QString> Known{
        QStringLiteral("sql_condition"),        QStringLiteral("label_for_charts"),   QStringLiteral("m_probability"),
        QStringLiteral("u_probability"),        QStringLiteral("is_null_level"),      QStringLiteral("tf_adjustment_column"),
        QStringLiteral("tf_adjustment_weight"), QStringLiteral("tf_minimum_u_value"), QStringLiteral("disable_tf_exact_match_detection"),
        QStringLiteral("fix_m_probability"),    QStringLiteral("fix_u_probability")};
    for (const Json &comparison : json["comparisons"]) {
        for (const Json &one : comparison["comparison_levels"]) {
            for (const auto &item : one.items())
                QVERIFY(Known.contains(QString::fromStdString(item.key())));
        }
    }
}

void InterchangeTest::anotherDialectHasItsOwnWords()
{
    const auto read = modelFromSplink(golden(Files[1]), m_catalog, Options);
    VERIFY_OK(read);
    const auto spark = modelToSplink(read->model, m_catalog, {.dialect = SqlDialect::Spark});
    VERIFY_OK(spark);
    QVERIFY(spark->json.contains("jaro_winkler(`first_name_l`, `first_name_r`) >= 0.92"));
    QVERIFY(spark->json.contains("(SUBSTR(l.`first_name`, 1, 3) = SUBSTR(r.`first_name`, 1, 3)) AND"));
    QVERIFY(spark->json.contains("`first_name_l` = `surname_r` AND `first_name_r` = `surname_l`"));
    const auto back = modelFromSplink(spark->json, m_catalog, Options);
    VERIFY_OK(back);
    QVERIFY(back->model.comparisons == read->model.comparisons);
    QVERIFY(back->model.blockingRules == read->model.blockingRules);
    const auto postgres = modelToSplink(read->model, m_catalog, {.dialect = SqlDialect::Postgres});
    QVERIFY(!postgres);
    QVERIFY2(postgres.error().message.contains("comparison \"first_surname\", level 4") && postgres.error().message.contains("postgres"),
             postgres.error().message.c_str());
}

void InterchangeTest::editedLevelsAreWrittenAnew()
{
    auto read = modelFromSplink(golden(Files[0]), m_catalog, Options);
    VERIFY_OK(read);
    Model &model = read->model;
    model.comparisons[0].levels[2].condition.amount = 0.95;
    std::swap(model.comparisons[1].levels[2], model.comparisons[1].levels[3]);
    model.blockingRules.push_back("l.email = r.email");
    const auto written = modelToSplink(model, m_catalog, {.dialect = SqlDialect::DuckDb});
    VERIFY_OK(written);
    const Json json = Json::parse(written->json);
    QCOMPARE(json["comparisons"][0]["comparison_levels"][2]["sql_condition"].get<std::string>(),
             std::string(R"(jaro_winkler_similarity("first_name_l", "first_name_r") >= 0.95)"));
    QCOMPARE(json["comparisons"][1]["comparison_levels"][3]["sql_condition"].get<std::string>(),
             std::string(R"(damerau_levenshtein("dob_l", "dob_r") <= 1)")); // moved, with its old words
    QCOMPARE(json["blocking_rules_to_generate_predictions"][2]["blocking_rule"].get<std::string>(), std::string(R"(l."email" = r."email")"));
}

void InterchangeTest::ourOwnModelIsWrittenOrRefused()
{
    Model model;
    model.comparisons = {tests::exactComparison(attributes::City, "city"), tests::exactComparison(attributes::Email, "email")};
    model.blockingRules = {"l.city = r.city"};
    const auto written = modelToSplink(model, m_catalog, {.dialect = SqlDialect::Sqlite});
    VERIFY_OK(written);
    const auto back = modelFromSplink(written->json, m_catalog);
    VERIFY_OK(back);
    QVERIFY(back->model.comparisons == model.comparisons);

    model.household.isConsidered = true;
    model.namesakes = {{"city"}, 2};
    model.sharedLimits[attributes::Email] = 20;
    const auto refused = modelToSplink(model, m_catalog, {.dialect = SqlDialect::Sqlite});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains("households") && refused.error().message.contains("namesakes")
                 && refused.error().message.contains("\"email\""),
             refused.error().message.c_str());
    const auto simplified = modelToSplink(model, m_catalog, {.dialect = SqlDialect::Sqlite, .isSimplified = true});
    VERIFY_OK(simplified);
    QCOMPARE(simplified->json, written->json);
    QCOMPARE(simplified->notices.size(), written->notices.size() + 3);

    Model personal = model;
    personal.household = {};
    personal.namesakes = {};
    personal.sharedLimits.clear();
    personal.comparisons.push_back(tests::exactComparison(attributes::Email, "own_email"));
    personal.comparisons.back().levels[1].condition.transforms = {{.kind = TransformKind::Personal}};
    const auto named = modelToSplink(personal, m_catalog, {.dialect = SqlDialect::Sqlite});
    QVERIFY(!named);
    QVERIFY2(named.error().message.contains("\"own_email\""), named.error().message.c_str());
    VERIFY_OK(modelToSplink(personal, m_catalog, {.dialect = SqlDialect::Sqlite, .isSimplified = true}));
}

void InterchangeTest::whatSplinkHasNoWordsForIsLeftOutOnDemand()
{
    const Model model = tests::peopleModel();
    const auto refused = modelToSplink(model, m_catalog, {.dialect = SqlDialect::DuckDb});
    const auto written = modelToSplink(model, m_catalog, {.dialect = SqlDialect::DuckDb, .isSimplified = true});
    QVERIFY(!refused);
    VERIFY_OK(written);
    std::string notices;
    for (const std::string &notice : written->notices)
        notices += notice + '\n';
    for (const char *part : {"nickname", "initials", "date_parts", "token_set", "blocking rule 3", "phonetic", "any_token"}) {
        QVERIFY2(refused.error().message.contains(part), refused.error().message.c_str());
        QVERIFY2(notices.contains(part), notices.c_str());
    }
    QVERIFY2(notices.contains("train the model again there"), notices.c_str());
    const auto back = modelFromSplink(written->json, m_catalog);
    VERIFY_OK(back);
    QVERIFY(!back->model.comparisons.empty() && !back->model.blockingRules.empty());
    for (const Comparison &comparison : back->model.comparisons) {
        QVERIFY(comparison.levels.size() > 2); // more than missing and different
        QVERIFY(comparison.levels.front().condition.kind == ConditionKind::Missing || comparison.levels.front().condition.kind == ConditionKind::And);
        QVERIFY(comparison.levels.back().condition.kind == ConditionKind::Else);
    }
}

void InterchangeTest::aModelOfWhichNothingIsLeftIsRefused()
{
    Model model;
    model.comparisons = {tests::exactComparison(attributes::City, "city"), tests::exactComparison(attributes::GivenName, "given_name")};
    model.comparisons[1].levels[1].condition = tests::on(ConditionKind::Nickname, attributes::GivenName);
    model.blockingRules = {"l.city = r.city"};
    const SplinkExportOptions options{.dialect = SqlDialect::DuckDb, .isSimplified = true};
    const auto written = modelToSplink(model, m_catalog, options);
    VERIFY_OK(written);
    QCOMPARE(Json::parse(written->json)["comparisons"].size(), std::size_t{1});
    model.blockingRules = {"phonetic(l.city) = phonetic(r.city)"};
    const auto withoutRule = modelToSplink(model, m_catalog, options);
    QVERIFY(!withoutRule && withoutRule.error().message.contains("blocking rules: none is left"));
    model.comparisons.erase(model.comparisons.begin());
    const auto withoutComparison = modelToSplink(model, m_catalog, options);
    QVERIFY(!withoutComparison && withoutComparison.error().message.contains("nothing is left"));
}

void InterchangeTest::levelsThatBecomeTheSameAreOne()
{
    Model model;
    model.comparisons = {tests::exactComparison(attributes::Email, "email")};
    model.blockingRules = {"l.city = r.city"};
    std::vector<Level> &levels = model.comparisons[0].levels;
    levels.insert(levels.begin() + 2, levels[1]);
    levels[1].condition.transforms = {{.kind = TransformKind::Personal}};
    levels[1].m = 0.5, levels[1].u = 0.001;
    levels[2].m = 0.25, levels[2].u = 0.002;
    levels[3].m = 0.25, levels[3].u = 0.997;
    const auto written = modelToSplink(model, m_catalog, {.dialect = SqlDialect::DuckDb, .isSimplified = true});
    VERIFY_OK(written);
    const Json there = Json::parse(written->json)["comparisons"][0]["comparison_levels"];
    QCOMPARE(there.size(), std::size_t{3});
    QCOMPARE(there[1]["m_probability"].get<double>(), 0.75);
    QCOMPARE(there[1]["u_probability"].get<double>(), 0.003);
    VERIFY_OK(modelFromSplink(written->json, m_catalog));
}

void InterchangeTest::badFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("path"); // JSON pointer
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("hint");
    const auto row = [](const char *path, const char *value, const char *hint) {
        QTest::addRow("%s = %s", path, value) << QByteArray(path) << QByteArray(value) << QByteArray(hint);
    };
    row("/link_type", "\"both\"", "link_type: dedupe_only, link_only");
    row("/sql_dialect", "\"athena\"", "sql_dialect: \"athena\" is not known");
    row("/probability_two_random_records_match", "0", "probability_two_random_records_match: a probability");
    row("/comparisons", "[]", "comparisons: a list");
    row("/blocking_rules_to_generate_predictions", "[]", "there are none");
    row("/surprise", "1", "surprise: Splink knows no such key");
    row("/comparisons/0/comparison_levels", "7", "comparisons[0].comparison_levels: a list");
    row("/comparisons/0/comparison_levels/1/m_probability", "1.5", "comparisons[0].comparison_levels[1].m_probability: a probability");
    row("/comparisons/0/comparison_levels/1/m_probability", "\"much\"", "m_probability: a number is expected");
    row("/comparisons/0/comparison_levels/1/sql_condition", "\"\"", "sql_condition: a condition is expected");
    row("/comparisons/0/comparison_levels/1/colour", "1", "colour: Splink knows no such key");
    row("/comparisons/0/comparison_levels/1/is_null_level", "true", "comparison \"first_name\", level 2: a null level that asks for more");
    row("/comparisons/0/comparison_levels/0/is_null_level", "false",
        "comparison \"first_name\", level 1: a level about missing values must be a null level");
    row("/comparisons/0/comparison_levels/3/sql_condition", "\"1 = 1\"", "comparison \"first_name\", level 4: 1 = 1: this form");
    row("/comparisons/0/comparison_levels/2/sql_condition", "\"ELSE\"", "level 3: ELSE must be the last");
    row("/comparisons/0/comparison_levels/2/tf_adjustment_column", "\"shoe\"", "the column \"shoe\" is no attribute");
    row("/comparisons/2/comparison_levels/1/tf_adjustment_column", "\"city\"",
        "comparisons[2].comparison_levels[1].tf_adjustment_column: the comparison does not read this attribute");
    row("/blocking_rules_to_generate_predictions/1/blocking_rule", "\"l.surname = r.surname OR 1 = 1\"", "blocking rule 2:");
    row("/blocking_rules_to_generate_predictions/1/sql_dialect", "\"spark\"", "another dialect than before");
    row("/max_iterations", "1.5", "max_iterations: a whole number");
    row("/comparisons/1/output_column_name", "\"first_name\"", "comparisons[1].output_column_name: must be");
    row("/comparisons/0/comparison_levels/1/tf_adjustment_weight", "11", "comparisons[0].comparison_levels[1].tf_adjustment_weight: must lie");
}

void InterchangeTest::badFilesAreRefused()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, hint);
    Json json = Json::parse(golden(Files[0]));
    json[Json::json_pointer(path.toStdString())] = Json::parse(value.toStdString());
    const auto read = modelFromSplink(json.dump(), m_catalog, Options);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InputRejected);
    const QByteArray message = QByteArray::fromStdString(read.error().message);
    QVERIFY2(message.contains(hint), message.constData());
    QVERIFY2(message.contains("model in force is unchanged"), message.constData());
}

void InterchangeTest::whatTheModelCheckFindsIsNamedAtItsPlaceInTheFile()
{
    Json json = Json::parse(golden(Files[0]));
    json["comparisons"][1]["output_column_name"] = "first_name";
    const std::string text = json.dump(2);
    const auto read = modelFromSplink(text, m_catalog, Options);
    QVERIFY(!read);
    const auto line = 1 + std::ranges::count(text.substr(0, text.rfind("\"output_column_name\": \"first_name\"")), '\n');
    QVERIFY2(read.error().message.ends_with(fmt::format("See line {}, column 29.", line)), read.error().message.c_str());

    std::string large = text;
    const auto place = large.find("\"m_probability\": ");
    large.replace(place, large.find(',', place) - place, "\"m_probability\": 1e999");
    const auto refused = modelFromSplink(large, m_catalog, Options);
    QVERIFY(!refused);
    const std::string &message = refused.error().message;
    QVERIFY2(message.contains(".m_probability: the number is too large"), message.c_str());
    QVERIFY2(message.contains(fmt::format("line {},", 1 + std::ranges::count(large.substr(0, place), '\n'))), message.c_str());
}

void InterchangeTest::everythingRefusedIsNamedAtOnce()
{
    Json json = Json::parse(golden(Files[0]));
    json["comparisons"][0]["comparison_levels"][2]["sql_condition"] = "soundex(first_name_l) =\n    soundex(first_name_r)";
    json["comparisons"][2]["comparison_levels"][2]["sql_condition"] = "shoe_l = shoe_r";
    json["comparisons"][2]["comparison_levels"][3]["sql_condition"] = "lower(shoe_l) = lower(shoe_r)";
    json["blocking_rules_to_generate_predictions"].push_back("l.x > r.x");
    const auto read = modelFromSplink(json.dump(), m_catalog, Options);
    QVERIFY(!read);
    const std::string &message = read.error().message;
    for (const char *part : {"comparison \"first_name\", level 3: soundex(first_name_l) = soundex(first_name_r): the function soundex()",
                             "comparison \"email\", level 3: shoe_l = shoe_r: the column \"shoe\"", "blocking rule 3: l.x > r.x:"})
        QVERIFY2(message.contains(part), message.c_str());
    QVERIFY2(!message.contains("level 4"), message.c_str()); // a missing column is named once
    const auto broken = modelFromSplink("{\n\n\"link_type\": oops", m_catalog);
    QVERIFY(!broken && broken.error().message.contains("line 3"));
}

void InterchangeTest::cutAndDamagedFilesNeverCrash()
{
    Random random(3);
    for (const QString &name : Files) {
        const std::string text = golden(name);
        for (int i = 0; i < 150; ++i) {
            std::string damaged = text.substr(0, i % 3 == 0 ? random.below(text.size()) : text.size());
            for (std::uint64_t changes = random.below(4); changes != 0 && !damaged.empty(); --changes)
                damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
            const auto read = modelFromSplink(damaged, m_catalog, Options);
            QVERIFY(read || !read.error().message.empty());
        }
    }
    QVERIFY(!modelFromSplink(std::string(200'000, '['), m_catalog));
    QVERIFY(!modelFromSplink("", m_catalog));
}

TESSERA_TEST(InterchangeTest, "interchange_test")
#include "interchange_test.moc"
