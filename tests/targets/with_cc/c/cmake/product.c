// SPDX-License-Identifier: MIT
// Called from Rust.
int c_product(int a, int b) { return a * b; }
