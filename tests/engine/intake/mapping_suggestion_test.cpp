// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/intake/column_words.h"
#include "engine/intake/date_shapes.h"
#include "engine/intake/mapping_suggestion.h"
#include "tests/engine/intake/source_files.h"
#include "tests/support/test_registry.h"

using namespace engine;

class MappingSuggestionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfColumns_data();
    void namesOfColumns();
    void dateStyles_data();
    void dateStyles();
    void wholeFiles_data();
    void wholeFiles();
    void valuesContradictNames();
    void givenNamesAreKnownByTheirValues();
    void everyColumnIsAnsweredFor();
    void suggestionGoesThroughItsText();

private:
    tests::SourceFiles m_files;
};

void MappingSuggestionTest::namesOfColumns_data()
{
    QTest::addColumn<QString>("meaning");
    const auto names = [](const char *meaning, std::initializer_list<const char *> all) {
        for (const char *name : all)
            QTest::newRow(name) << QString(meaning);
    };
    names("given_name",
          {"first_name", "FirstName", "FIRST", "cust_first_name", "Vorname", "prénom", "Voornaam", "Förnamn", "nombre de pila", "kunde.vorname"});
    names("family_name", {"Last Name", "surname", "Nachname", "Nom de famille", "Apellidos", "achternaam", "efternamn", "contact_last_name"});
    names("full_name", {"FullName", "Customer Name", "Kunde", "nom complet", "volledige naam"});
    names("birth_date",
          {"DOB", "date_of_birth", "BirthDate", "Geburtsdatum", "date de naissance", "fecha_nacimiento", "geboortedatum", "födelsedatum"});
    names("email", {"EMail", "e-mail", "email2", "EmailAddress", "primary_email", "Courriel", "correo electrónico", "e-post", "work email 1"});
    names("phone", {"Telephone", "mobile", "home_phone", "PhoneNumber", "Handy", "téléphone", "móvil", "telefoonnummer", "Mobilnummer"});
    names("street", {"street", "Street Address", "address_1", "addressLine1", "Straße", "rue", "calle", "straatnaam", "gatuadress"});
    names("@house", {"house_no", "Hausnummer", "street_number", "huisnummer"});
    names("city", {"City", "billing_city", "Ort", "Wohnort", "ville", "ciudad", "woonplaats", "postort", "suburb"});
    names("postcode", {"ZIP", "postal_code", "PLZ", "code postal", "código postal", "postnummer", "BillingZip"});
    names("country", {"Country", "country_code", "Land", "pays", "país"});
    names("region", {"state", "Bundesland", "provincia", "län", "county"});
    names("gender", {"Gender", "sex", "Geschlecht", "sexe", "geslacht", "kön"});
    names("company", {"Company", "account_name", "legal_name", "Firma", "raison sociale", "bedrijfsnaam", "företag"});
    names("national_id", {"SSN", "soc_sec_id", "personnummer", "BSN", "DNI"});
    names("customer_number", {"customer_number", "Kundennummer", "Kd-Nr.", "numéro client", "klantnummer", "kundnummer"});
    names("@updated_at", {"updated_at", "LastModified", "modified_on", "geändert am", "date de modification", "gewijzigd op", "senast ändrad"});
    names("@none", {"address_2", "CreatedOn", "username", "fax", "maiden_name"});
    names("@key", {"id", "contact_id", "ContactId", "rec_id", "Test Case #"});
    names("", {"Income", "industry", "colour"});
}

void MappingSuggestionTest::namesOfColumns()
{
    QFETCH(QString, meaning);
    const ColumnName read = readColumnName(QTest::currentDataTag());
    QCOMPARE(QString::fromUtf8(read.meaning.data(), static_cast<qsizetype>(read.meaning.size())), meaning);
}

void MappingSuggestionTest::dateStyles_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<DayOrder>("assumed");
    QTest::addColumn<QStringList>("formats");
    QTest::addColumn<bool>("needsOrder");
    const auto row = [](const char *name, const QStringList &values, DayOrder assumed, const QStringList &formats, bool needsOrder) {
        QTest::newRow(name) << values << assumed << formats << needsOrder;
    };
    row("ISO", {"1984-03-07", "1990-12-31"}, DayOrder::Unknown, {}, false);
    row("ISO with time", {"1984-03-07 00:00:00", "1990-12-31T01:02:03"}, DayOrder::Unknown, {}, false);
    row("digits", {"19840307"}, DayOrder::Unknown, {}, false);
    row("month first", {"3/7/1984", "12/31/1990"}, DayOrder::Unknown, {"M/D/YYYY"}, true);
    row("day first", {"3/7/1984", "31/12/1990"}, DayOrder::Unknown, {"D/M/YYYY"}, true);
    row("told by another column", {"3/7/1984"}, DayOrder::MonthFirst, {"M/D/YYYY"}, true);
    row("own values beat others", {"31/12/1990"}, DayOrder::MonthFirst, {"D/M/YYYY"}, true);
    row("cannot be told", {"3/7/1984", "4/5/1990"}, DayOrder::Unknown, {}, true);
    row("both ways", {"31/12/1990", "12/31/1990"}, DayOrder::Unknown, {}, true);
    row("dots are day first", {"7.3.1984"}, DayOrder::MonthFirst, {"D.M.YYYY"}, false);
    row("mixed", {"1984-03-07", "7.3.1984", "8.3.1984", "1984/03/07"}, DayOrder::Unknown, {"D.M.YYYY", "YYYY/M/D"}, false);
    row("no dates", {"x", "12", "1/2"}, DayOrder::Unknown, {}, false);
}

