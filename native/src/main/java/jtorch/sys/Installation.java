package jtorch.sys;

import java.nio.file.Path;
import java.util.List;

/**
 * A LibTorch that has passed its checks and can be loaded.
 *
 * @param source where it comes from, for reports
 * @param folder where its libraries are
 * @param libraries what must be loaded, each after those that it needs
 * @param cuda what is loaded besides, in order, if nothing stands in the way of CUDA
 * @param bindings JavaCPP's libraries, loaded last
 * @param support what stands in the way of CUDA
 */
record Installation(
    String source,
    Path folder,
    List<Path> libraries,
    List<Path> cuda,
    List<Path> bindings,
    CudaSupport support) {
  /** Returns what to do if one of its libraries is refused. */
  String wayOut() {
    return source.startsWith("packaged")
        ? "delete its folder to have it unpacked again, or " + CacheFolder.WAY_OUT
        : "install it again, or " + UserChoice.WAY_OUT;
  }
}
