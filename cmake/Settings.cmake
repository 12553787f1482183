# What every target of the project shares: language level, warnings, hardening, sanitizers.
include(CTest)
include(GNUInstallDirs)

option(BIJLAGE_WERROR "Warnings are errors" ON)
option(BIJLAGE_SANITIZE "Address and undefined-behaviour sanitizers" OFF)
option(BIJLAGE_FUZZ "Also build the fuzzers (clang, with the sanitizers)" OFF)
option(BIJLAGE_BENCH "The comparison with other programs in bench/" OFF)
option(BIJLAGE_TOGETHER "Compile the sources of a room in a few pieces: quicker from nothing" OFF)
option(BIJLAGE_COVERAGE "Count which lines run" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Position-independent executables where the compiler can make them.
include(CheckPIESupported)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
check_pie_supported(LANGUAGES CXX)

# The sloppiness is what lets ccache serve sources that use a precompiled header.
find_program(BIJLAGE_CCACHE ccache)
if(BIJLAGE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${BIJLAGE_CCACHE})
endif()

# One target that carries the flags; every room, tool and test links it.
add_library(bijlage_flags INTERFACE)
target_include_directories(bijlage_flags INTERFACE ${CMAKE_SOURCE_DIR}/converter)
target_compile_options(bijlage_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  # The names of other sources are not those that a reader of one source sees.
  $<$<NOT:$<BOOL:${BIJLAGE_TOGETHER}>>:-Wshadow>
  $<$<BOOL:${BIJLAGE_WERROR}>:-Werror>
  # What g++ 12 guesses about sizes after inlining is often wrong: it sees overlap in every
  # `"literal" + string` (GCC bug 105651). The sanitizers look at what happens.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict$<SEMICOLON>-Wno-error=array-bounds>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-error=stringop-overflow$<SEMICOLON>-Wno-error=maybe-uninitialized>)
# Bounds and preconditions of the standard library: input is hostile.
target_compile_definitions(bijlage_flags INTERFACE _GLIBCXX_ASSERTIONS)
if(BIJLAGE_CCACHE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(bijlage_flags INTERFACE -fpch-preprocess)
endif()

if(BIJLAGE_SANITIZE OR BIJLAGE_FUZZ)
  set(sanitizers
    -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_compile_options(bijlage_flags INTERFACE ${sanitizers})
  target_link_options(bijlage_flags INTERFACE ${sanitizers})
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_definitions(bijlage_flags INTERFACE _FORTIFY_SOURCE=2)
  target_compile_options(bijlage_flags INTERFACE
    -fstack-protector-strong -fstack-clash-protection -fcf-protection)
  target_link_options(bijlage_flags INTERFACE LINKER:-z,relro,-z,now,-z,noexecstack)
endif()
if(BIJLAGE_FUZZ)
  target_compile_options(bijlage_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(BIJLAGE_COVERAGE)
  target_compile_options(bijlage_flags INTERFACE --coverage)
  target_link_options(bijlage_flags INTERFACE --coverage)
endif()
