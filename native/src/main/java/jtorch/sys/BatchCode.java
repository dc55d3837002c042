package jtorch.sys;

import java.lang.foreign.MemorySegment;
import jtorch.sys.Instructions.Label;

/** The instructions by which LibTorch multiplies batches of matrices, see {@link OneDnn}. */
final class BatchCode {
  /** From here on oneDNN's products of a batch gain what its preparation costs, some 25 us. */
  private static final int SMALL = 2_097_152;

  private static final int FLOAT = 6; // LibTorch's number of float32
  private static final int FEW = 16; // rows, for which a large second factor isn't worth a copy
  private static final int LARGE = 65_536; // numbers

  private static final int NOT_EQUAL = 0x85;
  private static final int LESS = 0x8C;
  private static final int NOT_LESS = 0x8D;

  // Places on the stack, in bytes from rsp.
  private static final int NUMBERS = 0; // of all first factors
  private static final int COLUMNS = 8;
  private static final int OTHER = 16;
  private static final int SECOND = 32;
  private static final int FIRST = 40;
  private static final int ANSWERS = 24; // bytes

  private final Instructions code = new Instructions();
  private final Label oneByOne = new Label();

  private BatchCode() {}

  /**
   * Makes a {@code structured_bmm_out_cpu::impl(this, batch1, batch2, result)}, which without MKL
   * multiplies one pair after the other. Its tensors were checked before. As both ends are jumps,
   * an exception of C++ finds its way as if these instructions weren't there; what they ask in
   * between, of LibTorch's C interface, throws none.
   *
   * @param all {@code mkldnn_matmul(batch1, batch2, result, beta, alpha)}
   * @param one what the slot had
   */
  static MemorySegment function(MemorySegment all, MemorySegment one) {
    return new BatchCode().write(all, one);
  }

  private MemorySegment write(MemorySegment all, MemorySegment one) {
    Label atOnce = new Label();
    code.put(0x57, 0x56, 0x52, 0x51) // push rdi, rsi, rdx, rcx: this, batch1, batch2, result
        .put(0x48, 0x83, 0xEC, ANSWERS); // sub rsp, ANSWERS: the stack is aligned
    ask("aoti_torch_get_dtype", NUMBERS);
    code.put(0x83, 0x3C, 0x24, FLOAT) // cmp dword [rsp], FLOAT
        .jumpIf(NOT_EQUAL, oneByOne);
    ask("aoti_torch_get_numel", NUMBERS);
    askSize(SECOND, 2, COLUMNS);
    code.put(0x48, 0x8B, 0x04, 0x24) // mov rax, [rsp]: rows times inner length, of all
        .put(0x48, 0x0F, 0xAF, 0x44, 0x24, COLUMNS) // imul rax, columns
        .put(0x48, 0x3D) // cmp rax, SMALL
        .number(SMALL)
        .jumpIf(LESS, oneByOne);
    askSize(FIRST, 1, OTHER);
    code.put(0x48, 0x83, 0x7C, 0x24, OTHER, FEW) // cmp qword [rsp+OTHER], FEW
        .jumpIf(NOT_LESS, atOnce);
    askSize(SECOND, 1, OTHER);
    code.put(0x48, 0x8B, 0x44, 0x24, OTHER) // mov rax, [rsp+OTHER]
        .put(0x48, 0x0F, 0xAF, 0x44, 0x24, COLUMNS) // imul rax, columns
        .put(0x48, 0x3D) // cmp rax, LARGE
        .number(LARGE)
        .jumpIf(NOT_LESS, oneByOne);
    return code.at(atOnce)
        .put(0x48, 0x83, 0xC4, ANSWERS) // add rsp, ANSWERS
        .put(0x5A, 0x5E, 0x5F, 0x58) // pop rdx, rsi, rdi, rax: result, batch2, batch1
        .put(0x0F, 0x57, 0xC0) // xorps xmm0, xmm0: beta
        .put(0xB8) // mov eax, 1.0
        .number(Float.floatToIntBits(1))
        .put(0x66, 0x0F, 0x6E, 0xC8) // movd xmm1, eax: alpha
        .jump(all)
        .at(oneByOne)
        .put(0x48, 0x83, 0xC4, ANSWERS) // add rsp, ANSWERS
        .put(0x59, 0x5A, 0x5E, 0x5F) // pop rcx, rdx, rsi, rdi
        .jump(one)
        .function();
  }

  /** Asks something about the first factors. */
  private void ask(String function, int answer) {
    code.put(0x48, 0x8B, 0x7C, 0x24, FIRST) // mov rdi, [rsp+FIRST]
        .put(0x48, 0x8D, 0x74, 0x24, answer); // lea rsi, [rsp+answer]
    answered(function);
  }

  private void askSize(int factors, int dim, int answer) {
    code.put(0x48, 0x8B, 0x7C, 0x24, factors) // mov rdi, [rsp+factors]
        .put(0xBE) // mov esi, dim
        .number(dim)
        .put(0x48, 0x8D, 0x54, 0x24, answer); // lea rdx, [rsp+answer]
    answered("aoti_torch_get_size");
  }

  private void answered(String function) {
    code.call(Downcall.symbol(function).orElseThrow())
        .put(0x85, 0xC0) // test eax, eax: 0 if it is known
        .jumpIf(NOT_EQUAL, oneByOne);
  }
}
