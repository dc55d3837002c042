package jtorch.sys;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Has LibTorch multiply larger matrices of float32 by the oneDNN that it carries for convolutions,
 * on its own threads, instead of by OpenBLAS, which has threads of its own beside them.
 *
 * <p>LibTorch calls its BLAS, and functions of its own that others could replace, through slots
 * that the system's loader filled. Some of them get the address of a few instructions, which look
 * at the sizes and go on to oneDNN or to what stood there. So every operator that multiplies has
 * it, forward and backward, recurrent layers, attention and TorchScript among them, and none is
 * called by another name. What the instructions call stands in LibTorch's own table of symbols; a
 * LibTorch without one keeps its BLAS. See {@code docs/performance.md}.
 */
final class OneDnn {
  /**
   * Where packaged libraries have what is looked for, so that a start needn't search 70 MB.
   *
   * @param anchor {@link #ANCHOR}, among all symbols
   * @param product {@code dnnl_sgemm}, among all symbols
   * @param processor {@link #PROCESSOR}, among all symbols
   * @param products the slot of {@code sgemm_}, among the slots of calls
   * @param batches the slot of {@link #BMM}
   */
  record Places(long anchor, long product, long processor, long products, long batches) {}

  /** In libtorch_cpu.so of the presets 2.10.0-1.5.13 for the CPU. */
  static final Places OF_CPU = new Places(450_104, 299_757, 364_181, 3688, 2038);

  /** In the one for CUDA. */
  static final Places OF_CUDA = new Places(450_648, 299_999, 364_534, 3712, 2056);

  static final String ANCHOR = "aoti_torch_abi_version"; // libtorch_cpu exports it

  /** {@code at::native::structured_bmm_out_cpu::impl(batch1, batch2, result)}. */
  static final String BMM = "_ZN2at6native22structured_bmm_out_cpu4implERKNS_6TensorES4_S4_";

  /** {@code at::native::mkldnn_matmul(mat1, mat2, result, float beta, float alpha)}. */
  private static final String MATMUL = "_ZN2at6native13mkldnn_matmulERKNS_6TensorES3_S3_ff";

  /** {@code dnnl_get_effective_cpu_isa()} of dnnl.h: what the processor has and the user lets. */
  static final String PROCESSOR = "dnnl_get_effective_cpu_isa";

  private static final int AVX_512 = 0x20; // of the bits that it returns

  private static volatile boolean multiplies;

  private OneDnn() {}

  /** Returns whether larger products of float32 are oneDNN's. */
  static boolean multiplies() {
    return multiplies;
  }

  /**
   * Fills the slots: beside the packaged OpenBLAS, not beside the MKL of a LibTorch whose numbers
   * are to be Python's to the last bit. {@code -Djtorch.onednn=false} leaves all products to the
   * BLAS. Nothing has multiplied before.
   *
   * @param library libtorch_cpu.so, which is loaded
   */
  static void install(Path library) {
    boolean wanted = Boolean.parseBoolean(System.getProperty("jtorch.onednn", "true"));
    if (!wanted
        || !Host.platform().equals("linux-x86_64")
        || Downcall.symbol("openblas_get_config").isEmpty()) {
      return;
    }
    Places places = places(library);
    try (LoadedElf loaded = LoadedElf.open(library, ANCHOR, places.anchor).orElse(null)) {
      if (loaded != null) {
        replaceProducts(loaded, places);
        replaceBatches(loaded, places);
      }
    } catch (IOException | IllegalStateException e) {
      // the system lets no process make code, or the file is gone: OpenBLAS goes on
    }
  }

  static Places places(Path library) {
    return Files.exists(library.resolveSibling("libtorch_cuda.so")) ? OF_CUDA : OF_CPU;
  }

  private static void replaceProducts(LoadedElf loaded, Places places) throws IOException {
    Optional<MemorySegment> slot = loaded.slot("sgemm_", places.products);
    Optional<MemorySegment> blas = Downcall.symbol("sgemm_");
    Optional<MemorySegment> product = loaded.function("dnnl_sgemm", places.product);
    if (slot.isPresent() && blas.isPresent() && product.isPresent()) {
      boolean turns = hasAvx512(loaded, places);
      fill(slot.get(), new ProductCode(product.get(), blas.get()).function(turns));
      multiplies = true;
    }
  }

  private static void replaceBatches(LoadedElf loaded, Places places) throws IOException {
    if (!hasAvx512(loaded, places)) {
      return; // mkldnn_matmul refuses there, of any type
    }
    Optional<MemorySegment> slot = loaded.slot(BMM, places.batches);
    Optional<MemorySegment> one = Downcall.symbol(BMM);
    Optional<MemorySegment> all = Downcall.symbol(MATMUL);
    if (slot.isPresent() && one.isPresent() && all.isPresent()) {
      fill(slot.get(), BatchCode.function(all.get(), one.get()));
    }
  }

  private static boolean hasAvx512(LoadedElf loaded, Places places) throws IOException {
    Optional<MemorySegment> processor = loaded.function(PROCESSOR, places.processor);
    if (processor.isEmpty()) {
      return false;
    }
    FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_INT);
    try {
      return ((int) Downcall.at(processor.get(), type).invokeExact() & AVX_512) != 0;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  @SuppressWarnings("restricted") // a slot that the library's own table names
  private static void fill(MemorySegment slot, MemorySegment function) {
    MachineCode.makeWritable(slot);
    slot.reinterpret(Long.BYTES).set(ValueLayout.JAVA_LONG, 0, function.address());
  }
}
