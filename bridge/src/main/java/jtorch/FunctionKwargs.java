package jtorch;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keyword arguments of single functions. */
public class FunctionKwargs extends AmpKwargs {
  FunctionKwargs() {}

  /** What a division of vectors by their norm takes. */
  public sealed interface NormalizeKwarg permits TensorKwargs.Dim, NnKwargs.P, NnKwargs.Eps {}

  /** What a draw of shares after Gumbel takes. */
  public sealed interface GumbelKwarg permits Tau, Hard, TensorKwargs.Dim {}

  /** What putting numbers around a tensor takes. */
  public sealed interface PadCallKwarg permits SchedulerKwargs.ScheduleMode, TensorKwargs.Value {}

  /** What a grid of pictures takes. */
  public sealed interface GridKwarg
      permits Nrow, NnKwargs.Padding, Normalized, ValueRange, ScaleEach, PadValue {}

  /** What says how probable values are: one of the two. */
  public sealed interface ProbabilityKwarg permits Probs, Logits {
    /** The numbers. */
    Tensor value();

    /** Python's name of them. */
    default String name() {
      return this instanceof Probs ? "probs" : "logits";
    }
  }

  /** By which argument a function is differentiated. */
  public record Argnum(int value) {}

  /** By which arguments a function is differentiated. */
  public record Argnums(int... value) {}

  /** Whether a function returns something beside its result. */
  public record HasAux(boolean value) {}

  /** What computing a function for many samples at once takes. */
  public sealed interface VmapKwarg permits InDims, OutDims, Randomness, ChunkSize {}

  /** The mapped dimension of each argument; null for one that is the same for all samples. */
  public record InDims(List<@Nullable Integer> value) implements VmapKwarg {}

  /** Where the mapped dimension is in each result. */
  public record OutDims(List<Integer> value) implements VmapKwarg {}

  /** What random operators do: {@code error}, {@code same} or {@code different}. */
  public record Randomness(String value) implements VmapKwarg {}

  /** How many samples, or rows of a Jacobian, are computed at once. */
  public record ChunkSize(long value) implements VmapKwarg {}

  /** Probabilities. */
  public record Probs(Tensor value) implements ProbabilityKwarg {}

  /** Logarithms of probabilities or of odds. */
  public record Logits(Tensor value) implements ProbabilityKwarg {}

  /** How even the shares of a draw are. */
  public record Tau(double value) implements GumbelKwarg, SignalKwargs.ExponentialWindowKwarg {}

  /** Whether the largest share of a draw is made 1 and the others 0. */
  public record Hard(boolean value) implements GumbelKwarg {}

  /** What the outputs' gradients are weighted by. */
  public record GradOutputs(List<Tensor> value) implements TensorKwargs.OneGradKwarg {}

  /** How many pictures are in a row. */
  public record Nrow(int value) implements GridKwarg {}

  /** Whether pictures are brought to numbers from 0 to 1. */
  public record Normalized(boolean value) implements GridKwarg {}

  /** The numbers that become 0 and 1. */
  public record ValueRange(double low, double high) implements GridKwarg {}

  /** Whether each picture is brought to 0 to 1 for itself. */
  public record ScaleEach(boolean value) implements GridKwarg {}

  /** What is between pictures. */
  public record PadValue(double value) implements GridKwarg {}

  /** How probable values are: {@code probs=p} in Python. */
  public static Probs probs(Tensor value) {
    return new Probs(value);
  }

  /** The logarithms of probabilities or odds: {@code logits=x} in Python. */
  public static Logits logits(Tensor value) {
    return new Logits(value);
  }

  /** How even the shares of a draw are: {@code tau=0.5} in Python. */
  public static Tau tau(double value) {
    return new Tau(value);
  }

  /** Whether the largest share is made 1 and the others 0: {@code hard=True} in Python. */
  public static Hard hard(boolean value) {
    return new Hard(value);
  }

  /** What the outputs' gradients are weighted by: {@code grad_outputs=v} in Python. */
  public static GradOutputs grad_outputs(Tensor... value) {
    return new GradOutputs(List.of(value));
  }

  /** How many pictures are in a row: {@code nrow=4} in Python. */
  public static Nrow nrow(int value) {
    return new Nrow(value);
  }

  /** Whether pictures are brought to 0 to 1: {@code normalize=True} in Python. */
  public static Normalized normalize(boolean value) {
    return new Normalized(value);
  }

  /** The numbers that become 0 and 1: {@code value_range=(-1, 1)} in Python. */
  public static ValueRange value_range(double low, double high) {
    return new ValueRange(low, high);
  }

  /** Whether each picture is scaled for itself: {@code scale_each=True} in Python. */
  public static ScaleEach scale_each(boolean value) {
    return new ScaleEach(value);
  }

  /** What is between pictures: {@code pad_value=1} in Python. */
  public static PadValue pad_value(double value) {
    return new PadValue(value);
  }

  /**
   * The mapped dimension of each argument: {@code in_dims=(0, None)} in Python is {@code in_dims(0,
   * null)}; a single one is that of all.
   */
  public static InDims in_dims(@Nullable Integer... value) {
    return new InDims(Collections.unmodifiableList(Arrays.asList(value.clone())));
  }

  /** Where the mapped dimension is in the results: {@code out_dims=1} in Python. */
  public static OutDims out_dims(Integer... value) {
    return new OutDims(List.of(value));
  }

  /** What random operators do in {@code vmap}: {@code randomness='different'} in Python. */
  public static Randomness randomness(String value) {
    return new Randomness(value);
  }

  /** How many are computed at once: {@code chunk_size=100} in Python. */
  public static ChunkSize chunk_size(long value) {
    return new ChunkSize(value);
  }

  /** Whether a function returns something beside its result: {@code has_aux=True} in Python. */
  public static HasAux has_aux(boolean value) {
    return new HasAux(value);
  }

  /** By which argument a function is differentiated: {@code argnums=1} in Python. */
  public static Argnum argnums(int value) {
    return new Argnum(value);
  }

  /** By which arguments a function is differentiated: {@code argnums=(0, 1)} in Python. */
  public static Argnums argnums(int first, int second, int... more) {
    int[] all = new int[more.length + 2];
    all[0] = first;
    all[1] = second;
    System.arraycopy(more, 0, all, 2, more.length);
    return new Argnums(all);
  }
}
