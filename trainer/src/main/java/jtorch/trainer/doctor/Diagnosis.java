package jtorch.trainer.doctor;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.GsonBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jtorch.sys.Blas;
import jtorch.sys.CacheState;
import jtorch.sys.CudaDriver;
import jtorch.sys.CudaReason;
import jtorch.sys.Host;
import jtorch.sys.LibTorch;
import jtorch.sys.LocalCandidates;
import jtorch.torch;
import jtorch.vision.datasets.MNIST;
import org.jspecify.annotations.Nullable;

/**
 * All that a report of a problem should say, and whether LibTorch works here.
 *
 * @param jtorch the version of jtorch
 * @param machine the computer and its Java
 * @param libtorch the LibTorch that is loaded, or null if none could be
 * @param libraries the native libraries with what became of each
 * @param cuda GPUs, and why they aren't used
 * @param cache the folder that LibTorch is unpacked to
 * @param data the folder with MNIST
 * @param environment the variables that change what LibTorch does
 * @param checks what was tried
 * @param faster what would make it faster
 */
public record Diagnosis(
    String jtorch,
    Machine machine,
    @Nullable LibTorchFacts libtorch,
    List<Library> libraries,
    Cuda cuda,
    CacheState cache,
    DataFolder data,
    Map<String, String> environment,
    List<Check> checks,
    List<String> faster) {
  /** The variables that LibTorch and the libraries below it read. */
  private static final List<String> READ =
      List.of(
          "OMP_",
          "KMP_",
          "GOMP_",
          "MKL_",
          "OPENBLAS_",
          "ATEN_",
          "CUDA_",
          "CUBLAS_",
          "PYTORCH_",
          "TORCH_",
          "MALLOC_",
          "LD_",
          "JTORCH_",
          "JAVA_TOOL_OPTIONS",
          "CONDA_PREFIX",
          "VIRTUAL_ENV");

  /**
   * A loaded LibTorch.
   *
   * @param version its version
   * @param source where it comes from
   * @param folder where its libraries are
   * @param blas what its matrix products run on
   * @param threads how many threads an operator may use
   * @param build the compiler and the settings that it was built with
   */
  public record LibTorchFacts(
      String version, String source, String folder, String blas, int threads, String build) {
    private static LibTorchFacts ask() {
      return new LibTorchFacts(
          LibTorch.version(),
          LibTorch.source(),
          LibTorch.folder().toString(),
          Blas.name(),
          torch.get_num_threads(),
          torch.__config__.show());
    }
  }

  /**
   * A native library.
   *
   * @param path where it is
   * @param state {@code loaded}, or why it is not
   */
  public record Library(String path, String state) {}

  /**
   * GPUs.
   *
   * @param available whether LibTorch computes on them
   * @param reason why not, or what is wrong with them, or null
   * @param build the CUDA that LibTorch was built for, or null
   * @param driver the newest CUDA that the driver can run, or null if there is no driver
   * @param devices each with its compute capability and its memory
   */
  public record Cuda(
      boolean available,
      @Nullable String reason,
      @Nullable String build,
      @Nullable String driver,
      List<String> devices) {
    private static Cuda ask(@Nullable LibTorchFacts libtorch) {
      Optional<CudaDriver> driver = CudaDriver.ask();
      List<String> devices =
          driver.stream().flatMap(d -> d.devices().stream()).map(Cuda::line).toList();
      String version = driver.map(d -> d.version().toString()).orElse(null);
      if (libtorch == null) {
        return new Cuda(false, "LibTorch is not loaded", null, version, devices);
      }
      var support = LibTorch.cuda();
      return new Cuda(
          torch.cuda.is_available(),
          CudaReason.of(support, driver, libtorch.build()).orElse(null),
          support.build() == null ? null : support.build().toString(),
          version,
          devices);
    }

    private static String line(CudaDriver.Gpu gpu) {
      return gpu.name() + ", compute capability " + gpu.capability() + ", " + megabytes(gpu);
    }

    private static String megabytes(CudaDriver.Gpu gpu) {
      return (gpu.memoryBytes() >> 20) + " MB";
    }
  }

  /**
   * The folder with MNIST.
   *
   * @param folder where it is
   * @param state whether MNIST is in it
   */
  public record DataFolder(String folder, String state) {
    private static DataFolder at(Path folder) {
      String state =
          MNIST.isIn(folder)
              ? "MNIST is complete"
              : Files.isDirectory(folder) ? "there, without MNIST" : "not there";
      return new DataFolder(folder.toAbsolutePath().normalize().toString(), state);
    }
  }

  /** Looks at everything; a LibTorch that can't be loaded is part of the answer. */
  public static Diagnosis make(Path data) {
    Machine machine = Machine.here();
    List<Check> checks = SelfTest.run();
    LibTorchFacts libtorch = checks.getFirst().ok() ? LibTorchFacts.ask() : null;
    Cuda cuda = Cuda.ask(libtorch);
    Map<String, String> environment = environment(System.getenv());
    String version = Diagnosis.class.getPackage().getImplementationVersion();
    return new Diagnosis(
        version == null ? "(unpackaged)" : version,
        machine,
        libtorch,
        libraries(libtorch != null),
        cuda,
        CacheState.now(),
        DataFolder.at(data),
        environment,
        checks,
        new Advice(machine, Host.current().processorFlags(), environment)
            .about(libtorch, cuda, libtorch == null ? List.of() : LocalCandidates.all()));
  }

  private static List<Library> libraries(boolean loaded) {
    List<Library> all = new ArrayList<>();
    LibTorch.libraries().forEach(one -> all.add(new Library(one.path().toString(), one.state())));
    if (loaded) {
      LibTorch.cuda()
          .missing()
          .forEach((name, by) -> all.add(new Library(name, "missing, and needed by " + by)));
    }
    return all;
  }

  /** Keeps the variables that LibTorch reads: the others are nobody's business. */
  static Map<String, String> environment(Map<String, String> all) {
    Map<String, String> kept = new TreeMap<>(all);
    kept.keySet().removeIf(name -> READ.stream().noneMatch(name::startsWith));
    return kept;
  }

  /** Returns whether LibTorch works: all checks came out right. */
  public boolean works() {
    return checks.stream().allMatch(Check::ok);
  }

  /** Returns the report as JSON, with keys in snake_case. */
  public String json() {
    return new GsonBuilder()
        .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
        .setPrettyPrinting()
        .serializeNulls()
        .disableHtmlEscaping()
        .create()
        .toJson(this);
  }
}
