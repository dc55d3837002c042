"""Keeps a CUDA library's code for one kind of chip only: python3 slim.py LIBRARY OUT sm_90

The code for other chips becomes zeros, which every packer makes nothing of: the file stays as long as
it was, and its .jar or .tar.zst shrinks to a part. A chip that has its own code never reads the rest.
"""
import struct
import sys

MAGIC = struct.pack("<I", 0xBA55ED50)  # a fat binary: a header, then an entry for each chip
ENTRY = struct.Struct("<HHIQIIHHI")  # kind, version, header's length, code's length, ..., chip


def main(library, out, chip):
    wanted = int(chip.removeprefix("sm_"))
    data = bytearray(open(library, "rb").read())
    kept = dropped = 0
    at = data.find(MAGIC)
    while at >= 0:
        _, header, length = struct.unpack_from("<HHQ", data, at + 4)
        end = at + header + length
        entry = at + header
        while entry + ENTRY.size <= end:
            kind, _, size, code, _, _, _, _, arch = ENTRY.unpack_from(data, entry)
            if kind not in (1, 2) or size < ENTRY.size or entry + size + code > end:
                break
            if arch != wanted:
                data[entry + size : entry + size + code] = bytes(code)
                dropped += code
            else:
                kept += code
            entry += size + code
        at = data.find(MAGIC, max(end, at + 4))
    if not kept:
        sys.exit(f"{library} has no code for {chip}; it is left as it is.")
    with open(out, "wb") as file:
        file.write(data)
    print(f"{library}: {kept >> 20} MB of code for {chip} kept, {dropped >> 20} MB for other chips dropped.")


if __name__ == "__main__":
    main(*sys.argv[1:])
