# Every library, program and test of Daybook is declared through these functions, so that compiler
# settings, include roots and precompiled headers are the same everywhere.
include_guard(GLOBAL)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set_property(GLOBAL PROPERTY JOB_POOLS beast=1)

find_package(Boost 1.81 EXACT REQUIRED COMPONENTS json)
find_package(CURL REQUIRED)
find_package(fmt REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_library(SODIUM_LIBRARY sodium REQUIRED)
find_library(CJOSE_LIBRARY cjose REQUIRED)

add_library(daybook_settings INTERFACE)
target_compile_options(daybook_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
  # Members with a default need no mention.
  -Wno-missing-designated-field-initializers
  # ccache can only reuse a precompiled header that carries no time stamp.
  -Xclang -fno-pch-timestamp -fpch-instantiate-templates)
target_compile_definitions(daybook_settings INTERFACE
  BOOST_ASIO_SEPARATE_COMPILATION BOOST_BEAST_SEPARATE_COMPILATION
  BOOST_ASIO_NO_DEPRECATED BOOST_JSON_NO_LIB)
if(DAYBOOK_SANITIZE)
  target_compile_options(daybook_settings INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -g1 -O1)
  target_link_options(daybook_settings INTERFACE -fsanitize=address,undefined)
elseif(CMAKE_BUILD_TYPE STREQUAL "Debug")
  target_compile_options(daybook_settings INTERFACE -g1)
endif()
if(DAYBOOK_FUZZ)
  target_compile_options(daybook_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()

# The headers that most files of a target include are read once: PRECOMPILE names them, and
# PRECOMPILED_BY another target whose precompiled header does as well.
function(daybook_precompile name headers owner)
  if(headers)
    target_precompile_headers(${name} PRIVATE ${headers})
  elseif(owner)
    target_precompile_headers(${name} REUSE_FROM ${owner})
  endif()
endfunction()

# daybook_library(<name> [DEPENDS <target>...] [PRECOMPILE <header>... | PRECOMPILED_BY <target>])
# All *.cpp files beside the calling CMakeLists.txt. Headers are included from the layer's root:
# "base/date.hpp" for libs, "domain/ledger/lot.hpp" for src.
function(daybook_library name)
  cmake_parse_arguments(ARG "" "PRECOMPILED_BY" "DEPENDS;PRECOMPILE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(sources)
    add_library(${name} STATIC ${sources})
    set(scope PUBLIC)
    daybook_precompile(${name} "${ARG_PRECOMPILE}" "${ARG_PRECOMPILED_BY}")
  else()
    add_library(${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(${name} ${scope} ${CMAKE_SOURCE_DIR}/libs ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(${name} ${scope} daybook_settings ${ARG_DEPENDS})
endfunction()

# daybook_program(<name> [DEPENDS <target>...] [PRECOMPILED_BY <target>])
# All *.cpp files beside the calling CMakeLists.txt.
function(daybook_program name)
  cmake_parse_arguments(ARG "" "PRECOMPILED_BY" "DEPENDS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE daybook_settings ${ARG_DEPENDS})
  daybook_precompile(${name} "" "${ARG_PRECOMPILED_BY}")
endfunction()

# daybook_test(<name> [DEPENDS <target>...] [LABELS <label>...]
#              [PRECOMPILE <header>... | PRECOMPILED_BY <target>])
# One GoogleTest program from all *.cpp below the calling CMakeLists.txt; each TEST is a ctest entry.
# Unless told otherwise it is precompiled by base_test, which knows the test libraries.
function(daybook_test name)
  cmake_parse_arguments(ARG "" "PRECOMPILED_BY" "DEPENDS;LABELS;PRECOMPILE" ${ARGN})
  if(NOT ARG_PRECOMPILE AND NOT ARG_PRECOMPILED_BY)
    set(ARG_PRECOMPILED_BY base_test)
  endif()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_executable(${name} ${sources})
  daybook_precompile(${name} "${ARG_PRECOMPILE}" "${ARG_PRECOMPILED_BY}")
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests ${CMAKE_SOURCE_DIR}/libs
                                             ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(${name} PRIVATE daybook_settings ${ARG_DEPENDS} GTest::gmock GTest::gtest
                                        GTest::gtest_main rapidcheck)
  target_compile_definitions(${name} PRIVATE DAYBOOK_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  # Properties look at the same cases in every run, so that a change is to blame for a failure. To
  # look further: RC_PARAMS="max_success=5000" build/dev/tests/domain/domain_test
  # One variable in each property: lists fall apart on their way through PRE_TEST discovery.
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST PROPERTIES LABELS "${ARG_LABELS}"
                       TIMEOUT 300 ENVIRONMENT RC_PARAMS=seed=20261123
                       ENVIRONMENT_MODIFICATION TZ=set:UTC)
endfunction()
