package jtorch.bench.epochs;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jtorch.trainer.speed.Peak;

/** The epochs of one peer on one recipe. */
final class Series implements AutoCloseable {
  /**
   * What an epoch asks of the machine, and what that can do.
   *
   * @param flop the operations of an epoch
   * @param peak the most operations a second
   */
  record Machine(double flop, Peak peak) {}

  private final Peer peer;
  private final PeerProcess process;
  private final JsonObject ready;
  private final List<Double> seconds = new ArrayList<>();
  private double accuracy;
  private double peakMb;
  private Optional<Machine> machine = Optional.empty();
  private double spent;
  private int epochs;
  private boolean ended;

  private Series(Peer peer, PeerProcess process, JsonObject ready) {
    this.peer = peer;
    this.process = process;
    this.ready = ready;
  }

  /**
   * Starts a peer.
   *
   * @throws IOException with the reason, if it is not installed
   */
  static Series start(Peer peer, List<String> command) throws IOException {
    PeerProcess process = PeerProcess.start(command);
    try {
      return new Series(peer, process, process.answer());
    } catch (IOException e) {
      process.close();
      throw e;
    }
  }

  /**
   * Trains an epoch to wake up and one that counts; returns its seconds. A virtual machine may have
   * taken the map of a process's memory away while others had their turn: after 12 idle seconds an
   * epoch of {@code three-layer} took 0.9 s in Java and in Python, and 0.6 to 0.7 without a pause.
   */
  double turn() throws IOException {
    epoch();
    double taken = epoch();
    seconds.add(taken);
    return taken;
  }

  private double epoch() throws IOException {
    JsonObject answer = process.ask("epoch");
    double taken = answer.get("seconds").getAsDouble();
    long made = answer.get("steps").getAsLong();
    if (made != steps()) {
      throw new IOException(
          peer.id() + " made " + made + " steps in an epoch, and said it would make " + steps());
    }
    spent += taken;
    epochs++;
    return taken;
  }

  /** Ends it, with its accuracy and the most memory that it had. */
  void end() throws IOException {
    if (!ended) {
      ended = true;
      JsonObject answer = process.ask("end");
      accuracy = answer.get("accuracy").getAsDouble();
      peakMb = answer.get("peak_kb").getAsDouble() / 1024;
      if (answer.has("flop")) {
        machine =
            Optional.of(
                new Machine(
                    answer.get("flop").getAsDouble(),
                    new Peak(
                        answer.get("float32").getAsDouble(),
                        answer.get("bfloat16").getAsDouble())));
      }
    }
  }

  boolean hasEnded() {
    return ended;
  }

  Peer peer() {
    return peer;
  }

  String version() {
    return ready.get("version").getAsString();
  }

  long samples() {
    return ready.get("samples").getAsLong();
  }

  long steps() {
    return ready.get("steps").getAsLong();
  }

  List<Double> seconds() {
    return seconds;
  }

  double accuracy() {
    return accuracy;
  }

  double peakMb() {
    return peakMb;
  }

  /** Returns what the trainer says of the machine; the others say nothing. */
  Optional<Machine> machine() {
    return machine;
  }

  /** Returns the seconds of all epochs, those that don't count too. */
  double spent() {
    return spent;
  }

  int epochs() {
    return epochs;
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
