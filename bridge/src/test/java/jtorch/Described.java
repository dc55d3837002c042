package jtorch;

import java.util.Arrays;

/** A tensor in a few words, from which it can be made again. */
final class Described {
  private static final int MOST = 16;

  private Described() {}

  static String of(Tensor x) {
    if (x.isClosed()) {
      return "closed";
    }
    try {
      String said = x.dtype() + Arrays.toString(x.shape());
      if (x.is_meta()) {
        return "meta " + said;
      }
      said += x.requires_grad() ? " rg" : "";
      said += x.is_inference() ? " inference" : "";
      if (!x.layout().toString().endsWith("strided")) {
        return said + " " + x.layout();
      }
      said += x.is_contiguous() ? "" : " strides " + Arrays.toString(x.stride());
      return x.numel() > MOST ? said : said + values(x);
    } catch (TorchException | IllegalArgumentException | IllegalStateException e) {
      return "a tensor of odd layout";
    }
  }

  private static String values(Tensor x) {
    boolean whole = !x.is_floating_point() && !x.is_complex();
    return " = "
        + (whole
            ? Arrays.toString(x.to(torch.int64).toLongs())
            : x.numel() == 1 ? x.toString() : "");
  }
}
