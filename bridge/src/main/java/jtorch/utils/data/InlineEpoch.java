package jtorch.utils.data;

import java.util.Iterator;
import java.util.Objects;
import jtorch.TensorScope;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** An epoch whose batches are made by the thread that asks for them. */
final class InlineEpoch extends Epoch {
  private final Iterator<long[]> batches;
  private final Fetcher fetcher;
  private final boolean stream;
  private @Nullable Handed fetched; // of a stream: it must be read to know whether it goes on
  private boolean over;

  InlineEpoch(LoaderSettings settings) {
    super(settings);
    this.batches = settings.batches();
    this.fetcher = Fetcher.of(settings);
    this.stream = settings.isStream();
  }

  @Override
  boolean more() {
    if (!stream) {
      return batches.hasNext();
    }
    if (fetched == null && !over) {
      try (TensorScope _ = torch.scope()) {
        Sample next = fetcher.fetch(batches.next());
        over = next == null;
        fetched = next == null ? null : Handed.of(next);
      }
    }
    return fetched != null;
  }

  @Override
  Sample take() {
    if (fetched != null) {
      Handed ready = fetched;
      fetched = null;
      return ready.take();
    }
    return Objects.requireNonNull(fetcher.fetch(batches.next()), "numbered samples don't end");
  }

  @Override
  void pause() {
    // nothing is made in advance
  }
}
