package jtorch;

import static jtorch.Kwargs.amsgrad;
import static jtorch.Kwargs.fused;
import static jtorch.Kwargs.include_self;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import jtorch.distributions.VonMises;
import jtorch.nn.F;
import jtorch.nn.LSTM;
import jtorch.nn.PackedSequence;
import jtorch.nn.Parameter;
import jtorch.nn.utils;
import jtorch.optim.Adagrad;
import jtorch.optim.Adam;
import jtorch.optim.AdamW;
import jtorch.optim.Optimizer;
import jtorch.optim.SGD;

/**
 * Makes the mistakes that ended the JVM once, and prints how each is refused.
 *
 * <p>Argument: the name of a mistake, if it is to be made alone.
 */
final class ApiCrashMain {
  private static final long FAR = 1L << 40;
  private static final long QUARTER = 1L << 62;
  private static final long LARGE = 5_000_000; // 20 MB: past the end of what malloc rounds up to
  private static final Map<String, Supplier<Object>> MISTAKES = new LinkedHashMap<>();

  @SuppressWarnings("NullAway") // a mistake is what is tried
  private static final String NONE = null;

  private ApiCrashMain() {}

  private static Tensor ints(long... values) {
    return torch.tensor(values);
  }

  private static PackedSequence packed(long... batchSizes) {
    return new PackedSequence(torch.rand(4, 3), ints(batchSizes), null, null);
  }

  private static Tensor pivots(long value) {
    return ints(value, value, value).to(torch.int32);
  }

  static {
    numbersThatAreFollowed();
    sizesAndExponents();
    textsThatAreNull();
    networks();
    draws();
    optimizers();
  }

  private static void numbersThatAreFollowed() {
    MISTAKES.put(
        "ldl_solve pivots far",
        () -> linalg.ldl_solve(torch.eye(3), pivots(1 << 30), torch.rand(3, 1)));
    MISTAKES.put(
        "ldl_solve pivots negative",
        () -> linalg.ldl_solve(torch.eye(3), pivots(-(1 << 30)), torch.rand(3, 1)));
    MISTAKES.put(
        "ldl_solve pivots 0", () -> linalg.ldl_solve(torch.eye(3), pivots(0), torch.rand(3, 1)));
    MISTAKES.put(
        "lu_solve pivots far",
        () -> linalg.lu_solve(torch.eye(3), pivots(1 << 30), torch.rand(3, 1)));
    MISTAKES.put(
        "lu_unpack without pivots",
        () -> torch.lu_unpack(torch.rand(3, 3), torch.empty(0L).to(torch.int32)));
    MISTAKES.put(
        "repeat_interleave overflow",
        () -> torch.repeat_interleave(ints(QUARTER, QUARTER, QUARTER, QUARTER, 2)));
    MISTAKES.put(
        "repeat_interleave by dim overflow",
        () ->
            torch.repeat_interleave(torch.rand(5), ints(QUARTER, QUARTER, QUARTER, QUARTER, 2), 0));
  }

  private static void sizesAndExponents() {
    MISTAKES.put("matrix_power MIN", () -> torch.eye(3).matrix_power(Long.MIN_VALUE));
    MISTAKES.put(
        "linalg.matrix_power MIN", () -> linalg.matrix_power(torch.eye(3), Long.MIN_VALUE));
    MISTAKES.put(
        "max_pool1d padding far",
        () -> F.max_pool1d(torch.rand(1, 1, 5), QUARTER, stride(1), padding(QUARTER / 2)));
    MISTAKES.put(
        "adaptive_max_pool2d far and 0",
        () -> F.adaptive_max_pool2d(torch.rand(4, 1, 1), 1L << 45, 0));
    MISTAKES.put(
        "eigvals inf",
        () -> linalg.eigvals(torch.full(new long[] {30, 30}, Double.POSITIVE_INFINITY)));
  }

  private static void textsThatAreNull() {
    MISTAKES.put("einsum null", () -> torch.einsum(NONE, torch.rand(2)));
    MISTAKES.put(
        "meshgrid null", () -> torch.meshgrid(torch.rand(2), torch.rand(2), Kwargs.indexing(NONE)));
    MISTAKES.put("qr null", () -> linalg.qr(torch.eye(2), NONE));
    MISTAKES.put("eigh null", () -> linalg.eigh(torch.eye(2), NONE));
    MISTAKES.put("eigvalsh null", () -> linalg.eigvalsh(torch.eye(2), NONE));
    MISTAKES.put("cond null", () -> linalg.cond(torch.eye(2), NONE));
    MISTAKES.put(
        "scatter_reduce null", () -> torch.rand(2).scatter_reduce(0, ints(0), torch.rand(1), NONE));
    MISTAKES.put(
        "index_reduce null", () -> torch.rand(2).index_reduce(0, ints(0), torch.rand(1), NONE));
    MISTAKES.put(
        "index_reduce_ null", () -> torch.rand(2).index_reduce_(0, ints(0), torch.rand(1), NONE));
    MISTAKES.put("scatter null", () -> torch.rand(2).scatter(0, ints(0), torch.rand(1), NONE));
    MISTAKES.put("scatter_ null", () -> torch.rand(2).scatter_(0, ints(0), 2, NONE));
    MISTAKES.put(
        "index_reduce apart null",
        () -> torch.rand(2).index_reduce(0, ints(0), torch.rand(1), NONE, include_self(false)));
    MISTAKES.put("torch.ops null", () -> torch.ops(NONE));
  }

