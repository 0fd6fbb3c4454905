# Every library comes from Debian. One that is missing stops the configuration with the apt line
# that mends it; the reasons for each are in docs/DEPENDENCIES.md.
find_package(PkgConfig)
if(NOT PKG_CONFIG_FOUND)
  message(FATAL_ERROR "pkg-config is missing. Mend it with:\n  apt-get install pkg-config")
endif()

function(require_package name debian)
  find_package(${name} QUIET ${ARGN})
  if(NOT ${name}_FOUND)
    message(FATAL_ERROR "${name} is missing. Mend it with:\n  apt-get install ${debian}\n"
                        "or install everything with: scripts/install-packages")
  endif()
endfunction()

# waypost::TARGET stands for one or more pkg-config modules.
function(require_modules target debian)
  foreach(module ${ARGN})
    pkg_check_modules(${target}_${module} QUIET ${module})
    if(NOT ${target}_${module}_FOUND)
      message(FATAL_ERROR "${module} is missing. Mend it with:\n  apt-get install ${debian}\n"
                          "or install everything with: scripts/install-packages")
    endif()
  endforeach()
  pkg_check_modules(${target} REQUIRED QUIET IMPORTED_TARGET GLOBAL ${ARGN})
  add_library(waypost::${target} ALIAS PkgConfig::${target})
endfunction()

# waypost::TARGET stands for a library that tells neither CMake nor pkg-config about itself.
function(require_library target debian library header)
  find_library(${target}_LIBRARY ${library})
  find_path(${target}_HEADERS ${header})
  if(NOT ${target}_LIBRARY OR NOT ${target}_HEADERS)
    message(FATAL_ERROR "${library} is missing. Mend it with:\n  apt-get install ${debian}\n"
                        "or install everything with: scripts/install-packages")
  endif()
  add_library(waypost_${target} INTERFACE)
  target_link_libraries(waypost_${target} INTERFACE ${${target}_LIBRARY})
  target_include_directories(waypost_${target} SYSTEM INTERFACE ${${target}_HEADERS})
  add_library(waypost::${target} ALIAS waypost_${target})
endfunction()

require_package(fmt libfmt-dev)
require_package(tl-expected libexpected-dev)
require_package(CLI11 libcli11-dev)
require_package(nlohmann_json nlohmann-json3-dev)
require_package(ICU libicu-dev COMPONENTS i18n uc)
require_package(Boost libboost-locale-dev COMPONENTS locale)
require_package(SQLite3 libsqlite3-dev)
require_package(Catch2 catch2 2)
require_package(Cups libcups2-dev)
require_package(CURL libcurl4-openssl-dev)
require_library(phonenumber libphonenumber-dev phonenumber phonenumbers/phonenumberutil.h)
require_modules(toml libtomlplusplus-dev tomlplusplus)
require_modules(shaping "libharfbuzz-dev libfreetype-dev" harfbuzz freetype2)
require_modules(ink "libcairo2-dev librsvg2-dev libpng-dev" cairo librsvg-2.0 freetype2 libpng)
require_modules(squeeze "libbrotli-dev libdeflate-dev" libbrotlienc libdeflate)
require_modules(qrcode libqrencode-dev libqrencode)
require_modules(zxing libzxing-dev zxing)
require_modules(sound "libsndfile1-dev libebur128-dev libopusenc-dev libsoxr-dev"
                sndfile libebur128 libopusenc soxr)
require_modules(sodium libsodium-dev libsodium)
require_modules(seccomp libseccomp-dev libseccomp)
require_modules(xlsxwriter libxlsxwriter-dev xlsxwriter)
require_modules(orcus liborcus-dev liborcus-0.17)
require_modules(sdl "libsdl2-dev libsdl2-ttf-dev libsdl2-image-dev libsdl2-mixer-dev" sdl2 SDL2_ttf SDL2_image
                SDL2_mixer)

find_program(MSGFMT msgfmt)
if(NOT MSGFMT)
  message(FATAL_ERROR "msgfmt is missing. Mend it with:\n  apt-get install gettext")
endif()

