package jtorch.trainer.evaluation;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.util.List;
import jtorch.trainer.models.Classifier;
import jtorch.utils.data.Batch;
import jtorch.utils.data.DataLoader;

/**
 * How well a network labels a set.
 *
 * @param model the file that the network came from
 * @param dataset the set's name
 * @param samples how many samples the set has
 * @param loss the mean loss of a sample
 * @param accuracy the share that is labelled rightly, from 0 to 1
 * @param topK the share whose label is among the {@code k} likeliest
 * @param k 5, or the number of classes where that is less
 * @param classes each class by itself
 * @param confusion how many samples of the row's class are taken for the column's
 * @param calibration whether the probabilities can be believed
 * @param mistakes the wrong ones that the network is surest of, the surest first
 */
public record Evaluation(
    String model,
    String dataset,
    long samples,
    double loss,
    double accuracy,
    double topK,
    int k,
    List<ClassScore> classes,
    long[][] confusion,
    Calibration calibration,
    List<Mistake> mistakes) {
  private static final JsonSerializer<Double> NUMBER = // JSON has no NaN
      (value, type, context) ->
          Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;

  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .registerTypeAdapter(double.class, NUMBER)
          .registerTypeAdapter(Double.class, NUMBER)
          .serializeNulls()
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .create();

  /**
   * A sample that was labelled wrongly.
   *
   * @param index its number in the set
   * @param label what it is
   * @param predicted what it was taken for
   * @param probability how sure the network was of that, from 0 to 1
   */
  public record Mistake(long index, int label, int predicted, double probability) {}

  /**
   * Evaluates a network.
   *
   * @param batches the set in its order, pictures as the network's recipe has them
   * @throws jtorch.trainer.UserException if the network can't take the set's pictures, or knows
   *     fewer classes
   */
  public static Evaluation of(Classifier classifier, String dataset, DataLoader batches) {
    Tally tally = new Tally();
    for (Batch batch : batches) {
      Classifier.Verdict verdict = classifier.judge(batch.data());
      tally.add(verdict.logProbabilities(), batch.target());
      tally.addLoss(classifier.loss(verdict, batch.target()));
    }
    return tally.evaluation(classifier.source(), dataset);
  }

  /** Returns it as JSON, with keys in snake_case; what can't be divided is null. */
  public String json() {
    return GSON.toJson(this);
  }
}
