package jtorch;

import static jtorch.Kwargs.a;
import static jtorch.Kwargs.beta;
import static jtorch.Kwargs.center;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.n;
import static jtorch.Kwargs.norm;
import static jtorch.Kwargs.requires_grad;
import static jtorch.Kwargs.s;
import static jtorch.Kwargs.std;
import static jtorch.Kwargs.sym;
import static jtorch.Kwargs.tau;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Fourier transforms, windows and special functions: what they refuse, and what they leave. */
class SignalTest {
  private static final Tensor TWO_BY_THREE = torch.arange(6.0).view(2, 3);

  private static void refused(String part, Executable call) {
    String message = String.valueOf(assertThrows(RuntimeException.class, call).getMessage());
    assertTrue(message.contains(part), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void whatDoesNotFitATransformIsRefused() {
    refused("-3", () -> torch.fft.fft(TWO_BY_THREE, n(-3)));
    refused("0", () -> torch.fft.rfft(TWO_BY_THREE, n(0)));
    refused("5", () -> torch.fft.fft(TWO_BY_THREE, dim(5)));
    refused("none", () -> torch.fft.fft(TWO_BY_THREE, norm("none")));
    refused("Complex", () -> torch.fft.rfft(torch.complex(TWO_BY_THREE, TWO_BY_THREE)));
    refused("unique", () -> torch.fft.fftn(TWO_BY_THREE, dim(1, -1)));
    refused("s", () -> torch.fft.fftn(TWO_BY_THREE, s(2), dim(0, 1)));
    refused("3", () -> torch.fft.fftn(TWO_BY_THREE, s(2, 2, 2)));
    refused("imension", () -> torch.fft.fft2(torch.arange(3.0)));
    refused("-1", () -> torch.fft.fftfreq(-1));
    refused("-1", () -> torch.fft.rfftfreq(-1, 0.5));
    refused("4", () -> torch.fft.fftshift(TWO_BY_THREE, 4));
    refused("imension", () -> torch.fft.fft(torch.tensor(1.0)));
  }

  @Test
  void whatDoesNotFitAWindowIsRefused() {
    refused("-1", () -> torch.signal.windows.hann(-1));
    refused("int64", () -> torch.signal.windows.hann(4, dtype(torch.int64)));
    refused("0.0", () -> torch.signal.windows.gaussian(4, std(0)));
    refused("-1.0", () -> torch.signal.windows.exponential(4, tau(-1)));
    refused("sym(false)", () -> torch.signal.windows.exponential(4, center(1)));
    refused("-2.0", () -> torch.signal.windows.kaiser(4, beta(-2)));
    refused("a(...)", () -> torch.signal.windows.general_cosine(4));
    refused("a(...)", () -> torch.signal.windows.general_cosine(4, a()));
  }

  @Test
  void aWindowHasTheTypeThatIsUsualOrGiven() {
    assertEquals(torch.float32, torch.signal.windows.hann(4).dtype());
    assertEquals(torch.float64, torch.signal.windows.hann(4, dtype(torch.float64)).dtype());
    assertTrue(torch.signal.windows.hann(4, sym(false), requires_grad(true)).is_leaf());
    assertTrue(torch.signal.windows.kaiser(4, requires_grad(true)).requires_grad());
  }

  @Test
  void aTransformOfItsInverseIsTheSignal() {
    Tensor back = torch.fft.irfft2(torch.fft.rfft2(TWO_BY_THREE), s(2, 3));
    assertArrayEquals(TWO_BY_THREE.toFloats(), back.toFloats(), 1e-5f);
  }

  @Test
  void functionsRefuseWhatTheyAreNotDefinedFor() {
    refused("1", () -> torch.special.multigammaln(TWO_BY_THREE, 0));
    refused("negative", () -> torch.special.polygamma(-1, TWO_BY_THREE));
    refused("omplex", () -> torch.special.entr(torch.complex(TWO_BY_THREE, TWO_BY_THREE)));
    refused("5", () -> torch.special.softmax(TWO_BY_THREE, 5));
  }
}
