# SPDX-FileCopyrightText: 2026 The Tessera developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Turns schema/NNN_name.sql into constants of embedded_schema.h: cmake -DOUTPUT=… -DINPUTS=a;b -P embed_schema.cmake

set(text "// Made from engine/store/schema/*.sql at build time.\n#pragma once\n\n#include <string_view>\n\nnamespace engine::schema {\n\n")
foreach(input IN LISTS INPUTS)
    get_filename_component(stem "${input}" NAME_WE)
    string(REGEX MATCH "^([0-9]+)_(.*)$" ignored "${stem}")
    set(number "${CMAKE_MATCH_1}")
    string(SUBSTRING "${CMAKE_MATCH_2}" 0 1 first)
    string(SUBSTRING "${CMAKE_MATCH_2}" 1 -1 rest)
    string(TOUPPER "${first}" first)
    file(READ "${input}" sql)
    string(APPEND text "inline constexpr std::string_view ${first}${rest}${number} = R\"sql(${sql})sql\";\n\n")
endforeach()
string(APPEND text "} // namespace engine::schema\n")
file(WRITE "${OUTPUT}" "${text}")
