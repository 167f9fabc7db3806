// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/canon/cell.h"
#include "engine/canon/embedded_data.h"
#include "engine/canon/text_folding.h"
#include "engine/canon/word_table.h"

namespace engine::canon
{

std::string countryCode(std::string_view text)
{
    static const WordTable table(embedded::countries());
    return std::string(table.find(foldWords(text)));
}

void readCountry(const Cell &cell)
{
    const std::string code = countryCode(cell.text);
    if (code.empty())
        return cell.addInvalid();
    cell.add(code, code);
}

} // namespace engine::canon
