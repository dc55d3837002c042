package jtorch.trainer.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import jtorch.TorchException;
import jtorch.sys.LibTorchLoadException;
import jtorch.trainer.UserException;
import jtorch.vision.datasets.DatasetException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code jtorch}: what stands above all commands. */
@Command(
    name = "jtorch",
    description = "Trains PyTorch's networks in Java, on LibTorch.",
    versionProvider = RootCommand.Versions.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      TrainCommand.class,
      EvalCommand.class,
      SummaryCommand.class,
      InspectCommand.class,
      RecipesCommand.class,
      DatasetsCommand.class,
      DoctorCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it could not be done",
      "2:the command was written wrongly",
      "130:ended by Ctrl-C, after the step that was being made",
      "143:ended by SIGTERM, likewise"
    },
    footer = {"", "First steps: jtorch train"})
public final class RootCommand implements Runnable {
  /** It was done. */
  static final int DONE = 0;

  /** It could not be done. */
  static final int FAILED = 1;

  /** The command was written wrongly. */
  static final int USAGE = 2;

  @Spec private CommandSpec spec;

  @Option(
      names = "--cache-dir",
      order = 2,
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "where LibTorch is unpacked to (also JTORCH_CACHE)")
  void cacheDir(String folder) {
    System.setProperty("jtorch.cache", folder);
  }

  @Option(
      names = "--libtorch",
      order = 3,
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "the LibTorch to use: a LibTorch folder, PyTorch's site-packages/torch, a conda or"
              + " virtual environment, auto for a fitting one of this machine, or packaged (also"
              + " JTORCH_LIBTORCH; default: packaged)")
  void libTorch(String choice) {
    System.setProperty("jtorch.libtorch", choice);
  }

  @Option(
      names = "--cuda-home",
      order = 4,
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "where CUDA's libraries are (also CUDA_HOME; default: /usr/local/cuda)")
  void cudaHome(String folder) {
    System.setProperty("jtorch.cuda.home", folder);
  }

  @Option(
      names = "--debug",
      order = 1,
      scope = ScopeType.INHERIT,
      description = "print the Java stack of an error")
  void debug(boolean on) {
    debug = on;
    if (on) {
      System.setProperty("jtorch.cuda.blocking", "true"); // read before LibTorch is loaded
    }
  }

  private boolean debug;

  /** Makes the command line with all its commands. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new RootCommand());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(RootCommand::misspelled);
    line.setExecutionExceptionHandler(RootCommand::failed);
    line.setUsageHelpAutoWidth(true);
    return line;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** One sentence, and the nearest names where an option or command is unknown. */
  private static int misspelled(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("jtorch: " + Misspelling.describe(e));
    line.getErr().println("Help: jtorch " + helpFor(line) + "--help");
    return USAGE;
  }

  private static String helpFor(CommandLine line) {
    return line.getParent() == null ? "" : line.getCommandName() + " ";
  }

  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult result) {
    boolean expected =
        e instanceof UserException
            || e instanceof DatasetException
            || e instanceof LibTorchLoadException
            || e instanceof TorchException
            || e instanceof IllegalArgumentException;
    RootCommand root = (RootCommand) line.getCommandSpec().root().userObject();
    if (root.debug) {
      e.printStackTrace(line.getErr());
    }
    String sentence = expected ? e.getMessage() : "an error inside jtorch: " + e;
    line.getErr().println("jtorch: " + sentence);
    if (!expected && !root.debug) {
      line.getErr().println("Run it again with --debug and report what it prints.");
    }
    return e instanceof UserException user && user.isUsage() ? USAGE : FAILED;
  }

  /** Reads the version from the jar's manifest. */
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = RootCommand.class.getPackage().getImplementationVersion();
      return new String[] {"jtorch " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
