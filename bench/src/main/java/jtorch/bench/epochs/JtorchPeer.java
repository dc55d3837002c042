package jtorch.bench.epochs;

import java.nio.file.Path;
import java.util.List;
import jtorch.Device;
import jtorch.sys.LibTorch;
import jtorch.torch;
import jtorch.trainer.TrainingJava;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.RecipeSettings;
import jtorch.trainer.recipes.Recipes;
import jtorch.trainer.run.EpochResult;
import jtorch.trainer.run.Run;
import jtorch.trainer.run.RunListener;
import jtorch.trainer.run.RunSettings;
import jtorch.trainer.run.Step;
import jtorch.trainer.speed.EpochTimer;
import jtorch.trainer.speed.Peak;
import jtorch.vision.datasets.Progress;

/** The trainer's own run of a recipe, with the seconds that its report has. */
final class JtorchPeer implements RunListener {
  private static final int NO_END = 100_000;

  private final Answers answers = new Answers();
  private final Recipe recipe;
  private final Device device;
  private final Run run;
  private final long samples;
  private final long batch;
  private double accuracy;
  private long steps;
  private boolean ready;

  private JtorchPeer(Recipe recipe, TrainingData data, Device device) {
    this.recipe = recipe;
    this.device = device;
    samples = data.train().size() - recipe.batches().validation(data.train().size());
    batch = recipe.batches().size();
    RunSettings settings = new RunSettings(recipe, device);
    List<RunListener> listeners =
        List.of(recipe.lines().to(line -> {}, recipe.logInterval()), this);
    run = new Run(settings, data, listeners);
  }

  /**
   * Trains.
   *
   * @param args the recipe, MNIST's folder, the number of threads, the device, and {@code fp32},
   *     {@code bf16} or {@code medium}
   */
  public static void main(String[] args) {
    if (args[3].equals("cpu")) {
      TrainingJava.use(); // as train does
    }
    LibTorch.load();
    if (args[3].equals("cuda") && !torch.cuda.is_available()) {
      System.err.println("LibTorch (" + LibTorch.source() + ") sees no GPU");
      System.exit(1);
    }
    torch.set_num_threads(Integer.parseInt(args[2]));
    if (args[4].equals("medium")) {
      torch.set_float32_matmul_precision("medium");
    }
    RecipeSettings settings = Recipes.settings(args[0]).set("epochs", NO_END, "epochs");
    if (args[4].equals("bf16")) {
      settings.set("amp", "bf16", "amp");
    }
    Recipe recipe = settings.check();
    TrainingData.Wish wish = new TrainingData.Wish(null, Path.of(args[1]), false);
    TrainingData data = TrainingData.open(wish, recipe, Progress.NONE);
    new JtorchPeer(recipe, data, torch.device(args[3])).train();
  }

  private void train() {
    run.train();
    answers.end(accuracy, EpochTimer.flop(recipe, samples), () -> Peak.of(device));
  }

  @Override
  public void begin(int epoch, long all) {
    if (!ready) {
      answers.ready("LibTorch " + torch.__version__(), samples, (samples + batch - 1) / batch);
      ready = true;
    }
    if (!answers.isAskedForEpoch()) {
      run.interrupt();
    }
  }

  @Override
  public void step(Step step) {
    steps++;
  }

  @Override
  public void epoch(EpochResult result) {
    accuracy = result.test().accuracy();
    answers.epoch(result.trainSeconds(), new EpochLoop.Epoch(steps, result.train().loss()));
    steps = 0;
  }
}
