package jtorch.vision.datasets;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import java.util.zip.ZipException;

/**
 * Downloads {@code .gz} files from the first mirror that has them, checks them and unpacks them.
 *
 * <p>What arrives is written to {@code <file>.part}, where a later attempt goes on, with this
 * mirror or another. It takes its final name only when its unpacked content has the expected
 * SHA-256, so a copy that was compressed anew is as good. The caller holds the {@link FolderLock}.
 */
final class MirrorDownload implements AutoCloseable {
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);
  private static final Duration READ_PATIENCE = Duration.ofSeconds(30);

  /** How often one mirror may cut the connection while it does send something. */
  private static final int TRIES = 3;

  private static final int GZIP_SLACK_BYTES = 1 << 16;

  private static final long MAX_BYTES = IdxKind.IMAGES.fileBytes(IdxKind.MAX_COUNT);

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
   * @param content what it must unpack to
   * @throws DatasetException if no mirror has it, it cannot be written, or the thread is
   *     interrupted
   */
  void fetch(Path folder, MnistSource.Content content) {
    String name = content.gzipName();
    StringJoiner reasons = new StringJoiner("; ");
    try (PartFile part = PartFile.of(folder.resolve(name))) {
      for (URI mirror : mirrors) {
        try {
          fetch(mirror.resolve(name), part, content);
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

  private void fetch(URI uri, PartFile part, MnistSource.Content content)
      throws MirrorFailure, InterruptedException {
    boolean resumed = part.size() > 0;
    fill(part, uri, content);
    try {
      verify(part, content);
    } catch (MirrorFailure e) {
      part.clear();
      if (!resumed) {
        throw e;
      }
      // What was there may be a piece of another mirror's copy: this one gets a fair chance.
      fetch(uri, part, content);
    }
  }

  private void fill(PartFile part, URI uri, MnistSource.Content content)
      throws MirrorFailure, InterruptedException {
    // Compressed data is hardly longer than the original even if it cannot be compressed.
    long limit = Math.addExact(content.bytes(), content.bytes() / 100 + GZIP_SLACK_BYTES);
    MirrorRequest request =
        new MirrorRequest(
            client,
            patience,
            limit,
            (bytes, total) -> progress.at(content.gzipName(), bytes, total));
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

  private static void verify(PartFile part, MnistSource.Content content) throws MirrorFailure {
    MessageDigest digest = sha256();
    try {
      GzipFile.forEachChunk(part.path(), content.bytes(), digest::update);
    } catch (ZipException e) {
      throw new MirrorFailure("what it sent " + e.getMessage());
    } catch (IOException e) {
      throw FileFailure.of("read", part.path(), e);
    }
    String found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(content.sha256())) {
      throw new MirrorFailure("SHA-256 " + found + " where " + content.sha256() + " is wanted");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
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
