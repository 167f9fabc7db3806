// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/dictionary.h"

#include "engine/base/hash.h"

namespace engine
{

std::uint64_t Dictionary::hashOf(std::string_view text)
{
    const std::uint64_t hash = hash64(text);
    return hash == 0 ? 1 : hash;
}

Dictionary::Dictionary() : m_offsets{0, 0}, m_hashes{0}, m_slots(1024) {}

std::size_t Dictionary::slotOf(std::string_view text, std::uint64_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    for (; m_slots[slot].code != 0; slot = (slot + 1) & mask) {
        if (m_slots[slot].tag == tagOf(hash) && this->text(m_slots[slot].code) == text)
            break;
    }
    return slot;
}

Code Dictionary::add(std::string_view text, std::uint64_t hash)
{
    if (m_slots.empty() || (m_hashes.size() + 1) * 2 > m_slots.size())
        grow();
    Slot &slot = m_slots[slotOf(text, hash)];
    if (slot.code != 0)
        return slot.code;
    slot = {tagOf(hash), static_cast<Code>(m_hashes.size())};
    m_hashes.push_back(hash);
    m_text.insert(m_text.end(), text.begin(), text.end());
    m_offsets.push_back(m_text.size());
    return slot.code;
}

Code Dictionary::find(std::string_view text) const
{
    const std::uint64_t hash = hashOf(text);
    if (!m_slots.empty())
        return m_slots[slotOf(text, hash)].code;
    for (Code code = 1; code < m_hashes.size(); ++code) { // the index was dropped: rare questions take the long way
        if (m_hashes[code] == hash && this->text(code) == text)
            return code;
    }
    return 0;
}

void Dictionary::dropIndex()
{
    m_slots = {};
    m_text.shrink_to_fit();
    m_offsets.shrink_to_fit();
    m_hashes.shrink_to_fit();
}

void Dictionary::grow()
{
    std::size_t size = 1024;
    while (size < m_hashes.size() * 4)
        size *= 2;
    m_slots.assign(size, {});
    for (Code code = 1; code < m_hashes.size(); ++code) {
        std::size_t slot = m_hashes[code] & (size - 1);
        while (m_slots[slot].code != 0)
            slot = (slot + 1) & (size - 1);
        m_slots[slot] = {tagOf(m_hashes[code]), code};
    }
}

} // namespace engine
