package jtorch.trainer.evaluation;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.shuffle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.nn.Module;
import jtorch.optim.Adam;
import jtorch.sys.LibTorch;
import jtorch.torch;
import jtorch.trainer.models.Classifier;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.Recipes;
import jtorch.utils.data.Batch;
import jtorch.utils.data.DataLoader;
import jtorch.vision.datasets.Digits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the figures against those computed anew from the network's outputs, in plain Java. */
class EvaluationFiguresTest {
  private static final double EXACT = 1e-9;
  private static final double FLOAT = 1e-5;

  private static Evaluation evaluation;
  private static double[][] probabilities = {};
  private static int[] labels = {};

  @BeforeAll
  static void aNetworkThatIsOftenWrong() {
    LibTorch.load();
    Recipe recipe = Recipes.find("handbook").orElseThrow();
    torch.manual_seed(0);
    Module network = recipe.network().make();
    Adam optimizer = new Adam(network.parameters());
    Digits train = new Digits(Kwargs.train(true), Kwargs.transform(recipe.transform()));
    for (Batch batch : new DataLoader(train, batch_size(64), shuffle(true))) {
      if (batch.index() == 12) {
        break;
      }
      optimizer.zero_grad();
      F.nll_loss(network.forward(batch.data()), batch.target()).backward();
      optimizer.step();
    }
    network.eval();
    Digits test = new Digits(Kwargs.train(false), Kwargs.transform(recipe.transform()));
    evaluation =
        Evaluation.of(
            Classifier.of(recipe, network, "the test"),
            "digits",
            new DataLoader(test, batch_size(300)));
    outputs(network, test);
  }

  private static void outputs(Module network, Digits test) {
    List<double[]> rows = new ArrayList<>();
    labels = Arrays.stream(test.targets().toLongs()).mapToInt(Math::toIntExact).toArray();
    try (var mode = torch.no_grad()) {
      assertTrue(mode != null);
      for (Batch batch : new DataLoader(test, batch_size(500))) {
        Tensor out = network.forward(batch.data()).to(torch.float64).contiguous();
        double[] numbers = out.view(-1).toDoubles();
        for (int i = 0; i < out.size(0); i++) {
          double[] row = Arrays.copyOfRange(numbers, 10 * i, 10 * (i + 1));
          double sum = Arrays.stream(row).map(Math::exp).sum();
          rows.add(Arrays.stream(row).map(log -> Math.exp(log) / sum).toArray());
        }
      }
    }
    probabilities = rows.toArray(double[][]::new);
  }

  private static List<Integer> order(int sample) {
    return IntStream.range(0, 10)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer c) -> -probabilities[sample][c]))
        .toList();
  }

  private static int predicted(int sample) {
    return order(sample).getFirst();
  }

  private static double mean(IntToDoubleFunction figure) {
    return IntStream.range(0, labels.length).mapToDouble(figure).average().orElseThrow();
  }

  @Test
  void lossAccuracyAndTopFive() {
    double accuracy = mean(i -> predicted(i) == labels[i] ? 1 : 0);
    assertTrue(accuracy > 0.3 && accuracy < 0.97, "it is often wrong: " + accuracy);
    assertEquals(accuracy, evaluation.accuracy(), EXACT);
    assertEquals(mean(i -> -Math.log(probabilities[i][labels[i]])), evaluation.loss(), FLOAT);
    assertEquals(
        mean(i -> order(i).subList(0, 5).contains(labels[i]) ? 1 : 0), evaluation.topK(), EXACT);
    assertEquals(5, evaluation.k());
    assertEquals(labels.length, evaluation.samples());
  }

  @Test
  void precisionRecallAndF1OfEachClass() {
    for (int c = 0; c < 10; c++) {
      int label = c;
      double hits = mean(i -> labels[i] == label && predicted(i) == label ? 1 : 0);
      double precision = hits / mean(i -> predicted(i) == label ? 1 : 0);
      double recall = hits / mean(i -> labels[i] == label ? 1 : 0);
      ClassScore score = evaluation.classes().get(c);
      assertEquals(precision, score.precision(), EXACT, "precision of " + c);
      assertEquals(recall, score.recall(), EXACT, "recall of " + c);
      assertEquals(2 * precision * recall / (precision + recall), score.f1(), EXACT, "F1 of " + c);
    }
  }

  @Test
  void theConfusionMatrixCountsEachPair() {
    for (int row = 0; row < 10; row++) {
      for (int column = 0; column < 10; column++) {
        int is = row;
        int taken = column;
        long pairs =
            IntStream.range(0, labels.length)
                .filter(i -> labels[i] == is && predicted(i) == taken)
                .count();
        assertEquals(pairs, evaluation.confusion()[row][column], row + " for " + column);
      }
    }
  }

  @Test
  void theExpectedCalibrationErrorIsTheWeightedDistance() {
    double ece = 0;
    for (int bin = 0; bin < 15; bin++) {
      double from = bin / 15.0;
      double to = (bin + 1) / 15.0;
      int[] in =
          IntStream.range(0, labels.length)
              .filter(i -> surest(i) > from && surest(i) <= to)
              .toArray();
      if (in.length > 0) {
        double confidence = Arrays.stream(in).mapToDouble(i -> surest(i)).average().orElseThrow();
        double right =
            Arrays.stream(in)
                .mapToDouble(i -> predicted(i) == labels[i] ? 1 : 0)
                .average()
                .orElseThrow();
        ece += Math.abs(confidence - right) * in.length / labels.length;
      }
    }
    assertEquals(ece, evaluation.calibration().ece(), FLOAT);
  }

  private static double surest(int sample) {
    return probabilities[sample][predicted(sample)];
  }

  @Test
  void theWorstMistakesAreTheSurestWrongOnes() {
    List<Long> worst =
        IntStream.range(0, labels.length)
            .filter(i -> predicted(i) != labels[i])
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -surest(i)))
            .limit(20)
            .map(Integer::longValue)
            .toList();
    assertEquals(
        worst, evaluation.mistakes().stream().limit(20).map(Evaluation.Mistake::index).toList());
  }
}
