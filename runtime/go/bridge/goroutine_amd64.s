// SPDX-License-Identifier: MIT

// The running goroutine's g, for amd64.

#include "textflag.h"

// func currentG() uintptr
//
// TLS is reached by a register, or position-independent builds fail to link.
TEXT ·currentG(SB), NOSPLIT, $0-8
	MOVQ TLS, CX
	MOVQ 0(CX)(TLS*1), AX
	MOVQ AX, ret+0(FP)
	RET
