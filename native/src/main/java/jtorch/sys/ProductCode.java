package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jtorch.sys.Instructions.Label;
import jtorch.sys.Instructions.Register;

/**
 * The instructions by which LibTorch multiplies two matrices of float32, see {@link OneDnn}: a
 * {@code sgemm_}, whose arguments are all addresses and whose matrices stand column by column, on
 * {@code dnnl_sgemm} of dnnl.h, which takes values, and matrices row by row. The same memory is the
 * transpose there, so the second factor goes first.
 *
 * <p>{@code x.mm(w.t())}, the forward pass of each linear layer, takes numbers of both from along
 * their rows, which oneDNN's code for less than very large matrices reads one by one from as many
 * rows, up to five times as slowly as {@code x.mm(w)}. There {@code x} is transposed before and the
 * product afterwards, or {@code w} before, whichever is less. {@code docs/performance.md} has the
 * figures.
 */
final class ProductCode {
  /**
   * Fewer multiplications than these OpenBLAS does as fast as oneDNN, on the calling thread; from
   * twice as many on it wakes threads of its own (64 x 64 by 64 x 64, GEMM_MULTITHREAD_THRESHOLD of
   * its interface/gemm.c).
   */
  private static final int SMALL = 131_072;

  private static final int LARGE = 1 << 21; // multiplications that outweigh two ways of numbers
  private static final int FEW = 16; // oneDNN has code of its own for fewer rows or columns
  private static final int MANY = 256; // and it copies by itself where there are more of both
  private static final int ALIKE = 512; // rows of so many numbers meet in the same lines of a cache

  /** {@code fbgemm::transpose_simd<float>(rows, columns, from, its row, to, its row)}. */
  static final String TRANSPOSE = "_ZN6fbgemm14transpose_simdIfEEvllPKT_lPS1_l";

  private static final int ALIGNMENT = 64; // bytes, of a cache line
  private static final int HEADER = ALIGNMENT; // bytes before memory that say how many there are
  private static final int KEPT_BYTES = 16 << 20; // larger memory is given back each time

  // Arguments on the stack, and what is kept of them, in bytes from rbp.
  private static final int A = 16;
  private static final int LDA_AT = 24;
  private static final int B = 32;
  private static final int LDB_AT = 40;
  private static final int BETA_AT = 48;
  private static final int C = 56;
  private static final int LDC_AT = 64;
  private static final int M = -8; // columns of the product
  private static final int N = -16; // its rows
  private static final int K = -24;
  private static final int LDA = -32;
  private static final int LDB = -40;
  private static final int LDC = -48;
  private static final int ALPHA = -56;
  private static final int BETA = -64;
  private static final int TURNED = -72; // memory for a factor that was transposed
  private static final int RESULT = -80; // the transposed product
  private static final int MEMORY = -88; // where it begins
  private static final int BYTES = -96; // of memory that is wanted
  private static final int STATUS = -104;
  private static final int[] KEPT = {-112, -120, -128, -136, -144, -152}; // the first six arguments
  private static final Register[] FIRST = {
    Register.RDI, Register.RSI, Register.RDX, Register.RCX, Register.R8, Register.R9
  };
  private static final int FRAME = 192; // those and five values for dnnl_sgemm, times of 16

  private static final int EQUAL = 0x84;
  private static final int NOT_EQUAL = 0x85;
  private static final int LESS = 0x8C;
  private static final int NOT_LESS = 0x8D;
  private static final int GREATER = 0x8F;

  private final MemorySegment oneDnn;
  private final MemorySegment blas;
  private final MemorySegment left = Arena.global().allocate(ValueLayout.ADDRESS); // for next time
  private final Instructions code = new Instructions();
  private final Label direct = new Label();
  private final Label end = new Label();

  /**
   * Makes them.
   *
   * @param oneDnn {@code dnnl_sgemm}
   * @param blas the {@code sgemm_} for small products, and for what oneDNN refuses
   */
  ProductCode(MemorySegment oneDnn, MemorySegment blas) {
    this.oneDnn = oneDnn;
    this.blas = blas;
  }

