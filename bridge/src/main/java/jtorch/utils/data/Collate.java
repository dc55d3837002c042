package jtorch.utils.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.torch;

/** Samples of any form as one batch. */
final class Collate {
  private Collate() {}

  static Object batch(List<?> samples) {
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("default_collate: there are no samples to stack.");
    }
    Object first = Objects.requireNonNull(samples.getFirst());
    return switch (first) {
      case Tensor _ -> torch.stack(all(Tensor.class, samples), 0);
      case Sample _ -> sample(all(Sample.class, samples));
      case Map<?, ?> m -> maps(m, samples);
      case List<?> l -> lists(l, samples);
      case Boolean _ -> bools(all(Boolean.class, samples));
      case Double _ -> doubles(samples);
      case Float _ -> doubles(samples);
      case Number _ -> longs(samples);
      case CharSequence _ -> List.copyOf(all(CharSequence.class, samples));
      default -> throw unknown(first);
    };
  }

  private static IllegalArgumentException unknown(Object sample) {
    return new IllegalArgumentException(
        "default_collate: a batch is made of tensors, numbers, texts, samples, maps or lists, not of"
            + " "
            + sample.getClass().getName()
            + "; give the loader a collate_fn.");
  }

  private static <T> List<T> all(Class<T> type, List<?> samples) {
    List<T> all = new ArrayList<>();
    for (Object sample : samples) {
      if (!type.isInstance(sample)) {
        throw new IllegalArgumentException(
            "default_collate: sample 0 is a "
                + type.getSimpleName()
                + ", but sample "
                + all.size()
                + " is "
                + sample
                + ".");
      }
      all.add(type.cast(sample));
    }
    return all;
  }

  private static Sample sample(List<Sample> samples) {
    List<Tensor> batch = new ArrayList<>();
    List<?> tensors =
        lists(samples.getFirst().tensors(), samples.stream().map(Sample::tensors).toList());
    tensors.forEach(each -> batch.add((Tensor) each));
    return new Sample(batch);
  }

  private static Map<Object, Object> maps(Map<?, ?> first, List<?> samples) {
    Map<Object, Object> batch = new LinkedHashMap<>();
    for (Object key : first.keySet()) {
      List<Object> values = new ArrayList<>();
      for (Object map : all(Map.class, samples)) {
        Object value = ((Map<?, ?>) map).get(key);
        if (value == null) {
          throw new IllegalArgumentException(
              "default_collate: sample " + values.size() + " has no " + key + ", unlike sample 0.");
        }
        values.add(value);
      }
      batch.put(key, batch(values));
    }
    return batch;
  }

  private static List<Object> lists(List<?> first, List<?> samples) {
    List<Object> batch = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      List<Object> values = new ArrayList<>();
      for (Object sample : all(List.class, samples)) {
        List<?> list = (List<?>) sample;
        if (list.size() != first.size()) {
          throw new IllegalArgumentException(
              "default_collate: sample 0 is a list of "
                  + first.size()
                  + ", but sample "
                  + values.size()
                  + " is one of "
                  + list.size()
                  + ".");
        }
        values.add(list.get(i));
      }
      batch.add(batch(values));
    }
    return batch;
  }

  private static Tensor bools(List<Boolean> values) {
    return longs(values.stream().map(value -> value ? 1L : 0L).toList()).to(torch.bool);
  }

  private static Tensor longs(List<?> values) {
    return torch.tensor(all(Number.class, values).stream().mapToLong(Number::longValue).toArray());
  }

  /** Python's floats are of 64 bits, and stay so. */
  private static Tensor doubles(List<?> values) {
    double[] numbers =
        all(Number.class, values).stream().mapToDouble(Number::doubleValue).toArray();
    return torch.tensor(numbers, Kwargs.dtype(torch.float64));
  }
}
