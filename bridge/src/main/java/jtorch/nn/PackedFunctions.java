package jtorch.nn;

import static jtorch.Kwargs.batch_first;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.LayerKwargs.EnforceSorted;
import jtorch.LayerKwargs.PackKwarg;
import jtorch.LayerKwargs.PadKwarg;
import jtorch.LayerKwargs.PadPackedKwarg;
import jtorch.LayerKwargs.PaddingSide;
import jtorch.LayerKwargs.PaddingValue;
import jtorch.LayerKwargs.TotalLength;
import jtorch.NnKwargs.BatchFirst;
import jtorch.Tensor;
import jtorch.ValuesIndices;
import jtorch.internal.Call;
import jtorch.internal.DefaultDevice;
import jtorch.internal.Vectors;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** The functions of {@code torch.nn.utils.rnn}. */
abstract class PackedFunctions {
  PackedFunctions() {}

  /**
   * Packs padded sequences (T, N, ...), or (N, T, ...) batch first.
   *
   * @param lengths the length of each, from the longest to the shortest unless {@code
   *     enforce_sorted(false)}
   * @throws IllegalArgumentException if the lengths don't fit the input or are not in order
   */
  public static PackedSequence pack_padded_sequence(
      Tensor input, long[] lengths, PackKwarg... keywords) {
    boolean first = false;
    boolean sorted = true;
    for (PackKwarg keyword : keywords) {
      switch (keyword) {
        case BatchFirst b -> first = b.value();
        case EnforceSorted e -> sorted = e.value();
      }
    }
    Fans.checkDims("pack_padded_sequence", input, 2, Integer.MAX_VALUE);
    Tensor timed = first ? input.transpose(0, 1) : input;
    if (sorted) {
      return new PackedSequence(pack(timed, lengths), batchSizes(lengths), null, null);
    }
    ValuesIndices order =
        torch.sort(
            DefaultDevice.onCpu(() -> torch.tensor(lengths)), 0, jtorch.Kwargs.descending(true));
    Tensor places = order.indices().to(input.device());
    long[] falling = order.values().toLongs();
    Tensor data = pack(timed.index_select(1, places), falling);
    return new PackedSequence(data, batchSizes(falling), places, invert_permutation(places));
  }

  /** Packs padded sequences, with their lengths in a tensor of int64. */
  public static PackedSequence pack_padded_sequence(
      Tensor input, Tensor lengths, PackKwarg... keywords) {
    return pack_padded_sequence(input, lengths.toLongs(), keywords);
  }

  private static Tensor pack(Tensor timed, long... lengths) {
    boolean fits = lengths.length > 0 && lengths.length == timed.size(1);
    for (int i = 0; fits && i < lengths.length; i++) {
      fits = lengths[i] > 0 && (i == 0 || lengths[i] <= lengths[i - 1]);
    }
    if (!fits || lengths[0] > timed.size(0)) {
      throw new IllegalArgumentException(
          "pack_padded_sequence: the lengths "
              + Arrays.toString(lengths)
              + " are positive, from the longest to the shortest (or enforce_sorted(false)), and"
              + " fit an input of shape "
              + Arrays.toString(timed.size())
              + ", time first.");
    }
    List<Tensor> parts = new ArrayList<>();
    long[] shape = timed.size();
    long done = 0;
    for (int count = lengths.length; count > 0; count--) {
      long until = lengths[count - 1];
      if (until > done) {
        long[] flat = Arrays.copyOfRange(shape, 1, shape.length);
        flat[0] = -1;
        parts.add(timed.narrow(0, done, until - done).narrow(1, 0, count).reshape(flat));
        done = until;
      }
    }
    return torch.cat(parts);
  }

  private static Tensor batchSizes(long... lengths) {
    long[] sizes = new long[(int) lengths[0]];
    for (int time = 0; time < sizes.length; time++) {
      int now = time;
      sizes[time] = Arrays.stream(lengths).filter(length -> length > now).count();
    }
    return DefaultDevice.onCpu(() -> torch.tensor(sizes));
  }

  /**
   * Returns packed sequences padded: the reverse of {@link #pack_padded_sequence}.
   *
   * @param keywords batch_first, padding_value and total_length
   * @throws IllegalArgumentException if a sequence is longer than total_length
   */
  public static PaddedSequence pad_packed_sequence(
      PackedSequence sequence, PadPackedKwarg... keywords) {
    boolean first = false;
    double value = 0;
    long[] sizes = sequence.batch_sizes().toLongs();
    long total = sizes.length;
    for (PadPackedKwarg keyword : keywords) {
      switch (keyword) {
        case BatchFirst b -> first = b.value();
        case PaddingValue v -> value = v.value();
        case TotalLength t -> total = t.value();
      }
    }
    for (int time = 0; time < sizes.length; time++) {
      if (sizes[time] < 1 || sizes[time] > sizes[0]) {
        throw new IllegalArgumentException(
            "pad_packed_sequence: the batch_sizes "
                + Arrays.toString(sizes)
                + " are not how many sequences go on at each time, 1 or more and none above the"
                + " first.");
      }
    }
    if (total < sizes.length) {
      throw new IllegalArgumentException(
          "pad_packed_sequence: total_length "
              + total
              + " is less than the longest sequence, "
              + sizes.length
              + ".");
    }
    Tensor timed = pad(sequence.data(), sizes, total, value);
    Tensor lengths = lengths(sizes);
    Tensor places = sequence.unsorted_indices();
    if (places != null) {
      timed = timed.index_select(1, places);
      lengths = lengths.index_select(0, places.cpu());
    }
    return new PaddedSequence(first ? timed.transpose(0, 1) : timed, lengths);
  }

