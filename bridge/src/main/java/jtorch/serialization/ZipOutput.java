package jtorch.serialization;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import jtorch.internal.ChannelOutput;

/**
 * Writes a zip archive as PyTorch does: entries without compression whose bytes begin at multiples
 * of 64. Sizes and offsets of 4 GiB and more are written in the 64-bit form.
 */
final class ZipOutput {
  private static final int ALIGNMENT = 64;
  private static final int PADDING = 0x4246; // "FB", the kind of field that PyTorch pads with
  private static final int ZIP64 = 1;
  private static final int UTF8 = 0x0800;
  private static final long NARROW = 0xffffffffL;
  private static final int VERSION = 45; // the first with 64-bit sizes
  private static final int CHUNK = 64 << 20;

  private record Entry(byte[] name, long crc, long length, long header) {}

  private final FileChannel channel;
  private final List<Entry> entries = new ArrayList<>();
  private long position;

  ZipOutput(FileChannel channel) {
    this.channel = channel;
  }

  void entry(String name, MemorySegment data) throws IOException {
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    Entry entry = new Entry(nameBytes, crc(data), data.byteSize(), position);
    entries.add(entry);
    writeHeader(entry);
    position += data.byteSize();
    ChannelOutput.write(channel, data);
  }

  private static long crc(MemorySegment data) {
    CRC32 crc = new CRC32();
    for (long at = 0; at < data.byteSize(); at += CHUNK) {
      crc.update(data.asSlice(at, Math.min(CHUNK, data.byteSize() - at)).asByteBuffer());
    }
    return crc.getValue();
  }

  private void writeHeader(Entry entry) throws IOException {
    boolean wide = entry.length >= NARROW;
    int extra = (wide ? 20 : 0) + 4;
    long data = position + ZipArchive.LOCAL_SIZE + entry.name.length + extra;
    int padding = (int) Math.floorMod(-data, (long) ALIGNMENT);
    ByteBuffer out = buffer(ZipArchive.LOCAL_SIZE + entry.name.length + extra + padding);
    out.putInt(ZipArchive.LOCAL_HEADER).putShort((short) VERSION);
    putCommon(out, entry, wide ? NARROW : entry.length);
    out.putShort((short) (extra + padding)).put(entry.name);
    if (wide) {
      out.putShort((short) ZIP64).putShort((short) 16).putLong(entry.length).putLong(entry.length);
    }
    out.putShort((short) PADDING).putShort((short) padding);
    while (out.hasRemaining()) {
      out.put((byte) 'Z');
    }
    write(out.flip());
  }

  /** Flags, method, date, sum, sizes and the name's length: the same in both headers. */
  private static void putCommon(ByteBuffer out, Entry entry, long length) {
    out.putShort((short) UTF8).putShort((short) 0).putInt(0);
    out.putInt((int) entry.crc).putInt((int) length).putInt((int) length);
    out.putShort((short) entry.name.length);
  }

  /** Writes the table of contents. */
  void finish() throws IOException {
    long directory = position;
    for (Entry entry : entries) {
      writeDirectoryEntry(entry);
    }
    long size = position - directory;
    int count = entries.size();
    if (count >= 0xffff || directory >= NARROW || size >= NARROW) {
      writeEnd64(directory, size);
    }
    ByteBuffer out = buffer(ZipArchive.END_SIZE);
    int narrowCount = Math.min(count, 0xffff);
    out.putInt(ZipArchive.END).putInt(0);
    out.putShort((short) narrowCount).putShort((short) narrowCount);
    out.putInt((int) Math.min(size, NARROW)).putInt((int) Math.min(directory, NARROW));
    write(out.putShort((short) 0).flip());
  }

  private void writeDirectoryEntry(Entry entry) throws IOException {
    boolean wide = entry.length >= NARROW;
    boolean far = entry.header >= NARROW;
    int extra = wide || far ? 4 + (wide ? 16 : 0) + (far ? 8 : 0) : 0;
    ByteBuffer out = buffer(ZipArchive.ENTRY_SIZE + entry.name.length + extra);
    out.putInt(ZipArchive.DIRECTORY_ENTRY).putShort((short) VERSION).putShort((short) VERSION);
    putCommon(out, entry, wide ? NARROW : entry.length);
    out.putShort((short) extra).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    out.putInt(0).putInt((int) (far ? NARROW : entry.header)).put(entry.name);
    if (extra > 0) {
      out.putShort((short) ZIP64).putShort((short) (extra - 4));
    }
    if (wide) {
      out.putLong(entry.length).putLong(entry.length);
    }
    if (far) {
      out.putLong(entry.header);
    }
    write(out.flip());
  }

  private void writeEnd64(long directory, long size) throws IOException {
    long end64 = position;
    ByteBuffer out = buffer(ZipArchive.END64_SIZE + ZipArchive.LOCATOR64_SIZE);
    out.putInt(ZipArchive.END64).putLong(ZipArchive.END64_SIZE - 12);
    out.putShort((short) VERSION).putShort((short) VERSION).putInt(0).putInt(0);
    out.putLong(entries.size()).putLong(entries.size()).putLong(size).putLong(directory);
    out.putInt(ZipArchive.LOCATOR64).putInt(0).putLong(end64).putInt(1);
    write(out.flip());
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void write(ByteBuffer bytes) throws IOException {
    position += bytes.remaining();
    ChannelOutput.write(channel, bytes);
  }
}
