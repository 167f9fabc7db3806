# SPDX-FileCopyrightText: 2026 The Tessera developers
# SPDX-License-Identifier: GPL-3.0-or-later

include(CMakeParseArguments)

# tessera_engine_library(name SOURCES … LINKS … PRIVATE_LINKS …): one folder of the engine; its links are what it may include.
function(tessera_engine_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC tessera_flags ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
    if(TESSERA_PCH AND name STREQUAL "engine_base")
        target_precompile_headers(${name} PRIVATE "${PROJECT_SOURCE_DIR}/packaging/cmake/engine_pch.h")
    elseif(TESSERA_PCH)
        target_precompile_headers(${name} REUSE_FROM engine_base)
    endif()
endfunction()

# tessera_ui_library(name SOURCES … LINKS …): one layer of the window; runs moc.
function(tessera_ui_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTORCC ON)
    target_link_libraries(${name} PUBLIC tessera_qt_flags ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
    if(TESSERA_PCH)
        target_precompile_headers(${name} PRIVATE "${PROJECT_SOURCE_DIR}/packaging/cmake/ui_pch.h")
    endif()
endfunction()

# tessera_test(name SOURCES a_test.cpp … LINKS …): one program of Qt Test classes; each x_test.cpp is one class and one ctest entry.
# A class registers itself with TESSERA_TEST(ClassName); the file is named after it.
function(tessera_test name)
    cmake_parse_arguments(arg "GUI" "" "SOURCES;LINKS" ${ARGN})
    if(arg_GUI)
        set(application "${PROJECT_SOURCE_DIR}/tests/support/test_application_gui.cpp")
    else()
        set(application "${PROJECT_SOURCE_DIR}/tests/support/test_application.cpp")
    endif()
    add_executable(${name} ${arg_SOURCES} "${PROJECT_SOURCE_DIR}/tests/support/test_registry.cpp" ${application})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE tessera_flags test_support $<$<BOOL:${arg_GUI}>:Qt6::Widgets> ${arg_LINKS})
    foreach(source IN LISTS arg_SOURCES)
        get_filename_component(stem "${source}" NAME_WE)
        if(stem MATCHES "_test$")
            string(REGEX REPLACE "_test$" "" case "${stem}")
            add_test(NAME "${name}.${case}" COMMAND ${name} "${stem}")
            set_tests_properties("${name}.${case}" PROPERTIES TIMEOUT 600 ENVIRONMENT "QT_QPA_PLATFORM=offscreen;ASAN_OPTIONS=detect_leaks=0;TZ=UTC")
        endif()
    endforeach()
endfunction()
