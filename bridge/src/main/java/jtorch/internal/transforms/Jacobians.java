package jtorch.internal.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import jtorch.FunctionKwargs.ChunkSize;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** All derivatives of a function at a place, those of many elements at once. */
public final class Jacobians {
  private Jacobians() {}

  /**
   * All derivatives.
   *
   * @param each those by each input, of shape (value..., input...)
   * @param aux what goes beside the value
   */
  public record Of(List<Tensor> each, List<Tensor> aux) {}

  /** Goes back for each element of the value. */
  public static Of reverse(
      Function<List<Tensor>, Pullback.Result> func, List<Tensor> inputs, ChunkSize... chunk_size) {
    Pullback.Of made = Pullback.vjp("jacrev", func, inputs);
    Tensor output = made.output();
    Vmap how = Vmap.of(chunk_size);
    List<Tensor> rows = rows(how, v -> made.pullback().back(List.of(v)), output);
    List<Tensor> all = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      all.add(rows.get(i).reshape(shape(output, inputs.get(i))));
    }
    return new Of(all, made.aux());
  }

  /** Goes in the direction of each element of the inputs. */
  public static Of forward(Function<List<Tensor>, Pullback.Result> func, List<Tensor> inputs) {
    Pullback.Of made = Pullback.jvp("jacfwd", func, inputs);
    List<Tensor> zeros = inputs.stream().map(input -> torch.zeros_like(input)).toList();
    List<Tensor> all = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      int number = i;
      Function<Tensor, List<Tensor>> along =
          direction -> {
            List<Tensor> directions = new ArrayList<>(zeros);
            directions.set(number, direction);
            return made.pullback().back(directions);
          };
      Tensor columns = rows(Vmap.of(), along, inputs.get(i)).getFirst();
      all.add(columns.movedim(0, -1).reshape(shape(made.output(), inputs.get(i))));
    }
    return new Of(all, made.aux());
  }

  /** Returns a linear function of each element's direction, stacked. */
  private static List<Tensor> rows(Vmap how, Function<Tensor, List<Tensor>> linear, Tensor like) {
    long count = like.numel();
    long[] shape = LongStream.concat(LongStream.of(count), LongStream.of(like.shape())).toArray();
    Tensor basis =
        torch.eye(count, Kwargs.dtype(like.dtype()), Kwargs.device(like.device())).view(shape);
    if (!Layer.isPossible()) {
      return oneByOne(linear, basis);
    }
    Object found = how.call(all -> linear.apply(Trees.tensor("vmap", all.get(0))), one(basis));
    return Trees.tensors("vmap", found);
  }

  static List<Tensor> oneByOne(Function<Tensor, List<Tensor>> linear, Tensor basis) {
    if (basis.size(0) == 0) {
      return linear.apply(torch.zeros_like(basis.sum(0))).stream()
          .map(found -> found.unsqueeze(0).narrow(0, 0, 0))
          .toList();
    }
    List<List<Tensor>> rows = new ArrayList<>();
    for (long i = 0; i < basis.size(0); i++) {
      rows.add(linear.apply(basis.get(i)));
    }
    List<Tensor> stacked = new ArrayList<>();
    for (int i = 0; i < rows.getFirst().size(); i++) {
      int number = i;
      stacked.add(torch.stack(rows.stream().map(row -> row.get(number)).toList()));
    }
    return stacked;
  }

  private static List<@Nullable Object> one(Tensor basis) {
    return new ArrayList<>(List.of(basis));
  }

  private static long[] shape(Tensor output, Tensor input) {
    return LongStream.concat(LongStream.of(output.shape()), LongStream.of(input.shape())).toArray();
  }
}
