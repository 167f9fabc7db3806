// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/safeguard_text.h"

#include <QCoreApplication>

#include "ui/models/text.h"

namespace ui
{

namespace
{

QString say(const char *text)
{
    return QCoreApplication::translate("ui::SafeguardText", text);
}

} // namespace

bool canBeShared(engine::AttributeKind kind)
{
    switch (kind) {
    case engine::AttributeKind::Email:
    case engine::AttributeKind::Phone:
    case engine::AttributeKind::Identifier:
    case engine::AttributeKind::Street:
    case engine::AttributeKind::Address:
    case engine::AttributeKind::Date: return true;
    default: return false;
    }
}

QString repeatText(const engine::RepeatedValue &value)
{
    switch (value.blocked) {
    case engine::BlockReason::Value: return say(QT_TRANSLATE_NOOP("ui::SafeguardText", "blocked"));
    case engine::BlockReason::Pattern: return say(QT_TRANSLATE_NOOP("ui::SafeguardText", "blocked by a pattern"));
    case engine::BlockReason::NotChecked: return say(QT_TRANSLATE_NOOP("ui::SafeguardText", "blocked: a pattern could not be evaluated"));
    case engine::BlockReason::Limit: return say(QT_TRANSLATE_NOOP("ui::SafeguardText", "over the limit, does not count"));
    case engine::BlockReason::None: break;
    }
    switch (value.reason) {
    case engine::RepeatReason::ManyNames: return say(QT_TRANSLATE_NOOP("ui::SafeguardText", "many different names share it"));
    case engine::RepeatReason::Peak: return say(QT_TRANSLATE_NOOP("ui::SafeguardText", "far more frequent than its neighbours: a default?"));
    case engine::RepeatReason::None: break;
    }
    return say(QT_TRANSLATE_NOOP("ui::SafeguardText", "nothing"));
}

QString badDataText(engine::BadData kind)
{
    switch (kind) {
    case engine::BadData::SharedPhone: return say(QT_TRANSLATE_NOOP("ui::SafeguardText", "A phone that several share"));
    case engine::BadData::TestEmail: return say(QT_TRANSLATE_NOOP("ui::SafeguardText", "A test e-mail address"));
    case engine::BadData::ConstantBirthday: return say(QT_TRANSLATE_NOOP("ui::SafeguardText", "The same birthday for everybody"));
    case engine::BadData::Switchboard: return say(QT_TRANSLATE_NOOP("ui::SafeguardText", "A switchboard's number"));
    case engine::BadData::CommonName: return say(QT_TRANSLATE_NOOP("ui::SafeguardText", "One very common name"));
    case engine::BadData::CopiedAddress: return say(QT_TRANSLATE_NOOP("ui::SafeguardText", "An address copied to many"));
    case engine::BadData::RecycledPhone: return say(QT_TRANSLATE_NOOP("ui::SafeguardText", "A phone number given to the next"));
    }
    return {};
}

QString examplesText(const engine::SimulatedCase &simulated)
{
    QStringList examples;
    for (const std::string &example : simulated.examples)
        examples.append(fromEngine(example));
    return examples.join(QStringLiteral("\n"));
}

} // namespace ui
