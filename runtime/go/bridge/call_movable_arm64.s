// SPDX-License-Identifier: MIT

//go:build !windows

// The call for arm64 during which the goroutine's stack may move.

#include "textflag.h"

#define g_stack_hi 8
#define outcome_size 16

// callMovable is a C function that the runtime's cgocall calls, on the system stack.
//
// In: R0, the address of a movableCall on the goroutine's stack, which can't move before native code runs. Kept over the
// C call in registers that C preserves: the frame's size in R19, the g in R20, in R21 where the frame lies, counted from
// the end of the stack, since that stays when a stack moves; in R22 our own stack pointer.
TEXT callMovable<>(SB), NOSPLIT|NOFRAME, $0
	SUB  $48, RSP
	STP  (R29, R30), 0(RSP)
	STP  (R19, R20), 16(RSP)
	STP  (R21, R22), 32(RSP)
	MOVD RSP, R29
	MOVD RSP, R22
	MOVD 0(R0), R9   // function
	MOVD 8(R0), R21  // frame
	MOVD 16(R0), R19 // outcome
	MOVD 24(R0), R20
	ADD  $outcome_size, R19
	SUB  R21, R19

	// The copy, aligned for C.
	SUB  R19, R22, R0
	AND  $~15, R0
	MOVD R0, RSP
	MOVD R19, R10

in:
	SUB  $8, R10
	MOVD (R21)(R10), R11
	MOVD R11, (R0)(R10)
	CBNZ R10, in

	MOVD g_stack_hi(R20), R11
	SUB  R11, R21
	BL   (R9)
	MOVD g_stack_hi(R20), R11
	ADD  R11, R21

	MOVD RSP, R0
	MOVD R19, R10

out:
	SUB  $8, R10
	MOVD (R0)(R10), R11
	MOVD R11, (R21)(R10)
	CBNZ R10, out

	MOVD R22, RSP
	LDP  0(RSP), (R29, R30)
	LDP  16(RSP), (R19, R20)
	LDP  32(RSP), (R21, R22)
	ADD  $48, RSP
	RET

GLOBL ·callMovableAddress(SB), NOPTR|RODATA, $8
DATA ·callMovableAddress(SB)/8, $callMovable<>(SB)
