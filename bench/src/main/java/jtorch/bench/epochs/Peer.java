package jtorch.bench.epochs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who trains the recipes. */
public enum Peer {
  /** The trainer as it comes. */
  JTORCH("jtorch", "jtorch"),
  /** The trainer with {@code --amp bf16}. */
  JTORCH_BF16("jtorch-bf16", "jtorch, --amp bf16"),
  /** The trainer with {@code set_float32_matmul_precision("medium")}. */
  JTORCH_MEDIUM("jtorch-medium", "jtorch, float32 products in bfloat16"),
  /** The trainer on a GPU. */
  JTORCH_CUDA("jtorch-cuda", "jtorch, CUDA"),
  /** PyTorch for Python, everything in memory. */
  PYTHON("python", "Python, tuned loop"),
  /** The same on a GPU, everything in its memory. */
  PYTHON_CUDA("python-cuda", "Python, tuned loop, CUDA"),
  /** PyTorch for Python, as the tutorials are written. */
  PYTHON_TUTORIAL("python-tutorial", "Python, the tutorial as written"),
  /** Deep Java Library with its PyTorch engine. */
  DJL("djl", "DJL, PyTorch engine"),
  /** The JavaCPP presets with all settings as they come. */
  PRESETS("presets", "JavaCPP presets, out of the box");

  /**
   * What a peer is to do.
   *
   * @param recipe the recipe's name
   * @param data the folder that has {@code MNIST/raw}
   * @param threads threads of an operator
   */
  record Task(String recipe, Path data, int threads) {}

  /**
   * Where the peers are.
   *
   * @param python the Python to use
   * @param folder {@code bench/peers}
   */
  record Places(String python, Path folder) {}

  private final String id;
  private final String title;

  Peer(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Returns the name that the command line uses. */
  public String id() {
    return id;
  }

  /** Returns its name for people. */
  public String title() {
    return title;
  }

  /** Returns what its rows are called for a recipe. */
  public String rowName(String recipe) {
    return recipe + ", " + title;
  }

  static Optional<Peer> find(String id) {
    return Arrays.stream(values()).filter(peer -> peer.id.equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Peer::id).toList();
  }

  /** Returns the command that starts it. */
  List<String> command(Task task, Places places) throws IOException {
    return switch (this) {
      case JTORCH -> java(JtorchPeer.class, task, "cpu", "fp32");
      case JTORCH_BF16 -> java(JtorchPeer.class, task, "cpu", "bf16");
      case JTORCH_MEDIUM -> java(JtorchPeer.class, task, "cpu", "medium");
      case JTORCH_CUDA -> java(JtorchPeer.class, task, "cuda", "fp32");
      case PYTHON -> python(task, places, "memory", "cpu");
      case PYTHON_CUDA -> python(task, places, "memory", "cuda");
      case PYTHON_TUTORIAL -> python(task, places, "tutorial", "cpu");
      case DJL -> djl(task, places);
      case PRESETS -> java(PresetsPeer.class, task);
    };
  }

  /** Returns what its epochs are compared with: Python's tuned loop on the same device. */
  Peer baseline() {
    return this == JTORCH_CUDA || this == PYTHON_CUDA ? PYTHON_CUDA : PYTHON;
  }

  private static List<String> java(Class<?> main, Task task, String... more) {
    return java(System.getProperty("java.class.path"), main.getName(), task, more);
  }

  private static List<String> java(String classPath, String main, Task task, String... more) {
    List<String> command = new ArrayList<>();
    Collections.addAll(
        command,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classPath,
        main,
        task.recipe,
        task.data.toString(),
        Integer.toString(task.threads));
    Collections.addAll(command, more);
    return command;
  }

  private static List<String> python(Task task, Places places, String style, String device) {
    return List.of(
        places.python,
        places.folder.resolve("epochs.py").toString(),
        "--recipe",
        task.recipe,
        "--style",
        style,
        "--data",
        task.data.toString(),
        "--threads",
        Integer.toString(task.threads),
        "--device",
        device);
  }

  private static List<String> djl(Task task, Places places) throws IOException {
    Path target = places.folder.resolve("djl/target");
    if (!Files.isDirectory(target.resolve("lib"))) {
      throw new IOException("build it with: mvn -f " + places.folder + "/djl package");
    }
    List<String> classPath = new ArrayList<>(List.of(target.resolve("classes").toString()));
    try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
      jars.map(Path::toString).sorted().forEach(classPath::add);
    }
    return java(String.join(File.pathSeparator, classPath), "peers.DjlPeer", task);
  }
}
