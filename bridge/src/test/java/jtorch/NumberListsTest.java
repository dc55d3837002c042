package jtorch;

import static jtorch.Kwargs.dtype;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A tensor's numbers as lists, which print as Python's. */
class NumberListsTest {
  @Test
  void listsStandInOneAnotherAsDimensionsDo() {
    Tensor x = torch.arange(12).view(2, 3, 2);
    assertEquals(
        List.of(
            List.of(List.of(0L, 1L), List.of(2L, 3L), List.of(4L, 5L)),
            List.of(List.of(6L, 7L), List.of(8L, 9L), List.of(10L, 11L))),
        x.tolist());
    assertEquals(
        List.of(List.of(0L, 6L), List.of(1L, 7L)), x.get(Index.all(), Index.at(0)).t().tolist());
  }

  @Test
  void numbersPrintAsInPython() {
    assertEquals(
        "[0.10000000149011612, 2.0]", PyString.format("{}", torch.tensor(0.1, 2).tolist()));
    assertEquals("[True, False]", PyString.format("{}", torch.tensor(true, false).tolist()));
    assertEquals(
        "[1.5]", PyString.format("{}", torch.tensor(List.of(1.5), dtype(torch.bfloat16)).tolist()));
  }

  @Test
  void whatHasNoElementsGivesEmptyLists() {
    assertEquals(List.of(), torch.zeros(0, 3).tolist());
    assertEquals(List.of(List.of(), List.of()), torch.zeros(2, 0).tolist());
  }

  @Test
  void aNumberAloneAndComplexOnesAreRefused() {
    var one = assertThrows(IllegalArgumentException.class, () -> torch.tensor(3).tolist());
    assertTrue(String.valueOf(one.getMessage()).contains("item()"));
    Tensor z = torch.complex(torch.ones(2), torch.ones(2));
    var complex = assertThrows(IllegalArgumentException.class, z::tolist);
    assertTrue(String.valueOf(complex.getMessage()).contains("view_as_real"));
    assertEquals(List.of(List.of(1.0, 1.0), List.of(1.0, 1.0)), torch.view_as_real(z).tolist());
  }
}