  /**
   * Returns the function.
   *
   * @param turns whether factors may be transposed before: without AVX-512 oneDNN's code does so
   */
  MemorySegment function(boolean turns) {
    Label small = new Label();
    code.put(0x48, 0x63, 0x02) // movsxd rax, [rdx]: m
        .put(0x4C, 0x63, 0x11) // movsxd r10, [rcx]: n
        .put(0x49, 0x0F, 0xAF, 0xC2) // imul rax, r10
        .put(0x4D, 0x63, 0x10) // movsxd r10, [r8]: k
        .put(0x49, 0x0F, 0xAF, 0xC2) // imul rax, r10
        .put(0x48, 0x3D) // cmp rax, SMALL
        .number(SMALL)
        .jumpIf(LESS, small)
        .put(0x55, 0x48, 0x89, 0xE5) // push rbp; mov rbp, rsp
        .put(0x48, 0x81, 0xEC) // sub rsp, FRAME
        .number(FRAME);
    keepArguments();
    if (turns) {
      Downcall.symbol(TRANSPOSE).ifPresent(this::byTransposed);
    }
    code.at(direct)
        .load(Register.RSI, KEPT[0]) // transa
        .put(0x0F, 0xB6, 0x36) // movzx esi, [rsi]
        .load(Register.RDI, KEPT[1]) // transb
        .put(0x0F, 0xB6, 0x3F); // movzx edi, [rdi]
    multiply(new int[] {N, M, K}, new int[] {B, LDB, A, LDA, C, LDC});
    code.at(end)
        .put(0x85, 0xC0) // test eax, eax: 0 if it was done
        .put(0x75, 0x02, 0xC9, 0xC3); // jnz over leave; ret
    for (int i = 0; i < FIRST.length; i++) {
      code.load(FIRST[i], KEPT[i]);
    }
    return code.put(0xC9) // leave
        .at(small)
        .jump(blas)
        .function();
  }

  private void keepArguments() {
    for (int i = 0; i < FIRST.length; i++) {
      code.store(KEPT[i], FIRST[i]);
    }
    keepInt(KEPT[2], M);
    keepInt(KEPT[3], N);
    keepInt(KEPT[4], K);
    keepInt(LDA_AT, LDA);
    keepInt(LDB_AT, LDB);
    keepInt(LDC_AT, LDC);
    keepInt(KEPT[5], ALPHA); // the bits of a float
    keepInt(BETA_AT, BETA);
  }

  private void keepInt(int addressAt, int to) {
    code.load(Register.RAX, addressAt)
        .put(0x48, 0x63, 0x00) // movsxd rax, [rax]
        .store(to, Register.RAX);
  }

