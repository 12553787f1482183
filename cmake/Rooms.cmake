# A room is one folder under converter/ and one library. Its sources are all .cpp files of the
# folder, so a new rule, format or command is one new file and one line in its room's register.

# From the ground up: a room uses only rooms before it.
set(bijlage_rooms base package calendar config workbook readers model decisions mapping normalise
  checks store questions answers writers batch app cli)

# bijlage_room(<room> [USES <room>…] [LINKS <library>…])
#   USES   the rooms below that it may include: tests/house/layering.py holds includes to it
#   LINKS  libraries that only this room's sources see
function(bijlage_room room)
  cmake_parse_arguments(arg "" "" "USES;LINKS" ${ARGN})
  if(NOT room IN_LIST bijlage_rooms)
    message(FATAL_ERROR "No room '${room}': cmake/Rooms.cmake lists them")
  endif()
  foreach(used IN LISTS arg_USES)
    if(NOT TARGET bijlage::${used})
      message(WARNING "Room '${room}' uses '${used}', which is not a room before it")
      list(REMOVE_ITEM arg_USES ${used})
    endif()
  endforeach()
  list(TRANSFORM arg_USES PREPEND bijlage::)

  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp)
  if(sources)
    add_library(bijlage_${room} STATIC ${sources})
    target_link_libraries(bijlage_${room} PUBLIC bijlage_flags ${arg_USES} PRIVATE ${arg_LINKS})
    target_precompile_headers(bijlage_${room} REUSE_FROM bijlage_headers)
    if(BIJLAGE_TOGETHER)
      bijlage_together(bijlage_${room})
    endif()
  else()
    add_library(bijlage_${room} INTERFACE)
    target_link_libraries(bijlage_${room} INTERFACE bijlage_flags ${arg_USES} ${arg_LINKS})
  endif()
  add_library(bijlage::${room} ALIAS bijlage_${room})
endfunction()

# A room's sources, a dozen at a time, as one: clang reads the standard headers once for all of
# them. What the sources keep to themselves (namespace { … }) must therefore have names of its own.
function(bijlage_together target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
endfunction()

# bijlage_room_tests(<room> [USES <library>…])
#   One test program for tests/<room>/*.cpp; it links only that room, those it stands on, and what
#   the tests themselves need. Their label is `unit`.
function(bijlage_room_tests room)
  cmake_parse_arguments(arg "" "" "USES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${room}_tests ${sources})
  target_link_libraries(${room}_tests PRIVATE bijlage::${room} ${arg_USES} bijlage_test_flags)
  target_precompile_headers(${room}_tests REUSE_FROM bijlage_test_headers)
  gtest_discover_tests(${room}_tests TEST_PREFIX ${room}. DISCOVERY_TIMEOUT 60
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} PROPERTIES LABELS unit TIMEOUT 300)
endfunction()

# bijlage_fuzzer(<name> USES <library>…)
#   The fuzzer tests/fuzz/<name>_fuzz.cpp; its first inputs lie in tests/fuzz/corpus/<name>/.
#   All land in <build>/fuzzers, where .ci/run finds them; the target `fuzzers` builds all.
function(bijlage_fuzzer name)
  cmake_parse_arguments(arg "" "" "USES" ${ARGN})
  add_executable(${name}_fuzz ${name}_fuzz.cpp)
  target_link_libraries(${name}_fuzz PRIVATE bijlage_flags ${arg_USES} -fsanitize=fuzzer)
  set_target_properties(${name}_fuzz PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/fuzzers)
  if(NOT TARGET fuzzers)
    add_custom_target(fuzzers)
  endif()
  add_dependencies(fuzzers ${name}_fuzz)
endfunction()

# The imported target of pkg-config for a small library: its archive where the system has one, since
# each shared library makes every start of the program slower (docs/dependencies.md says how much).
function(bijlage_static_library prefix name)
  pkg_check_modules(${prefix} REQUIRED IMPORTED_TARGET ${name})
  find_library(${prefix}_archive NAMES lib${prefix}.a HINTS ${${prefix}_LIBDIR})
  if(${prefix}_archive)
    set_property(TARGET PkgConfig::${prefix} PROPERTY
      INTERFACE_LINK_LIBRARIES ${${prefix}_archive})
  endif()
endfunction()
