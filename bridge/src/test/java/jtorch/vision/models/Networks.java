package jtorch.vision.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.torch;

/** What tests of networks compare with Python's tables. */
final class Networks {
  private Networks() {}

  static void inScope(Runnable action) {
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      action.run();
    }
  }

  static String shapes(Map<String, Tensor> state) {
    return state.entrySet().stream()
        .map(entry ->
            entry.getKey() + ":" + PythonTable.words(entry.getValue().shape()).replace(' ', ','))
        .collect(Collectors.joining(" "));
  }

  /** As models.py makes them. */
  static Tensor pictures(int count) {
    return pictures(count, 64);
  }

  static Tensor pictures(int count, int side) {
    float[] values = new float[count * 3 * side * side];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i * 0.37);
    }
    return torch.tensor(values).view(count, 3, side, side);
  }

  static void assertTotals(String python, double relative, Collection<? extends Tensor> tensors) {
    String[] expected = python.split(" ", -1);
    assertEquals(expected.length, tensors.size());
    int i = 0;
    for (Tensor tensor : tensors) {
      assertTotal(expected[i], relative, total(tensor), "tensor " + i);
      i++;
    }
  }

  private static double total(Tensor tensor) {
    return tensor.detach().to(torch.float64).abs().sum().item();
  }

  private static void assertTotal(String python, double relative, double java, String what) {
    double wanted = Double.parseDouble(python);
    assertEquals(wanted, java, relative * Math.abs(wanted) + 1e-9, what);
  }

  /** Compares sums of absolute values, one for each part and its parts, as parts in tables.py. */
  static void assertParts(String python, double relative, Map<String, ? extends Tensor> tensors) {
    Map<String, Double> found = new LinkedHashMap<>();
    tensors.forEach((name, tensor) ->
        found.merge(name.replaceFirst("(\\w+\\.\\w+)\\..*", "$1"), total(tensor), Double::sum));
    String[] expected = python.split(" ", -1);
    assertEquals(
        Stream.of(expected).map(part -> part.split("=", -1)[0]).toList(),
        found.keySet().stream().toList());
    for (String part : expected) {
      String[] pair = part.split("=", -1);
      assertTotal(pair[1], relative, Objects.requireNonNull(found.get(pair[0])), pair[0]);
    }
  }

  /** Compares shapes, sums and first numbers of tensors with names, as named in tables.py. */
  static void assertNamed(String python, double relative, Map<String, ? extends Tensor> tensors) {
    String[] expected = python.split(";", -1);
    assertEquals(expected.length, tensors.size());
    int i = 0;
    for (var entry : tensors.entrySet()) {
      String[] cells = expected[i].split(":", -1);
      Tensor tensor = entry.getValue().detach();
      assertEquals(cells[0], entry.getKey());
      assertEquals(cells[1], PythonTable.words(tensor.shape()), cells[0]);
      assertTotal(cells[2], relative, total(tensor), cells[0]);
      double[] numbers =
          Stream.of(cells[3].split(" ", -1))
              .filter(n -> !n.isEmpty())
              .mapToDouble(Double::parseDouble)
              .toArray();
      double[] all = tensor.contiguous().flatten().toDoubles();
      double most = tensor.numel() == 0 ? 1 : tensor.abs().max().item();
      double[] first = java.util.Arrays.copyOf(all, numbers.length);
      assertArrayEquals(numbers, first, 10 * relative * most + 1e-12, cells[0]);
      i++;
    }
  }

  /** To 1e-5 of the largest number. */
  static void assertOutput(String python, Tensor output) {
    double[] expected = Stream.of(python.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    double most = 1;
    for (double number : expected) {
      most = Math.max(most, Math.abs(number));
    }
    assertArrayEquals(expected, output.detach().flatten().toDoubles(), 1e-5 * most);
  }

  static String md5(String text) {
    try {
      byte[] sum = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
