package jtorch.serialization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import jtorch.torch;

/**
 * Reads files that were changed at random in a JVM of its own, and prints how many were refused,
 * the most milliseconds of processor time that one took, and the most MiB that the process had.
 */
final class MutationsMain {
  private MutationsMain() {}

  public static void main(String... args) throws IOException {
    Path seed = Path.of(args[0]);
    Consumer<Path> reader =
        args[0].endsWith(".safetensors")
            ? path -> jtorch.safetensors.torch.load_file(path)
            : path -> torch.load(path);
    Mutations mutations =
        new Mutations(Files.readAllBytes(seed), Path.of(args[1]), Long.parseLong(args[2]), reader);
    System.out.println(mutations.run(Integer.parseInt(args[3])));
    System.out.println(mutations.slowest());
    System.out.println(mostMemory());
  }

  /** Returns the process's largest resident size so far, or 0 where the system doesn't tell. */
  private static long mostMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .sum();
  }
}
