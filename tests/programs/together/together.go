// SPDX-License-Identifier: MIT

// Package together has two generated packages in one program; all of it is in the tests.
package together
