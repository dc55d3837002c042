package jtorch.sys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * LibTorch's CUDA libraries with all that they need, in order.
 *
 * @param libraries what to load if nothing stands in the way
 * @param support what stands in the way, if anything does
 */
record CudaPart(List<Path> libraries, CudaSupport support) {
  private static final Pattern RUNTIME = Pattern.compile("libcudart\\.so\\.(\\d+)");
  private static final Pattern LABEL = Pattern.compile("\\+cu(\\d+)(\\d)$");

  /**
   * Collects them.
   *
   * @param roots LibTorch's own libraries
   * @param places where those that they need may be, before the CUDA home; first LibTorch's folder
   * @throws LibTorchLoadException if one of them is damaged, or the CUDA home is none
   */
  static CudaPart of(List<Path> roots, List<Path> places, Host host) {
    List<Path> folders = new ArrayList<>(places);
    folders.addAll(CudaHome.folders());
    @Nullable Version driver = CudaDriver.installed().orElse(null);
    CudaSupport support = new CudaSupport(build(roots), driver, Map.of(), null);
    if (!support.isLoadable()) {
      return new CudaPart(roots, support);
    }
    LoadOrder order = new LoadOrder(places.getFirst(), folders, host::findsLibrary);
    roots.forEach(order::add);
    support = new CudaSupport(support.build(), driver, order.missing(), null);
    return new CudaPart(order.libraries(), support);
  }

  /** The CUDA that libraries were built for: the number of the runtime that they ask for. */
  private static @Nullable Version build(List<Path> roots) {
    for (Path root : roots) {
      for (String needed : ElfFile.read(root).needed()) {
        Matcher runtime = RUNTIME.matcher(needed);
        if (runtime.matches()) {
          return new Version(Integer.parseInt(runtime.group(1)), minor(root, runtime.group(1)));
        }
      }
    }
    return null;
  }

  /** A runtime has its major version in its name only; a package says the rest: {@code +cu128}. */
  private static int minor(Path root, String major) {
    Path folder = root.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return 0;
    }
    Matcher label = LABEL.matcher(new LibTorchFolder(folder).label().orElse(""));
    return label.find() && label.group(1).equals(major) ? Integer.parseInt(label.group(2)) : 0;
  }
}
