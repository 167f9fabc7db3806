// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The verbs of the command line: each adds its subcommand, whose callback sets the context's action. One file per verb or pair of verbs.
#pragma once

#include "app/cli/context.h"

namespace app::cli
{

void addNew(CLI::App &app, Context &context);
void addSource(CLI::App &app, Context &context);
void addMapping(CLI::App &app, Context &context);
void addImport(CLI::App &app, Context &context);
void addModel(CLI::App &app, Context &context);             // propose, model, train
void addModelStatistics(CLI::App &model, Context &context); // below model
void addSplink(CLI::App &model, Context &context);          // below model: import-splink, export-splink
void addRules(CLI::App &app, Context &context);
void addSafeguards(CLI::App &app, Context &context);
void addMatch(CLI::App &app, Context &context); // match, run
void addWatch(CLI::App &app, Context &context);
void addQueue(CLI::App &app, Context &context);
void addShow(CLI::App &app, Context &context);
void addExplain(CLI::App &app, Context &context);
void addHow(CLI::App &app, Context &context);
void addDecide(CLI::App &app, Context &context);
void addSearch(CLI::App &app, Context &context);
void addExport(CLI::App &app, Context &context);
void addJournal(CLI::App &app, Context &context); // journal, undo
void addVerify(CLI::App &app, Context &context);
void addBackup(CLI::App &app, Context &context);
void addDemo(CLI::App &app, Context &context);

} // namespace app::cli
