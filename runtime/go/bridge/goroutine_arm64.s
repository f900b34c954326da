// SPDX-License-Identifier: MIT

// The running goroutine's g, for arm64, where it has a register of its own.

#include "textflag.h"

// func currentG() uintptr
TEXT ·currentG(SB), NOSPLIT, $0-8
	MOVD g, ret+0(FP)
	RET
