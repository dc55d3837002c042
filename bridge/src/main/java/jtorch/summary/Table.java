package jtorch.summary;

import java.util.List;
import java.util.Map;

/** The table's layout. */
final class Table {
  private static final int NAME_WIDTH = 40;
  private static final int ALIGN = 5;

  private final Settings settings;
  private final int nameWidth;

  Table(Settings settings, List<LayerInfo> layers) {
    this.settings = settings;
    int longest = 0;
    for (LayerInfo info : layers) {
      longest = Math.max(longest, title(info).length() + info.depth * ALIGN + 1);
    }
    nameWidth = longest >= NAME_WIDTH ? Math.ceilDiv(longest, ALIGN) * ALIGN : NAME_WIDTH;
  }

  private String title(LayerInfo info) {
    return info.title(settings.has("var_names"), settings.has("depth"));
  }

  int width() {
    return settings.columns.size() * settings.width + nameWidth;
  }

  String header() {
    StringBuilder title = new StringBuilder("Layer (type");
    title.append(settings.has("var_names") ? " (var_name)" : "");
    title.append(settings.has("depth") ? ":depth-idx" : "").append(')');
    StringBuilder line = new StringBuilder(left(title.toString(), nameWidth)).append(' ');
    settings.columns.forEach(c -> line.append(left(c.title(), settings.width)).append(' '));
    return line.toString().stripTrailing() + "\n";
  }

  String rows(List<LayerInfo> layers, long total) {
    StringBuilder text = new StringBuilder();
    for (LayerInfo info : layers) {
      boolean hidden = settings.has("hide_recursive_layers") && info.recursive;
      if (info.depth > settings.depth || hidden) {
        continue;
      }
      boolean deepest = info.depth == settings.depth;
      text.append(row(start(info.depth) + title(info), info.values(deepest, total)));
      if (settings.verbose == 2) {
        info.innerLayers.forEach(
            (name, values) -> text.append(row(start(info.depth + 1) + name, values)));
      }
    }
    return text.toString();
  }

  private String row(String name, Map<Column, String> values) {
    StringBuilder line = new StringBuilder(left(name, nameWidth)).append(' ');
    for (Column column : settings.columns) {
      line.append(left(values.getOrDefault(column, ""), settings.width)).append(' ');
    }
    return line.toString().stripTrailing() + "\n";
  }

  /** Returns the branches before a name. */
  private String start(int depth) {
    boolean ascii = settings.has("ascii_only");
    return switch (depth) {
      case 0 -> "";
      case 1 -> ascii ? "+ " : "├─";
      default -> (ascii ? "|    " : "│    ").repeat(depth - 1) + (ascii ? "+ " : "└─");
    };
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
