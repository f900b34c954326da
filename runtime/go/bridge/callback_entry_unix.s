// SPDX-License-Identifier: MIT

//go:build (linux || darwin) && (amd64 || arm64) && !android && !ios

// The address of crosscall2, by which C code enters Go. No code is needed to have it.

#include "textflag.h"

GLOBL ·crosscall2Address(SB), NOPTR|RODATA, $8
DATA ·crosscall2Address(SB)/8, $crosscall2(SB)
