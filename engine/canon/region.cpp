// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/canon/region.h"

#include <fmt/format.h>
#include <phonenumbers/phonenumberutil.h>
#include <set>

#include "engine/canon/cell.h"

namespace engine
{

bool isRegion(std::string_view code)
{
    static const std::set<std::string, std::less<>> withPhones = [] {
        std::set<std::string> regions;
        i18n::phonenumbers::PhoneNumberUtil::GetInstance()->GetSupportedRegions(&regions);
        return std::set<std::string, std::less<>>(regions.begin(), regions.end());
    }();
    return withPhones.contains(code) || (!code.empty() && canon::countryCode(code) == code);
}

std::string noRegionText(std::string_view code)
{
    const std::string meant = canon::countryCode(code);
    return fmt::format("\"{}\" is no region. {}", code,
                       meant.empty() ? std::string("Use the two letters of a country, like DE or GB.") : fmt::format("Did you mean {}?", meant));
}

} // namespace engine
