package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** What PyTorch documents, as {@code documented.py} listed it, is here or left out for a reason. */
class DocumentedTest {
  private static final Map<String, Class<?>> OWNERS =
      Map.of(
          "torch", torch.class,
          "Tensor", Tensor.class,
          "linalg", linalg.class,
          "fft", torch.fft.class,
          "special", torch.special.class,
          "sparse", torch.sparse.class,
          "func", torch.func.class,
          "windows", torch.signal.windows.class);

  @Test
  void whatPyTorchDocumentsIsHereOrLeftOutForAReason() {
    Set<String> missing = new TreeSet<>(read("documented.txt"));
    assertTrue(missing.size() > 1000, "only " + missing.size() + " names are listed");
    missing.removeIf(DocumentedTest::isHere);
    missing.removeAll(leftOut());
    assertEquals(Set.of(), missing, "names that are neither here nor in not-in-java.txt");
  }

  @Test
  void whatIsLeftOutIsDocumentedAndNotHere() {
    Set<String> stale = new TreeSet<>(leftOut());
    Set<String> documented = Set.copyOf(read("documented.txt"));
    stale.removeIf(name -> documented.contains(name) && !isHere(name));
    assertEquals(Set.of(), stale, "names to take out of not-in-java.txt");
  }

  private static boolean isHere(String name) {
    int dot = name.indexOf('.');
    Class<?> owner = Objects.requireNonNull(OWNERS.get(name.substring(0, dot)), name);
    String method = name.substring(dot + 1);
    Set<String> methods =
        Arrays.stream(owner.getMethods())
            .filter(m -> Modifier.isStatic(m.getModifiers()) == (owner != Tensor.class))
            .map(Method::getName)
            .collect(Collectors.toSet());
    // Java keeps some words for itself: float_ is Python's float
    return methods.contains(method)
        || (SourceVersion.isKeyword(method) && methods.contains(method + "_"));
  }

  private static Set<String> leftOut() {
    return read("not-in-java.txt").stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(line.lastIndexOf(": ") + 2))
        .flatMap(names -> Arrays.stream(names.split(" ")))
        .collect(Collectors.toSet());
  }

  private static List<String> read(String name) {
    try (var in = DocumentedTest.class.getResourceAsStream(name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
