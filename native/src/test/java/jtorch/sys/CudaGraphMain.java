package jtorch.sys;

import java.nio.file.Path;
import java.util.List;

/** Loads LibTorch's CUDA libraries although there is no driver, and makes a graph. */
public final class CudaGraphMain {
  private CudaGraphMain() {}

  /** Prints what is said instead, and that the process is alive. */
  @SuppressWarnings("restricted") // loading libraries by hand is the point
  public static void main(String[] args) {
    LibTorch.load();
    Path folder = LibTorch.folder();
    for (String name : List.of("libc10_cuda.so", "libtorch_cuda.so")) {
      System.load(folder.resolve(name).toString());
    }
    try (CudaGraph graph = new CudaGraph()) {
      graph.replay(); // there is nothing in it
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    System.out.println("alive");
  }
}
