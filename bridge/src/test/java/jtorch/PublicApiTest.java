package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The public API against a list of it, one member a line, so that a change to it is seen. */
class PublicApiTest {
  private static final Path LIST = Path.of("src/test/resources/jtorch/public-api.txt");
  private static final String WRITE = "public-api.write";

  @Test
  void thePublicApiIsWhatTheListSays() throws IOException, URISyntaxException {
    Set<String> actual = members();
    assertTrue(actual.size() > 2000, "only " + actual.size() + " members were found");
    if (Boolean.getBoolean(WRITE)) {
      Files.write(LIST, actual);
    }
    Set<String> listed = new TreeSet<>(Files.readAllLines(LIST));
    Set<String> added = new TreeSet<>(actual);
    added.removeAll(listed);
    listed.removeAll(actual);
    String how =
        "the public API has changed; if that is meant, write its list anew: mvn -pl native,bridge"
            + " test -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false -D"
            + WRITE
            + "=true";
    assertEquals(Set.of(), added, how + "; new:");
    assertEquals(Set.of(), listed, how + "; gone:");
  }

  private static Set<String> members() throws IOException, URISyntaxException {
    Path classes = Path.of(torch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<String> members = new TreeSet<>();
    try (Stream<Path> files = Files.walk(classes)) {
      List<String> names =
          files
              .map(file -> classes.relativize(file).toString())
              .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
              .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
              .filter(name -> !name.startsWith("jtorch.internal."))
              .toList();
      for (String name : names) {
        addMembers(members, load(name));
      }
    }
    return members;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicApiTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static void addMembers(Set<String> members, Class<?> type) {
    if (!isReachable(type)) {
      return;
    }
    String owner = type.getCanonicalName();
    members.add(owner + " " + kind(type) + " " + text(type.getGenericSuperclass()));
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isOpen(constructor)) {
        members.add(owner + " new" + parameters(constructor));
      }
    }
    // what a hidden superclass has, its public subclass has
    for (Class<?> at = type; at != null && (at == type || isHidden(at)); at = at.getSuperclass()) {
      for (Method method : at.getDeclaredMethods()) {
        if (isOpen(method)) {
          members.add(
              owner
                  + "."
                  + method.getName()
                  + parameters(method)
                  + " "
                  + text(method.getGenericReturnType())
                  + rank(method));
        }
      }
      for (Field field : at.getDeclaredFields()) {
        if (isOpen(field)) {
          members.add(
              owner + "." + field.getName() + " " + text(field.getGenericType()) + rank(field));
        }
      }
    }
  }

  private static boolean isReachable(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
      if ((at.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) == 0) {
        return false;
      }
    }
    return type.getCanonicalName() != null;
  }

  private static boolean isHidden(Class<?> type) {
    return type.getName().startsWith("jtorch.") && !isReachable(type);
  }

  private static boolean isOpen(Member member) {
    return (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
        && !member.isSynthetic();
  }

  private static String rank(Member member) {
    int modifiers = member.getModifiers();
    return (Modifier.isProtected(modifiers) ? " protected" : "")
        + (Modifier.isStatic(modifiers) ? " static" : "")
        + (Modifier.isAbstract(modifiers) ? " abstract" : "");
  }

  private static String kind(Class<?> type) {
    return type.isRecord()
        ? "record"
        : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
  }

  private static String parameters(Executable executable) {
    return Arrays.stream(executable.getGenericParameterTypes())
        .map(PublicApiTest::text)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String text(@Nullable Type type) {
    return type == null ? "-" : type.getTypeName().replace("java.lang.", "");
  }
}
