package jtorch.utils.data;

import java.util.List;
import java.util.stream.IntStream;

/** The worker threads of a loader; it refers to no epoch, so that an epoch can be forgotten. */
final class Crew {
  private final List<Worker> workers;

  /** Starts the workers. */
  Crew(LoaderSettings settings, long seed) {
    workers =
        IntStream.range(0, settings.workers)
            .mapToObj(id -> new Worker(id, settings, seed))
            .toList();
    for (Worker worker : workers) {
      Thread.ofPlatform().daemon().name("jtorch-loader-" + worker.id()).start(worker);
    }
  }

  void submit(BatchTask task) {
    workers.get(task.worker).submit(task);
  }

  /** Lets each worker end after what it is at. */
  void stop() {
    workers.forEach(Worker::stop);
  }
}
