package jtorch.trainer.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import jtorch.trainer.doctor.Diagnosis;
import jtorch.trainer.doctor.DiagnosisText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jtorch doctor}. */
@Command(
    name = "doctor",
    description = "Says what this machine and its LibTorch are, and whether they work.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit code 0 only if a tensor was made, a network trained for a step and its gradient"
          + " checked.",
      "Example: jtorch doctor --libtorch auto"
    })
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print it as JSON")
  private boolean json;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "where MNIST's files are (default: ${DEFAULT-VALUE})")
  private Path data;

  @Override
  public Integer call() {
    Diagnosis diagnosis = Diagnosis.make(data);
    var out = spec.commandLine().getOut();
    out.print(json ? diagnosis.json() + "\n" : DiagnosisText.of(diagnosis));
    out.flush();
    return diagnosis.works() ? RootCommand.DONE : RootCommand.FAILED;
  }
}