void MappingSuggestionTest::dateStyles()
{
    QFETCH(QStringList, values);
    QFETCH(DayOrder, assumed);
    QFETCH(QStringList, formats);
    QFETCH(bool, needsOrder);
    std::vector<std::string> texts;
    for (const QString &value : values)
        texts.push_back(value.toStdString());
    const DateStyle style = dateStyleOf(texts, assumed);
    QStringList found;
    for (const std::string &format : style.formats)
        found << QString::fromStdString(format);
    QCOMPARE(found, formats);
    QCOMPARE(style.needsOrder, needsOrder);
}

void MappingSuggestionTest::wholeFiles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("toml");
    const auto row = [](const char *name, const char *text, const char *toml) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(toml);
    };
    row("US shop",
        "ContactId,FirstName,LastName,DateOfBirth,Gender,EMail,Telephone,PostCode,StreetAddress,City,State,Country,CreatedOn,Email "
        "Subscriber,Income\n"
        "C1,Abbie,Moss,5/8/1986,Female,a@x.test,983.566.0706x9509,10753,129 Miller Plaza,Fairfield,California,USA,3/14/2017,Yes,2564.11\n"
        "C2,Ken,Beraun,8/21/1974,Male,k@x.test,-6854,40482,9720 William Prairie,Amarillo,Texas,USA,12/23/2018,No,467.4\n",
        "source = \"s\"\nkey = \"ContactId\"\nregion = \"US\"\n\n[columns]\nFirstName = \"given_name\"\nLastName = \"family_name\"\n"
        "DateOfBirth = { attribute = \"birth_date\", format = \"M/D/YYYY\" }\nGender = \"gender\"\nEMail = \"email\"\nTelephone = \"phone\"\n"
        "PostCode = \"postcode\"\nStreetAddress = \"street\"\nCity = \"city\"\nState = \"region\"\nCountry = \"country\"\n");
    row("German CRM",
        "Kundennummer;Anrede;Vorname;Name;Straße;Hausnr.;PLZ;Ort;Land;Geburtsdatum;E-Mail;E-Mail 2;Telefon;Handy;geändert am\n"
        "4711;Frau;Eva;Groß;Hauptstr.;5;10115;Berlin;Deutschland;7.3.1984;eva@x.test;;030 1234567;0171 1234567;01.02.2024\n"
        "4712;Herr;Jan;Müller;Am Markt;12 b;20095;Hamburg;DE;31.12.1990;jan@x.test;j@y.test;;0172 7654321;03.02.2024\n",
        "source = \"s\"\nkey = \"Kundennummer\"\nupdated_at = \"geändert am\"\nupdated_at_format = \"D.M.YYYY\"\nregion = "
        "\"DE\"\n\n[columns]\nAnrede = \"title\"\n"
        "Vorname = \"given_name\"\nName = \"family_name\"\n\"Straße\" = { attribute = \"street\", part = 1 }\n\"Hausnr.\" = { attribute = "
        "\"street\", part = 2 }\n"
        "PLZ = \"postcode\"\nOrt = \"city\"\nLand = \"country\"\nGeburtsdatum = { attribute = \"birth_date\", format = \"D.M.YYYY\" }\nE-Mail = "
        "\"email\"\n"
        "\"E-Mail 2\" = \"email\"\nTelefon = \"phone\"\nHandy = \"phone\"\n");
    row("French list",
        "id_client,nom,prénom,courriel,téléphone,adresse,code postal,ville\n1,Dupont,Zoé,z@x.test,01 23 45 67 89,5 rue de la Paix,75002,Paris\n"
        "2,Martin,Luc,l@x.test,06 12 34 56 78,8 rue du Bac,75007,Paris\n",
        "source = \"s\"\nkey = \"id_client\"\n\n[columns]\nnom = \"family_name\"\n\"prénom\" = \"given_name\"\ncourriel = \"email\"\n\"téléphone\" = "
        "\"phone\"\n"
        "adresse = \"street\"\n\"code postal\" = \"postcode\"\nville = \"city\"\n");
    row("companies",
        "dir_id,name,address,phone\nD-1,Northgate Hardware GmbH,\"Weg 3, 10115 Berlin\",+1-555-8491\nD-2,Wexford Software Ltd,\"3 Elm St, "
        "Leeds\",+1-555-6180\n",
        "source = \"s\"\nkey = \"dir_id\"\n\n[columns]\nname = \"company\"\naddress = \"address\"\nphone = \"phone\"\n");
    row("people by one name", "no,name,city\n1,Maria Lindqvist,Ystad\n2,Jan Smith,Leeds\n",
        "source = \"s\"\nkey = \"no\"\n\n[columns]\nname = \"full_name\"\ncity = \"city\"\n");
    row("values without telling names", "x1,x2,x3\n1,a@x.test,+49 30 1234567\n2,b@x.test,+49 171 1234567\n3,c@x.test,+46 70 1234567\n",
        "source = \"s\"\nkey = \"x1\"\n\n[columns]\nx2 = \"email\"\nx3 = \"phone\"\n");
    row("no key", "name,city\nAnn,Ystad\nAnn,Ystad\n", "source = \"s\"\n\n[columns]\nname = \"full_name\"\ncity = \"city\"\n");
    row("own id before a foreign one", "order_id,customer_id,email\n9,1,a@x.test\n7,2,b@x.test\n",
        "source = \"s\"\nkey = \"customer_id\"\n\n[columns]\nemail = \"email\"\n");
}

