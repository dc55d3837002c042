package peers;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Trains a recipe as DJL's own pages do: an ArrayDataset in memory, EasyTrain and a Trainer. It
 * trains an epoch for each line "epoch" on standard input and answers with lines of JSON.
 */
public final class DjlPeer {
  private final DjlRecipe recipe;
  private final NDManager manager = NDManager.newBaseManager(Device.cpu());
  private final long samples;
  private final ArrayDataset training;
  private final NDArray testImages;
  private final NDArray testLabels;
  private final Trainer trainer;

  private DjlPeer(DjlRecipe recipe, Path data) throws IOException {
    this.recipe = recipe;
    Path raw = data.resolve("MNIST/raw");
    NDArray labels = labels(raw.resolve("train-labels-idx1-ubyte"));
    samples = labels.getShape().get(0) - recipe.kept();
    NDArray images = images(raw.resolve("train-images-idx3-ubyte"));
    training =
        new ArrayDataset.Builder()
            .setData(images.get("0:" + samples))
            .optLabels(labels.get("0:" + samples))
            .setSampling(recipe.batch(), recipe.isShuffled(), false)
            .build();
    testImages = images(raw.resolve("t10k-images-idx3-ubyte"));
    testLabels = labels(raw.resolve("t10k-labels-idx1-ubyte"));
    Engine.getInstance().setRandomSeed(0);
    Model model = Model.newInstance(recipe.name(), "PyTorch");
    model.setBlock(recipe.network());
    trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optDevices(new Device[] {Device.cpu()})
                .optOptimizer(recipe.optimizer()));
    trainer.initialize(recipe.isFlat() ? new Shape(1, 784) : new Shape(1, 1, 28, 28));
  }

  /**
   * Trains.
   *
   * @param args the recipe, MNIST's folder, and the number of threads
   */
  public static void main(String[] args) throws IOException, TranslateException {
    System.setProperty("ai.djl.pytorch.num_threads", args[2]);
    System.setProperty("ai.djl.offline", "true"); // all natives are on the class path
    System.setProperty("OPT_OUT_TRACKING", "true"); // DJL reports its use to its makers else
    DjlPeer peer = new DjlPeer(DjlRecipe.find(args[0]), Path.of(args[1]));
    peer.serve();
  }

  private void serve() throws IOException, TranslateException {
    say(
        "{\"version\": \"DJL %s, LibTorch %s\", \"samples\": %d, \"steps\": %d}",
        Engine.getDjlVersion(),
        Engine.getInstance().getVersion(),
        samples,
        (samples + recipe.batch() - 1) / recipe.batch());
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); "epoch".equals(line); line = in.readLine()) {
      long start = System.nanoTime();
      long steps = epoch();
      double seconds = (System.nanoTime() - start) / 1e9;
      say("{\"seconds\": %f, \"steps\": %d}", seconds, steps);
    }
    say("{\"accuracy\": %f, \"peak_kb\": %d}", accuracy(), peakKb());
  }

  private long epoch() throws IOException, TranslateException {
    long steps = 0;
    for (Batch batch : trainer.iterateDataset(training)) {
      EasyTrain.trainBatch(trainer, batch);
      trainer.step();
      batch.close();
      steps++;
    }
    return steps;
  }

  private double accuracy() {
    long all = testLabels.getShape().get(0);
    long correct = 0;
    for (long start = 0; start < all; start += recipe.batch()) {
      String part = start + ":" + Math.min(all, start + recipe.batch());
      try (NDManager scope = manager.newSubManager()) {
        NDArray x = testImages.get(scope, new NDIndex(part));
        NDArray y = testLabels.get(scope, new NDIndex(part));
        NDArray output = trainer.evaluate(new NDList(x)).singletonOrThrow();
        output.attach(scope);
        correct += output.argMax(1).eq(y).sum().getLong();
      }
    }
    return (double) correct / all;
  }

  private NDArray images(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    int count = (content.length - 16) / 784;
    float[] pixels = new float[count * 784];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = ((content[16 + i] & 255) / 255f - recipe.mean()) / recipe.std();
    }
    Shape shape = recipe.isFlat() ? new Shape(count, 784) : new Shape(count, 1, 28, 28);
    return manager.create(pixels, shape);
  }

  private NDArray labels(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    return manager
        .create(Arrays.copyOfRange(content, 8, content.length))
        .toType(DataType.INT64, false);
  }

  private static long peakKb() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    }
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
    System.out.flush();
  }
}
