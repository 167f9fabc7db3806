# SPDX-FileCopyrightText: 2026 The Tessera developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes a C++ file that holds the table of column names.
# Called as: cmake -DINPUT=x.tsv -DOUTPUT=x.cpp -P embed_words.cmake

file(READ "${INPUT}" content)
file(WRITE "${OUTPUT}" "// Written by embed_words.cmake.\n#include \"engine/intake/embedded_words.h\"\n\nnamespace engine::embedded {\n\n\
static constexpr char Bytes[] = R\"tsv(${content})tsv\";\nstd::string_view columnWords() { return {Bytes, sizeof(Bytes) - 1}; }\n\n\
} // namespace engine::embedded\n")
