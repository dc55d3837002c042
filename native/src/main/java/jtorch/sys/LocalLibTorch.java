package jtorch.sys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A LibTorch of this machine: checked, and with all that it needs in order. */
final class LocalLibTorch {
  private static final List<String> CUDA =
      List.of("libc10_cuda.so", "libtorch_cuda.so", "libtorch.so");

  private final Host host;
  private final List<Path> bindings;
  private final LocalFit fit;

  /**
   * Unpacks the bindings, as they know what they need.
   *
   * @throws LibTorchLoadException if they can't be, or if this system's libraries can't be read
   */
  LocalLibTorch(Host host, String platform) {
    if (!host.readsLibraries()) {
      throw new LibTorchLoadException(
          "A LibTorch of your own can be used on Linux only as yet, and this is "
              + platform
              + "; leave --libtorch and JTORCH_LIBTORCH out.");
    }
    this.host = host;
    bindings = PackagedLibTorch.bindings(platform);
    Set<String> wanted = ElfSymbols.of(ElfFile.read(bindings.getLast())).wanted();
    fit = new LocalFit(platform, wanted);
  }

  /** Returns the version of a LibTorch that fits. */
  String check(LibTorchFolder folder) {
    return fit.check(folder);
  }

  /**
   * Checks one and puts its libraries in order.
   *
   * @throws LibTorchLoadException if it doesn't fit
   */
  Installation prepare(LibTorchFolder folder) {
    ForeignLibTorch.refuse(host.mappedFiles(), folder.libraries());
    String version = fit.check(folder);
    List<Path> places = new ArrayList<>(List.of(folder.libraries()));
    places.addAll(folder.nvidiaPackages());
    List<Path> folders = Stream.concat(places.stream(), CudaHome.folders().stream()).toList();
    LoadOrder order = new LoadOrder(folder.libraries(), folders, host::findsLibrary);
    order.add(folder.library("libc10.so"));
    order.add(folder.library(LibTorchFolder.TELLTALE));
    refuseMissing(folder, order.missing());
    CudaPart cuda = cuda(folder, places);
    return new Installation(
        "local " + version + " in " + folder.libraries(),
        folder.libraries(),
        order.libraries(),
        cuda.libraries(),
        bindings,
        cuda.support());
  }

  private CudaPart cuda(LibTorchFolder folder, List<Path> places) {
    if (!folder.hasCuda()) {
      return new CudaPart(List.of(), CudaSupport.none());
    }
    return CudaPart.of(CUDA.stream().map(folder::library).toList(), places, host);
  }

  private static void refuseMissing(LibTorchFolder folder, Map<String, String> missing) {
    if (!missing.isEmpty()) {
      throw new LibTorchLoadException(
          String.format(
              "LibTorch in %s needs %s, which %s not on this machine; install %s, name the folder"
                  + " of CUDA's libraries with --cuda-home, or %s",
              folder.libraries(),
              String.join(", ", missing.keySet()),
              missing.size() == 1 ? "is" : "are",
              missing.size() == 1 ? "it" : "them",
              UserChoice.WAY_OUT));
    }
  }
}
