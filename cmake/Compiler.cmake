# How every target is compiled.
add_library(waypost_compiler INTERFACE)
target_compile_options(waypost_compiler INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wunused -Wold-style-cast
  # g++ 12 imagines overlapping and unset strings in optimised std::string code (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  $<$<BOOL:${WAYPOST_WARNINGS_AS_ERRORS}>:-Werror>)
if(WAYPOST_SANITIZE)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_compile_options(waypost_compiler INTERFACE ${sanitizers})
  target_link_options(waypost_compiler INTERFACE ${sanitizers})
endif()

if(WAYPOST_FUZZ) # libFuzzer sees which input reaches new code only in code compiled for it
  target_compile_options(waypost_compiler INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(ccache ccache)
if(ccache)
  # The sloppiness lets ccache serve files that use the tests' precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${ccache})
endif()
