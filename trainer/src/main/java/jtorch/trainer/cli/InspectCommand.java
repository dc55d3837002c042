package jtorch.trainer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jtorch.sys.LibTorch;
import jtorch.trainer.models.Contents;
import jtorch.trainer.models.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jtorch inspect}. */
@Command(
    name = "inspect",
    description = {
      "Lists what is in a file of weights: names, types, shapes, bytes and sums.",
      "",
      "A .pth file, its code never run; a safetensors file; a TorchScript file; or a",
      ".pt2 file of torch.export.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example: jtorch inspect model.pth"})
final class InspectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the file")
  private Path file;

  @Option(names = "--json", description = "print it as JSON")
  private boolean json;

  @Option(
      names = "--trusted",
      description = "open a TorchScript file without a trial in a child process")
  private boolean trusted;

  @Override
  public Integer call() {
    LibTorch.load();
    Inspection inspection = Inspection.of(file, Contents.read(file, trusted));
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? inspection.json() + "\n" : String.join("\n", inspection.lines()) + "\n");
    out.flush();
    return RootCommand.DONE;
  }
}
