package jtorch.jit;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive's structure, checked before a reader that trusts it: every number against the
 * file's length, every entry against the others, every CRC.
 *
 * <p>After PKWARE's APPNOTE.TXT; archives over several disks, with a part encrypted or with
 * anything in front are none that PyTorch writes.
 */
final class ZipFileCheck implements AutoCloseable {
  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;
  private static final int DIRECTORY = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_SIZE = 20;
  private static final int END64_SIZE = 56;
  private static final int DIRECTORY_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private static final int ENCRYPTED = 1;
  private static final int ZIP64 = 1; // the extra field with the long numbers
  private static final int LARGEST_DIRECTORY = 64 << 20;
  private static final int BUFFER = 1 << 18;

  private final FileChannel file;
  private final long length;
  private long directory;

  ZipFileCheck(Path path) throws IOException {
    file = FileChannel.open(path, StandardOpenOption.READ);
    length = file.size();
  }

  /** Returns what the directory lists, checked, in the order of the data. */
  List<ZipEntryCheck> entries() throws IOException {
    ByteBuffer end = end();
    long count = Short.toUnsignedLong(end.getShort(10));
    long size = Integer.toUnsignedLong(end.getInt(12));
    directory = Integer.toUnsignedLong(end.getInt(16));
    long behind = length - END_SIZE - Short.toUnsignedInt(end.getShort(20));
    ByteBuffer end64 = end64(behind);
    if (end64 != null) {
      behind = end64(behind, end64);
      count = end64.getLong(32);
      size = end64.getLong(40);
      directory = end64.getLong(48);
    }
    if (directory < 0 || size < 0 || size > LARGEST_DIRECTORY || directory != behind - size) {
      throw new IOException("its directory is not where the end of the file says");
    }
    if (count < 1 || count > size / DIRECTORY_SIZE) {
      throw new IOException("its directory cannot hold " + count + " entries");
    }
    return entries(read(directory, (int) size), (int) count);
  }

  /** Returns the end of the archive; PyTorch writes no comment behind it. */
  private ByteBuffer end() throws IOException {
    if (length < END_SIZE || read(0, 4).getInt(0) != LOCAL) {
      throw new IOException("it is not a zip archive, or cut off");
    }
    ByteBuffer end = read(length - END_SIZE, END_SIZE);
    if (end.getInt(0) != END || end.getShort(20) != 0) {
      throw new IOException("it is not a zip archive, or cut off");
    }
    if (end.getShort(4) != 0 || end.getShort(6) != 0 || end.getShort(8) != end.getShort(10)) {
      throw new IOException("it is one of several disks");
    }
    return end;
  }

  /** Returns the locator of the long end, if there is one. */
  private @Nullable ByteBuffer end64(long end) throws IOException {
    if (end < LOCATOR_SIZE) {
      return null;
    }
    ByteBuffer locator = read(end - LOCATOR_SIZE, LOCATOR_SIZE);
    if (locator.getInt(0) != LOCATOR64) {
      return null;
    }
    long at = locator.getLong(8);
    if (at != end - LOCATOR_SIZE - END64_SIZE) {
      throw new IOException("its long end is not where it should be");
    }
    return read(at, END64_SIZE);
  }

  /** Checks the long end; returns where it begins. */
  private static long end64(long end, ByteBuffer end64) throws IOException {
    if (end64.getInt(0) != END64
        || end64.getLong(4) != END64_SIZE - 12
        || end64.getInt(16) != 0
        || end64.getInt(20) != 0
        || end64.getLong(24) != end64.getLong(32)) {
      throw new IOException("its long end is damaged");
    }
    return end - LOCATOR_SIZE - END64_SIZE;
  }

