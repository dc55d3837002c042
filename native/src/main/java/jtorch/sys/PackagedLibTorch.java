package jtorch.sys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The LibTorch in the presets' jars, unpacked to a folder of jtorch's own. */
final class PackagedLibTorch {
  /** The version of the presets, which names the cache folder. */
  static final String PRESETS = "2.10.0-1.5.13";

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
          "cudart",
          "cupti", // LibTorch for CUDA asks for it on the CPU, too
          "c10",
          "torch_cpu");

  private static final List<String> CUDA =
      List.of("c10_cuda", "torch_cuda", "torch_cuda_linalg", "torch");

  private static final List<String> BINDINGS = List.of("jnijavacpp", "jnitorch");

  private PackagedLibTorch() {}

  /**
   * Unpacks it.
   *
   * @throws LibTorchLoadException if it isn't on the class path or can't be unpacked
   */
  static Installation prepare(Host host, String platform) {
    List<PackagedLibrary> packed = PackagedLibrary.onClassPath(platform);
    boolean cuda = packed.stream().anyMatch(one -> stem(one.name()).equals("torch_cuda"));
    boolean mkl = PackagedLibrary.hasMkl(platform);
    String variant = (cuda ? "-gpu" : "") + (mkl ? "-mkl" : "");
    Path chosen = CacheFolder.forVersion(PRESETS + "-" + platform + variant);
    ForeignLibTorch.refuse(host.mappedFiles(), chosen);
    Path folder = new NativeCache(chosen).fill(packed);
    if (mkl) {
      ProcessSettings.chooseMklThreads(host);
    }
    String source = "packaged " + PRESETS + (mkl ? " with MKL" : "");
    List<Path> libraries = inOrder(ORDER, packed, folder);
    if (cuda) {
      CudaPart part = CudaPart.of(inOrder(CUDA, packed, folder), List.of(folder), host);
      return new Installation(
          source + " for CUDA",
          folder,
          libraries,
          part.libraries(),
          inOrder(BINDINGS, packed, folder),
          part.support());
    }
    libraries.addAll(inOrder(List.of("torch"), packed, folder));
    return new Installation(
        source,
        folder,
        libraries,
        List.of(),
        inOrder(BINDINGS, packed, folder),
        CudaSupport.none());
  }

  /** Returns the unpacked libraries with these names, in their order. */
  private static List<Path> inOrder(
      List<String> stems, List<PackagedLibrary> libraries, Path folder) {
    List<Path> found = new ArrayList<>();
    for (String stem : stems) {
      for (PackagedLibrary library : libraries) {
        if (stem(library.name()).equals(stem)) {
          found.add(folder.resolve(library.name()));
        }
      }
    }
    return found;
  }

  /**
   * Unpacks JavaCPP's libraries alone, for a LibTorch from elsewhere, to a folder without one: they
   * look for LibTorch beside them first.
   */
  static List<Path> bindings(String platform) {
    List<PackagedLibrary> packed =
        PackagedLibrary.onClassPath(platform).stream()
            .filter(library -> BINDINGS.contains(stem(library.name())))
            .toList();
    Path folder =
        new NativeCache(CacheFolder.forVersion(PRESETS + "-" + platform + "-bindings"))
            .fill(packed);
    return inOrder(BINDINGS, packed, folder);
  }

  /** {@code libopenblas.so.0}, {@code libopenblas.0.dylib}, {@code libopenblas.dll}: openblas. */
  static String stem(String file) {
    String name = file.startsWith("lib") ? file.substring(3) : file;
    return name.substring(0, name.indexOf('.'));
  }
}
