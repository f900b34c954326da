#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The unit tests that lie beside the sources of tool/: built with the dev preset, where a warning is an error.
# The preset tsan has those of the C++ runtime alone, which threads go through.
#     tests/unit/run.sh [dev|asan|tsan]
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"

preset=${1:-dev}
if [[ $preset == tsan ]]; then
    cd "$root"
    cmake --preset tsan >/dev/null
    cmake --build --preset tsan >&2
    found=$("$root/build/tsan/runtime/cpp/test/runtime_cpp_test" --gtest_brief=1 2>&1) || { echo "$found"; exit 1; }
    echo "${found##*$'\n'}" | sed 's/[^0-9]*\([0-9]*\).*/\1 passed, 0 failed/'
    exit
fi
"$root/scripts/build.sh" "$preset"
total=$(ctest --test-dir "$root/build/$preset" --show-only | sed -n 's/^Total Tests: //p')
status=0
ctest --test-dir "$root/build/$preset" --output-on-failure --no-tests=ignore || status=$?
failed=0
if [[ $status != 0 ]]; then failed=$(grep -c . "$root/build/$preset/Testing/Temporary/LastTestsFailed.log" || true); fi
echo "$((total - failed)) passed, $failed failed"
exit "$status"
