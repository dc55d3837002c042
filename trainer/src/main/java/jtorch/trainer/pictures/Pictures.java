package jtorch.trainer.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.trainer.FileReason;
import jtorch.trainer.UserException;

/** The pictures that a user names, and the digit in each. */
public final class Pictures {
  /** What stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(png|jpe?g|bmp|gif)");
  private static final Pattern GLOB = Pattern.compile(".*[*?\\[{].*");
  private static final int MOST_BYTES = 256 << 20;

  private Pictures() {}

  /**
   * Returns the files that a word names: a file, the pictures in a folder, or those that a pattern
   * such as {@code scans/*.png} fits, by name.
   *
   * @throws UserException if there is none
   */
  public static List<String> named(String word) {
    if (word.equals(STANDARD_INPUT)) {
      return List.of(word);
    }
    try {
      if (GLOB.matcher(word).matches() && !isThere(word)) {
        return fitting(word);
      }
      Path path = Path.of(word);
      return Files.isDirectory(path) ? in(path) : List.of(word);
    } catch (InvalidPathException e) {
      throw UserException.failure("'" + word + "' is no file's name: " + e.getReason() + ".");
    } catch (IOException e) {
      throw UserException.failure(word + " can't be read: " + FileReason.of(e) + ".");
    }
  }

  private static boolean isThere(String word) {
    try {
      return Files.exists(Path.of(word));
    } catch (InvalidPathException e) {
      return false; // as on Windows, where no name has a star
    }
  }

  private static List<String> in(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.isRegularFile(file) && PICTURE.matcher(file.toString()).matches()) {
          found.add(file.toString());
        }
      }
    }
    if (found.isEmpty()) {
      throw UserException.failure(
          "There is no picture in " + folder + ", no .png, .jpg, .bmp or .gif file.");
    }
    return found.stream().sorted().toList();
  }

  private static List<String> fitting(String glob) throws IOException {
    int plain = 0; // where the folder ends that has no pattern in it
    while (!GLOB.matcher(glob.substring(0, plain + 1)).matches()) {
      plain++;
    }
    int slash = glob.lastIndexOf('/', plain);
    Path folder = Path.of(slash < 0 ? "." : slash == 0 ? "/" : glob.substring(0, slash));
    if (!Files.isDirectory(folder)) {
      throw UserException.failure("There is no folder " + folder + " for " + glob + ".");
    }
    String prefix = slash < 0 ? "./" : "";
    int depth =
        glob.contains("**") ? Integer.MAX_VALUE : glob.substring(plain).split("/", -1).length;
    try (Stream<Path> files = Files.walk(folder, depth)) {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + prefix + glob);
      List<String> found =
          files
              .filter(file -> Files.isRegularFile(file) && matcher.matches(file))
              .map(file -> file.normalize().toString())
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw UserException.failure("No file fits " + glob + ".");
      }
      return found;
    } catch (PatternSyntaxException e) {
      throw UserException.usage(
          "'" + glob + "' is no pattern: " + e.getDescription().toLowerCase(Locale.ROOT) + ".");
    }
  }

  /**
   * Returns the digit in a picture as MNIST has it.
   *
   * @param in where {@link #STANDARD_INPUT} is read
   * @return uint8 of shape (1, 28, 28), 0 for paper and 255 for ink
   * @throws UserException if the picture can't be read or has nothing on it
   */
  public static Tensor digit(String name, InputStream in) {
    String called = name.equals(STANDARD_INPUT) ? "The picture on standard input" : name;
    return tensor(DigitFinder.find(called, PictureReader.read(called, bytes(name, called, in))));
  }

  /**
   * Returns the whole picture in MNIST's size, as light and as dark as it is.
   *
   * @see #digit
   */
  public static Tensor asIs(String name, InputStream in) {
    String called = name.equals(STANDARD_INPUT) ? "The picture on standard input" : name;
    Grey whole = PictureReader.read(called, bytes(name, called, in));
    return tensor(Resampler.scale(whole, DigitFinder.SIDE, DigitFinder.SIDE));
  }

  private static Tensor tensor(Grey picture) {
    float[] levels = new float[picture.values().length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = Math.clamp(Math.round(255 * picture.values()[i]), 0, 255);
    }
    try (Tensor numbers = torch.tensor(levels)) {
      return numbers.to(torch.uint8).view(1, picture.height(), picture.width());
    }
  }

  private static byte[] bytes(String name, String called, InputStream in) {
    try {
      if (name.equals(STANDARD_INPUT)) {
        return limited(called, in);
      }
      Path file = Path.of(name);
      if (!Files.exists(file)) {
        throw UserException.failure("There is no file " + name + "; check its name.");
      }
      if (!Files.isReadable(file)) {
        throw UserException.failure(name + " can't be read: permission denied.");
      }
      try (InputStream opened = Files.newInputStream(file)) {
        return limited(called, opened);
      }
    } catch (AccessDeniedException e) {
      throw UserException.failure(called + " can't be read: permission denied.");
    } catch (IOException e) {
      throw UserException.failure(called + " can't be read: " + FileReason.of(e) + ".");
    }
  }

  private static byte[] limited(String called, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw UserException.failure(
          called
              + " has more than "
              + (MOST_BYTES >> 20)
              + " MB, which no picture of a digit has.");
    }
    return bytes;
  }
}