  /** Where it is worth it; goes on at {@link #direct} elsewhere and at {@link #end} afterwards. */
  private void byTransposed(MemorySegment transpose) {
    Label apart = new Label();
    Label turn = new Label();
    Label turnOther = new Label();
    takesRowsOfBoth();
    code.load(Register.RCX, M)
        .put(0x48, 0x0F, 0xAF, 0x8D) // imul rcx, k: the numbers of a
        .number(K)
        .load(Register.RAX, K)
        .add(Register.RAX, M)
        .put(0x48, 0x0F, 0xAF, 0x85) // imul rax, n: those of b and c
        .number(N)
        .put(0xF7, 0x85) // test dword [lda], ALIKE-1
        .number(LDA)
        .number(ALIKE - 1)
        .jumpIf(NOT_EQUAL, apart)
        .put(0x48, 0x8D, 0x14, 0x4D) // lea rdx, [2*rcx]
        .number(0)
        .put(0x48, 0x39, 0xD0) // cmp rax, rdx
        .jumpIf(GREATER, turn)
        .compare(N, MANY)
        .jumpIf(LESS, turnOther)
        .put(0x48, 0x3D) // cmp rax, numbers in KEPT_BYTES
        .number(KEPT_BYTES / Float.BYTES)
        .jumpIf(LESS, turnOther)
        .jump(direct)
        .at(apart)
        .put(0x48, 0x39, 0xC8) // cmp rax, rcx
        .jumpIf(NOT_LESS, direct)
        .compare(N, MANY)
        .jumpIf(NOT_LESS, direct)
        .put(0x48, 0x89, 0xCA) // mov rdx, rcx
        .put(0x48, 0x0F, 0xAF, 0x95) // imul rdx, n
        .number(N)
        .put(0x48, 0x81, 0xFA) // cmp rdx, LARGE
        .number(LARGE)
        .jumpIf(LESS, direct)
        .at(turnOther);
    turnOtherAndProduct(transpose);
    code.at(turn)
        .put(0x48, 0x8D, 0x14, 0x8D) // lea rdx, [4*rcx]
        .number(0)
        .put(0x48, 0x39, 0xC2) // cmp rdx, rax
        .jumpIf(GREATER, direct)
        .compare(M, MANY / 2)
        .jumpIf(LESS, direct)
        .compare(M, 2 * MANY)
        .jumpIf(NOT_LESS, direct);
    turnFactor(transpose);
  }

  /** Goes on directly unless a and b are read along their rows and both have 16 or more. */
  private void takesRowsOfBoth() {
    code.load(Register.RAX, KEPT[0])
        .put(0x0F, 0xB6, 0x00, 0x0C, 0x20, 0x3C, 't') // movzx eax, [rax]; or al, 32; cmp al, 't'
        .jumpIf(NOT_EQUAL, direct)
        .load(Register.RAX, KEPT[1])
        .put(0x0F, 0xB6, 0x00, 0x0C, 0x20, 0x3C, 'n') // movzx eax, [rax]; or al, 32; cmp al, 'n'
        .jumpIf(NOT_EQUAL, direct)
        .compare(M, FEW)
        .jumpIf(LESS, direct)
        .compare(N, FEW)
        .jumpIf(LESS, direct);
  }

  /** Transposes a, of M rows of K numbers, so that it is read as b is. */
  private void turnFactor(MemorySegment transpose) {
    allocate(Register.RCX);
    transpose(transpose, new int[] {M, K, A, LDA, TURNED, M});
    untransposed();
    multiply(new int[] {N, M, K}, new int[] {B, LDB, TURNED, M, C, LDC});
    free();
  }

  /** Transposes b, of N rows of K numbers, and the product, of N rows of M numbers. */
  private void turnOtherAndProduct(MemorySegment transpose) {
    Label nothingThere = new Label();
    Label failed = new Label();
    allocate(Register.RAX);
    code.load(Register.RCX, K)
        .put(0x48, 0x0F, 0xAF, 0x8D) // imul rcx, n
        .number(N)
        .put(0x48, 0x8D, 0x04, 0x88) // lea rax, [rax+4*rcx]: behind b
        .store(RESULT, Register.RAX)
        .load(Register.RAX, BETA)
        .put(0x01, 0xC0) // add eax, eax: zero, whatever its sign
        .jumpIf(EQUAL, nothingThere);
    transpose(transpose, new int[] {N, M, C, LDC, RESULT, N});
    code.at(nothingThere);
    transpose(transpose, new int[] {N, K, B, LDB, TURNED, N});
    untransposed();
    multiply(new int[] {M, N, K}, new int[] {A, LDA, TURNED, N, RESULT, N});
    code.store(STATUS, Register.RAX)
        .put(0x85, 0xC0) // test eax, eax
        .jumpIf(NOT_EQUAL, failed);
    transpose(transpose, new int[] {M, N, RESULT, N, C, LDC});
    code.load(Register.RAX, STATUS).at(failed);
    free();
  }

