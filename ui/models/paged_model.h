// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Tables that page by key: rows arrive from a reader thread as the view asks for more, and answers to a question that was
// replaced meanwhile are dropped. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "engine/workspace/reader.h"
#include "ui/session/latest.h"
#include "ui/session/project_session.h"

namespace ui
{

// The part with signals; see PagedModel.
class PagedModelBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] bool isLoading() const { return m_isLoading; }

Q_SIGNALS:
    void loadingChanged();
    void loaded(); // a page arrived
    void failed(const engine::Error &error);

protected:
    void setLoading(bool isLoading);

private:
    bool m_isLoading = false;
};

template <typename Row> class PagedModel : public PagedModelBase
{
public:
    using Question = std::function<engine::Result<engine::Page<Row>>(const engine::Reader &reader, std::string_view after, int limit)>;

    PagedModel(ProjectSession &session, QObject *parent) : PagedModelBase(parent), m_session(session) {}

    // Forgets the rows and asks anew. With keepRows the old ones stay until the first answer, which brings as many: a refresh neither
    // flickers nor loses the place.
    void ask(Question question, bool keepRows = false)
    {
        m_question = std::move(question);
        m_next.clear();
        m_hasMore = true;
        m_isFirst = true;
        if (!keepRows && !m_rows.empty()) {
            beginResetModel();
            m_rows.clear();
            endResetModel();
        }
        load();
    }

    void clear()
    {
        m_asked.drop();
        m_question = {};
        m_hasMore = false;
        beginResetModel();
        m_rows.clear();
        endResetModel();
        setLoading(false);
    }

    [[nodiscard]] const Row &row(int index) const { return m_rows.at(static_cast<std::size_t>(index)); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const final { return !parent.isValid() && m_hasMore && !isLoading() && m_question; }
    void fetchMore(const QModelIndex &parent) final
    {
        if (canFetchMore(parent))
            load();
    }

private:
    static constexpr int PageSize = 200;

    void load()
    {
        setLoading(true);
        const int limit = std::max(PageSize, m_isFirst ? rowCount() : 0);
        m_session.ask<engine::Page<Row>>(
            this, [question = m_question, after = m_next, limit](const engine::Reader &reader) { return question(reader, after, limit); },
            m_asked.only([this](engine::Result<engine::Page<Row>> page) { take(std::move(page)); }));
    }

    void take(engine::Result<engine::Page<Row>> page)
    {
        if (!page) {
            m_hasMore = false;
            setLoading(false);
            Q_EMIT failed(page.error());
            return;
        }
        m_next = std::move(page->next);
        m_hasMore = !m_next.empty();
        if (m_isFirst) {
            beginResetModel();
            m_rows = std::move(page->rows);
            endResetModel();
            m_isFirst = false;
        } else if (!page->rows.empty()) {
            const int count = static_cast<int>(m_rows.size());
            beginInsertRows({}, count, count + static_cast<int>(page->rows.size()) - 1);
            m_rows.insert(m_rows.end(), std::make_move_iterator(page->rows.begin()), std::make_move_iterator(page->rows.end()));
            endInsertRows();
        }
        setLoading(false);
        Q_EMIT loaded();
    }

    ProjectSession &m_session;
    Question m_question;
    std::vector<Row> m_rows;
    std::string m_next;
    Latest m_asked;
    bool m_hasMore = false;
    bool m_isFirst = true;
};

} // namespace ui
