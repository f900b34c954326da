// SPDX-License-Identifier: MIT

// The fast call for amd64: switches to the thread's system stack and to its g, as the runtime's asmcgocall does.
// The offsets are proved by check.go before fastWorks is set.

#include "textflag.h"

#define g_m 0x30
#define m_g0 0x00
#define g_sched_sp 0x38

// func CallFast(function uintptr, frame unsafe.Pointer)
//
// In: the two arguments, on the goroutine's stack. Kept over the C call in registers that C preserves: the
// goroutine's g in R12, its stack pointer in R13. Nothing can move that stack meanwhile.
TEXT ·CallFast(SB), NOSPLIT|NOFRAME, $0-16
	MOVQ function+0(FP), AX
	MOVQ frame+8(FP), DI // first argument in the System V ABI
#ifdef GOOS_windows
	MOVQ DI, CX          // and in the Windows one
#endif

	// g becomes g0, so that a signal handler finds the g that belongs to the stack.
	// TLS is reached by a register, or position-independent builds fail to link.
	MOVQ TLS, DX
	MOVQ 0(DX)(TLS*1), R12
	MOVQ g_m(R12), R8
	MOVQ m_g0(R8), R8
	MOVQ R8, 0(DX)(TLS*1)

	// On the system stack, aligned for C; Windows asks for 32 bytes below the caller's frame.
	MOVQ SP, R13
	MOVQ g_sched_sp(R8), SP
#ifdef GOOS_windows
	SUBQ $32, SP
#endif
	ANDQ $~15, SP
	CALL AX

	// Back on the goroutine's stack, and its g.
	MOVQ R13, SP
	MOVQ TLS, DX
	MOVQ R12, 0(DX)(TLS*1)
	RET
