package jtorch.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import jtorch.sys.JavaOperators;
import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.FunctionSchema;
import org.bytedeco.pytorch.OperatorHandleOptional;
import org.bytedeco.pytorch.OperatorName;

/** The operators that Java has defined, for other processes that must know them. */
public final class JavaSchemas {
  static {
    Natives.load();
  }

  private static final List<String> DEFINED = new CopyOnWriteArrayList<>();

  private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

  private JavaSchemas() {}

  /**
   * Defines an operator.
   *
   * @throws IllegalArgumentException if LibTorch refuses the schema, or has such an operator
   */
  public static synchronized void define(
      String namespace, String name, String overload, String schema) {
    String full = overload.isEmpty() ? name : name + "." + overload;
    try (OperatorName wanted = new OperatorName(name, overload);
        OperatorHandleOptional found = Dispatcher.singleton().findOp(wanted)) {
      if (found.has_value()) {
        throw new IllegalArgumentException(
            "torch.library: there is an operator " + full + " already; choose another name.");
      }
    }
    try (FunctionSchema parsed = org.bytedeco.pytorch.global.torch.parseSchema(schema)) {
      assert !parsed.isNull();
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          Sentence.of("torch.library", String.valueOf(e.getMessage())), e);
    }
    if (!JavaOperators.define(namespace, schema)) {
      throw new IllegalArgumentException("torch.library: LibTorch refuses " + schema + ".");
    }
    DEFINED.add(namespace + " " + schema);
    NAMES.add(full);
  }

  /** Returns whether Java has defined an operator, by its name and overload. */
  public static boolean defines(String name, String overload) {
    return NAMES.contains(overload.isEmpty() ? name : name + "." + overload);
  }

  /** Returns all of them in one word without a blank. */
  public static String all() {
    return DEFINED.stream()
        .map(one -> Base64.getEncoder().encodeToString(one.getBytes(StandardCharsets.UTF_8)))
        .collect(Collectors.joining(","));
  }

  /** Defines those of another process, without their bodies. */
  public static void defineAll(String all) {
    for (String one : all.split(",", -1)) {
      String text = new String(Base64.getDecoder().decode(one), StandardCharsets.UTF_8);
      int blank = text.indexOf(' ');
      if (blank > 0) {
        JavaOperators.define(text.substring(0, blank), text.substring(blank + 1));
      }
    }
  }
}
