package jtorch.trainer.recipes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jtorch.trainer.UserException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML as Python's users write it, and writes a value on one line of it. */
final class YamlText {
  private static final int MOST_CHARACTERS = 1 << 16;
  private static final int MOST_DEPTH = 8; // a recipe needs three

  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.FLOW)
          .setWidth(1000)
          .setSchema(new CoreSchema())
          .build();

  private YamlText() {}

  /**
   * Returns what a text has at its top, or null if there is nothing.
   *
   * @param source what the text is called in sentences
   * @throws UserException if it is no YAML, or values are nested more deeply than a recipe's
   */
  static @Nullable Object read(String text, String source) {
    LoadSettings limits =
        LoadSettings.builder()
            .setLabel(source)
            .setCodePointLimit(MOST_CHARACTERS)
            .setSchema(new CoreSchema())
            .build();
    try {
      checkBrackets(new Parse(limits).parseString(text), source);
      Object root = new Load(limits).loadFromString(text);
      checkDepth(root, 0, source);
      return root;
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(mark -> ", line " + (mark.getLine() + 1)).orElse("");
      throw UserException.usage(
          "The recipe " + source + line + " is no YAML: " + e.getProblem() + ".");
    } catch (YamlEngineException e) {
      throw UserException.usage("The recipe " + source + " is no YAML: " + e.getMessage() + ".");
    }
  }

  /** The loader calls itself for each bracket, and has no limit of its own. */
  private static void checkBrackets(Iterable<Event> events, String source) {
    int depth = 0;
    for (Event event : events) {
      if (event instanceof CollectionStartEvent) {
        checkDepth(++depth, source);
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
  }

  /** An anchor may stand for what it is a part of, which has no end. */
  private static void checkDepth(@Nullable Object value, int depth, String source) {
    checkDepth(depth, source);
    Collection<?> parts =
        switch (value) {
          case Map<?, ?> map -> map.values();
          case Collection<?> items -> items;
          case null, default -> List.of();
        };
    for (Object part : parts) {
      checkDepth(part, depth + 1, source);
    }
  }

  private static void checkDepth(int depth, String source) {
    if (depth > MOST_DEPTH) {
      throw UserException.usage(
          "The recipe "
              + source
              + " has values within values, more than "
              + MOST_DEPTH
              + " deep, or one that contains itself; a recipe needs three.");
    }
  }

  static String of(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e -> of(String.valueOf(e.getKey())) + ": " + of(e.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> list ->
          list.stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
      case Double number when number.isNaN() -> ".nan";
      case Double number when number.isInfinite() -> number > 0 ? ".inf" : "-.inf";
      case Number number -> number.toString();
      default -> new Dump(SETTINGS).dumpToString(value).strip();
    };
  }
}
