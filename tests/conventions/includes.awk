# SPDX-License-Identifier: MIT
# Reads ARCHITECTURE.md, then sources of tool/: prints each include that the table of the pipeline does not allow.

# Words in backquotes of a cell: `read/rust/`, `read/cpp/` → read/rust read/cpp
function quoted(cell, names,    count, part) {
    count = 0
    while (match(cell, /`[^`]*`/)) {
        part = substr(cell, RSTART + 1, RLENGTH - 2)
        sub(/\/$/, "", part)
        sub(/\.cpp$/, "", part)
        names[++count] = part
        cell = substr(cell, RSTART + RLENGTH)
    }
    return count
}

# `read` allows read/rust and read/cpp.
function allowed(from, to,    parent) {
    if (from == to || to == "support") return 1
    parent = to
    sub(/\/.*/, "", parent)
    return (from, to) in allows || (from, parent) in allows
}

# The longest folder of the table that a path below tool/ lies in.
function owner(path,    part) {
    part = path
    sub(/(_test)?\.[ch]pp$/, "", part)
    while (part != "") {
        if (part in known) return part
        if (part !~ /\//) return ""
        sub(/\/[^\/]*$/, "", part)
    }
    return ""
}

BEGIN { known["support"] = 1 }

FILENAME == "ARCHITECTURE.md" {
    if ($0 !~ /^\| `/ || split($0, cells, "|") != 5) next
    number = quoted(cells[2], names)
    gsub(/ /, "", cells[4])
    wanted = split(cells[4], folders, ",")
    for (i = 1; i <= number; i++) {
        known[names[i]] = 1
        for (j = 1; j <= wanted; j++) allows[names[i], folders[j]] = 1
    }
    next
}

/^#include "/ {
    from = owner(substr(FILENAME, 6))
    split($0, parts, "\"")
    to = owner(parts[2])
    if (from == "") printf "%s:%d: its folder is not in ARCHITECTURE.md\n", FILENAME, FNR
    else if (to == "") printf "%s:%d: \"%s\" is no path from tool/\n", FILENAME, FNR, parts[2]
    else if (!allowed(from, to)) printf "%s:%d: %s may not include %s\n", FILENAME, FNR, from, to
}
