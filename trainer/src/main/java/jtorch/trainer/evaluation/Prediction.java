package jtorch.trainer.evaluation;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.trainer.models.Classifier;

/**
 * What a network takes a picture for.
 *
 * @param file the picture
 * @param label the likeliest class
 * @param probability how likely it is, from 0 to 1
 * @param probabilities how likely each class is
 */
public record Prediction(String file, int label, double probability, List<Double> probabilities) {
  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .create();

  /**
   * Labels pictures.
   *
   * @param files what they are called
   * @param pictures uint8 of shape (1, 28, 28), as many
   * @throws jtorch.trainer.UserException if the network can't take such pictures
   */
  public static List<Prediction> of(
      Classifier classifier, List<String> files, List<Tensor> pictures) {
    List<Prediction> made = new ArrayList<>();
    try (var scope = torch.scope()) {
      assert scope != null;
      List<Tensor> normalized =
          pictures.stream().map(classifier.recipe().transform()::apply).toList();
      Tensor logs = classifier.judge(torch.stack(normalized, 0)).logProbabilities();
      int classes = Math.toIntExact(logs.size(1));
      double[] numbers = logs.contiguous().view(-1).toDoubles();
      for (int i = 0; i < files.size(); i++) {
        made.add(of(files.get(i), Arrays.copyOfRange(numbers, i * classes, (i + 1) * classes)));
      }
    }
    return made;
  }

  private static Prediction of(String file, double... logs) {
    List<Double> probabilities = Arrays.stream(logs).map(Math::exp).boxed().toList();
    int best = likeliest(probabilities).getFirst();
    return new Prediction(file, best, probabilities.get(best), probabilities);
  }

  private static List<Integer> likeliest(List<Double> probabilities) {
    return IntStream.range(0, probabilities.size())
        .boxed()
        .sorted(Comparator.comparing((Integer c) -> probabilities.get(c)).reversed())
        .toList();
  }

  /** Returns it as a line with the likeliest classes, so many of them. */
  public String line(int top) {
    StringBuilder line = new StringBuilder(file).append(": ");
    List<Integer> order = likeliest(probabilities);
    for (int i = 0; i < Math.min(top, order.size()); i++) {
      int c = order.get(i);
      line.append(i == 0 ? "" : i == 1 ? ", then " : ", ")
          .append(String.format(Locale.ROOT, "%d (%.1f %%)", c, 100 * probabilities.get(c)));
    }
    return line.toString();
  }

  /** Returns predictions as a JSON array, with keys in snake_case. */
  public static String json(List<Prediction> predictions) {
    return GSON.toJson(predictions);
  }
}
