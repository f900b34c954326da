// SPDX-License-Identifier: MIT

// Where a generated package embeds its library, by one file a platform:
//
//	//go:embed libsample_linux_amd64.so
//	var image string
//
//	const imageSHA256 = "…"
//
// Here the test builds the library, and sets both.

package sample

var image, imageSHA256 string
