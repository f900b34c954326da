// SPDX-License-Identifier: MIT
// The one function of Windows' bcryptprimitives.dll that Go's programs call, for a wine that lacks that library.
__declspec(dllimport) unsigned char SystemFunction036(void *buffer, unsigned long size);

__declspec(dllexport) int ProcessPrng(unsigned char *buffer, unsigned long long size) {
    while (size > 0) {
        const unsigned long part = size > 65536 ? 65536 : (unsigned long)size;
        if (!SystemFunction036(buffer, part)) return 0;
        buffer += part;
        size -= part;
    }
    return 1;
}
