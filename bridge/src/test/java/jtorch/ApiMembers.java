package jtorch;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a user can call, found by reflection: constructors, functions, methods and constants. */
final class ApiMembers {
  // files, folders and downloads, processes' settings, whole networks, and what waits for a user
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "jtorch\\.(internal|vision\\.datasets|vision\\.models|utils\\.tensorboard|utils\\.benchmark"
              + "|serialization|safetensors|jit|cuda|profiler|ops)\\..*"
              + "|jtorch\\..*(DataLoader|Image|ImageFile|Thread).*");

  private static final Set<String> METHODS_LEFT_OUT =
      Set.of(
          "set_num_interop_threads",
          "set_num_threads",
          "set_default_dtype", // changes what comes after, as the next ones do
          "set_default_device",
          "set_default_tensor_type",
          "use_deterministic_algorithms",
          "set_printoptions",
          "set_warn_always",
          "register_constraint",
          "register_kl",
          "parallel_for",
          "from_segment",
          "save",
          "load",
          "wait",
          "notify",
          "notifyAll",
          "valueOf",
          "values",
          "equals",
          "hashCode",
          "getClass");

  /** Something to call, and the class of the object that it is called on. */
  record Target(Class<?> owner, Executable call) {}

  private final List<Class<?>> classes = new ArrayList<>();
  private final Map<Class<?>, List<Member>> makers = new HashMap<>();

  ApiMembers() throws IOException, URISyntaxException {
    Path folder = Path.of(torch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .map(file -> folder.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
          .filter(name -> !LEFT_OUT.matcher(name).matches())
          .sorted()
          .map(ApiMembers::load)
          .filter(ApiMembers::isReachable)
          .forEach(classes::add);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ApiMembers.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isReachable(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
      if (!Modifier.isPublic(at.getModifiers())) {
        return false;
      }
    }
    return type.getCanonicalName() != null;
  }

  /** Returns everything that can be called and whose text fits, always in the same order. */
  List<Target> targets(Predicate<String> wanted) {
    Map<String, Target> found = new TreeMap<>();
    for (Class<?> type : classes) {
      if (type.getName().contains("Kwargs")) {
        continue; // arguments of others
      }
      if (!Modifier.isAbstract(type.getModifiers())) {
        for (Constructor<?> constructor : type.getConstructors()) {
          found.put(constructor.toString(), new Target(type, constructor));
        }
      }
      for (Method method : type.getMethods()) {
        if (isCallable(type, method)) {
          Class<?> declaring = method.getDeclaringClass();
          boolean own =
              isReachable(declaring) && !key(type, method).startsWith(type.getName() + " ");
          found.put(key(type, method), new Target(own ? declaring : type, method));
        }
      }
    }
    return found.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean isCallable(Class<?> type, Method method) {
    return method.getDeclaringClass().getName().startsWith("jtorch.")
        && !method.isSynthetic()
        && !METHODS_LEFT_OUT.contains(method.getName())
        && !type.isEnum();
  }

  /** A method is called once for the class that declares it; a layer's own call, for each layer. */
  private static String key(Class<?> type, Method method) {
    boolean own = method.getName().equals("forward") || method.getName().equals("step");
    return own ? type.getName() + " " + method : method.toString();
  }

  /** Returns what makes a value of a type: constants, constructors and functions of its own. */
  List<Member> makers(Class<?> type) {
    return makers.computeIfAbsent(type, this::search);
  }

  private List<Member> search(Class<?> type) {
    List<Member> found = new ArrayList<>();
    for (Class<?> at : classes) {
      boolean fits = type.isAssignableFrom(at) && !Modifier.isAbstract(at.getModifiers());
      if (fits && !at.isEnum()) {
        found.addAll(List.of(at.getConstructors()));
      }
      for (Field field : at.getFields()) {
        if (Modifier.isStatic(field.getModifiers()) && type.isAssignableFrom(field.getType())) {
          found.add(field);
        }
      }
      for (Method method : at.getMethods()) {
        boolean related =
            at == type || (method.getReturnType() == type && at.getName().endsWith("s"));
        if (Modifier.isStatic(method.getModifiers())
            && related
            && type.isAssignableFrom(method.getReturnType())
            && !METHODS_LEFT_OUT.contains(method.getName())) {
          found.add(method);
        }
      }
    }
    found.sort(Comparator.comparing(Object::toString));
    return found;
  }

  /** Returns the public classes. */
  Collection<Class<?>> classes() {
    return classes;
  }
}
