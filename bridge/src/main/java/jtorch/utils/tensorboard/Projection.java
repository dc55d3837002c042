package jtorch.utils.tensorboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import jtorch.PyString;
import jtorch.SummaryWriterKwargs.AddEmbeddingKwarg;
import jtorch.SummaryWriterKwargs.GlobalStep;
import jtorch.SummaryWriterKwargs.LabelImg;
import jtorch.SummaryWriterKwargs.Metadata;
import jtorch.SummaryWriterKwargs.MetadataHeader;
import jtorch.SummaryWriterKwargs.TagOf;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** The points that TensorBoard's projector shows: files beside the events. */
final class Projection {
  private final Tensor points;
  private @Nullable List<?> labels;
  private List<String> header = List.of();
  private @Nullable Tensor pictures;
  private long step;
  private String tag = "default";

  /**
   * Takes points of (N, D).
   *
   * @throws IllegalArgumentException if labels or pictures are not theirs
   */
  Projection(Tensor points, AddEmbeddingKwarg... keywords) {
    this.points = points;
    for (AddEmbeddingKwarg keyword : keywords) {
      switch (keyword) {
        case GlobalStep k -> step = k.value();
        case TagOf k -> tag = k.value();
        case Metadata k -> labels = k.value();
        case MetadataHeader k -> header = k.value();
        case LabelImg k -> pictures = k.value();
      }
    }
    check();
  }

  private void check() {
    if (points.dim() != 2) {
      throw refused("is not (N, D): N points in D dimensions");
    }
    if (labels != null && labels.size() != points.size(0)) {
      throw refused("has not as many points as metadata has labels, which is " + labels.size());
    }
    if (labels != null && !header.isEmpty() && labels.stream().anyMatch(row -> !fits(row))) {
      throw refused("has metadata whose rows are not lists as long as metadata_header, " + header);
    }
    if (pictures != null
        && (pictures.dim() != 4
            || pictures.size(0) != points.size(0)
            || pictures.numel() == 0
            || (pictures.size(1) != 1 && pictures.size(1) != 3)
            || !square(pictures))) {
      throw refused(
          "has not a picture each in label_img of shape "
              + Arrays.toString(pictures.shape())
              + ", which is to be (N, 1 or 3, H, W), not higher together than wide");
    }
  }

  private boolean fits(Object row) {
    return row instanceof List<?> list && list.size() == header.size();
  }

  private static boolean square(Tensor pictures) {
    long columns = columns(pictures);
    long rows = Math.ceilDiv(pictures.size(0), columns);
    return rows * pictures.size(2) <= columns * pictures.size(3);
  }

  private static int columns(Tensor pictures) {
    return (int) Math.ceil(Math.sqrt((double) pictures.size(0)));
  }

  private IllegalArgumentException refused(String why) {
    return new IllegalArgumentException(
        "add_embedding: mat of shape " + Arrays.toString(points.shape()) + " " + why + ".");
  }

  private String name() {
    String safe = tag.replace("%", "%25").replace("/", "%2f").replace("\\", "%5c");
    return String.format(Locale.ROOT, "%05d/%s", step, safe);
  }

  /** Writes the points' files into a folder of their own. */
  void write(Path folder) {
    Path own = folder.resolve(name());
    try (var scope = torch.scope();
        var mode = torch.no_grad()) {
      assert scope != null && mode != null;
      Files.createDirectories(own);
      if (labels != null) {
        Files.writeString(own.resolve("metadata.tsv"), labelLines(labels));
      }
      if (pictures != null) {
        Files.write(own.resolve("sprite.png"), sprite(pictures.cpu()).png());
      }
      Files.writeString(own.resolve("tensors.tsv"), pointLines());
    } catch (IOException e) {
      throw EventFile.failure(own, e);
    }
  }

  private String labelLines(List<?> rows) {
    List<String> lines = new ArrayList<>();
    if (!header.isEmpty()) {
      lines.add(String.join("\t", header));
    }
    for (Object row : rows) {
      lines.add(!header.isEmpty() && row instanceof List<?> list ? cells(list) : text(row));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String cells(List<?> row) {
    return String.join("\t", row.stream().map(Projection::text).toList());
  }

  private static String text(Object value) {
    return PyString.format("{}", value);
  }

  private String pointLines() {
    boolean fraction = points.is_floating_point();
    StringBuilder lines = new StringBuilder();
    for (long i = 0; i < points.size(0); i++) {
      Tensor row = points.get(i);
      StringJoiner cells = new StringJoiner("\t", "", "\n");
      if (fraction) {
        Arrays.stream(row.toDoubles()).forEach(x -> cells.add(text(x)));
      } else {
        Arrays.stream(row.toLongs()).forEach(x -> cells.add(text(x)));
      }
      lines.append(cells);
    }
    return lines.toString();
  }

  /** All pictures in a square, as the projector wants them. */
  private static Pixels sprite(Tensor pictures) {
    Tensor grid = Pixels.grid(pictures, columns(pictures)).to(torch.float64).mul(255);
    long missing = grid.size(2) - grid.size(1);
    Tensor square =
        torch.cat(List.of(grid, grid.new_zeros(new long[] {3, missing, grid.size(2)})), 1);
    return Pixels.of(square.permute(1, 2, 0));
  }

  /** Returns what the projector's settings say of the points, in protobuf's text form. */
  String settings() {
    StringBuilder text = new StringBuilder("embeddings {\n");
    line(text, "  tensor_name", String.format(Locale.ROOT, "%s:%05d", tag, step));
    if (labels != null) {
      line(text, "  metadata_path", name() + "/metadata.tsv");
    }
    if (pictures != null) {
      Tensor shown = Objects.requireNonNull(pictures);
      text.append("  sprite {\n");
      line(text, "    image_path", name() + "/sprite.png");
      text.append("    single_image_dim: ").append(shown.size(3)).append('\n');
      text.append("    single_image_dim: ").append(shown.size(2)).append("\n  }\n");
    }
    line(text, "  tensor_path", name() + "/tensors.tsv");
    return text.append("}\n").toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": \"");
    value.chars().forEach(each -> text.append(escaped((char) each)));
    text.append("\"\n");
  }

  private static String escaped(char letter) {
    return switch (letter) {
      case '"', '\'', '\\' -> "\\" + letter;
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          letter < ' ' || letter == 0x7f
              ? String.format(Locale.ROOT, "\\%03o", (int) letter)
              : String.valueOf(letter);
    };
  }
}
