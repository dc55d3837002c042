package jtorch.utils.tensorboard;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * What the page for hyper-parameters shows: plugin_data.proto and api.proto of TensorBoard's plugin
 * {@code hparams}.
 */
final class HyperParameters {
  private static final String PLUGIN = "hparams";
  private static final int STRING = 1; // of the enum DataType
  private static final int BOOL = 2;
  private static final int FLOAT64 = 3;
  private static final int SUCCESS = 1; // of the enum Status
  private static final int FAILURE = 2;
  private static final String TAGS = "_hparams_/";

  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, ? extends List<?>> domains;

  /**
   * Takes parameters with their values.
   *
   * @param domains which values some of them may have
   * @throws IllegalArgumentException if a value is none that TensorBoard knows
   */
  HyperParameters(
      Map<String, ? extends @Nullable Object> parameters, Map<String, ? extends List<?>> domains) {
    parameters.forEach((name, value) -> {
      if (value != null) {
        values.put(name, plain(name, value));
      }
    });
    domains.forEach(this::check);
    this.domains = domains;
  }

  private static Object plain(String name, Object value) {
    return switch (value) {
      case Boolean _, String _ -> value;
      case Number number -> number.doubleValue();
      case Tensor tensor when tensor.numel() == 1 -> tensor.item();
      default ->
          throw new IllegalArgumentException(
              "add_hparams: \""
                  + name
                  + "\" is a "
                  + value.getClass().getSimpleName()
                  + ", not a Number, String, Boolean or tensor of one number; write it as a"
                  + " String.");
    };
  }

  private void check(String name, List<?> domain) {
    Object value = values.get(name);
    if (value == null || domain.stream().anyMatch(d -> type(plain(name, d)) != type(value))) {
      throw new IllegalArgumentException(
          "add_hparams: hparam_domain_discrete has "
              + domain
              + " for \""
              + name
              + "\", whose value is "
              + value
              + "; name a parameter's values, all of its type.");
    }
  }

  /** Returns which parameters there are and what is measured. */
  Summaries experiment(Collection<String> metrics) {
    Message experiment = new Message();
    values.forEach((name, value) -> experiment.message(4, info(name, value)));
    for (String metric : metrics) {
      experiment.message(5, new Message().message(1, new Message().text(2, metric)));
    }
    return data("experiment", 2, experiment);
  }

  private Message info(String name, Object value) {
    Message info = new Message().text(1, name).whole(4, type(value));
    List<?> domain = domains.get(name);
    if (domain != null) {
      Message list = new Message();
      domain.forEach(each -> list.message(1, structValue(plain(name, each))));
      info.message(5, list);
    }
    return info;
  }

  /** Returns the session's begin: the parameters' values. */
  Summaries begin() {
    return data("session_start_info", 3, session());
  }

  /** As the other, with the time. */
  Summaries begin(double time) {
    return data("session_start_info", 3, session().number(5, time));
  }

  private Message session() {
    Message session = new Message();
    values.forEach((name, value) ->
        session.message(1, new Message().text(1, name).message(2, structValue(value))));
    return session;
  }

  /** Returns the session's end. */
  static Summaries end() {
    return data("session_end_info", 4, new Message().whole(1, SUCCESS));
  }

  /** As the other, with the time. */
  static Summaries end(boolean success, double time) {
    Message session = new Message().whole(1, success ? SUCCESS : FAILURE).number(2, time);
    return data("session_end_info", 4, session);
  }

  private static Summaries data(String tag, int field, Message content) {
    return new Summaries().metadata(TAGS + tag, PLUGIN, new Message().message(field, content));
  }

  private static int type(Object value) {
    return value instanceof Boolean ? BOOL : value instanceof String ? STRING : FLOAT64;
  }

  /** A google.protobuf.Value. */
  private static Message structValue(Object value) {
    return switch (value) {
      case Boolean flag -> new Message().whole(4, flag ? 1 : 0);
      case Double number -> new Message().number(2, number);
      default -> new Message().text(3, value.toString());
    };
  }
}
