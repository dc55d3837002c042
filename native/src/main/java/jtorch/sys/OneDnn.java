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
   * OpenBLAS does this many multiplications and fewer on the calling thread, as fast as oneDNN; for
   * more it wakes threads of its own: 64 x 64 by 64 x 64, GEMM_MULTITHREAD_THRESHOLD of its
   * interface/gemm.c.
   */
  private static final int SMALL = 262_144;

  /** From here on oneDNN's products of a batch gain what its preparation costs, some 25 us. */
  private static final int SMALL_BATCH = 2_097_152;

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
  private static final int FLOAT = 6; // LibTorch's number of float32

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
      fill(slot.get(), productBy(product.get(), blas.get()));
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
      fill(slot.get(), batchBy(all.get(), one.get()));
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

  /**
   * Makes a {@code sgemm_}, whose arguments are all addresses and whose matrices stand column by
   * column. {@code dnnl_sgemm} of dnnl.h takes values, and matrices row by row: the same memory is
   * the transpose there, so the second factor goes first.
   */
  private static MemorySegment productBy(MemorySegment oneDnn, MemorySegment blas) {
    return new Instructions()
        .put(0x48, 0x63, 0x02) // movsxd rax, [rdx]: m
        .put(0x4C, 0x63, 0x11) // movsxd r10, [rcx]: n
        .put(0x49, 0x0F, 0xAF, 0xC2) // imul rax, r10
        .put(0x4D, 0x63, 0x10) // movsxd r10, [r8]: k
        .put(0x49, 0x0F, 0xAF, 0xC2) // imul rax, r10
        .put(0x48, 0x3D) // cmp rax, SMALL
        .number(SMALL)
        .jumpIf(0x8E) // less or equal: to OpenBLAS
        .put(0x55, 0x48, 0x89, 0xE5) // push rbp; mov rbp, rsp
        .put(0x57, 0x56, 0x52, 0x51) // push rdi, rsi, rdx, rcx, if OpenBLAS has to do it
        .put(0x41, 0x50, 0x41, 0x51) // push r8, r9
        .put(0x48, 0x83, 0xEC, 0x08) // sub rsp, 8: the stack is aligned at the call
        .put(0x48, 0x8B, 0x45, 0x40, 0x48, 0x63, 0x00, 0x50) // push the value of ldc
        .put(0xFF, 0x75, 0x38) // push c
        .put(0x48, 0x8B, 0x45, 0x18, 0x48, 0x63, 0x00, 0x50) // push the value of lda
        .put(0xFF, 0x75, 0x10) // push a
        .put(0x48, 0x8B, 0x45, 0x28, 0x48, 0x63, 0x00, 0x50) // push the value of ldb
        .put(0xF3, 0x41, 0x0F, 0x10, 0x01) // movss xmm0, [r9]: alpha
        .put(0x48, 0x8B, 0x45, 0x30, 0xF3, 0x0F, 0x10, 0x08) // movss xmm1, beta
        .put(0x4C, 0x8B, 0x4D, 0x20) // mov r9, b
        .put(0x4C, 0x63, 0x11) // movsxd r10, [rcx]: n
        .put(0x48, 0x63, 0x0A) // movsxd rcx, [rdx]: m
        .put(0x4C, 0x89, 0xD2) // mov rdx, r10
        .put(0x4D, 0x63, 0x00) // movsxd r8, [r8]: k
        .put(0x0F, 0xB6, 0x07) // movzx eax, [rdi]: transa
        .put(0x0F, 0xB6, 0x3E) // movzx edi, [rsi]: transb
        .put(0x89, 0xC6) // mov esi, eax
        .call(oneDnn)
        .put(0x48, 0x8D, 0x65, 0xD0) // lea rsp, [rbp-48]
        .put(0x41, 0x59, 0x41, 0x58) // pop r9, r8
        .put(0x59, 0x5A, 0x5E, 0x5F, 0x5D) // pop rcx, rdx, rsi, rdi, rbp
        .put(0x85, 0xC0) // test eax, eax: 0 if it was done
        .put(0x75, 0x01, 0xC3) // jnz over ret
        .target()
        .jump(blas)
        .function();
  }

  /**
   * Makes a {@code structured_bmm_out_cpu::impl(this, batch1, batch2, result)}, which without MKL
   * multiplies one pair after the other. Its tensors were checked before. As both ends are jumps,
   * an exception of C++ finds its way as if these instructions weren't there; what they ask in
   * between, of LibTorch's C interface, throws none.
   */
  private static MemorySegment batchBy(MemorySegment all, MemorySegment one) {
    return new Instructions()
        .put(0x57, 0x56, 0x52, 0x51) // push rdi, rsi, rdx, rcx: this, batch1, batch2, result
        .put(0x48, 0x83, 0xEC, 0x18) // sub rsp, 24: two answers, and the stack is aligned
        .put(0x48, 0x8B, 0x7C, 0x24, 0x28, 0x48, 0x89, 0xE6) // mov rdi, batch1; mov rsi, rsp
        .call(Downcall.symbol("aoti_torch_get_dtype").orElseThrow())
        .put(0x85, 0xC0) // test eax, eax: 0 if it is known
        .jumpIf(0x85)
        .put(0x83, 0x3C, 0x24, FLOAT) // cmp dword [rsp], FLOAT
        .jumpIf(0x85)
        .put(0x48, 0x8B, 0x7C, 0x24, 0x28, 0x48, 0x89, 0xE6) // mov rdi, batch1; mov rsi, rsp
        .call(Downcall.symbol("aoti_torch_get_numel").orElseThrow())
        .put(0x85, 0xC0)
        .jumpIf(0x85)
        .put(0x48, 0x8B, 0x7C, 0x24, 0x20) // mov rdi, batch2
        .put(0xBE) // mov esi, 2
        .number(2)
        .put(0x48, 0x8D, 0x54, 0x24, 0x08) // lea rdx, [rsp+8]
        .call(Downcall.symbol("aoti_torch_get_size").orElseThrow())
        .put(0x85, 0xC0)
        .jumpIf(0x85)
        .put(0x48, 0x8B, 0x04, 0x24) // mov rax, [rsp]: rows times inner length, of all
        .put(0x48, 0x0F, 0xAF, 0x44, 0x24, 0x08) // imul rax, [rsp+8]: columns
        .put(0x48, 0x3D) // cmp rax, SMALL_BATCH
        .number(SMALL_BATCH)
        .jumpIf(0x8C)
        .put(0x48, 0x83, 0xC4, 0x18) // add rsp, 24
        .put(0x5A, 0x5E, 0x5F, 0x58) // pop rdx, rsi, rdi, rax: result, batch2, batch1
        .put(0x0F, 0x57, 0xC0) // xorps xmm0, xmm0: beta
        .put(0xB8) // mov eax, 1.0
        .number(Float.floatToIntBits(1))
        .put(0x66, 0x0F, 0x6E, 0xC8) // movd xmm1, eax: alpha
        .jump(all)
        .target()
        .put(0x48, 0x83, 0xC4, 0x18) // add rsp, 24
        .put(0x59, 0x5A, 0x5E, 0x5F) // pop rcx, rdx, rsi, rdi
        .jump(one)
        .function();
  }
}