  /** Pads runs of times at which the same number of sequences goes on, then what is after all. */
  private static Tensor pad(Tensor data, long[] sizes, long total, double value) {
    List<Tensor> parts = new ArrayList<>();
    int dims = data.dim();
    long[] around = new long[2 * dims];
    long offset = 0;
    int time = 0;
    while (time < sizes.length) {
      int until = time;
      while (until < sizes.length && sizes[until] == sizes[time]) {
        until++;
      }
      long[] shape = new long[dims + 1];
      System.arraycopy(data.size(), 0, shape, 1, dims);
      shape[0] = (long) until - time;
      shape[1] = sizes[time];
      Tensor part = data.narrow(0, offset, shape[0] * shape[1]).view(shape);
      around[around.length - 1] = sizes[0] - sizes[time];
      parts.add(F.pad(part, around.clone(), "constant", value));
      offset += shape[0] * shape[1];
      time = until;
    }
    Tensor all = torch.cat(parts);
    long[] behind = new long[2 * dims + 2];
    behind[behind.length - 1] = total - sizes.length;
    return total == sizes.length ? all : F.pad(all, behind, "constant", value);
  }

  private static Tensor lengths(long... sizes) {
    long[] lengths = new long[(int) sizes[0]];
    for (long size : sizes) {
      for (int i = 0; i < size; i++) {
        lengths[i]++;
      }
    }
    return DefaultDevice.onCpu(() -> torch.tensor(lengths));
  }

  /**
   * Returns sequences (L, ...) as one tensor (T, N, ...), padded to the longest.
   *
   * @param keywords batch_first, padding_value and padding_side, right or left
   * @throws IllegalArgumentException if there is no sequence
   */
  public static Tensor pad_sequence(Iterable<? extends Tensor> sequences, PadKwarg... keywords) {
    boolean first = false;
    double value = 0;
    String side = "right";
    for (PadKwarg keyword : keywords) {
      switch (keyword) {
        case BatchFirst b -> first = b.value();
        case PaddingValue v -> value = v.value();
        case PaddingSide s -> side = s.value();
      }
    }
    if (!sequences.iterator().hasNext()) {
      throw new IllegalArgumentException("pad_sequence: there is no sequence to pad.");
    }
    if (!side.equals("right") && !side.equals("left")) {
      throw new IllegalArgumentException(
          "pad_sequence: padding_side is right or left, not " + side + ".");
    }
    boolean batchFirst = first;
    double filling = value;
    String end = side;
    return Vectors.with(
        sequences,
        vector ->
            Call.tensor(
                "pad_sequence",
                () ->
                    org.bytedeco.pytorch.global.torch.pad_sequence(
                        vector, batchFirst, filling, end)));
  }

  /** Returns the sequences of a padded tensor (T, N, ...), each of its length. */
  public static List<Tensor> unpad_sequence(
      Tensor padded_sequences, Tensor lengths, BatchFirst... batch_first) {
    boolean first = batch_first.length > 0 && batch_first[batch_first.length - 1].value();
    Tensor samples = first ? padded_sequences : padded_sequences.transpose(0, 1);
    long[] all = lengths.toLongs();
    List<Tensor> found = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      found.add(samples.select(0, i).narrow(0, 0, all[i]));
    }
    return found;
  }

  /** Packs sequences (L, ...), which come from the longest to the shortest unless told. */
  public static PackedSequence pack_sequence(
      List<? extends Tensor> sequences, EnforceSorted... enforce_sorted) {
    long[] lengths = sequences.stream().mapToLong(sequence -> sequence.size(0)).toArray();
    return pack_padded_sequence(pad_sequence(sequences), lengths, enforce_sorted);
  }

  /** Returns packed sequences one by one: the reverse of {@link #pack_sequence}. */
  public static List<Tensor> unpack_sequence(PackedSequence packed_sequences) {
    PaddedSequence padded = pad_packed_sequence(packed_sequences, batch_first(true));
    return unpad_sequence(padded.output(), padded.lengths(), batch_first(true));
  }

  /** Returns the permutation that undoes another, or null of null. */
  public static @Nullable Tensor invert_permutation(@Nullable Tensor permutation) {
    if (permutation == null) {
      return null;
    }
    Tensor places = torch.arange(0, permutation.numel()).to(permutation.device());
    return torch.empty_like(permutation).scatter_(0, permutation, places);
  }
}
