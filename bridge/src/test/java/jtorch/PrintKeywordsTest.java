package jtorch;

import static jtorch.Kwargs.edgeitems;
import static jtorch.Kwargs.linewidth;
import static jtorch.Kwargs.precision;
import static jtorch.Kwargs.profile;
import static jtorch.Kwargs.requires_grad;
import static jtorch.Kwargs.sci_mode;
import static jtorch.Kwargs.threshold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The expected texts are what Python prints after the same calls. */
class PrintKeywordsTest {
  @AfterEach
  void printAsUsual() {
    torch.set_printoptions(profile("default"));
  }

  private static String text() {
    return torch.tensor(1.23456789, 2.5, 1000 / 3.0).toString();
  }

  @Test
  void whatIsNotNamedStays() {
    torch.set_printoptions(precision(2));
    assertEquals("tensor([  1.23,   2.50, 333.33])", text());
    torch.set_printoptions(threshold(5), edgeitems(1));
    assertEquals("tensor([0,  ..., 9])", torch.arange(10).toString());
    torch.set_printoptions(sci_mode(true));
    assertEquals("tensor([1.23e+00, 2.50e+00, 3.33e+02])", text());
    torch.set_printoptions(linewidth(80));
    assertEquals("tensor([  1.23,   2.50, 333.33])", text());
  }

  @Test
  void aProfileIsReadFirst() {
    torch.set_printoptions(precision(1), profile("short"));
    assertEquals("tensor([  1.2,   2.5, 333.3])", text());
    torch.set_printoptions(profile("full"));
    assertEquals(6678, torch.arange(1001).toString().length());
    torch.set_printoptions(profile("default"));
    assertEquals("tensor([   0,    1,    2,  ...,  998,  999, 1000])", thousand());
    assertEquals(
        "set_printoptions: the profile is default, short or full, not long.",
        assertThrows(IllegalArgumentException.class, () -> torch.set_printoptions(profile("long")))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> torch.set_printoptions(precision(-1)));
  }

  private static String thousand() {
    return torch.arange(1001).toString();
  }

  @Test
  void aNumberLessATensorIsNamedAsInPython() {
    Tensor x = torch.ones(1, requires_grad(true));
    assertEquals("tensor([0.], grad_fn=<RsubBackward1>)", torch.rsub(x, 1).toString());
    assertEquals("tensor([1.5000], grad_fn=<RsubBackward1>)", x.rsub(2.5).toString());
  }
}
