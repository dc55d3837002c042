package jtorch.utils.data;

import static jtorch.utils.data.Data.default_collate;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

class CollateTest {
  private static void refused(String said, List<?> samples) {
    var e = assertThrows(IllegalArgumentException.class, () -> default_collate(samples));
    assertTrue(String.valueOf(e.getMessage()).contains(said), e.getMessage());
  }

  @Test
  void numbersBecomeTensorsOfPythonsTypes() {
    Tensor longs = default_collate(List.of(3, 5));
    assertEquals(torch.int64, longs.dtype());
    assertArrayEquals(new long[] {3, 5}, longs.toLongs());
    Tensor doubles = default_collate(List.of(0.5, 2.0));
    assertEquals(torch.float64, doubles.dtype());
    Tensor bools = default_collate(List.of(true, false));
    assertEquals(torch.bool, bools.dtype());
    assertArrayEquals(new long[] {1, 0}, bools.toLongs());
  }

  @Test
  void mapsAndListsAreBatchesInEachPlace() {
    Map<String, Object> batch =
        default_collate(
            List.of(
                Map.of("x", torch.ones(2), "name", "a", "box", List.of(1, 2.0)),
                Map.of("x", torch.zeros(2), "name", "b", "box", List.of(3, 4.0))));
    Tensor x = (Tensor) Objects.requireNonNull(batch.get("x"));
    assertArrayEquals(new long[] {2, 2}, x.shape());
    assertEquals(List.of("a", "b"), batch.get("name"));
    List<?> box = (List<?>) Objects.requireNonNull(batch.get("box"));
    assertArrayEquals(new long[] {1, 3}, ((Tensor) box.get(0)).toLongs());
    assertArrayEquals(new double[] {2, 4}, ((Tensor) box.get(1)).toDoubles());
  }

  @Test
  void whatMakesNoBatchIsNamed() {
    refused("no samples", List.of());
    refused("java.lang.Object", List.of(new Object()));
    refused("sample 1", List.of(torch.ones(1), 3));
    refused("sample 1 has no x", List.of(Map.of("x", 1), Map.of("y", 1)));
    refused("sample 1 is one of 2", List.of(List.of(1), List.of(1, 2)));
    refused("[2]", List.of(torch.ones(2), torch.ones(3)));
  }
}
