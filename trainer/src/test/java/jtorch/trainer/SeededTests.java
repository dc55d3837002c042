package jtorch.trainer;

import jtorch.torch;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Begins each test with the same random numbers, whichever tests ran before it. */
public final class SeededTests implements BeforeEachCallback {
  @Override
  public void beforeEach(ExtensionContext context) {
    torch.manual_seed(0);
  }
}