  private List<ZipEntryCheck> entries(ByteBuffer from, int count) throws IOException {
    List<ZipEntryCheck> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < count; i++) {
      ZipEntryCheck entry = entry(from);
      entry.check(directory);
      if (!names.add(entry.name())) {
        throw new IOException("'" + entry.name() + "' is there twice");
      }
      entries.add(entry);
    }
    if (from.hasRemaining()) {
      throw new IOException("its directory has more than " + count + " entries");
    }
    entries.sort(Comparator.comparingLong(ZipEntryCheck::header));
    return entries;
  }

  private static ZipEntryCheck entry(ByteBuffer from) throws IOException {
    if (from.remaining() < DIRECTORY_SIZE || from.getInt(from.position()) != DIRECTORY) {
      throw new IOException("its directory is damaged");
    }
    ByteBuffer fields = from.slice(from.position(), DIRECTORY_SIZE).order(ByteOrder.LITTLE_ENDIAN);
    from.position(from.position() + DIRECTORY_SIZE);
    if ((fields.getShort(8) & ENCRYPTED) != 0 || fields.getShort(34) != 0) {
      throw new IOException("an entry is encrypted or on another disk");
    }
    byte[] name = take(from, Short.toUnsignedInt(fields.getShort(28)));
    byte[] extra = take(from, Short.toUnsignedInt(fields.getShort(30)));
    take(from, Short.toUnsignedInt(fields.getShort(32))); // a comment
    LongFields numbers = new LongFields(extra);
    long size = numbers.or(fields.getInt(24)); // in this order: APPNOTE 4.5.3
    long compressed = numbers.or(fields.getInt(20));
    long header = numbers.or(fields.getInt(42));
    return new ZipEntryCheck(
        new String(name, StandardCharsets.UTF_8),
        Short.toUnsignedInt(fields.getShort(10)),
        Integer.toUnsignedLong(fields.getInt(16)),
        compressed,
        size,
        header);
  }

  private static byte[] take(ByteBuffer from, int size) throws IOException {
    if (size > from.remaining()) {
      throw new IOException("its directory is damaged");
    }
    byte[] taken = new byte[size];
    from.get(taken);
    return taken;
  }

  /** The numbers of 64 bits that stand for those of 32 bits which are all ones. */
  private static final class LongFields {
    private final ByteBuffer numbers;

    LongFields(byte[] extra) throws IOException {
      ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
      ByteBuffer found = ByteBuffer.allocate(0);
      while (fields.remaining() >= 4) {
        int id = Short.toUnsignedInt(fields.getShort());
        byte[] field = take(fields, Short.toUnsignedInt(fields.getShort()));
        found = id == ZIP64 ? ByteBuffer.wrap(field).order(ByteOrder.LITTLE_ENDIAN) : found;
      }
      numbers = found;
    }

    long or(int number) throws IOException {
      if (number != -1) {
        return Integer.toUnsignedLong(number);
      }
      if (numbers.remaining() < Long.BYTES) {
        throw new IOException("an entry lacks its long numbers");
      }
      return numbers.getLong();
    }
  }

  /** Checks each entry's own header, that none overlap, and their data against its CRC. */
  void checkData(List<ZipEntryCheck> entries) throws IOException {
    long free = 0;
    for (ZipEntryCheck entry : entries) {
      if (entry.header() < free) {
        throw new IOException("'" + entry.name() + "' overlaps the entry before it");
      }
      long data = dataOf(entry);
      if (entry.compressed() > directory - data) {
        throw new IOException("'" + entry.name() + "' reaches out of the file");
      }
      checkCrc(entry, data);
      free = data + entry.compressed();
    }
  }

  private long dataOf(ZipEntryCheck entry) throws IOException {
    if (entry.header() > directory - LOCAL_SIZE) {
      throw new IOException("'" + entry.name() + "' reaches out of the file");
    }
    ByteBuffer local = read(entry.header(), LOCAL_SIZE);
    int nameSize = Short.toUnsignedInt(local.getShort(26));
    long data = entry.header() + LOCAL_SIZE + nameSize + Short.toUnsignedInt(local.getShort(28));
    if (local.getInt(0) != LOCAL || data > directory) {
      throw new IOException("'" + entry.name() + "' has no header of its own");
    }
    byte[] name = read(entry.header() + LOCAL_SIZE, nameSize).array();
    if (!new String(name, StandardCharsets.UTF_8).equals(entry.name())
        || Short.toUnsignedInt(local.getShort(8)) != entry.method()
        || (local.getShort(6) & ENCRYPTED) != 0) {
      throw new IOException("'" + entry.name() + "' has another header than the directory says");
    }
    return data;
  }

  private void checkCrc(ZipEntryCheck entry, long data) throws IOException {
    CRC32 crc = new CRC32();
    try {
      if (entry.stored()) {
        each(data, entry.size(), crc::update);
      } else {
        inflate(entry, data, crc);
      }
    } catch (DataFormatException e) {
      throw new IOException("the data of '" + entry.name() + "' is damaged", e);
    }
    if (crc.getValue() != entry.crc()) {
      throw new IOException("the data of '" + entry.name() + "' is damaged (CRC-32)");
    }
  }

  private void inflate(ZipEntryCheck entry, long data, CRC32 crc)
      throws IOException, DataFormatException {
    byte[] unpacked = new byte[BUFFER];
    try (AutoCloseableInflater inflater = new AutoCloseableInflater()) {
      each(
          data,
          entry.compressed(),
          (bytes, offset, size) -> {
            inflater.setInput(bytes, offset, size);
            for (int made = -1; made != 0; ) { // also what is left when all input is taken
              made = inflater.inflate(unpacked);
              crc.update(unpacked, 0, made);
              checkSize(entry, inflater.getBytesWritten() <= entry.size());
            }
          });
      checkSize(entry, inflater.finished() && inflater.getBytesWritten() == entry.size());
    }
  }

  private static void checkSize(ZipEntryCheck entry, boolean right) throws IOException {
    if (!right) {
      throw new IOException("'" + entry.name() + "' unpacks to another size than it says");
    }
  }

  /** An inflater for raw data that gives its memory back. */
  private static final class AutoCloseableInflater extends Inflater implements AutoCloseable {
    AutoCloseableInflater() {
      super(true);
    }

    @Override
    public void close() {
      end();
    }
  }

  /** Returns the SHA-256 of the whole file. */
  String digest() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      each(0, length, digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException | DataFormatException e) {
      throw new AssertionError("every Java has SHA-256, which unpacks nothing", e);
    }
  }

  /** Takes a part of the file's bytes. */
  @FunctionalInterface
  private interface Sink {
    void take(byte[] bytes, int offset, int size) throws IOException, DataFormatException;
  }

  private void each(long from, long size, Sink sink) throws IOException, DataFormatException {
    byte[] bytes = new byte[(int) Math.min(BUFFER, Math.max(1, size))];
    for (long at = 0; at < size; at += bytes.length) {
      int part = (int) Math.min(bytes.length, size - at);
      fill(ByteBuffer.wrap(bytes, 0, part), from + at);
      sink.take(bytes, 0, part);
    }
  }

  private ByteBuffer read(long at, int size) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    fill(buffer, at);
    return buffer.flip();
  }

  private void fill(ByteBuffer buffer, long at) throws IOException {
    long from = at;
    while (buffer.hasRemaining()) {
      int read = file.read(buffer, from);
      if (read < 0) {
        throw new EOFException("it is cut off");
      }
      from += read;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
