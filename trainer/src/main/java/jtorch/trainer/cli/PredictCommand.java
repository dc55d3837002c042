package jtorch.trainer.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.trainer.UserException;
import jtorch.trainer.evaluation.Prediction;
import jtorch.trainer.models.Classifier;
import jtorch.trainer.pictures.Pictures;
import jtorch.trainer.screen.Screen;
import jtorch.trainer.screen.TextPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jtorch predict}. */
@Command(
    name = "predict",
    description = {
      "Says which digit is in a picture.",
      "",
      "A picture may be a photo or a scan, dark on light or light on dark, anywhere on its paper;"
          + " the digit is found, scaled and centred as MNIST's are.",
      ""
    },
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  jtorch predict 7.png",
      "  jtorch predict --run runs/first scans --json",
      "  jtorch predict --recipe handbook --checkpoint model.pth - < 7.png"
    })
final class PredictCommand implements Callable<Integer> {
  private static final int AT_ONCE = 256; // pictures in a batch

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PICTURE",
      arity = "1..*",
      description =
          "PNG, JPEG, BMP or GIF files, folders of them, patterns such as 'scans/*.png', or - for"
              + " standard input")
  private List<String> words;

  @Mixin private NetworkOptions network;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "3",
      description = "how many classes are named, the likeliest first (default: ${DEFAULT-VALUE})")
  private int top;

  @Option(names = "--json", description = "print it as JSON, with each class's probability")
  private boolean json;

  @Option(names = "--show", description = "draw what the network sees")
  private boolean show;

  @Option(
      names = "--as-is",
      description = "only scale the picture: for other things than digits, light on black")
  private boolean asIs;

  private int failures;

  @Override
  public Integer call() {
    if (top < 1) {
      throw UserException.usage("--top must be at least 1, not " + top + ".");
    }
    if (json && show) {
      throw UserException.usage("--json and --show contradict each other; leave one out.");
    }
    List<String> files = words.stream().flatMap(word -> Pictures.named(word).stream()).toList();
    Classifier classifier = network.open(this::warn);
    List<Prediction> all = new ArrayList<>();
    for (int from = 0; from < files.size(); from += AT_ONCE) {
      all.addAll(predict(classifier, files.subList(from, Math.min(from + AT_ONCE, files.size()))));
    }
    if (json) {
      spec.commandLine().getOut().println(Prediction.json(all));
    }
    spec.commandLine().getOut().flush();
    return failures == 0 ? RootCommand.DONE : RootCommand.FAILED;
  }

  private List<Prediction> predict(Classifier classifier, List<String> files) {
    try (var scope = torch.scope()) {
      assert scope != null;
      List<String> read = new ArrayList<>();
      List<Tensor> digits = new ArrayList<>();
      for (String file : files) {
        try {
          digits.add(asIs ? Pictures.asIs(file, System.in) : Pictures.digit(file, System.in));
          read.add(file);
        } catch (UserException e) { // the others can be read all the same
          failures++;
          warn(String.valueOf(e.getMessage()));
        }
      }
      List<Prediction> predictions =
          read.isEmpty() ? List.of() : Prediction.of(classifier, read, digits);
      for (int i = 0; i < predictions.size() && !json; i++) {
        print(predictions.get(i), digits.get(i));
      }
      return predictions;
    }
  }

  private void print(Prediction prediction, Tensor digit) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(prediction.line(top));
    if (show) {
      TextPicture.lines(digit, Screen.of(out).width()).forEach(out::println);
    }
  }

  private void warn(String sentence) {
    spec.commandLine().getErr().println("jtorch: " + sentence);
  }
}
