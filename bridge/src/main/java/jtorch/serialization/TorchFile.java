package jtorch.serialization;

import java.nio.file.Path;
import jtorch.FileKwargs;
import jtorch.FileKwargs.LoadKwarg;
import jtorch.serialization.Node.PyDict;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** What {@link torch#save} and {@link torch#load} do. */
public final class TorchFile {
  private TorchFile() {}

  /** See {@link torch#save}. */
  public static void save(@Nullable Object obj, Path path) {
    TorchArchiveWriter.save(obj, path);
  }

  /** See {@link torch#load}. */
  public static @Nullable Object load(Path path, LoadKwarg... keywords) {
    LoadSettings settings = LoadSettings.of(keywords);
    return MappedFile.read("torch.load", path, file -> load(file, path, settings));
  }

  private static @Nullable Object load(FileBytes file, Path path, LoadSettings settings) {
    Source source = Source.of(file);
    Object wanted = renamed(part(source.value(), settings), settings);
    try (var mode = torch.no_grad();
        Storages storages = new Storages(source, path, settings)) {
      assert mode != null;
      return new Materializer(storages).make(wanted);
    }
  }

  private static @Nullable Object part(@Nullable Object value, LoadSettings settings) {
    Object part = value;
    for (String key : settings.keys()) {
      if (!(part instanceof PyDict dict) || !dict.items().containsKey(key)) {
        throw new FileException(
            "there is no '"
                + key
                + "' in it"
                + (part instanceof PyDict dict
                    ? ", only " + PickleInput.shown(dict.items().keySet().toString())
                    : ": it is no dict"));
      }
      part = dict.items().get(key);
    }
    return part;
  }

  private static @Nullable Object renamed(@Nullable Object value, LoadSettings settings) {
    if (settings.renames().isEmpty()) {
      return value;
    }
    if (!(value instanceof PyDict dict)) {
      throw new FileException("it is no dict, so it has no names to rename");
    }
    PyDict renamed = new PyDict();
    dict.items()
        .forEach((key, item) -> {
          Object name = key instanceof String text ? renamed(text, settings) : key;
          if (renamed.items().containsKey(name)) {
            throw new FileException(
                "two of its names become '" + name + "'; change the pattern of rename");
          }
          renamed.items().put(name, item);
        });
    return renamed;
  }

  private static String renamed(String name, LoadSettings settings) {
    String result = name;
    for (FileKwargs.Rename rename : settings.renames()) {
      result = rename.pattern().matcher(result).replaceAll(rename.replacement());
    }
    return result;
  }
}
