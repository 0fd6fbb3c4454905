# Reads the includes of every file in `folder` (the library `name`) and fails on an arrow that the
# house does not have. `allowed`: the libraries whose headers it may include.
#   cmake -D folder=… -D name=… -D allowed=… -P tests/arrows.cmake

cmake_minimum_required(VERSION 3.25)

# Who may use which outside headers: "pattern=folder,folder"; "any" is everybody. A header that
# no rule names is an error too, so a new library has to be written down here.
set(rules
  "^SDL=kiosk"
  "^(cairo|librsvg/|png[.]h|qrencode[.]h|ZXing/|glib)=renderer"
  "^(ReadBarcode|DecodeHints|TextUtfEncoding|BarcodeFormat|Result)[.]h=renderer"
  "^(sndfile|ebur128|opusenc|soxr|opus/opus)[.]h=voices"
  "^brotli/=listing"
  "^libdeflate[.]h=listing,renderer"
  "^sqlite3[.]h=directory"
  "^phonenumbers/=advice"
  "^sodium=edition,counts,guard"
  "^curl/=trust"
  "^(seccomp|linux/landlock)[.]h=guard"
  "^linux/input[.]h=kiosk"
  "^cups/=printing"
  "^hb=text"
  "^(ft2build[.]h|freetype/)=text,renderer"
  "^unicode/=text,catalogue,sheets,directory"
  "^boost/locale=catalogue"
  "^orcus/=sheets"
  "^xlsxwriter[.]h=sheets"
  "^nlohmann/=sheets,cli"
  "^(toml[+][+]|tl)/=base"
  "^CLI/=cli,kiosk"
  "^fmt/=any"
  "^(sys/[a-z]+|fcntl|unistd|signal|poll|spawn|termios|sched)[.]h=base,voices,edition,trust,counts,guard,printing,kiosk,cli"
  "^[a-z_0-9]+$=any")

# Sets `verdict` to "" when the folder may include <header>, else to the reason why not.
function(judge header verdict)
  set(${verdict} "no rule in tests/arrows.cmake names it" PARENT_SCOPE)
  foreach(rule ${rules})
    string(REGEX MATCH "^(.*)=([a-z,]+)$" whole "${rule}")
    set(pattern "${CMAKE_MATCH_1}")
    string(REPLACE "," ";" owners "${CMAKE_MATCH_2}")
    if(header MATCHES "${pattern}")
      if("any" IN_LIST owners OR name IN_LIST owners)
        set(${verdict} "" PARENT_SCOPE)
      else()
        set(${verdict} "it belongs to ${owners}" PARENT_SCOPE)
      endif()
      return()
    endif()
  endforeach()
endfunction()

set(failures 0)
file(GLOB_RECURSE files ${folder}/*.hpp ${folder}/*.cpp)
foreach(file ${files})
  file(STRINGS ${file} includes REGEX "^[ \t]*#[ \t]*include")
  foreach(line ${includes})
    set(reason "")
    if(line MATCHES "\"([^/\"]+)/[^\"]*\"")
      if(NOT CMAKE_MATCH_1 IN_LIST allowed)
        set(reason "there is no arrow from ${name} to ${CMAKE_MATCH_1}")
      endif()
    elseif(line MATCHES "<([^>]+)>")
      judge("${CMAKE_MATCH_1}" reason)
    else()
      set(reason "own headers are included with their folder")
    endif()
    if(reason)
      message("${file}: ${line}: ${reason}")
      math(EXPR failures "${failures} + 1")
    endif()
  endforeach()
endforeach()
if(failures GREATER 0)
  message(FATAL_ERROR "${failures} arrow(s) that the house does not have")
endif()
