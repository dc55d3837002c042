package jtorch.trainer.tensorboard;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the page for hyper-parameters shows: plugin_data.proto and api.proto of TensorBoard's plugin
 * {@code hparams}.
 */
final class HyperParameters {
  private static final String PLUGIN = "hparams";
  private static final int VERSION = 0;
  private static final int STRING = 1; // of the enum DataType
  private static final int BOOL = 2;
  private static final int FLOAT64 = 3;
  private static final int SUCCESS = 1; // of the enum Status
  private static final int FAILURE = 2;
  private static final String TAGS = "_hparams_/";

  private HyperParameters() {}

  /**
   * Returns the session's begin: which parameters there are, their values, and what is measured.
   */
  static Summaries begin(Map<String, Object> values, List<String> metrics) {
    Message experiment = new Message();
    values.forEach(
        (name, value) -> experiment.message(4, new Message().text(1, name).whole(4, type(value))));
    for (String metric : metrics) {
      experiment.message(5, new Message().message(1, new Message().text(2, metric)));
    }
    Message session = new Message();
    values.forEach((name, value) ->
        session.message(1, new Message().text(1, name).message(2, structValue(value))));
    session.number(5, now());
    return new Summaries()
        .metadata(TAGS + "experiment", PLUGIN, data(2, experiment))
        .metadata(TAGS + "session_start_info", PLUGIN, data(3, session));
  }

  /** Returns the session's end. */
  static Summaries end(boolean whole) {
    Message session = new Message().whole(1, whole ? SUCCESS : FAILURE).number(2, now());
    return new Summaries().metadata(TAGS + "session_end_info", PLUGIN, data(4, session));
  }

  private static Message data(int field, Message content) {
    return new Message().whole(1, VERSION).message(field, content);
  }

  private static double now() {
    return System.currentTimeMillis() / 1e3;
  }

  private static int type(Object value) {
    return value instanceof Boolean ? BOOL : number(value).isPresent() ? FLOAT64 : STRING;
  }

  /** A google.protobuf.Value. */
  private static Message structValue(Object value) {
    if (value instanceof Boolean flag) {
      return new Message().whole(4, flag ? 1 : 0);
    }
    OptionalDouble number = number(value);
    return number.isPresent()
        ? new Message().number(2, number.getAsDouble())
        : new Message().text(3, value.toString());
  }

  private static OptionalDouble number(Object value) {
    return value instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }
}
