package jtorch.serialization;

import java.nio.file.Path;
import java.util.Map;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Loads a file in a JVM of its own and prints what is in it: how many elements, and two of them.
 */
final class LoadMain {
  private LoadMain() {}

  public static void main(String... args) {
    Path file = Path.of(args[0]);
    torch.ones(1).close(); // LibTorch's own start is not the file's
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      try (var scope = torch.scope()) {
        assert scope != null;
        Map<String, Tensor> state =
            args[0].endsWith(".safetensors")
                ? jtorch.safetensors.torch.load_file(file)
                : torch.load(file);
        double seconds = (System.nanoTime() - start) / 1e9;
        Tensor last = state.values().stream().reduce((a, b) -> b).orElseThrow();
        System.err.printf("%.2f s%n", seconds); // to be seen, not to be asserted
        long numel = state.values().stream().mapToLong(Tensor::numel).sum();
        System.out.println(
            numel + " " + last.select(0, 0).item() + " " + last.select(0, -1).item());
      }
    }
  }
}
