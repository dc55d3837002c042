package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A method of a class that users extend hides the keyword of its name from their class; so the
 * class has a method that does what the keyword's does.
 */
class HiddenKeywordsTest {
  private static final List<Method> KEYWORDS =
      Arrays.stream(Kwargs.class.getMethods())
          .filter(method -> Modifier.isStatic(method.getModifiers()))
          .toList();

  /** Methods of the keywords' own form, which Python's modules have, too. */
  private static final Set<String> OTHERS = Set.of("train", "append", "step");

  /** What is extended with other arguments than these keywords. */
  private static final Set<String> WITHOUT =
      Set.of(
          "jtorch.Tensor",
          "jtorch.amp.GradScaler",
          "jtorch.distributions.Constraint",
          "jtorch.distributions.Distribution",
          "jtorch.distributions.Transform",
          "jtorch.distributions.TransformedDistribution");

  @TestFactory
  Stream<DynamicTest> whatAClassHidesItGivesToThoseWhoExtendIt() throws Exception {
    List<Class<?>> classes = extended();
    assertTrue(classes.size() > 190, classes.size() + " classes");
    return classes.stream()
        .map(type ->
            DynamicTest.dynamicTest(type.getName(), () -> assertEquals(Set.of(), hidden(type))));
  }

  /** All public classes that a user's class can extend. */
  private static List<Class<?>> extended() throws Exception {
    Path root = Path.of(torch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.contains("-"))
          .map(file -> file.replace(".class", "").replaceAll("[/\\\\]", "."))
          .filter(name -> !name.startsWith("jtorch.internal.") && !WITHOUT.contains(name))
          .sorted()
          .<Class<?>>map(HiddenKeywordsTest::load)
          .filter(HiddenKeywordsTest::canBeExtended)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, HiddenKeywordsTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean canBeExtended(Class<?> type) {
    int is = type.getModifiers();
    return Modifier.isPublic(is)
        && !Modifier.isFinal(is)
        && !type.isInterface()
        && !type.isSealed()
        && !type.isAssignableFrom(Kwargs.class)
        && Arrays.stream(type.getDeclaredConstructors()).anyMatch(HiddenKeywordsTest::isSeen);
  }

  private static Set<String> hidden(Class<?> type) {
    List<Method> seen =
        Stream.<Class<?>>iterate(type, at -> at != Object.class, Class::getSuperclass)
            .flatMap(at -> Arrays.stream(at.getDeclaredMethods()))
            .filter(method -> !method.isSynthetic() && isSeen(method))
            .toList();
    return KEYWORDS.stream()
        .filter(keyword -> !OTHERS.contains(keyword.getName()))
        .filter(keyword -> seen.stream().anyMatch(m -> m.getName().equals(keyword.getName())))
        .filter(keyword -> seen.stream().noneMatch(m -> isForward(m, keyword)))
        .map(Method::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isSeen(Executable member) {
    return (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
  }

  private static boolean isForward(Method method, Method keyword) {
    return method.getName().equals(keyword.getName())
        && Modifier.isStatic(method.getModifiers())
        && method.isVarArgs() == keyword.isVarArgs()
        && method.getReturnType().equals(keyword.getReturnType())
        && Arrays.equals(method.getParameterTypes(), keyword.getParameterTypes());
  }
}
