package jtorch.vision.datasets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mirror on this machine, which can misbehave. */
final class TestMirror implements AutoCloseable {
  /** Answers one request for a file that the mirror has. */
  @FunctionalInterface
  interface Behaviour {
    void answer(HttpExchange exchange, byte[] file) throws IOException;
  }

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final HttpServer server;
  private volatile Behaviour behaviour = TestMirror::serve;

  TestMirror() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/data/", this::handle);
    server.start();
  }

  /** The address of a port that nobody listens at. */
  static URI refused() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/data/");
    }
  }

  TestMirror with(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  TestMirror behaving(Behaviour how) {
    behaviour = how;
    return this;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/data/");
  }

  /** What was asked for, in order: the file's name and the Range header, if any. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String name = path.substring(path.lastIndexOf('/') + 1);
      String range = exchange.getRequestHeaders().getFirst("Range");
      requests.add(range == null ? name : name + " " + range);
      byte[] file = files.get(name);
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        behaviour.answer(exchange, file);
      }
    }
  }

  /** As a good mirror does, from wherever the client wants to go on. */
  static void serve(HttpExchange exchange, byte[] file) throws IOException {
    Optional<Integer> from = from(exchange);
    if (from.isPresent() && from.get() >= file.length) {
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    sendFrom(exchange, file, from.orElse(0), file.length);
  }

  /** Announces the rest of the file, but cuts the connection after so many bytes of it. */
  static Behaviour cutAfter(int bytes) {
    return (exchange, file) -> {
      int from = from(exchange).orElse(0);
      sendFrom(exchange, file, from, Math.min(file.length, from + bytes));
    };
  }

  /** Sends so many bytes and then nothing, without closing the connection. */
  Behaviour stallAfter(int bytes) {
    return (exchange, file) -> {
      int from = from(exchange).orElse(0);
      sendFrom(exchange, file, from, from + bytes);
      waitUntilClosed();
    };
  }

  void waitUntilClosed() {
    await(closing);
  }

  static void sendFrom(HttpExchange exchange, byte[] file, int from, int to) throws IOException {
    if (from > 0) {
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
    }
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, file.length - from);
    OutputStream body = exchange.getResponseBody();
    body.write(file, from, to - from);
    body.flush();
  }

  static Optional<Integer> from(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"))
        .map(range -> Integer.valueOf(range.replaceAll("\\D", "")));
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
