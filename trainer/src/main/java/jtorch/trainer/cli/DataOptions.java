package jtorch.trainer.cli;

import java.nio.file.Path;
import jtorch.serialization.Dict;
import jtorch.trainer.data.DatasetName;
import jtorch.trainer.data.TrainingData;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which pictures a command reads, and from where. */
final class DataOptions {
  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description =
          "one of ${COMPLETION-CANDIDATES}; mnist is fetched if it is missing (default: mnist if"
              + " the data folder has it, else the built-in digits)")
  private @Nullable DatasetName dataset;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "where the files are, plain or .gz: here, in mnist/ or in MNIST/raw/ (default: data)")
  private @Nullable Path data;

  @Option(names = "--no-download", description = "never fetch anything")
  private boolean noDownload;

  /** Returns what is wished for. */
  TrainingData.Wish wish() {
    return new TrainingData.Wish(dataset, data == null ? Path.of("data") : data, !noDownload);
  }

  /** Returns what is wished for when a run goes on: its own set, unless its files have moved. */
  TrainingData.Wish wish(Dict saved) {
    return new TrainingData.Wish(
        DatasetName.valueOf(saved.text("dataset")),
        data == null ? Path.of(saved.text("data")) : data,
        !noDownload);
  }
}
