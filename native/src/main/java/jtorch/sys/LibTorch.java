package jtorch.sys;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Loads LibTorch once for this JVM.
 *
 * <p>All files are unpacked first; then each is loaded by its absolute path, dependencies first, so
 * that no library of the same name from elsewhere can slip in between. Two LibTorches in one
 * process end it, so one that is there already is refused with a sentence.
 */
public final class LibTorch {
  /** The version of the presets, which names the cache folder. */
  private static final String PRESETS = "2.10.0-1.5.13";

  /** The libraries that must be loaded by hand, dependencies first, without prefix and suffix. */
  private static final List<String> ORDER =
      List.of(
          "vcomp140", // Windows' OpenMP, which no JDK brings
          "quadmath",
          "gfortran",
          "gomp",
          "iomp5",
          "omp",
          "openblas",
          "uv",
          "asmjit",
          "fbgemm",
          "c10",
          "c10_cuda",
          "torch_cpu",
          "torch_cuda",
          "torch",
          "jnijavacpp",
          "jnitorch",
          "jnitorch_cuda");

  private static final Pattern CUDA_LIBRARY =
      Pattern.compile("^(lib(?:cu|nccl|nv)\\S+?): cannot open shared object file");

  private static final List<String> TELLTALES = List.of("libtorch_cpu.", "libtorch.", "libc10.");

  private static @Nullable Path loadedFrom;
  private static @Nullable String failure;

  private LibTorch() {}

  /**
   * Loads LibTorch if it isn't yet.
   *
   * @throws LibTorchLoadException if it can't be; once a library is loaded, with the same message
   *     at each call, as it can't be taken out again
   */
  public static synchronized void load() {
    if (failure != null) {
      throw new LibTorchLoadException(failure);
    }
    if (loadedFrom == null) {
      loadedFrom = loadPackaged(Host.platform());
    }
  }

  private static Path loadPackaged(String platform) {
    Platform.check(platform); // first, as the host's own calls need a platform that Java knows
    Host host = Host.current();
    host.check();
    List<PackagedLibrary> libraries = PackagedLibrary.onClassPath(platform);
    boolean cuda = libraries.stream().anyMatch(library -> library.name().contains("torch_cuda"));
    Path chosen = CacheFolder.forVersion(PRESETS + "-" + platform + (cuda ? "-gpu" : ""));
    refuseForeign(host.mappedFiles(), chosen);
    Path folder = new NativeCache(chosen).fill(libraries);
    ProcessSettings.apply(host);
    try {
      loadInOrder(libraries, folder);
      refuseForeign(host.mappedFiles(), folder);
    } catch (LibTorchLoadException e) {
      failure = e.getMessage();
      throw e;
    }
    return folder;
  }

  private static void loadInOrder(List<PackagedLibrary> libraries, Path folder) {
    for (String stem : ORDER) {
      for (PackagedLibrary library : libraries) {
        if (stem(library.name()).equals(stem)) {
          loadFile(folder.resolve(library.name()));
        }
      }
    }
  }

  /** {@code libopenblas.so.0}, {@code libopenblas.0.dylib}, {@code libopenblas.dll}: openblas. */
  static String stem(String file) {
    String name = file.startsWith("lib") ? file.substring(3) : file;
    return name.substring(0, name.indexOf('.'));
  }

  @SuppressWarnings("restricted") // loading the libraries is what this class is for
  private static void loadFile(Path library) {
    try {
      System.load(library.toString());
    } catch (UnsatisfiedLinkError e) {
      throw new LibTorchLoadException(refused(library, String.valueOf(e.getMessage())), e);
    }
  }

  /** Says why the system refused a library, and what to do. */
  static String refused(Path library, String reason) {
    String why = reason.replace(library + ": ", ""); // Java says it twice
    Matcher cuda = CUDA_LIBRARY.matcher(why);
    if (cuda.find()) {
      return "LibTorch for CUDA needs "
          + cuda.group(1)
          + ", which this machine doesn't have; install CUDA 13, cuDNN 9 and NCCL 2, or build"
          + " without -Pcuda.";
    }
    return "Cannot load "
        + library
        + ": "
        + why
        + "; delete its folder to have it unpacked again, or "
        + CacheFolder.WAY_OUT;
  }

  /** Throws if one of the files is a LibTorch that doesn't come from a folder. */
  static void refuseForeign(List<String> mapped, Path folder) {
    for (String file : mapped) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      if (TELLTALES.stream().anyMatch(name::startsWith) && !isIn(folder, file, name)) {
        throw new LibTorchLoadException(
            "This process already holds another LibTorch, "
                + file
                + ", and two of them end it; remove that one (LD_PRELOAD, LD_LIBRARY_PATH, or"
                + " another binding in the same JVM).");
      }
    }
  }

  private static boolean isIn(Path folder, String file, String name) {
    if (file.equals(folder.resolve(name).toString())) {
      return true;
    }
    try {
      return Files.isSameFile(Path.of(file), folder.resolve(name));
    } catch (IOException | InvalidPathException e) {
      return false; // the folder has no such file, or Java can't name the other one
    }
  }

  /** Returns the folder that LibTorch was loaded from. */
  public static synchronized Path folder() {
    load();
    return java.util.Objects.requireNonNull(loadedFrom);
  }

  /** Returns where the loaded LibTorch came from, for reports: {@code packaged 2.10.0-1.5.13}. */
  public static String source() {
    return "packaged " + PRESETS;
  }

  /** Returns the loaded LibTorch's version, such as {@code 2.10.0}. */
  public static String version() {
    load();
    var abi =
        Downcall.loaded("aoti_torch_abi_version", FunctionDescriptor.of(ValueLayout.JAVA_LONG));
    try {
      long bits = (long) abi.invokeExact(); // [major][minor][patch][tag ...], a byte each
      return (bits >>> 56) + "." + (bits >>> 48 & 0xff) + "." + (bits >>> 40 & 0xff);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
