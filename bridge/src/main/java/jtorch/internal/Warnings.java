package jtorch.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What Python's PyTorch warns of and does all the same: logged at the level WARNING under the name
 * "jtorch", each text once, as Python warns once at each place.
 */
public final class Warnings {
  private static final System.Logger LOG = System.getLogger("jtorch");

  /** Texts carry values, so that a program could make ever new ones. */
  private static final int MOST = 100;

  private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

  private Warnings() {}

  /** Logs a warning that has not been logged before. */
  public static void warn(String text) {
    if (SAID.size() < MOST && SAID.add(text)) {
      LOG.log(System.Logger.Level.WARNING, text);
    }
  }
}
