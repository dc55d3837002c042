package jtorch.vision.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import java.util.zip.ZipException;

/**
 * Downloads files from the first mirror that has them, checks them and unpacks {@code .gz} files.
 *
 * <p>What arrives is written to {@code <file>.part}, where a later attempt goes on, with this
 * mirror or another. It takes its final name only when it has the expected MD5, or its unpacked
 * content the expected SHA-256: then a copy that was compressed anew is as good. The caller holds
 * the {@link FolderLock}.
 */
final class MirrorDownload implements AutoCloseable {
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);
  private static final Duration READ_PATIENCE = Duration.ofSeconds(30);

  /** How often one mirror may cut the connection while it does send something. */
  private static final int TRIES = 3;

  private static final long MAX_BYTES = IdxKind.IMAGES.fileBytes(IdxKind.MAX_COUNT);

  private static final int MD5_LENGTH = 32; // in hexadecimal

  /**
   * A file that has to arrive.
   *
   * @param name its name on the mirrors and here
   * @param limit no more bytes than these are taken
   * @param unpacked the bytes that it unpacks to, if that is checked
   * @param digest its MD5, or the SHA-256 of what it unpacks to, in hexadecimal
   */
  record Wanted(String name, long limit, long unpacked, String digest) {}

  private final List<URI> mirrors;
  private final Progress progress;
  private final Duration patience;
  private final HttpClient client;

  /**
   * Downloads from these mirrors.
   *
   * @param mirrors http or https folders, each ending in a slash, tried in this order
   */
  MirrorDownload(List<URI> mirrors, Progress progress) {
    this(mirrors, progress, READ_PATIENCE);
  }

  /**
   * Downloads from these mirrors with a patience of one's own.
   *
   * @param patience how long a mirror may send nothing
   */
  MirrorDownload(List<URI> mirrors, Progress progress, Duration patience) {
    this.mirrors = List.copyOf(mirrors);
    this.progress = progress;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // some servers stumble over the offer of HTTP/2
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(CONNECT_PATIENCE)
            .build();
  }

  /**
   * Downloads one file.
   *
   * @param folder where the {@code .gz} file goes
   * @param wanted its name and its sum
   * @throws DatasetException if no mirror has it, it cannot be written, or the thread is
   *     interrupted
   */
  void fetch(Path folder, Wanted wanted) {
    String name = wanted.name();
    StringJoiner reasons = new StringJoiner("; ");
    try (PartFile part = PartFile.of(folder.resolve(name))) {
      for (URI mirror : mirrors) {
        try {
          fetch(mirror.resolve(name), part, wanted);
          part.publish();
          return;
        } catch (MirrorFailure e) {
          reasons.add(mirror + ": " + e.getMessage());
        }
      }
      throw allFailed(part, folder, name, reasons);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatasetException(
          "The download of " + name + " was interrupted; run it again to go on.", e);
    }
  }

  private static DatasetException allFailed(
      PartFile part, Path folder, String name, StringJoiner reasons) {
    DatasetException failure =
        new DatasetException(
            "Cannot download %s (%s); check the network, put the file into %s by hand, or use"
                    .formatted(name, reasons, folder)
                + " --dataset digits.");
    if (part.size() == 0) {
      part.discard(failure); // there is nothing in it to go on from
    }
    return failure;
  }

  private void fetch(URI uri, PartFile part, Wanted wanted)
      throws MirrorFailure, InterruptedException {
    boolean resumed = part.size() > 0;
    fill(part, uri, wanted);
    try {
      verify(part, wanted);
    } catch (MirrorFailure e) {
      part.clear();
      if (!resumed) {
        throw e;
      }
      // What was there may be a piece of another mirror's copy: this one gets a fair chance.
      fetch(uri, part, wanted);
    }
  }

  private void fill(PartFile part, URI uri, Wanted wanted)
      throws MirrorFailure, InterruptedException {
    MirrorRequest request =
        new MirrorRequest(
            client,
            patience,
            wanted.limit(),
            (bytes, total) -> progress.at(wanted.name(), bytes, total));
    for (int tries = 1; ; tries++) {
      long before = part.size();
      try {
        request.fill(part, uri);
        return;
      } catch (MirrorFailure e) {
        if (!e.isCut() || part.size() <= before || tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private static void verify(PartFile part, Wanted wanted) throws MirrorFailure {
    boolean packed = wanted.digest().length() == MD5_LENGTH;
    MessageDigest digest = digest(packed ? "MD5" : "SHA-256");
    try {
      if (packed) {
        update(digest, part.path());
      } else {
        GzipFile.forEachChunk(part.path(), wanted.unpacked(), digest::update);
      }
    } catch (ZipException e) {
      throw new MirrorFailure("what it sent " + e.getMessage());
    } catch (IOException e) {
      throw FileFailure.of("read", part.path(), e);
    }
    String found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(wanted.digest())) {
      throw new MirrorFailure(
          digest.getAlgorithm() + " " + found + " where " + wanted.digest() + " is wanted");
    }
  }

  private static void update(MessageDigest digest, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] piece = new byte[1 << 16];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
    }
  }

  /** Returns a fresh sum of a kind that every Java has. */
  static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has " + algorithm, e);
    }
  }

  /**
   * Unpacks a {@code .gz} file, which stays.
   *
   * @param target where the content goes, complete or not at all
   * @throws DatasetException if it is damaged or longer than any of its kind, or cannot be written
   */
  static void unpack(Path gzip, Path target) {
    try (PartFile part = PartFile.of(target)) {
      part.clear();
      try {
        GzipFile.forEachChunk(gzip, MAX_BYTES, part::append);
        part.publish();
      } catch (DatasetException | IOException e) {
        part.discard(e);
        throw e;
      }
    } catch (IOException e) {
      throw FileFailure.of("read", gzip, e);
    }
  }

  /** Drops the connections. */
  @Override
  public void close() {
    client.shutdownNow();
  }
}
