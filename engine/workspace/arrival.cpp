// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a file was delivered before, and whether anything waits to be matched: what a watch over a directory goes by when it starts.
#include "engine/intake/byte_source.h"
#include "engine/store/tables/batch_store.h"
#include "engine/store/tables/overview_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/workspace/reader.h"

namespace engine
{

namespace
{

constexpr int BatchesAtOnce = 200;

}

Result<Arrival> Reader::arrivalOf(std::string_view source, const std::filesystem::path &file) const
{
    TESSERA_TRY(const std::string hash, hashOfFile(file));
    TESSERA_TRY(const auto known, SourceStore(*m_connection).find(source));
    if (!known)
        return Arrival::New;
    const BatchStore batches(*m_connection);
    bool isLatest = true;
    for (BatchId before;;) {
        TESSERA_TRY(const auto page, batches.page(known->id, before, BatchesAtOnce));
        for (const Batch &batch : page) {
            if (batch.finishedAt && batch.fileHash == hash)
                return isLatest ? Arrival::Latest : Arrival::Earlier;
            isLatest = false;
            before = batch.id;
        }
        if (page.size() < BatchesAtOnce)
            return Arrival::New;
    }
}

Result<bool> Reader::isMatchingDue() const
{
    return OverviewStore(*m_connection).isMatchingDue();
}

} // namespace engine
