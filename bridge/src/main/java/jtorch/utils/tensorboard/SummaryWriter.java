package jtorch.utils.tensorboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.SummaryWriterKwargs.AddEmbeddingKwarg;
import jtorch.SummaryWriterKwargs.AddEventKwarg;
import jtorch.SummaryWriterKwargs.AddHistogramKwarg;
import jtorch.SummaryWriterKwargs.AddHparamsKwarg;
import jtorch.SummaryWriterKwargs.AddImageKwarg;
import jtorch.SummaryWriterKwargs.AddPrCurveKwarg;
import jtorch.SummaryWriterKwargs.AddScalarKwarg;
import jtorch.SummaryWriterKwargs.Bins;
import jtorch.SummaryWriterKwargs.CurveWeights;
import jtorch.SummaryWriterKwargs.Dataformats;
import jtorch.SummaryWriterKwargs.DoublePrecision;
import jtorch.SummaryWriterKwargs.GlobalStep;
import jtorch.SummaryWriterKwargs.HparamDomainDiscrete;
import jtorch.SummaryWriterKwargs.MaxBins;
import jtorch.SummaryWriterKwargs.NewStyle;
import jtorch.SummaryWriterKwargs.NumThresholds;
import jtorch.SummaryWriterKwargs.RunName;
import jtorch.SummaryWriterKwargs.SummaryWriterKwarg;
import jtorch.Tensor;
import jtorch.jit.jit;
import jtorch.nn.Module;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * Writes what {@code tensorboard --logdir runs} shows: numbers, pictures, histograms, texts, a
 * network, points, hyper-parameters.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/2.10/tensorboard.html">torch.utils.tensorboard</a>. Without a
 * {@code global_step} an event is of step 0. Events are kept in memory until ten wait or two
 * minutes are over, unless {@code max_queue(...)} and {@code flush_secs(...)} say otherwise; {@link
 * #flush} writes them at once. What comes after {@link #close} goes into a new file. Several
 * threads may use one writer. Every method throws a {@link java.io.UncheckedIOException} of one
 * sentence if the files can't be written.
 */
public final class SummaryWriter extends Figures implements AutoCloseable {
  private final WriterSettings settings;
  private final Path folder;
  private final Map<Path, EventFile> files = new LinkedHashMap<>();
  private final StringBuilder projector = new StringBuilder();
  private @Nullable Long purgeStep;

  /**
   * Begins a file in {@code log_dir(...)}, or in {@code runs/DATE_HOST}, with {@code comment(...)}
   * at its name's end.
   *
   * @throws java.io.UncheckedIOException if the folder can't be made or written
   */
  public SummaryWriter(SummaryWriterKwarg... keywords) {
    this("", keywords);
  }

  /**
   * Begins a file in a folder, which is made if need be.
   *
   * @throws java.io.UncheckedIOException if that can't be done
   */
  public SummaryWriter(String log_dir, SummaryWriterKwarg... keywords) {
    settings = WriterSettings.of(log_dir, keywords);
    folder = settings.folder();
    purgeStep = settings.purgeStep();
    file();
  }

  private synchronized EventFile file() {
    EventFile file = file(folder);
    if (purgeStep != null) {
      file.restart(purgeStep);
      purgeStep = null;
    }
    return file;
  }

  private synchronized EventFile file(Path place) {
    EventFile known = files.get(place);
    if (known == null) {
      known = new EventFile(place, settings);
      files.put(place, known);
    }
    return known;
  }

  /** Returns the folder that is written. */
  public String get_logdir() {
    return folder.toString();
  }

  /**
   * Adds a number, kept as a float unless {@code new_style(true), double_precision(true)} say so.
   */
  public void add_scalar(String tag, double scalar_value, AddScalarKwarg... keywords) {
    boolean tensor = false;
    boolean wide = false;
    for (AddScalarKwarg keyword : keywords) {
      switch (keyword) {
        case NewStyle k -> tensor = k.value();
        case DoublePrecision k -> wide = k.value();
        case AddEventKwarg _ -> {}
      }
    }
    Summaries summary =
        tensor
            ? new Summaries().scalarTensor(tag, scalar_value, wide)
            : new Summaries().scalar(tag, scalar_value);
    file().summary(Moment.of((Object[]) keywords), summary);
  }

  /** As the other, with the step behind the number. */
  public void add_scalar(
      String tag, double scalar_value, long global_step, AddScalarKwarg... keywords) {
    add_scalar(tag, scalar_value, with(new GlobalStep(global_step), keywords));
  }

  /**
   * As the other, of a tensor of one number.
   *
   * @throws jtorch.TorchException if it has more
   */
  public void add_scalar(String tag, Tensor scalar_value, AddScalarKwarg... keywords) {
    add_scalar(tag, scalar_value.item(), keywords);
  }

  /** As the other, with the step behind the tensor. */
  public void add_scalar(
      String tag, Tensor scalar_value, long global_step, AddScalarKwarg... keywords) {
    add_scalar(tag, scalar_value.item(), global_step, keywords);
  }

  private static <K> K[] with(K step, K[] keywords) {
    K[] all = Arrays.copyOf(keywords, keywords.length + 1);
    all[keywords.length] = step;
    return all;
  }

  /**
   * Adds several numbers, which TensorBoard draws in one chart: each has a file of its own in the
   * folder {@code MAIN_TAG_TAG}.
   *
   * @param tag_scalar_dict a name for each number or tensor of one
   */
  public void add_scalars(
      String main_tag, Map<String, ?> tag_scalar_dict, AddEventKwarg... keywords) {
    String main = Summaries.checked("main_tag", main_tag);
    Map<String, Double> numbers = new LinkedHashMap<>();
    tag_scalar_dict.forEach((tag, value) -> numbers.put(tag, number("add_scalars", tag, value)));
    Moment moment = Moment.of((Object[]) keywords);
    numbers.forEach((tag, value) -> {
      Path place = EventFile.below(folder, main.replace('/', '_') + "_" + tag);
      file(place).summary(moment, new Summaries().scalar(main, value));
    });
  }

  /** As the other, with the step behind the numbers. */
  public void add_scalars(
      String main_tag,
      Map<String, ?> tag_scalar_dict,
      long global_step,
      AddEventKwarg... keywords) {
    add_scalars(main_tag, tag_scalar_dict, with(new GlobalStep(global_step), keywords));
  }

  private static double number(String method, String name, Object value) {
    return switch (value) {
      case Number number -> number.doubleValue();
      case Tensor tensor -> tensor.item();
      default ->
          throw new IllegalArgumentException(
              method + ": \"" + name + "\" is " + value + ", not a number or a tensor of one.");
    };
  }

  /**
   * Adds a picture.
   *
   * @param img_tensor (C, H, W) with 1, 3 or 4 channels, or what {@code dataformats("HWC")}, {@code
   *     "HW"} or {@code "NCHW"} says; uint8, or numbers from 0 to 1
   * @throws IllegalArgumentException if its shape is another
   */
  @Override
  public void add_image(String tag, Tensor img_tensor, AddImageKwarg... keywords) {
    image(tag, img_tensor, "CHW", keywords);
  }

  /**
   * Adds pictures as one, eight in a row.
   *
   * @param img_tensor (N, C, H, W) with 1 or 3 channels, or what {@code dataformats("NHWC")} says
   * @throws IllegalArgumentException if its shape is another
   */
  @Override
  public void add_images(String tag, Tensor img_tensor, AddImageKwarg... keywords) {
    image(tag, img_tensor, "NCHW", keywords);
  }

  private void image(String tag, Tensor picture, String usual, AddImageKwarg... keywords) {
    String formats = usual;
    for (AddImageKwarg keyword : keywords) {
      if (keyword instanceof Dataformats k) {
        formats = k.value();
      }
    }
    Message image = Pixels.message(picture, formats);
    file().summary(Moment.of((Object[]) keywords), new Summaries().image(tag, image));
  }

  /**
   * Adds how often a tensor's elements are how large: between limits of which each is 1.1 times the
   * last one, or between those of {@code bins(0, 1, 2)}.
   *
   * @throws IllegalArgumentException if there are no elements, or none is between the limits
   */
  public void add_histogram(String tag, Tensor values, AddHistogramKwarg... keywords) {
    double[] bins = {};
    int most = 0;
    for (AddHistogramKwarg keyword : keywords) {
      switch (keyword) {
        case Bins k -> bins = k.value();
        case MaxBins k -> most = k.value();
        case AddEventKwarg _ -> {}
      }
    }
    Message histogram = Buckets.of(values, bins, most);
    file().summary(Moment.of((Object[]) keywords), new Summaries().histogram(tag, histogram));
  }

  /** As the other, with the step behind the tensor. */
  public void add_histogram(
      String tag, Tensor values, long global_step, AddHistogramKwarg... keywords) {
    add_histogram(tag, values, with(new GlobalStep(global_step), keywords));
  }

  /** Adds a text, which TensorBoard reads as Markdown. */
  public void add_text(String tag, String text_string, AddEventKwarg... keywords) {
    file().summary(Moment.of((Object[]) keywords), new Summaries().text(tag, text_string));
  }

  /** As the other, with the step behind the text. */
  public void add_text(
      String tag, String text_string, long global_step, AddEventKwarg... keywords) {
    add_text(tag, text_string, with(new GlobalStep(global_step), keywords));
  }

  /**
   * Adds what a network computes for an input, operator by operator, in the mode that it is in; the
   * operators are named as {@link jit#graph} names them. Of a second one only the last is shown.
   *
   * @throws IllegalStateException if the network does what can't be recorded
   */
  public void add_graph(Module model, Tensor input_to_model) {
    try (var scope = torch.scope();
        var mode = torch.no_grad()) {
      assert scope != null && mode != null;
      file().graph(GraphMessage.of(jit.graph(model, input_to_model)));
    }
  }

  /**
   * Adds how precise and how complete a classification into two classes is, by threshold.
   *
   * @param labels 0 and 1, or false and true
   * @param predictions how probable 1 is, of the same shape
   * @throws IllegalArgumentException if the shapes differ
   */
  public void add_pr_curve(
      String tag, Tensor labels, Tensor predictions, AddPrCurveKwarg... keywords) {
    int thresholds = 127;
    Tensor weights = null;
    for (AddPrCurveKwarg keyword : keywords) {
      switch (keyword) {
        case NumThresholds k -> thresholds = k.value();
        case CurveWeights k -> weights = k.value();
        case AddEventKwarg _ -> {}
      }
    }
    float[][] rows = PrCurve.rows(labels, predictions, thresholds, weights);
    Message content = PrCurve.content(thresholds);
    Summaries summary = new Summaries().table(tag, rows, "pr_curves", content);
    file().summary(Moment.of((Object[]) keywords), summary);
  }

  /** As the other, with the step behind the predictions. */
  public void add_pr_curve(
      String tag,
      Tensor labels,
      Tensor predictions,
      long global_step,
      AddPrCurveKwarg... keywords) {
    add_pr_curve(tag, labels, predictions, with(new GlobalStep(global_step), keywords));
  }

  /**
   * Adds hyper-parameters and what came of them, in a folder of their own: {@code run_name(...)},
   * or the time.
   *
   * @param hparam_dict a value each: a number, a text, a tensor of one number, or a Boolean, which
   *     stays one where Python's writes 0 or 1; null is left out
   * @param metric_dict a number each
   * @throws IllegalArgumentException if a value is another
   */
  public void add_hparams(
      Map<String, ? extends @Nullable Object> hparam_dict,
      Map<String, ?> metric_dict,
      AddHparamsKwarg... keywords) {
    String run = "";
    Map<String, ? extends List<?>> domains = Map.of();
    Moment moment = Moment.of((Object[]) keywords);
    for (AddHparamsKwarg keyword : keywords) {
      switch (keyword) {
        case RunName k -> run = k.value();
        case HparamDomainDiscrete k -> domains = k.value();
        case GlobalStep _ -> {}
      }
    }
    HyperParameters parameters = new HyperParameters(hparam_dict, domains);
    Map<String, Double> metrics = new LinkedHashMap<>();
    metric_dict.forEach((name, value) -> metrics.put(name, number("add_hparams", name, value)));
    Path place = EventFile.below(folder, run.isEmpty() ? Double.toString(Moment.now()) : run);
    EventFile file = new EventFile(place, settings.within(place));
    file.summary(moment, parameters.experiment(metrics.keySet()));
    file.summary(moment, parameters.begin());
    file.summary(moment, HyperParameters.end());
    metrics.forEach((name, value) -> file.summary(moment, new Summaries().scalar(name, value)));
    file.close();
  }

  /**
   * Says in this writer's own file that a run with these hyper-parameters begins, before anything
   * is measured; {@link #endSession} says how it ended. Python has only {@link #add_hparams}, for a
   * run that is over.
   *
   * @param hparams as for {@link #add_hparams}
   * @param metrics the tags of what will be measured
   * @throws IllegalArgumentException if a value is no number, text or Boolean
   */
  public void beginSession(Map<String, ? extends @Nullable Object> hparams, List<String> metrics) {
    HyperParameters parameters = new HyperParameters(hparams, Map.of());
    Moment moment = Moment.start();
    file().summary(moment, parameters.experiment(metrics));
    file().summary(moment, parameters.begin(moment.walltime()));
  }

  /** Says that the run has ended. */
  public void endSession(boolean success) {
    file().summary(Moment.start(), HyperParameters.end(success, Moment.now()));
  }

  /**
   * Adds points in many dimensions, which TensorBoard projects into three: files in the folder
   * {@code STEP/TAG}.
   *
   * @param mat (N, D)
   * @throws IllegalArgumentException if {@code metadata(...)} has not N labels, or {@code
   *     label_img(...)} not N pictures
   */
  public synchronized void add_embedding(Tensor mat, AddEmbeddingKwarg... keywords) {
    Projection projection = new Projection(mat, keywords);
    projection.write(folder);
    projector.append(projection.settings());
    Path file = folder.resolve("projector_config.pbtxt");
    try {
      Files.writeString(file, projector);
    } catch (IOException e) {
      throw EventFile.failure(file, e);
    }
  }

  /** Writes what waits in memory. */
  public synchronized void flush() {
    files.values().forEach(EventFile::flushed);
  }

  /** Writes what waits and ends the files; a second call does nothing. */
  @Override
  public synchronized void close() {
    List<EventFile> open = List.copyOf(files.values());
    files.clear();
    open.forEach(EventFile::close);
  }
}
