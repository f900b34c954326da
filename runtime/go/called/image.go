// SPDX-License-Identifier: MIT

// Where a generated package embeds its library. Here the test builds it, and sets both.

package called

var image, imageSHA256 string
