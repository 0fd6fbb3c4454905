# One folder is one library and one namespace. DEPENDS is the only place where an arrow to another
# folder may be drawn; the test arrows.NAME fails when a file includes anything else. USES are the
# outside libraries; who may use which is written in tests/arrows.cmake.
function(add_module folder)
  cmake_parse_arguments(ARG "" "" "DEPENDS;USES" ${ARGN})
  get_filename_component(name ${folder} NAME)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(sources)
    add_library(${name} STATIC ${sources})
    set(scope PUBLIC)
    target_link_libraries(${name} PRIVATE waypost_compiler ${ARG_USES})
  else()
    add_library(${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  if(sources AND WAYPOST_UNITY)
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
    target_compile_options(${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>) # no headers, those
  endif()
  target_include_directories(${name} ${scope} ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/core)
  target_link_libraries(${name} ${scope} tl::expected ${ARG_DEPENDS})
  add_test(NAME arrows.${name}
           COMMAND ${CMAKE_COMMAND} -D folder=${PROJECT_SOURCE_DIR}/${folder} -D name=${name}
                   -D "allowed=${name};${ARG_DEPENDS}" -P ${PROJECT_SOURCE_DIR}/tests/arrows.cmake)
endfunction()

# The program NAME: main.cpp of `module`'s folder, linked with it.
function(add_program name module)
  if(EXISTS ${PROJECT_SOURCE_DIR}/${module}/main.cpp)
    add_executable(${name} ${module}/main.cpp)
    target_link_libraries(${name} PRIVATE waypost_compiler ${module})
    add_dependencies(${name} share)
  endif()
endfunction()
