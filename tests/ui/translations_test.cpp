// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include "tests/support/test_registry.h"

using namespace Qt::StringLiterals;

namespace
{

struct Message {
    QString source;
    QStringList translations; // one, or one a plural form
    bool isUnfinished = false;
};

QList<Message> messagesIn(const QString &path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement() && !xml.isStartElement())
            continue;
        if (xml.name() == u"message") {
            messages.append(Message());
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().isUnfinished = xml.attributes().hasAttribute(u"type");
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            messages.last().translations.append(text);
        }
    }
    return messages;
}

QSet<QString> placeholdersIn(const QString &text)
{
    static const QRegularExpression placeholder(u"%[0-9]"_s);
    QSet<QString> found;
    for (const auto &match : placeholder.globalMatch(text))
        found.insert(match.captured());
    return found;
}

} // namespace

class TranslationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftUntranslated_data();
    void nothingIsLeftUntranslated();
    void theProgramHoldsThem();
};

void TranslationsTest::nothingIsLeftUntranslated_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(TESSERA_SOURCE_DIR "/translations"));
    for (const QString &name : folder.entryList({u"*.ts"_s}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TranslationsTest::nothingIsLeftUntranslated()
{
    QFETCH(QString, file);
    const QList<Message> messages = messagesIn(file);
    QVERIFY(messages.size() > 20);
    for (const Message &message : messages) {
        QVERIFY2(!message.isUnfinished, qPrintable(message.source));
        QVERIFY2(!message.translations.join(QString()).trimmed().isEmpty(), qPrintable(message.source));
        for (const QString &translation : message.translations)
            QVERIFY2(placeholdersIn(translation) == placeholdersIn(message.source), qPrintable(message.source));
    }
}

void TranslationsTest::theProgramHoldsThem()
{
    for (const auto &[language, expected] : {std::pair{QLocale::German, u"Derselbe Kunde"_s}, std::pair{QLocale::French, u"Même client"_s}}) {
        QTranslator translator;
        QVERIFY(translator.load(QLocale(language), u"tessera"_s, u"_"_s, u":/translations"_s));
        QCOMPARE(translator.translate("ui::ReviewPage", "Same customer"), expected);
    }
}

TESSERA_TEST(TranslationsTest, "translations_test")
#include "translations_test.moc"
