package jtorch.utils.data;

import java.util.Arrays;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import jtorch.Draws;
import jtorch.Generator;
import jtorch.TensorScope;
import jtorch.TorchException;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** Makes batches in a thread of its own, with random numbers of its own as in Python. */
final class Worker implements Runnable {
  private static final BatchTask STOP = new BatchTask(new Object(), -1, new long[0]);

  private final int id;
  private final LoaderSettings settings;
  private final long seed;
  private final LinkedBlockingQueue<BatchTask> tasks = new LinkedBlockingQueue<>();
  private final Map<Object, Fetcher> fetchers = new WeakHashMap<>(); // of the epochs in progress
  private @Nullable RuntimeException stillborn;

  Worker(int id, LoaderSettings settings, long baseSeed) {
    this.id = id;
    this.settings = settings;
    this.seed = baseSeed + id;
  }

  int id() {
    return id;
  }

  void submit(BatchTask task) {
    tasks.add(task);
  }

  void stop() {
    tasks.add(STOP);
  }

  @Override
  public void run() {
    begin();
    try {
      for (BatchTask task = tasks.take(); task != STOP; task = tasks.take()) {
        if (!task.isCancelled()) {
          work(task);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the dataset's doing: no one else knows this thread
    }
  }

  private void begin() {
    Draws.useInThisThread(new Generator().manual_seed(seed));
    Data.setWorkerInfo(new WorkerInfo(id, settings.workers, seed, settings.dataset));
    try {
      if (settings.workerInit != null) {
        settings.workerInit.accept(id);
      }
    } catch (RuntimeException | Error e) {
      stillborn = failure("in worker_init_fn", e);
    }
  }

  private void work(BatchTask task) {
    if (stillborn != null) {
      task.fail(stillborn);
      return;
    }
    try (TensorScope _ = torch.scope()) {
      Sample batch =
          fetchers.computeIfAbsent(task.epoch, _ -> Fetcher.of(settings)).fetch(task.indices);
      task.complete(batch == null ? null : Handed.of(batch));
    } catch (RuntimeException | Error e) {
      task.fail(failure("at " + place(task.indices), e));
    }
  }

  /** Finds the sample that failed, as a batch is fetched at once. */
  private String place(long... indices) {
    for (long index : indices) {
      try (TensorScope _ = torch.scope();
          var data = settings.dataset.get(index).data()) {
        assert !data.isClosed();
      } catch (RuntimeException | Error _) {
        return "sample " + index;
      }
    }
    return indices.length == 0 ? "its next batch" : "the samples " + Arrays.toString(indices);
  }

  private RuntimeException failure(String place, Throwable cause) {
    String said =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    String message = "DataLoader: worker " + id + " failed " + place + ": " + said;
    RuntimeException failure =
        switch (cause) {
          case IllegalArgumentException _ -> new IllegalArgumentException(message);
          case IndexOutOfBoundsException _ -> new IndexOutOfBoundsException(message);
          case TorchException _ -> new TorchException(message, cause);
          default -> new IllegalStateException(message);
        };
    return cause instanceof TorchException ? failure : (RuntimeException) failure.initCause(cause);
  }
}
