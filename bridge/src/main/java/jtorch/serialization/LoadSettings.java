package jtorch.serialization;

import java.util.ArrayList;
import java.util.List;
import jtorch.Device;
import jtorch.FileKwargs;
import jtorch.FileKwargs.LoadKwarg;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** What the keywords of a load say. */
record LoadSettings(
    List<String> keys,
    List<FileKwargs.Rename> renames,
    @Nullable Device map_location,
    boolean mmap) {
  static LoadSettings of(LoadKwarg... keywords) {
    List<String> keys = new ArrayList<>();
    List<FileKwargs.Rename> renames = new ArrayList<>();
    Device place = null;
    boolean mmap = false;
    for (LoadKwarg keyword : keywords) {
      switch (keyword) {
        case FileKwargs.Key(String key) -> keys.add(key);
        case FileKwargs.Rename rename -> renames.add(rename);
        case FileKwargs.MapLocation(Device device) -> place = device;
        case FileKwargs.Mmap(boolean value) -> mmap = value;
        case FileKwargs.WeightsOnly(boolean value) -> checkWeightsOnly(value);
      }
    }
    return new LoadSettings(keys, renames, place, mmap);
  }

  private static void checkWeightsOnly(boolean value) {
    if (!value) {
      throw new IllegalArgumentException(
          "torch.load: weights_only(false) would run code of the file, which Java never does; leave"
              + " it out.");
    }
  }

  /** Returns where a tensor goes that was saved in a place. */
  Device place(String location) {
    if (map_location != null) {
      return map_location;
    }
    boolean cuda = location.startsWith("cuda");
    if (!location.equals("cpu") && !(cuda && torch.cuda.is_available())) {
      throw new FileException(
          "its tensors were saved on "
              + PickleInput.shown(location)
              + ", which is not here; load it with map_location(\"cpu\")");
    }
    try {
      return Device.parse(location);
    } catch (IllegalArgumentException e) {
      throw new FileException(
          "its tensors were saved on an unknown device " + PickleInput.shown(location), e);
    }
  }
}
