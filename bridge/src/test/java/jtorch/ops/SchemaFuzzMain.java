package jtorch.ops;

import java.util.List;
import java.util.Random;
import jtorch.torch;

/** Defines operators by schemas with random changes; ends normally, or the bridge is at fault. */
final class SchemaFuzzMain {
  private static final String SIGNS = "()[]{}!?*,.=->:|\"'\\ #0123456789abTensorintstrfloat_\t";

  private SchemaFuzzMain() {}

  /** Arguments: the seed and the number of schemas. */
  public static void main(String[] args) {
    Random random = new Random(Long.parseLong(args[0]));
    List<String> schemas = Dispatched.schemas();
    Library library = torch.library("fuzz");
    int defined = 0;
    int refused = 0;
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      String text = schemas.get(random.nextInt(schemas.size()));
      String changed = changed("fuzz::f" + i + text.substring(text.indexOf('(')), random);
      try {
        library.define(changed);
        defined++;
      } catch (IllegalArgumentException expected) {
        refused++;
      } catch (RuntimeException e) {
        throw new AssertionError(changed, e);
      }
    }
    System.out.println(defined > 100 && refused > 100 ? "both" : defined + ", " + refused);
  }

  private static String changed(String schema, Random random) {
    StringBuilder text = new StringBuilder(schema);
    for (int n = random.nextInt(4); n > 0 && !text.isEmpty(); n--) {
      int at = random.nextInt(text.length());
      char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, sign);
        case 1 -> text.setCharAt(at, sign);
        case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
        default -> text.setLength(at + 1);
      }
    }
    return text.toString();
  }
}
