// SPDX-License-Identifier: MIT

//go:build !windows

// The fast call for arm64: switches to the thread's system stack and to its g, as the runtime's asmcgocall does.
// The offsets are proved by check.go before fastWorks is set.

#include "textflag.h"

#define g_m 0x30
#define m_g0 0x00
#define g_sched_sp 0x38

// func CallFast(function uintptr, frame unsafe.Pointer)
//
// In: the two arguments, on the goroutine's stack. Kept over the C call in registers that C preserves: the return
// address in R19, the goroutine's stack pointer in R20, its g in R21. Nothing can move that stack meanwhile. The g
// that signal handlers load from thread-local storage stays the goroutine's: they meet no Go code on the system stack.
TEXT ·CallFast(SB), NOSPLIT|NOFRAME, $0-16
	MOVD function+0(FP), R9
	MOVD frame+8(FP), R0
	MOVD LR, R19
	MOVD RSP, R20
	MOVD g, R21

	// On the system stack, with its g.
	MOVD g_m(g), R8
	MOVD m_g0(R8), g
	MOVD g_sched_sp(g), R8
	SUB  $16, R8
	AND  $~15, R8
	MOVD R8, RSP
	BL   (R9)

	// Back on the goroutine's stack, with its g.
	MOVD R20, RSP
	MOVD R21, g
	MOVD R19, LR
	RET
