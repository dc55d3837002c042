package jtorch.bench.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.nn.Module;
import jtorch.torch;
import jtorch.trainer.recipes.Network;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A network's weights to a file and back.
 *
 * <p>You should see: writing and reading cost a few times what the bytes alone cost.
 */
@State(Scope.Benchmark)
public class CheckpointCost extends Microbenchmark {
  /** Whose network it is: 4 MB, and 5 MB in more tensors. */
  @Param({"handbook", "baseline"})
  public String recipe;

  private Path folder = Path.of("");
  private Map<String, Tensor> weights = Map.of();
  private byte[] bytes = {};

  /** Makes the weights and writes a file of each kind. */
  @Setup
  public void make() throws IOException {
    Module network = Network.find(recipe).orElseThrow().make();
    weights = network.state_dict();
    folder = Files.createTempDirectory("weights");
    writePth();
    writeSafetensors();
    bytes = Files.readAllBytes(file("weights.pth"));
    writeBytes();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  /** Takes the files away. */
  @TearDown
  public void delete() throws IOException {
    for (String name : new String[] {"weights.pth", "weights.safetensors", "bytes"}) {
      Files.deleteIfExists(file(name));
    }
    Files.deleteIfExists(folder);
  }

  /** As many bytes. */
  @Benchmark
  @Baseline("writeBytes")
  public Path writeBytes() throws IOException {
    return Files.write(file("bytes"), bytes);
  }

  /** Python's format. */
  @Benchmark
  @Baseline("writeBytes")
  public void writePth() {
    torch.save(weights, file("weights.pth"));
  }

  /** The format of safetensors. */
  @Benchmark
  @Baseline("writeBytes")
  public void writeSafetensors() {
    jtorch.safetensors.torch.save_file(weights, file("weights.safetensors"));
  }

  /** As many bytes. */
  @Benchmark
  @Baseline("readBytes")
  public byte[] readBytes() throws IOException {
    return Files.readAllBytes(file("bytes"));
  }

  /** Python's format. */
  @Benchmark
  @Baseline("readBytes")
  public Object readPth() {
    try (TensorScope scope = torch.scope()) {
      torch.load(file("weights.pth"));
      return scope;
    }
  }

  /** The format of safetensors. */
  @Benchmark
  @Baseline("readBytes")
  public Object readSafetensors() {
    try (TensorScope scope = torch.scope()) {
      jtorch.safetensors.torch.load_file(file("weights.safetensors"));
      return scope;
    }
  }
}
