package jtorch.bench.epochs;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jtorch.bench.presets.PresetsNetwork;
import jtorch.bench.presets.PresetsRecipe;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The presets as they come: their loader, their collector, their BLAS with its own threads. Nothing
 * of jtorch is loaded, as it would change these settings; the loop itself is the tuned one.
 */
final class PresetsPeer implements EpochLoop {
  private final PresetsRecipe recipe;
  private final Tensor images;
  private final Tensor labels;
  private final Tensor testImages;
  private final Tensor testLabels;
  private final PresetsNetwork network;

  private PresetsPeer(PresetsRecipe recipe, Path data) throws IOException {
    this.recipe = recipe;
    Path raw = data.resolve("MNIST/raw");
    long all = count(raw.resolve("train-labels-idx1-ubyte"));
    long used = all - recipe.kept();
    images = images(raw.resolve("train-images-idx3-ubyte"), all).narrow(0, 0, used);
    labels = labels(raw.resolve("train-labels-idx1-ubyte"), all).narrow(0, 0, used);
    long tests = count(raw.resolve("t10k-labels-idx1-ubyte"));
    testImages = images(raw.resolve("t10k-images-idx3-ubyte"), tests);
    testLabels = labels(raw.resolve("t10k-labels-idx1-ubyte"), tests);
    torch.manual_seed(0);
    network = recipe.network();
  }

  /**
   * Trains.
   *
   * @param args the recipe, MNIST's folder, and the number of threads
   */
  public static void main(String[] args) throws IOException {
    torch.set_num_threads(Integer.parseInt(args[2]));
    Answers.serve(new PresetsPeer(PresetsRecipe.find(args[0]), Path.of(args[1])));
  }

  private static long count(Path labels) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(labels))) {
      in.skipNBytes(Integer.BYTES);
      return in.readInt();
    }
  }

  private static Tensor bytes(Path file, int start, long... shape) throws IOException {
    byte[] content = Files.readAllBytes(file);
    BytePointer memory = new BytePointer(content.length - start);
    memory.put(content, start, content.length - start);
    return torch.from_blob(
        memory, shape, torch.dtype(torch.ScalarType.Byte)); // the caller copies it to its type
  }

  private Tensor images(Path file, long count) throws IOException {
    try (PointerScope scope = new PointerScope();
        Scalar most = new Scalar(255.0);
        Scalar mean = new Scalar(recipe.mean());
        Scalar std = new Scalar(recipe.std())) {
      assert scope != null;
      Tensor x = bytes(file, 16, count, 1, 28, 28).to(torch.ScalarType.Float);
      x = x.div_(most).sub_(mean).div_(std);
      Tensor shaped = recipe.isFlat() ? x.flatten(1, -1) : x;
      return shaped.retainReference();
    }
  }

  private static Tensor labels(Path file, long count) throws IOException {
    try (PointerScope scope = new PointerScope()) {
      assert scope != null;
      return bytes(file, 8, count).to(torch.ScalarType.Long).<Tensor>retainReference();
    }
  }

  @Override
  public String version() {
    return "JavaCPP presets " + torch.class.getPackage().getImplementationVersion();
  }

  @Override
  public long samples() {
    return labels.size(0);
  }

  @Override
  public long steps() {
    return (samples() + recipe.batch() - 1) / recipe.batch();
  }

  @Override
  public Epoch epoch() {
    network.train(true);
    long steps = 0;
    double loss = 0;
    try (PointerScope scope = new PointerScope()) {
      assert scope != null;
      Tensor order = recipe.isShuffled() ? torch.randperm(samples()) : null;
      for (long start = 0; start < samples(); start += recipe.batch()) {
        long size = Math.min(recipe.batch(), samples() - start);
        try (PointerScope batch = new PointerScope()) {
          assert batch != null;
          Tensor index = order == null ? null : order.narrow(0, start, size);
          Tensor x = index == null ? images.narrow(0, start, size) : images.index_select(0, index);
          Tensor y = index == null ? labels.narrow(0, start, size) : labels.index_select(0, index);
          loss = network.step(x, y);
          steps++;
        }
      }
    }
    return new Epoch(steps, loss);
  }

  @Override
  public double accuracy() {
    network.train(false);
    long correct = 0;
    long all = testLabels.size(0);
    for (long start = 0; start < all; start += recipe.batch()) {
      long size = Math.min(recipe.batch(), all - start);
      try (PointerScope batch = new PointerScope()) {
        assert batch != null;
        correct +=
            network.correct(testImages.narrow(0, start, size), testLabels.narrow(0, start, size));
      }
    }
    return (double) correct / all;
  }
}
