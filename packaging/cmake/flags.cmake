# SPDX-FileCopyrightText: 2026 The Tessera developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One INTERFACE target with everything a compiler is told; every target links it.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

include(CheckPIESupported)
check_pie_supported()

find_package(fmt REQUIRED)

find_program(MOLD mold)
if(MOLD)
    add_link_options(-fuse-ld=mold)
endif()

add_library(tessera_flags INTERFACE)
target_include_directories(tessera_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(tessera_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wimplicit-fallthrough
    -fstack-protector-strong -fcf-protection=full -fstack-clash-protection
    $<$<BOOL:${TESSERA_WERROR}>:-Werror>)
# The C start files of Debian do not say that they know control-flow protection, so the linker has to be told that the program does.
target_link_options(tessera_flags INTERFACE -Wl,-z,relro,-z,now -Wl,-z,ibt,-z,shstk)
target_compile_definitions(tessera_flags INTERFACE $<$<CONFIG:Release>:_FORTIFY_SOURCE=3> TESSERA_VERSION="${PROJECT_VERSION}")
if(TESSERA_SANITIZE)
    target_compile_options(tessera_flags INTERFACE -fsanitize=${TESSERA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(tessera_flags INTERFACE -fsanitize=${TESSERA_SANITIZE})
endif()
if(TESSERA_FUZZ)
    target_compile_options(tessera_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

add_library(tessera_qt_flags INTERFACE)
target_link_libraries(tessera_qt_flags INTERFACE tessera_flags fmt::fmt) # in every precompiled header
target_compile_definitions(tessera_qt_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
    QT_STRICT_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_UP_TO=0x060800)
