package jtorch.trainer.cli;

import java.nio.file.Path;
import jtorch.trainer.models.Target;
import jtorch.trainer.models.TargetFormat;
import picocli.CommandLine.Option;

/** In which format a file is written, and whether over another. */
final class TargetOptions {
  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      required = true,
      description = "the format to write: ${COMPLETION-CANDIDATES}")
  private TargetFormat format;

  @Option(names = "--force", description = "write over OUT if it is there already")
  private boolean force;

  /**
   * Returns the file.
   *
   * @throws jtorch.trainer.UserException if it can't be written to
   */
  Target target(Path out) {
    Target target = new Target(format, out, force);
    target.check();
    return target;
  }

  boolean isScript() {
    return format == TargetFormat.torchscript;
  }
}