  /**
   * Gets memory for as many numbers as a register says, in rax too, or goes on without. The one of
   * the last time is taken if it is large enough, as new memory costs more than small products: its
   * pages come from the system at the first touch.
   */
  private void allocate(Register numbers) {
    Label fresh = new Label();
    Label there = new Label();
    if (numbers == Register.RCX) {
      code.put(0x48, 0x89, 0xC8); // mov rax, rcx
    }
    code.put(0x48, 0x8D, 0x34, 0x85) // lea rsi, [4*rax+HEADER+ALIGNMENT-1]
        .number(HEADER + ALIGNMENT - 1)
        .put(0x48, 0x83, 0xE6, -ALIGNMENT) // and rsi, -ALIGNMENT
        .store(BYTES, Register.RSI)
        .put(0x31, 0xFF); // xor edi, edi
    exchange();
    code.put(0x48, 0x85, 0xFF) // test rdi, rdi: nothing, or another thread has it
        .jumpIf(EQUAL, fresh)
        .put(0x48, 0x89, 0xF8) // mov rax, rdi
        .put(0x48, 0x39, 0x30) // cmp [rax], rsi
        .jumpIf(NOT_LESS, there)
        .call(Downcall.libc("free"))
        .at(fresh)
        .load(Register.RSI, BYTES)
        .put(0xBF) // mov edi, ALIGNMENT
        .number(ALIGNMENT)
        .call(Downcall.libc("aligned_alloc"))
        .put(0x48, 0x85, 0xC0) // test rax, rax
        .jumpIf(EQUAL, direct)
        .load(Register.RSI, BYTES)
        .put(0x48, 0x89, 0x30) // mov [rax], rsi
        .at(there)
        .store(MEMORY, Register.RAX)
        .put(0x48, 0x83, 0xC0, HEADER) // add rax, HEADER
        .store(TURNED, Register.RAX);
  }

  /** Leaves the memory for the next time unless it is large, keeps eax and goes to the end. */
  private void free() {
    Label large = new Label();
    code.store(STATUS, Register.RAX)
        .load(Register.RDI, MEMORY)
        .put(0x48, 0x81, 0x3F) // cmp qword [rdi], KEPT_BYTES
        .number(KEPT_BYTES)
        .jumpIf(NOT_LESS, large);
    exchange();
    code.at(large) // with what was left there meanwhile, or nothing
        .call(Downcall.libc("free"))
        .load(Register.RAX, STATUS)
        .jump(end);
  }

  /** Exchanges rdi for what was left for the next time. */
  private void exchange() {
    code.put(0x48, 0xB8) // mov rax, left
        .wide(left.address())
        .put(0x48, 0x87, 0x38); // xchg [rax], rdi: at once for all threads
  }

  private void transpose(MemorySegment function, int... values) {
    for (int i = 0; i < FIRST.length; i++) {
      code.load(FIRST[i], values[i]);
    }
    code.call(function);
  }

  private void untransposed() {
    code.put(0xBE) // mov esi, 'n'
        .number('n')
        .put(0x89, 0xF7); // mov edi, esi
  }

  /**
   * Calls {@code dnnl_sgemm}, whose first two arguments are in edi and esi.
   *
   * @param sizes where rows, columns and what lies between are
   * @param matrices where three matrices and their row's lengths are
   */
  private void multiply(int[] sizes, int... matrices) {
    int[] onStack = {matrices[1], matrices[2], matrices[3], matrices[4], matrices[5]};
    for (int i = 0; i < onStack.length; i++) {
      code.load(Register.RAX, onStack[i])
          .put(0x48, 0x89, 0x44, 0x24, i * Long.BYTES); // mov [rsp+8*i], rax
    }
    code.load(Register.RDX, sizes[0])
        .load(Register.RCX, sizes[1])
        .load(Register.R8, sizes[2])
        .load(Register.R9, matrices[0])
        .put(0xF3, 0x0F, 0x10, 0x85) // movss xmm0, alpha
        .number(ALPHA)
        .put(0xF3, 0x0F, 0x10, 0x8D) // movss xmm1, beta
        .number(BETA)
        .call(oneDnn);
  }
}