void MappingSuggestionTest::wholeFiles()
{
    QFETCH(QString, text);
    QFETCH(QString, toml);
    const auto suggestion = suggestMapping(m_files.write("whole.csv", text.toStdString()), AttributeCatalog(), "s", {});
    VERIFY_OK(suggestion);
    QCOMPARE(QString::fromStdString(mappingToToml(suggestion->mapping)), toml);
}

void MappingSuggestionTest::givenNamesAreKnownByTheirValues()
{
    const AttributeCatalog catalog;
    const auto attributeOf = [&](std::string_view text, std::size_t column) {
        const auto suggestion = suggestMapping(m_files.write("names.csv", text), catalog, "crm", {});
        return suggestion ? suggestion->columns[column].attribute : suggestion.error().message;
    };
    QCOMPARE(attributeOf("no,Requester,city\n1,\"Smith, Anna\",Bonn\n2,\"Meier, Robert\",Ulm\n3,\"Klein, Maria\",Kiel\n4,\"Li, Wei\",Hof\n", 1),
             std::string("full_name"));
    QCOMPARE(attributeOf("no,GIVEN,SURNAME\n1,ANNA,SMITH\n2,ROBERT,MEIER\n3,MARIA,KLEIN\n4,PETER,WOLF\n", 1), std::string("given_name"));
    // Where names have their columns, further people are somebody else.
    QCOMPARE(attributeOf("no,first_name,last_name,clerk\n1,Anna,Smith,Maria Wolf\n2,Robert,Meier,Maria Wolf\n3,Maria,Klein,Peter Hahn\n", 3),
             std::string());
    QCOMPARE(attributeOf("no,colour\n1,red\n2,light blue\n3,green\n4,red\n", 1), std::string());
}

void MappingSuggestionTest::valuesContradictNames()
{
    const auto suggestion =
        suggestMapping(m_files.write("lies.csv", "id,email,phone\n1,yes,Monday\n2,no,Tuesday\n3,yes,Friday\n"), AttributeCatalog(), "s", {});
    VERIFY_OK(suggestion);
    QVERIFY(suggestion->mapping.columns.empty());
    QCOMPARE(suggestion->columns.at(1).reason, std::string("named like email, but its values are no e-mail addresses"));
    QCOMPARE(suggestion->columns.at(2).reason, std::string("named like phone, but its values are no phone numbers"));
}

void MappingSuggestionTest::everyColumnIsAnsweredFor()
{
    const auto suggestion =
        suggestMapping(m_files.write("answers.csv", "id,mail,note\n1,a@x.test,x\n2,b@x.test,y\n3,a@x.test,x\n"), AttributeCatalog(), "s", {});
    VERIFY_OK(suggestion);
    QCOMPARE(suggestion->columns.size(), std::size_t{3});
    QCOMPARE(suggestion->columns[0].reason, std::string("the key: filled and different in every row"));
    QCOMPARE(suggestion->columns[1].attribute, std::string("email"));
    QCOMPARE(suggestion->columns[1].reason, std::string("named like email; 100 % of its values fit"));
    QCOMPARE(suggestion->columns[1].samples, (std::vector<std::string>{"a@x.test", "b@x.test"}));
    QVERIFY(suggestion->columns[1].confidence > 0.9);
    QCOMPARE(suggestion->columns[2].reason, std::string("nothing tells what it is; it stays in the raw record"));
}

void MappingSuggestionTest::suggestionGoesThroughItsText()
{
    std::string text = "{\"id\":1,\"person\":{\"first_name\":\"Ann\",\"mail\":[\"a@x.test\"]}}\n";
    const auto suggestion = suggestMapping(m_files.write("nested.jsonl", text), AttributeCatalog(), "web_shop",
                                           {.container = Container::JsonLines, .encoding = {}, .delimiter = {}});
    VERIFY_OK(suggestion);
    const auto back = mappingFromToml(mappingToToml(suggestion->mapping), "x", AttributeCatalog());
    VERIFY_OK(back);
    QCOMPARE(*back, suggestion->mapping);
    QCOMPARE(back->columns.size(), std::size_t{2});
}

TESSERA_TEST(MappingSuggestionTest, "mapping_suggestion_test")
#include "mapping_suggestion_test.moc"
