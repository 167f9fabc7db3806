# SPDX-FileCopyrightText: 2026 The Tessera developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes a C++ file that holds the tables of resources/data, so that the engine needs no files at run time.
# Called as: cmake -DINPUT=dir -DNAMES=a;b -DOUTPUT=x.cpp -P embed_data.cmake

set(text "// Written by embed_data.cmake.\n#include \"engine/canon/embedded_data.h\"\n\nnamespace engine::embedded {\n\n")
foreach(name IN LISTS NAMES)
    file(READ "${INPUT}/${name}.tsv" content)
    string(APPEND text "static constexpr char Bytes_${name}[] = R\"tsv(${content})tsv\";\n")
    string(APPEND text "std::string_view ${name}() { return {Bytes_${name}, sizeof(Bytes_${name}) - 1}; }\n\n")
endforeach()
string(APPEND text "} // namespace engine::embedded\n")
file(WRITE "${OUTPUT}" "${text}")
