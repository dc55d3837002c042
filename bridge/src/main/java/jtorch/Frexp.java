package jtorch;

/**
 * Floating-point numbers in two parts: {@code mantissa * 2 ** exponent}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.frexp.html">torch.frexp</a>.
 *
 * @param mantissa from 0.5 to 1 in size
 * @param exponent as int32
 */
public record Frexp(Tensor mantissa, Tensor exponent) {
  static Frexp of(Tensor input) {
    ValuesIndices pair = ValuesIndices.of("frexp", () -> input.raw().frexp());
    return new Frexp(pair.values(), pair.indices());
  }

  @Override
  public String toString() {
    return ReturnTypes.text("frexp", "mantissa", mantissa, "exponent", exponent);
  }
}
