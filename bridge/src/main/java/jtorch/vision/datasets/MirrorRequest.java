package jtorch.vision.datasets;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks one mirror for the rest of one file.
 *
 * @param client sends the request
 * @param patience how long to wait for the answer and for each piece of its body
 * @param limit the most bytes that the file may have
 * @param progress is told after each piece
 */
record MirrorRequest(HttpClient client, Duration patience, long limit, Report progress) {
  private static final int OK = 200;
  private static final int PARTIAL_CONTENT = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  // Eighteen digits always fit in a long.
  private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-.*");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  /** Is told the bytes that are here and those of the whole file, or -1 if unknown. */
  @FunctionalInterface
  interface Report {
    void at(long bytes, long total);
  }

  /** An answer whose body has not been read. */
  private record Answer(HttpResponse<Publisher<List<ByteBuffer>>> response) {
    int status() {
      return response.statusCode();
    }

    /** The position in the file of the first byte sent, or -1 if the mirror does not say. */
    long start() {
      return number(RANGE, "Content-Range", 1);
    }

    /** The bytes that are sent, or -1 if the mirror does not say. */
    long length() {
      return number(LENGTH, "Content-Length", 0);
    }

    void refuse(Duration patience) {
      try (MirrorBody body = new MirrorBody(patience)) {
        response.body().subscribe(body);
      }
    }

    private long number(Pattern pattern, String header, int group) {
      Matcher value = pattern.matcher(response.headers().firstValue(header).orElse(""));
      return value.matches() ? Long.parseLong(value.group(group)) : -1;
    }
  }

  /**
   * Appends to the part what is missing of the file, or all of it if the mirror cannot continue.
   *
   * @throws MirrorFailure if the mirror does not send it to its end; what came is in the part
   * @throws InterruptedException if the thread was interrupted
   * @throws DatasetException if the part cannot be written
   */
  void fill(PartFile part, URI uri) throws MirrorFailure, InterruptedException {
    Answer answer = ask(uri, part.size());
    if (part.size() > 0 && answer.status() == OK) {
      part.clear();
    }
    if (part.size() > 0 && cannotContinue(answer, part.size())) {
      answer.refuse(patience);
      part.clear();
      answer = ask(uri, 0);
    }
    if (answer.status() != (part.size() > 0 ? PARTIAL_CONTENT : OK)) {
      answer.refuse(patience);
      throw new MirrorFailure("HTTP " + answer.status());
    }
    read(answer, part);
  }

  private static boolean cannotContinue(Answer answer, long size) {
    return answer.status() == RANGE_NOT_SATISFIABLE
        || (answer.status() == PARTIAL_CONTENT && answer.start() != size);
  }

  private Answer ask(URI uri, long from) throws MirrorFailure, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (from > 0) {
      request.header("Range", "bytes=" + from + "-");
    }
    // Not the request's own timeout: since JDK 26 it covers the body too (JDK-8208693).
    CompletableFuture<HttpResponse<Publisher<List<ByteBuffer>>>> sent =
        client.sendAsync(request.build(), BodyHandlers.ofPublisher());
    try {
      return new Answer(sent.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      throw MirrorFailure.of(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException _) {
      sent.cancel(true);
      throw new MirrorFailure("no answer for " + patience.toSeconds() + " s");
    }
  }

  private void read(Answer answer, PartFile part) throws MirrorFailure, InterruptedException {
    long length = answer.length();
    long total = length < 0 ? -1 : Math.addExact(part.size(), length);
    try (MirrorBody body = new MirrorBody(patience)) {
      answer.response().body().subscribe(body);
      requireWithinLimit(total, part);
      progress.at(part.size(), total);
      for (List<ByteBuffer> piece = body.next(); piece != null; piece = body.next()) {
        for (ByteBuffer bytes : piece) {
          requireWithinLimit(Math.addExact(part.size(), bytes.remaining()), part);
          part.append(bytes);
        }
        progress.at(part.size(), total);
      }
    }
    if (total >= 0 && part.size() != total) {
      throw new MirrorFailure("only " + part.size() + " of " + total + " bytes came");
    }
  }

  private void requireWithinLimit(long bytes, PartFile part) throws MirrorFailure {
    if (bytes > limit) {
      part.clear();
      throw new MirrorFailure("more than " + limit + " bytes, which is too long");
    }
  }
}
