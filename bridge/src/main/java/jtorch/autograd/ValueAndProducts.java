package jtorch.autograd;

import java.util.List;
import jtorch.Tensor;

/**
 * A function's value, and products with its derivatives by several inputs.
 *
 * @param output what the function returned
 * @param products one of each input's shape
 */
public record ValueAndProducts(Tensor output, List<Tensor> products) {
  /** Keeps a copy of the list. */
  public ValueAndProducts {
    products = List.copyOf(products);
  }
}
