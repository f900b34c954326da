#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs another task of the one that is running: `$MASK` is one text, in which the spaces of a folder's name look like those
# between words.
#     scripts/task.sh TASK [ARGUMENT...]
set -eu
exec "${MASK%% --maskfile *}" --maskfile "${MASK#* --maskfile }" "$@"
