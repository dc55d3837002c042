package jtorch;

import static jtorch.Kwargs.out;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Calls every function that takes {@code out} with tensors of all kinds that don't fit: each call
 * writes or is refused, and the process lives. A process of its own, as it might not.
 */
final class OutAbuseMain {
  private int written;
  private int refused;

  private OutAbuseMain() {}

  /** Runs all, and says how many calls were of which kind. */
  public static void main(String[] args) {
    OutAbuseMain all = new OutAbuseMain();
    all.exceed();
    for (String[] row : OutRows.rows()) {
      all.abuse(row[0], row[1].split(" ", -1));
    }
    System.out.println(all.written + " written, " + all.refused + " refused");
  }

  /** What doesn't fit, for a type that would. */
  private static Map<String, Function<DType, Tensor>> misfits() {
    Map<String, Function<DType, Tensor>> kinds = new LinkedHashMap<>();
    kinds.put("sparse", type -> torch.empty(type, 2, 3).zero_().to_sparse());
    kinds.put("rows", type -> torch.empty(type, 2, 3).fill_(1).to_sparse_csr());
    kinds.put("meta", type -> torch.empty(type, 2, 3).to("meta"));
    kinds.put("bool", type -> torch.empty(torch.bool, 2, 3));
    kinds.put("int8", type -> torch.empty(torch.int8, 2, 3));
    kinds.put("half", type -> torch.empty(torch.float16, 2, 3));
    kinds.put("complex", type -> torch.empty(torch.complex64, 2, 3));
    kinds.put("expanded", type -> torch.empty(type, 1).expand(2, 3));
    kinds.put("number", type -> torch.empty(type));
    kinds.put("large", type -> torch.empty(type, 7, 5, 3).transpose(0, 2));
    kinds.put("row", type -> torch.empty(type, 4, 3).get(1));
    kinds.put("leaf", type -> torch.empty(2, 3).requires_grad_());
    kinds.put("held", type -> held(torch.empty(type, 2)));
    kinds.put("conjugate", type -> torch.empty(torch.complex64, 2, 3).conj());
    kinds.put("negative", type -> torch.empty(torch.complex64, 2, 3).conj().imag());
    kinds.put("inference", OutAbuseMain::inference);
    kinds.put("closed", OutAbuseMain::closed);
    return kinds;
  }

  /** A tensor whose memory Java looks at. */
  private static Tensor held(Tensor tensor) {
    tensor.segment().fill((byte) 0);
    return tensor;
  }

  private static Tensor inference(DType type) {
    try (var _ = torch.inference_mode()) {
      return torch.empty(type, 2, 3);
    }
  }

  private static Tensor closed(DType type) {
    Tensor tensor = torch.empty(type, 2, 3);
    tensor.close();
    return tensor;
  }

  /** Shapes that there is no memory for are not kept: what reads the tensor stays in its memory. */
  private void exceed() {
    Tensor own = torch.ones(2);
    Tensor view = torch.ones(4, 4).t();
    Tensor seen = held(torch.ones(2));
    for (int i = 0; i < 5; i++) {
      count("own", () -> torch.zeros(1L << 45, out(own)));
      count("view", () -> torch.ops("aten::ones", "out").call(new long[] {1L << 45}, view));
      count("seen", () -> torch.zeros(1000, out(seen)));
      count("list", () -> torch.ops("aten::_foreach_zero_").call(List.of(own, seen)));
    }
    System.out.println(own.shape().length + view.stride(0) + seen.numel() + " as they were");
  }

  private void abuse(String text, String... types) {
    misfits()
        .forEach((kind, make) -> {
          try (var _ = torch.scope()) {
            Tensor[] outs =
                Arrays.stream(types)
                    .map(type -> make.apply(DType.valueOf(type)))
                    .toArray(Tensor[]::new);
            count(text + " " + kind, () -> OutRows.call(text).writeTo(outs));
            if (types.length > 1) {
              Tensor[] same = new Tensor[types.length];
              Arrays.fill(same, outs[0]);
              count(text + " same " + kind, () -> OutRows.call(text).writeTo(same));
            }
          }
        });
  }

  private void count(String what, Runnable call) {
    System.err.println(what); // the last one is what killed the process
    try {
      call.run();
      written++;
    } catch (IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | TorchException e) {
      refused++;
    }
  }
}
