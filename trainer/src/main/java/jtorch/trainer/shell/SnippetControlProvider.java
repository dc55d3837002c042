package jtorch.trainer.shell;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Offers JShell {@link SnippetControl} under the name jtorch. */
public final class SnippetControlProvider implements ExecutionControlProvider {
  static final String NAME = "jtorch";

  /** Is called by JShell, which finds this class as a service. */
  public SnippetControlProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
    return new SnippetControl();
  }
}
