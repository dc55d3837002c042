package jtorch.vision.datasets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small files in CIFAR's form: pickles as Python 2 wrote them, and archives of them. */
final class CifarBytes {
  static final int PIXELS = 3 * 32 * 32;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int memo;

  private CifarBytes() {}

  /** Pictures whose bytes count up from a number, with their labels. */
  static byte[] batch(String labelKey, int from, int... labels) {
    return batch(labelKey, pixels(from, labels.length), false, labels);
  }

  /** As the other, for an array that is kept column by column. */
  static byte[] byColumns(String labelKey, int from, int... labels) {
    byte[] rows = pixels(from, labels.length);
    byte[] columns = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      columns[i % PIXELS * labels.length + i / PIXELS] = rows[i];
    }
    return batch(labelKey, columns, true, labels);
  }

  static byte[] pixels(int from, int count) {
    byte[] pixels = new byte[count * PIXELS];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (from + i * 7 + i / 256);
    }
    return pixels;
  }

  static byte[] batch(String labelKey, byte[] pixels, boolean byColumns, int... labels) {
    CifarBytes pickle = new CifarBytes().start();
    pickle.text("batch_label").text("a small batch");
    pickle.text(labelKey).numbers(labels);
    pickle.text("data").array(pixels, byColumns, labels.length);
    pickle.text("filenames").bytes(']').remember().bytes('(');
    for (int i = 0; i < labels.length; i++) {
      pickle.text("caf\u00e9_s_00" + i + ".png");
    }
    return pickle.bytes('e', 'u', '.').done();
  }

  static byte[] meta(String namesKey, String... names) {
    CifarBytes pickle = new CifarBytes().start().text("num_vis").bytes('M', 0, 12);
    pickle.text(namesKey).bytes(']').remember().bytes('(');
    for (String name : names) {
      pickle.text(name);
    }
    return pickle.bytes('e', 'u', '.').done();
  }

  private byte[] done() {
    return out.toByteArray();
  }

  private CifarBytes start() {
    return bytes(0x80, 2, '}').remember().bytes('(');
  }

  private CifarBytes bytes(int... bytes) {
    for (int one : bytes) {
      out.write(one);
    }
    return this;
  }

  private CifarBytes int32(int number) {
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array());
    return this;
  }

  private CifarBytes remember() {
    return ++memo < 256 ? bytes('q', memo) : bytes('r').int32(memo);
  }

  private CifarBytes text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    bytes('U', bytes.length);
    out.writeBytes(bytes);
    return remember();
  }

  private CifarBytes name(String name) {
    out.writeBytes(("c" + name + "\n").getBytes(StandardCharsets.US_ASCII));
    return remember();
  }

  private CifarBytes numbers(int... numbers) {
    bytes(']').remember().bytes('(');
    for (int number : numbers) {
      bytes('K', number);
    }
    return bytes('e');
  }

  private CifarBytes array(byte[] pixels, boolean byColumns, int count) {
    name("numpy.core.multiarray\n_reconstruct").name("numpy\nndarray");
    bytes('K', 0, 0x85).remember().text("b").bytes(0x87).remember().bytes('R').remember();
    bytes('(', 'K', 1, 'K', count, 'M', PIXELS % 256, PIXELS / 256, 0x86).remember();
    name("numpy\ndtype").text("u1").bytes('K', 0, 'K', 1, 0x87).remember().bytes('R').remember();
    bytes('(', 'K', 3).text("|").bytes('N', 'N', 'N', 'J').int32(-1).bytes('J').int32(-1);
    bytes('K', 0, 't').remember().bytes('b', byColumns ? 0x88 : 0x89, 'T').int32(pixels.length);
    out.writeBytes(pixels);
    return remember().bytes('t').remember().bytes('b');
  }

  /** A tar archive of files. */
  static byte[] tar(Map<String, byte[]> files) {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    tar.writeBytes(header("folder/", 0, '5'));
    files.forEach((name, content) -> {
      tar.writeBytes(header(name, content.length, '0'));
      tar.writeBytes(content);
      tar.writeBytes(new byte[-content.length & 511]);
    });
    tar.writeBytes(new byte[1024]);
    return tar.toByteArray();
  }

  private static byte[] header(String name, int size, char type) {
    ByteBuffer header = ByteBuffer.allocate(512);
    header.put(name.getBytes(StandardCharsets.US_ASCII));
    header.put(124, "%011o".formatted(size).getBytes(StandardCharsets.US_ASCII));
    header.put(148, "        ".getBytes(StandardCharsets.US_ASCII)).put(156, (byte) type);
    int sum = 0;
    for (byte one : header.array()) {
      sum += one & 0xff;
    }
    header.put(148, "%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII));
    return header.array();
  }

  /** The files of a source, by their names in its folder. */
  static Map<String, byte[]> files(CifarSource like) {
    boolean ten = like.train().size() > 1;
    String[] names = ten ? new String[10] : new String[100];
    for (int i = 0; i < names.length; i++) {
      names[i] = "kind" + i;
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    int from = 0;
    for (CifarSource.Part part : like.train()) {
      int[] labels = {(from + 3) % names.length, names.length - 1};
      files.put(
          part.file(),
          from % 2 == 0
              ? batch(like.labels(), from, labels)
              : byColumns(like.labels(), from, labels));
      from += 11;
    }
    files.put(like.test().getFirst().file(), batch(like.labels(), 99, 0, 5, 2));
    files.put(like.meta().file(), meta(like.classes(), names));
    return files;
  }

  /** The source with the sums that these files have. */
  static CifarSource source(CifarSource like, Map<String, byte[]> files, byte[] archive) {
    return new CifarSource(
        like.name(),
        like.folder(),
        List.of(),
        new MirrorDownload.Wanted(like.archive().name(), 1 << 20, 0, md5(archive)),
        summed(like.train(), files),
        summed(like.test(), files),
        summed(List.of(like.meta()), files).getFirst(),
        like.labels(),
        like.classes());
  }

  private static List<CifarSource.Part> summed(
      List<CifarSource.Part> parts, Map<String, byte[]> files) {
    List<CifarSource.Part> summed = new ArrayList<>();
    for (CifarSource.Part part : parts) {
      byte[] bytes = files.getOrDefault(part.file(), new byte[0]);
      summed.add(new CifarSource.Part(part.file(), md5(bytes)));
    }
    return summed;
  }

  /** Writes files into a source's folder. */
  static void write(Path root, CifarSource source, Map<String, byte[]> files) throws IOException {
    Path folder = Files.createDirectories(root.resolve(source.folder()));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
