# SPDX-License-Identifier: MIT
# Compiles through ccache where it is installed. NOHASHDIR lets several build folders share what one of them compiled.
find_program(BEEPBOOP_CCACHE ccache)
mark_as_advanced(BEEPBOOP_CCACHE)
if(BEEPBOOP_CCACHE)
  foreach(language C CXX)
    set(CMAKE_${language}_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_NOHASHDIR=1 ${BEEPBOOP_CCACHE})
  endforeach()
endif()
