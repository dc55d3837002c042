package jtorch.vision.datasets;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import jtorch.Kwargs;
import jtorch.LayerKwargs.Size;
import jtorch.PictureSetKwargs.JointKwarg;
import jtorch.RarerKwargs.TargetOf;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.internal.JsonReader;
import jtorch.serialization.FileException;
import jtorch.torch;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.Sample;

/**
 * Pictures and the boxes around what is on them, in the form of COCO.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.CocoDetection.html">CocoDetection</a>.
 * A picture is read when it is asked for. A sample is a picture, uint8 of shape (3, H, W), boxes,
 * float32 of shape (N, 4), left, top, width and height, as the file has them, and their {@code
 * category_id}, int64 of shape (N). What torchvision has as a list of dictionaries is {@link
 * #target}.
 */
public class CocoDetection implements Dataset {
  private final String root;
  private final Path file;
  private final JointSettings settings;
  private final Map<Long, Map<?, ?>> images = new TreeMap<>();
  private final Map<Long, List<Map<?, ?>>> annotations = new TreeMap<>();
  private final List<Long> ids;

  /**
   * Reads what is known of the pictures in a folder.
   *
   * @param annFile a file such as {@code instances_val2017.json}
   * @param keywords {@code transform} and {@code target_transform} change pictures and boxes,
   *     {@code transforms} both together
   * @throws DatasetException if the file can't be read or is not in the form of COCO
   */
  public CocoDetection(String root, String annFile, JointKwarg... keywords) {
    this.root = root;
    this.file = Path.of(annFile);
    this.settings = JointSettings.of((Object[]) keywords);
    if (!(parsed() instanceof Map<?, ?> all)
        || !(all.get("images") instanceof List<?> pictures)
        || !(all.get("annotations") instanceof List<?> known)) {
      throw unsound("has no lists \"images\" and \"annotations\"");
    }
    for (Object one : pictures) {
      images.put(number(one, "id"), (Map<?, ?>) one);
    }
    for (Object one : known) {
      annotations
          .computeIfAbsent(number(one, "image_id"), _ -> new ArrayList<>())
          .add((Map<?, ?>) one);
    }
    ids = List.copyOf(images.keySet());
  }

  private Object parsed() {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      JsonReader json = new JsonReader(bytes, "it");
      Object read = json.value(0);
      json.end();
      return read == null ? List.of() : read;
    } catch (FileException e) {
      throw unsound("has a fault, " + e.getMessage());
    } catch (IOException e) {
      throw FileFailure.of("read", file, e);
    }
  }

  private DatasetException unsound(String why) {
    return SetFiles.unsound("CocoDetection", file, why);
  }

  private long number(Object one, String name) {
    if (one instanceof Map<?, ?> map && map.get(name) instanceof Long number) {
      return number;
    }
    throw unsound("has something without a number \"" + name + "\"");
  }

  /** Returns the pictures' numbers, in order: {@code dataset.ids} in Python. */
  public List<Long> ids() {
    return ids;
  }

  @Override
  public long size() {
    return ids.size();
  }

  /** The keyword {@link Kwargs#size}: the method would hide it from a subclass. */
  protected static Size size(long... value) {
    return Kwargs.size(value);
  }

  private long id(long index) {
    return ids.get((int) Objects.checkIndex(index < 0 ? index + ids.size() : index, ids.size()));
  }

  /**
   * Returns all that is known of a picture: maps, lists, texts and numbers, the second part of
   * Python's sample.
   */
  public List<Map<?, ?>> target(long index) {
    return List.copyOf(annotations.getOrDefault(id(index), List.of()));
  }

  @Override
  public Sample get(long index) {
    Object name = Objects.requireNonNull(images.get(id(index))).get("file_name");
    if (!(name instanceof String text)) {
      throw unsound("has a picture without a \"file_name\"");
    }
    List<Map<?, ?>> known = target(index);
    float[] sides = new float[4 * known.size()];
    long[] labels = new long[known.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = number(known.get(i), "category_id");
      if (!(known.get(i).get("bbox") instanceof List<?> box) || box.size() != 4) {
        throw unsound("has an annotation without a \"bbox\" of four numbers");
      }
      for (int side = 0; side < 4; side++) {
        if (!(box.get(side) instanceof Number number)) {
          throw unsound("has an annotation without a \"bbox\" of four numbers");
        }
        sides[4 * i + side] = number.floatValue();
      }
    }
    return settings.apply(
        LabelledFiles.picture(Path.of(root).resolve(text)),
        DefaultDevice.onCpu(() -> torch.tensor(sides).view(labels.length, 4)),
        DefaultDevice.onCpu(() -> torch.tensor(labels)));
  }

  @Override
  public String toString() {
    return DatasetText.of(
        DatasetText.name(this),
        size(),
        root,
        null,
        settings.transform(),
        settings.targetTransform());
  }

  /** The keyword {@link Kwargs#target}: the method would hide it from a subclass. */
  protected static TargetOf target(Tensor value) {
    return Kwargs.target(value);
  }
}
