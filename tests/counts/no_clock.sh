#!/bin/sh
# A library that cannot know what time it is: none of its objects asks for a clock. `nm` sees another
# system call of it, so that a blind nm is not taken for a clean library.
#   no_clock.sh LIBRARY CALL
set -eu
symbols=$(nm -C --undefined-only "$1")
echo "$symbols" | grep -q " $2" || { echo "nm does not even see $2" >&2; exit 1; }
if echo "$symbols" | grep -E 'clock_gettime|clock_getres|gettimeofday|localtime|gmtime|strftime|(system|steady|high_resolution|file|utc)_clock|today_utc| U time$'; then
    echo "$1 reads a clock" >&2
    exit 1
fi
