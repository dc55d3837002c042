package jtorch.vision.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** NIST's archive of EMNIST, a zip file of {@code .gz} files; the address and the sum are known. */
final class EmnistArchive {
  private static final MnistSource SOURCE =
      new MnistSource(
          "EMNIST", List.of(URI.create("https://biometrics.nist.gov/cs_links/EMNIST/")), List.of());

  private static final MirrorDownload.Wanted ZIP =
      new MirrorDownload.Wanted("gzip.zip", 1L << 30, 0, "58c8d27c78d21e728a6bc7b3cc06412e");

  private EmnistArchive() {}

  /** Fetches the archive unless it is there, and takes a half's two files out of it. */
  static void fetch(Path root, String half, Progress progress) {
    fetch(ZIP, root, half, progress);
  }

  /** As the other, for an archive that may be another's. */
  static void fetch(MirrorDownload.Wanted zip, Path root, String half, Progress progress) {
    Path raw = MnistFolder.raw(root, SOURCE.name());
    try {
      Files.createDirectories(raw);
    } catch (IOException e) {
      throw FileFailure.of("create", raw, e);
    }
    FolderLock.hold(raw, () -> fetchLocked(zip, raw, half, progress));
  }

  private static void fetchLocked(
      MirrorDownload.Wanted zip, Path raw, String half, Progress progress) {
    Path archive = raw.resolve(zip.name());
    if (!Files.exists(archive)) {
      try (MirrorDownload download = new MirrorDownload(SOURCE.mirrorsToTry(), progress)) {
        download.fetch(raw, zip);
      }
    }
    try (ZipFile entries = new ZipFile(archive.toFile())) {
      for (IdxKind kind : List.of(IdxKind.IMAGES, IdxKind.LABELS)) {
        String name = kind.fileName(half) + ".gz";
        take(entries, archive, name, raw.resolve(name));
        MirrorDownload.unpack(raw.resolve(name), raw.resolve(kind.fileName(half)));
      }
    } catch (IOException e) {
      throw FileFailure.of("read", archive, e);
    }
  }

  private static void take(ZipFile entries, Path archive, String name, Path target)
      throws IOException {
    ZipEntry entry = entries.getEntry("gzip/" + name);
    if (entry == null) {
      throw new DatasetException(
          archive + " holds no gzip/" + name + "; remove it and download it again.");
    }
    try (PartFile part = PartFile.of(target);
        InputStream in = entries.getInputStream(entry)) {
      part.clear();
      byte[] piece = new byte[1 << 16];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        part.append(ByteBuffer.wrap(piece, 0, read));
      }
      part.publish();
    }
  }
}
