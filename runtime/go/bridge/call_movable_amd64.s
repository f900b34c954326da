// SPDX-License-Identifier: MIT

//go:build !windows

// The call for amd64 during which the goroutine's stack may move.

#include "textflag.h"

#define g_stack_hi 8
#define outcome_size 16

// callMovable is a C function that the runtime's cgocall calls, on the system stack.
//
// In: DI, the address of a movableCall on the goroutine's stack, which can't move before native code runs. Kept over the
// C call in registers that C preserves: the frame's size in R12, the g in R13, and in R14 where the frame lies, counted
// from the end of the stack, since that stays when a stack moves.
TEXT callMovable<>(SB), NOSPLIT|NOFRAME, $0
	PUSHQ BP
	MOVQ SP, BP
	PUSHQ R12
	PUSHQ R13
	PUSHQ R14
	MOVQ 0(DI), AX   // function
	MOVQ 8(DI), R14  // frame
	MOVQ 16(DI), R12 // outcome
	MOVQ 24(DI), R13
	ADDQ $outcome_size, R12
	SUBQ R14, R12

	// The copy, at the end of our frame, aligned for C.
	MOVQ SP, DI
	SUBQ R12, DI
	ANDQ $~15, DI
	MOVQ DI, SP
	MOVQ R12, CX

in:
	MOVQ -8(R14)(CX*1), DX
	MOVQ DX, -8(DI)(CX*1)
	SUBQ $8, CX
	JNE  in

	SUBQ g_stack_hi(R13), R14
	CALL AX
	ADDQ g_stack_hi(R13), R14

	MOVQ SP, DI
	MOVQ R12, CX

out:
	MOVQ -8(DI)(CX*1), DX
	MOVQ DX, -8(R14)(CX*1)
	SUBQ $8, CX
	JNE  out

	LEAQ -24(BP), SP
	POPQ R14
	POPQ R13
	POPQ R12
	POPQ BP
	RET

GLOBL ·callMovableAddress(SB), NOPTR|RODATA, $8
DATA ·callMovableAddress(SB)/8, $callMovable<>(SB)
