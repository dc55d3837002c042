package jtorch;

import java.util.regex.Pattern;

/** Keyword arguments of what reads files. */
public class FileKwargs extends DataKwargs {
  FileKwargs() {}

  /** What {@link torch#load} takes. */
  public sealed interface LoadKwarg permits Key, MapLocation, Mmap, Rename, WeightsOnly {}

  /** What {@code torch.export.load} takes. */
  public sealed interface ExportLoadKwarg permits MapLocation {}

  /** Which part of the file is wanted. */
  public record Key(String value) implements LoadKwarg {}

  /** Where tensors go, wherever they were when they were saved. */
  public record MapLocation(Device value) implements LoadKwarg, ExportLoadKwarg {}

  /** Whether tensors stay in the file until they are used. */
  public record Mmap(boolean value) implements LoadKwarg {}

  /** How names change. */
  public record Rename(Pattern pattern, String replacement) implements LoadKwarg {}

  /** Whether a file may run no code. */
  public record WeightsOnly(boolean value) implements LoadKwarg {}

  /**
   * Which part of a file is wanted: {@code key("model")} is {@code torch.load(path)["model"]} in
   * Python, and the other parts are not read. More than one lead further down.
   */
  public static Key key(String value) {
    return new Key(value);
  }

  /** Where the tensors of a file go: {@code map_location=device} in Python. */
  public static MapLocation map_location(Device value) {
    return new MapLocation(value);
  }

  /** Where the tensors of a file go: {@code map_location="cpu"} in Python. */
  public static MapLocation map_location(String value) {
    return new MapLocation(Device.parse(value));
  }

  /**
   * Whether a file's tensors are read from the disk when they are used, not before: {@code
   * mmap=True} in Python. Changes to them do not reach the file.
   */
  public static Mmap mmap(boolean value) {
    return new Mmap(value);
  }

  /**
   * How the names in a file change: each place in a name that a regular expression matches is
   * replaced, {@code $1} standing for its first group, as in {@code rename("^module\\.", "")}.
   */
  public static Rename rename(String pattern, String replacement) {
    return new Rename(Pattern.compile(pattern), replacement);
  }

  /** Says as in Python that no code of a file may run, which Java never does anyway. */
  public static WeightsOnly weights_only(boolean value) {
    return new WeightsOnly(value);
  }
}
