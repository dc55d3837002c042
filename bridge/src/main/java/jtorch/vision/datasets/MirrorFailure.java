package jtorch.vision.datasets;

import java.io.Serial;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One mirror did not serve a file; the message is a few words for the list of all mirrors. */
final class MirrorFailure extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final boolean cut;

  /** A failure that another request to the same mirror would not mend. */
  MirrorFailure(String reason) {
    super(reason);
    cut = false;
  }

  private MirrorFailure(Throwable problem) {
    super(reason(problem), problem);
    cut = true;
  }

  /** A connection that could not be made or was lost, as the HTTP client reported it. */
  static MirrorFailure of(Throwable problem) {
    return new MirrorFailure(problem);
  }

  /** Whether the connection was lost, after which another one may go on. */
  boolean isCut() {
    return cut;
  }

  private static String reason(Throwable problem) {
    // The client reports an unknown host as a refused connection without a message.
    if (has(problem, UnresolvedAddressException.class)
        || has(problem, UnknownHostException.class)) {
      return "unknown host";
    }
    if (problem instanceof HttpConnectTimeoutException) {
      return "no connection in time";
    }
    String said = said(problem);
    if (problem instanceof ConnectException) {
      return said == null ? "connection refused" : said;
    }
    if (problem instanceof SSLException) {
      return "no secure connection (" + said + ")";
    }
    return "connection lost (" + (said == null ? problem.getClass().getSimpleName() : said) + ")";
  }

  private static boolean has(Throwable problem, Class<? extends Throwable> cause) {
    for (Throwable at = problem; at != null; at = at.getCause()) {
      if (cause.isInstance(at)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String said(Throwable problem) {
    for (Throwable at = problem; at != null; at = at.getCause()) {
      if (at.getMessage() != null) {
        return at.getMessage();
      }
    }
    return null;
  }
}
