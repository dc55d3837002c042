package jtorch.bench.micro;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.shuffle;
import static jtorch.Kwargs.transform;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.torch;
import jtorch.utils.data.Batch;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.Sample;
import jtorch.vision.datasets.Digits;
import jtorch.vision.datasets.MNIST;
import jtorch.vision.transforms.Compose;
import jtorch.vision.transforms.Normalize;
import jtorch.vision.transforms.ToTensor;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A shuffled batch of normalized pictures, by the style of the data.
 *
 * <p>You should see: a batch from a transform of whole batches comes near one that was normalized
 * before, and one from a transform of single samples costs several times as much.
 */
@State(Scope.Benchmark)
public class LoaderRate extends Microbenchmark {
  /** How many pictures a batch has. */
  @Param({"64", "512"})
  public int batch;

  private Path folder = Path.of("");
  private Tensor ready;
  private Tensor labels;
  private DataLoader samples;
  private DataLoader batched;
  private DataLoader mapped;
  private @Nullable Iterator<Batch> batches;

  /** Draws digits, and writes them as MNIST's files too. */
  @Setup
  public void make() throws IOException {
    Transform transform = new Compose(new ToTensor(), new Normalize(0.1307, 0.3081));
    Digits digits = new Digits(Kwargs.train(true), transform(transform));
    folder = Files.createTempDirectory("digits");
    write(new Digits(Kwargs.train(true)), "train-");
    write(new Digits(Kwargs.train(false)), "t10k-");
    MNIST files = new MNIST(folder.toString(), Kwargs.train(true), transform(transform));
    samples = new DataLoader(new OneByOne(digits), batch_size(batch), shuffle(true));
    batched = new DataLoader(digits, batch_size(batch), shuffle(true));
    mapped = new DataLoader(files, batch_size(batch), shuffle(true));
    ready = transform.apply(digits.data());
    labels = digits.targets();
  }

  private void write(Digits digits, String start) throws IOException {
    int count = (int) digits.size();
    try (DataOutputStream out = open(start + "images-idx3-ubyte")) {
      for (int word : new int[] {0x803, count, 28, 28}) {
        out.writeInt(word);
      }
      out.write(digits.data().toBytes());
    }
    try (DataOutputStream out = open(start + "labels-idx1-ubyte")) {
      out.writeInt(0x801);
      out.writeInt(count);
      for (long label : digits.targets().toLongs()) {
        out.writeByte((int) label);
      }
    }
  }

  private DataOutputStream open(String name) throws IOException {
    return new DataOutputStream(Files.newOutputStream(folder.resolve(name)));
  }

  /** Takes the files away. */
  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.delete(file);
      }
    }
  }

  /** The pictures normalized before, as a tuned loop has them: the baseline. */
  @Benchmark
  @Baseline("normalizedBefore")
  public Object normalizedBefore() {
    try (TensorScope scope = torch.scope()) {
      Tensor order = torch.randint(labels.size(0), new long[] {batch});
      ready.index_select(0, order);
      labels.index_select(0, order);
      return scope;
    }
  }

  /** A data set that gives one sample at a time. */
  @Benchmark
  @Baseline("normalizedBefore")
  public long perSampleTransform() {
    return next(samples);
  }

  /** A data set in memory, whose transform takes whole batches. */
  @Benchmark
  @Baseline("normalizedBefore")
  public long batchedTransform() {
    return next(batched);
  }

  /** The same from files that are mapped and not read. */
  @Benchmark
  @Baseline("normalizedBefore")
  public long mappedFiles() {
    return next(mapped);
  }

  private long next(DataLoader loader) {
    Iterator<Batch> iterator = batches;
    if (iterator == null || !iterator.hasNext()) {
      iterator = loader.iterator();
      batches = iterator;
    }
    return iterator.next().index();
  }

  /** A data set without a way to give many samples at once. */
  private record OneByOne(Dataset all) implements Dataset {
    @Override
    public long size() {
      return all.size();
    }

    @Override
    public Sample get(long index) {
      return all.get(index);
    }
  }
}
