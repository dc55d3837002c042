package jtorch;

import java.util.function.Function;
import jtorch.LossKwargs.ClassWeight;
import jtorch.RarerKwargs.Density;
import jtorch.RarerKwargs.HistogramKwarg;
import jtorch.RarerKwargs.RangeOf;
import jtorch.SummaryWriterKwargs.Bins;
import org.bytedeco.pytorch.DoubleArrayRefOptional;
import org.bytedeco.pytorch.TensorOptional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a histogram, as given or by default.
 *
 * @param range where the bins begin and end, or null for where the elements do
 * @param weight how much each element counts, or null for 1
 * @param density whether the counts are divided by their sum and the bins' widths
 */
record HistogramSettings(double @Nullable [] range, @Nullable Tensor weight, boolean density) {
  static HistogramSettings of(HistogramKwarg... keywords) {
    double[] range = null;
    Tensor weight = null;
    boolean density = false;
    for (HistogramKwarg keyword : keywords) {
      switch (keyword) {
        case RangeOf r -> range = r.value();
        case ClassWeight w -> weight = w.value();
        case Density d -> density = d.value();
      }
    }
    return new HistogramSettings(range, weight, density);
  }

  /** Returns a number of bins that was given as a keyword. */
  static long count(Bins bins) {
    double[] given = bins.value();
    if (given.length != 1) {
      throw new IllegalArgumentException(
          "histogram: bins is one number, not "
              + given.length
              + "; give the edges of bins as a tensor: bins(torch.tensor(0.0, 1, 2)).");
    }
    return CallKwargs.whole("histogram: bins", given[0]);
  }

  /** Returns the numbers of bins of several dimensions. */
  static long[] counts(Bins bins) {
    double[] given = bins.value();
    long[] counts = new long[given.length];
    for (int d = 0; d < counts.length; d++) {
      counts[d] = CallKwargs.whole("histogramdd: bins", given[d]);
    }
    return counts;
  }

  Histogram over(Tensor input, long bins) {
    return with(w ->
        Histogram.of(() ->
            range == null
                ? input.raw().histogram(bins, (DoubleArrayRefOptional) null, w, density)
                : input.raw().histogram(bins, range, w, density)));
  }

  Histogram over(Tensor input, Tensor edges) {
    if (range != null) {
      throw new IllegalArgumentException(
          "histogram: range goes with a number of bins; leave it out where bins are edges.");
    }
    return with(w -> Histogram.of(() -> input.raw().histogram(edges.raw(), w, density)));
  }

  HistogramOfSeveral overSeveral(Tensor input, long... bins) {
    return with(w ->
        HistogramOfSeveral.of(() ->
            range == null
                ? org.bytedeco.pytorch.global.torch.histogramdd(
                    input.raw(), bins, (DoubleArrayRefOptional) null, w, density)
                : org.bytedeco.pytorch.global.torch.histogramdd(
                    input.raw(), bins, range, w, density)));
  }

  private <T> T with(Function<@Nullable TensorOptional, T> call) {
    return weight == null ? call.apply(null) : Optionals.with(weight, call);
  }
}
