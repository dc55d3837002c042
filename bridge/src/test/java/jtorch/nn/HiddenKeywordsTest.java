package jtorch.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jtorch.Kwargs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A method of a layer hides the keyword of its name from a class that extends the layer; so the
 * layer has a method that does what the keyword's does.
 */
class HiddenKeywordsTest {
  private static final List<Method> KEYWORDS =
      Arrays.stream(Kwargs.class.getMethods())
          .filter(method -> Modifier.isStatic(method.getModifiers()))
          .toList();

  /** Methods of the keywords' own form, which Python's modules have, too. */
  private static final Set<String> OTHERS = Set.of("train", "append");

  @TestFactory
  Stream<DynamicTest> whatALayerHidesItGivesToThoseWhoExtendIt() throws Exception {
    Set<String> names = new TreeSet<>(EveryLayerTest.layers());
    assertTrue(names.size() > 140, names.toString());
    return names.stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> assertEquals(Set.of(), hidden(name))));
  }

  private static Set<String> hidden(String layer) throws ClassNotFoundException {
    Class<?> type = Class.forName("jtorch.nn." + layer);
    if (Modifier.isFinal(type.getModifiers())) {
      return Set.of();
    }
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

  private static boolean isSeen(Method method) {
    return (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
  }

  private static boolean isForward(Method method, Method keyword) {
    return method.getName().equals(keyword.getName())
        && Modifier.isStatic(method.getModifiers())
        && method.isVarArgs() == keyword.isVarArgs()
        && method.getReturnType().equals(keyword.getReturnType())
        && Arrays.equals(method.getParameterTypes(), keyword.getParameterTypes());
  }
}
