package jtorch;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Begins each test with the same random numbers, whichever tests ran before it. */
public final class SeededTests implements BeforeEachCallback {
  @Override
  public void beforeEach(ExtensionContext context) {
    if (context.getExecutionMode() == ExecutionMode.SAME_THREAD) { // else another test is running
      torch.manual_seed(0);
    }
  }
}