  private static void networks() {
    MISTAKES.put(
        "embedding_bag offset negative",
        () ->
            F.embedding_bag(
                ints(0, 1, 2), torch.rand(3, 4), ints(0, -(1 << 20), 3), Kwargs.mode("sum")));
    MISTAKES.put(
        "embedding_bag offset far",
        () ->
            F.embedding_bag(
                ints(0, 1, 2), torch.rand(3, 4), ints(0, 1 << 30, 3), Kwargs.mode("sum")));
    MISTAKES.put("ctc_loss label far", () -> ctc(torch.full(new long[] {2, 3}, FAR)));
    MISTAKES.put("ctc_loss label negative", () -> ctc(torch.full(new long[] {2, 3}, -FAR)));
    MISTAKES.put(
        "attention without heads",
        () ->
            F.scaled_dot_product_attention(
                torch.rand(1, 4, 2, 4), torch.rand(1, 0, 2, 4), torch.rand(1, 0, 2, 4)));
    MISTAKES.put("attention without samples", () -> attention(0, 1, 2, 4));
    MISTAKES.put("attention without places", () -> attention(1, 1, 0, 4));
    MISTAKES.put(
        "embedding_bag without offsets",
        () ->
            F.embedding_bag(
                ints(0, 1), torch.rand(3, 4), torch.empty(0L).to(torch.int64), Kwargs.mode("max")));
    MISTAKES.put(
        "pad_packed_sequence negative", () -> utils.rnn.pad_packed_sequence(packed(3, -1)));
    MISTAKES.put("pad_packed_sequence growing", () -> utils.rnn.pad_packed_sequence(packed(1, 3)));
    MISTAKES.put("pad_packed_sequence far", () -> utils.rnn.pad_packed_sequence(packed(3, FAR)));
    MISTAKES.put("LSTM packed negative", () -> new LSTM(3, 2).forward(packed(3, -1)));
    MISTAKES.put("LSTM packed growing", () -> new LSTM(3, 2).forward(packed(1, 3)));
    MISTAKES.put("LSTM packed far", () -> new LSTM(3, 2).forward(packed(3, FAR)));
    MISTAKES.put("LSTM packed empty", () -> new LSTM(3, 2).forward(packed()));
  }

  private static void draws() {
    MISTAKES.put(
        "torch.binomial NaN",
        () -> torch.binomial(torch.full(new long[] {3}, Double.NaN), torch.rand(3)));
    MISTAKES.put("VonMises NaN", () -> vonMises(Double.NaN));
    MISTAKES.put("VonMises inf", () -> vonMises(Double.POSITIVE_INFINITY));
    MISTAKES.put("VonMises far", () -> vonMises(1e30));
  }

  /** What a fused kernel walks beside a parameter, smaller than the parameter. */
  private static void optimizers() {
    Map<String, Function<List<Parameter>, Optimizer>> makers = new LinkedHashMap<>();
    makers.put("SGD", p -> new SGD(p, 0.1, momentum(0.9), fused(true)));
    makers.put("Adam", p -> new Adam(p, amsgrad(true), fused(true)));
    makers.put("AdamW", p -> new AdamW(p, fused(true)));
    makers.put("Adagrad", p -> new Adagrad(p, fused(true)));
    makers.forEach((name, maker) -> {
      MISTAKES.put(
          name + " fused, another's state",
          () -> {
            Optimizer of = maker.apply(List.of(withGradient(2)));
            of.step();
            Optimizer other = maker.apply(List.of(withGradient(LARGE)));
            other.load_state_dict(of.state_dict());
            other.step();
            return "a step";
          });
      MISTAKES.put(
          name + " fused, a gradient cut short",
          () -> {
            Parameter parameter = withGradient(LARGE);
            Objects.requireNonNull(parameter.grad()).resize_(1);
            maker.apply(List.of(parameter)).step();
            return "a step";
          });
    });
  }

  private static Parameter withGradient(long size) {
    Parameter parameter = new Parameter(torch.zeros(size));
    parameter.grad(torch.ones(size));
    return parameter;
  }

  private static Tensor attention(long... sizes) {
    return F.scaled_dot_product_attention(torch.rand(sizes), torch.rand(sizes), torch.rand(sizes));
  }

  private static Tensor vonMises(double concentration) {
    return new VonMises(torch.tensor(0.0), torch.tensor(concentration), Kwargs.validate_args(false))
        .sample();
  }

  private static Tensor ctc(Tensor targets) {
    Tensor scores = torch.rand(5, 2, 4).requires_grad_();
    Tensor loss = F.ctc_loss(scores.log_softmax(2), targets, ints(5, 5), ints(3, 3));
    loss.backward();
    return loss;
  }

  public static void main(String[] args) {
    for (Map.Entry<String, Supplier<Object>> mistake : MISTAKES.entrySet()) {
      if (args.length > 0 && !mistake.getKey().equals(args[0])) {
        continue;
      }
      String how;
      try {
        how = "returned " + mistake.getValue().get();
      } catch (IllegalArgumentException
          | IndexOutOfBoundsException
          | NullPointerException
          | TorchException e) {
        how = e.getClass().getSimpleName();
      }
      System.out.println(mistake.getKey() + ": " + how.lines().findFirst().orElse(""));
    }
  }
}
