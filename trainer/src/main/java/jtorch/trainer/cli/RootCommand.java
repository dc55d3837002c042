package jtorch.trainer.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import jtorch.TorchException;
import jtorch.sys.LibTorchLoadException;
import jtorch.trainer.UserException;
import jtorch.trainer.screen.Output;
import jtorch.vision.datasets.DatasetException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code jtorch}: what stands above all commands. */
@Command(
    name = "jtorch",
    description = "Trains PyTorch's networks in Java, on LibTorch.",
    versionProvider = RootCommand.Versions.class,
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it could not be done",
      "2:the command was written wrongly",
      "130:ended by Ctrl-C, after the step that was being made",
      "141:nobody read the output on, as in jtorch train | head -1",
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

  /** Nobody read on, as in {@code jtorch train | head -1}: the code of a SIGPIPE. */
  static final int UNREAD = 141;

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

  /** The process's standard output. */
  final Output output = new Output();

  /** Runs a command as the whole process, and returns its exit code. */
  public static int run(String... args) {
    CommandLine line = commandLine(args);
    Output output = ((RootCommand) line.getCommandSpec().userObject()).output;
    int code = line.execute(args);
    line.getOut().flush();
    if (output.isUnread()) {
      return UNREAD;
    }
    output.failure().ifPresent(why -> line.getErr().println("jtorch: " + unwritten(why)));
    return output.failure().isPresent() && code == DONE ? FAILED : code;
  }

  private static String unwritten(String why) {
    return "standard output could not be written to the end: " + why + "; write it elsewhere.";
  }

  /** Makes the command line with the command that the words begin with, or all if with none. */
  static CommandLine commandLine(String... words) {
    RootCommand root = new RootCommand();
    CommandLine line = new CommandLine(root);
    Commands.add(line, words);
    line.setOut(new PrintWriter(root.output, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(RootCommand::misspelled);
    line.setExecutionExceptionHandler(RootCommand::failed);
    line.setExecutionStrategy(RootCommand::execute);
    line.setUsageHelpAutoWidth(true);
    return line;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** As picocli does it, but that {@code jtorch trian --help} asks for the help of nothing. */
  private static int execute(ParseResult result) {
    if (result.isUsageHelpRequested() && !result.unmatched().isEmpty()) {
      throw new UnmatchedArgumentException(result.commandSpec().commandLine(), result.unmatched());
    }
    return new CommandLine.RunLast().execute(result);
  }

  /** One sentence, and the nearest names where an option or command is unknown. */
  private static int misspelled(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("jtorch: " + Misspelling.describe(e));
    line.getErr().println("Help: jtorch " + helpFor(line) + "--help");
    return USAGE;
  }

  private static String helpFor(CommandLine line) {
    return line.getParent() == null ? "" : Misspelling.name(line) + " ";
  }

  private static int failed(Exception e, CommandLine line, ParseResult result) {
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
