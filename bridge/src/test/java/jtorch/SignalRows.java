package jtorch;

import static jtorch.Kwargs.a;
import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.beta;
import static jtorch.Kwargs.center;
import static jtorch.Kwargs.d;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.n;
import static jtorch.Kwargs.norm;
import static jtorch.Kwargs.s;
import static jtorch.Kwargs.std;
import static jtorch.Kwargs.sym;
import static jtorch.Kwargs.tau;
import static jtorch.OperatorTable.X;

import java.util.List;
import java.util.function.UnaryOperator;
import jtorch.SignalKwargs.FftKwarg;
import jtorch.SignalKwargs.FftnKwarg;
import jtorch.SignalKwargs.WindowKwarg;

/**
 * Fourier transforms and windows against Python's values and gradients, which {@code signals.py}
 * wrote.
 */
final class SignalRows {
  private final OperatorTable table = new OperatorTable();

  /** Returns the table. */
  static PythonTable table() {
    return rows().table("signals.py", "signals.txt");
  }

  /** Returns the operators. */
  static OperatorTable rows() {
    SignalRows all = new SignalRows();
    all.fill();
    return all.table;
  }

  private interface Line {
    Tensor of(Tensor x, FftKwarg... keywords);
  }

  private interface Block {
    Tensor of(Tensor x, FftnKwarg... keywords);
  }

  private interface Window {
    Tensor of(long samples, WindowKwarg... keywords);
  }

  private void row(String name, UnaryOperator<Tensor> operator) {
    table.row(name, X, x -> pairs(operator.apply(x)));
  }

  private static Tensor pairs(Tensor x) {
    return x.is_complex() ? torch.view_as_real(x.resolve_conj()) : x;
  }

  private static Tensor wave(Tensor x) {
    return torch.complex(x, x.flip(1).mul(0.5));
  }

  private static Tensor block(Tensor x) {
    return torch.stack(List.of(x, x.square(), x.flip(0), x.cos()));
  }

  private void fill() {
    transforms("fft", true, torch.fft::fft, torch.fft::fft2, torch.fft::fftn);
    transforms("ifft", true, torch.fft::ifft, torch.fft::ifft2, torch.fft::ifftn);
    transforms("rfft", false, torch.fft::rfft, torch.fft::rfft2, torch.fft::rfftn);
    transforms("irfft", true, torch.fft::irfft, torch.fft::irfft2, torch.fft::irfftn);
    transforms("hfft", true, torch.fft::hfft, torch.fft::hfft2, torch.fft::hfftn);
    transforms("ihfft", false, torch.fft::ihfft, torch.fft::ihfft2, torch.fft::ihfftn);
    frequencies();
    windows("bartlett", torch.signal.windows::bartlett);
    windows("blackman", torch.signal.windows::blackman);
    windows("cosine", torch.signal.windows::cosine);
    windows("exponential", torch.signal.windows::exponential);
    windows("gaussian", torch.signal.windows::gaussian);
    windows("general_hamming", torch.signal.windows::general_hamming);
    windows("hamming", torch.signal.windows::hamming);
    windows("hann", torch.signal.windows::hann);
    windows("kaiser", torch.signal.windows::kaiser);
    windows("nuttall", torch.signal.windows::nuttall);
    shapedWindows();
  }

  private void transforms(String name, boolean complex, Line one, Block two, Block many) {
    UnaryOperator<Tensor> of = complex ? SignalRows::wave : x -> x;
    UnaryOperator<Tensor> blocks = x -> of.apply(block(x));
    row(name, x -> one.of(of.apply(x)));
    row(name + " n", x -> one.of(of.apply(x), n(5)));
    row(name + " short", x -> one.of(of.apply(x), n(2), norm("forward")));
    row(name + " dim", x -> one.of(of.apply(x), dim(0), norm("ortho")));
    row(name + "2", x -> two.of(of.apply(x)));
    row(name + "2 s", x -> two.of(of.apply(x), s(3, 4), norm("ortho")));
    row(name + "2 dim", x -> two.of(blocks.apply(x), dim(0, 2), norm("forward")));
    row(name + "n", x -> many.of(blocks.apply(x)));
    row(name + "n s", x -> many.of(blocks.apply(x), s(2, 4)));
    row(name + "n s dim", x -> many.of(blocks.apply(x), s(3, -1), dim(1, 0)));
    row(name + "n one", x -> many.of(blocks.apply(x), dim(0), norm("ortho")));
  }

  private void frequencies() {
    row("fft real", x -> torch.fft.fft(x));
    row("fft integers", x -> torch.fft.fft(torch.tensor(new long[][] {{1, 2, 4}, {3, 0, 5}})));
    row("fftfreq", x -> torch.fft.fftfreq(5));
    row("fftfreq d", x -> torch.fft.fftfreq(4, d(0.1)));
    row("fftfreq position", x -> torch.fft.fftfreq(4, 0.5, dtype(torch.float64)));
    row("fftfreq none", x -> torch.fft.fftfreq(0));
    row("rfftfreq", x -> torch.fft.rfftfreq(5));
    row("rfftfreq d", x -> torch.fft.rfftfreq(4, d(0.1)));
    row("fftshift", x -> torch.fft.fftshift(x).mul(x));
    row("fftshift dim", x -> torch.fft.fftshift(x, dim(1)).mul(x));
    row("fftshift dims", x -> torch.fft.fftshift(block(x), dim(0, 2)));
    row("ifftshift", x -> torch.fft.ifftshift(x).mul(x));
    row("ifftshift dim", x -> torch.fft.ifftshift(x, -1).mul(x));
  }

  private void windows(String name, Window window) {
    for (long samples : new long[] {0, 1, 2, 7}) {
      row(name + " " + samples, x -> window.of(samples));
      row(name + " periodic " + samples, x -> window.of(samples, sym(false)));
    }
    row(name + " float64", x -> window.of(6, sym(false), dtype(torch.float64)));
  }

  private void shapedWindows() {
    row("exponential tau", x -> torch.signal.windows.exponential(6, tau(2.5)));
    row(
        "exponential center",
        x -> torch.signal.windows.exponential(6, center(1.5), tau(3), sym(false)));
    row("gaussian std", x -> torch.signal.windows.gaussian(6, std(2)));
    row("general_hamming alpha", x -> torch.signal.windows.general_hamming(6, alpha(0.7)));
    row("general_cosine", x -> torch.signal.windows.general_cosine(6, a(0.46, 0.23, 0.31)));
    row("general_cosine one", x -> torch.signal.windows.general_cosine(1, a(0.46, 0.23, 0.31)));
    row(
        "general_cosine periodic",
        x -> torch.signal.windows.general_cosine(6, a(0.5, 0.25, 0.125, 0.125), sym(false)));
    row("kaiser beta", x -> torch.signal.windows.kaiser(6, beta(2.5)));
    row("kaiser flat", x -> torch.signal.windows.kaiser(6, beta(0)));
  }
}
