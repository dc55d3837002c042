package jtorch;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Arguments of a call by their types: mostly ones that a program might give, some absurd. */
@SuppressWarnings({
  "NullAway",
  "ReferenceEquality"
}) // nulls are given too; a lambda is itself alone
final class HostileArguments {
  private static final int DEEPEST = 4; // values that are made of values
  private static final long[] NEAR = {0, 1, 1, 1, 2, 2, 2, 3, 3, 4, -1};
  private static final long[] FAR = {
    0,
    -1,
    -2,
    7,
    64,
    1000,
    Long.MIN_VALUE,
    Long.MAX_VALUE,
    1L << 31,
    -(1L << 31),
    1L << 45,
    1L << 62,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE
  };
  private static final double[] NUMBERS = {0, 0.1, 0.5, 0.9, 1, 2, 3};
  private static final double[] ODD = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1, 1e308, -1e308, 1e-320, 1e18
  };
  private static final String[] WORDS = {
    "mean",
    "sum",
    "none",
    "batchmean",
    "bilinear",
    "nearest",
    "bicubic",
    "area",
    "trilinear",
    "nearest-exact",
    "reflect",
    "constant",
    "replicate",
    "circular",
    "zeros",
    "border",
    "tanh",
    "relu",
    "gelu",
    "linear",
    "fan_in",
    "fan_out",
    "reduced",
    "complete",
    "ij,jk->ik",
    "i,i->",
    "...ij->...ji",
    "floor",
    "trunc",
    "left",
    "right",
    "lower",
    "fro",
    "nuc",
    "ortho",
    "forward",
    "backward",
    "cpu",
    "meta",
    "float32",
    "weight",
    "bias",
    "a",
    "ij",
    "amax",
    "prod",
    "max",
    "sumsq"
  };
  private static final String[] GARBAGE = {
    "",
    "\0",
    "é\uD83D\uDE00",
    "%s%n",
    "ij,jk,kl,lm->",
    "->",
    "i...j...",
    "cuda:99",
    "x".repeat(5000)
  };

  private final ApiMembers members;
  private final Random random;
  private final HostileTensors tensors;
  private final boolean tame; // a call whose every argument is absurd is refused for the first
  private final StringBuilder text;
  private final Consumer<StringBuilder> told; // before each call that makes an argument

  /** The tensors that were given, to be used again after the call. */
  final List<Tensor> given = new ArrayList<>();

  /** Whether a null was given. */
  boolean hasNull;

  HostileArguments(
      ApiMembers members, Random random, StringBuilder text, Consumer<StringBuilder> told) {
    this.members = members;
    this.random = random;
    this.text = text;
    this.told = told;
    tensors = new HostileTensors(random);
    tame = random.nextInt(3) > 0;
  }

  private boolean isHostile() {
    return random.nextInt(tame ? 12 : 3) == 0;
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** Makes the arguments of a call. */
  Object[] of(Executable call, int depth) throws ReflectiveOperationException {
    Type[] types = call.getGenericParameterTypes();
    Object[] made = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      text.append(i == 0 ? "" : ", ");
      made[i] = of(types[i], depth);
    }
    return made;
  }

  /** Makes a value of a type. */
  Object of(Type type, int depth) throws ReflectiveOperationException {
    if (type instanceof Class<?> plain) {
      return ofClass(plain, depth);
    }
    if (type instanceof GenericArrayType array) {
      return array(raw(array.getGenericComponentType()), array.getGenericComponentType(), depth);
    }
    if (type instanceof WildcardType wild) {
      return of(wild.getUpperBounds()[0], depth);
    }
    if (type instanceof TypeVariable<?> variable) {
      Type bound = variable.getBounds()[0];
      return bound == Object.class || depth > DEEPEST ? tensor() : of(raw(bound), depth);
    }
    ParameterizedType of = (ParameterizedType) type;
    Class<?> raw = raw(of);
    Type[] of1 = of.getActualTypeArguments();
    if (raw.isAssignableFrom(ArrayList.class)) {
      return list(of1[0], depth);
    }
    if (raw.isAssignableFrom(LinkedHashMap.class)) {
      return map(of1[0], of1[1], depth);
    }
    return isFunction(raw) ? function(raw, of1) : ofClass(raw, depth);
  }

  private boolean isFunction(Class<?> type) {
    return type.isInterface() && !type.isSealed() && members.makers(type).isEmpty();
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType of -> (Class<?>) of.getRawType();
      case WildcardType wild -> raw(wild.getUpperBounds()[0]);
      case TypeVariable<?> variable -> raw(variable.getBounds()[0]);
      case GenericArrayType array -> raw(array.getGenericComponentType()).arrayType();
      default -> Object.class;
    };
  }

  private List<Object> list(Type of, int depth) throws ReflectiveOperationException {
    int size = isHostile() ? 0 : 1 + random.nextInt(4);
    List<Object> made = new ArrayList<>();
    text.append('[');
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ", ");
      made.add(of(of, depth + 1));
    }
    text.append(']');
    return made;
  }

  private Map<Object, Object> map(Type key, Type value, int depth)
      throws ReflectiveOperationException {
    Map<Object, Object> made = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Object of = of(key, depth + 1);
      text.append(" = ");
      made.put(of, of(value, depth + 1));
    }
    return made;
  }

  private Object array(Class<?> of, Type generic, int depth) throws ReflectiveOperationException {
    int size = of.isPrimitive() ? random.nextInt(5) : random.nextInt(3);
    size = oneIn(30) ? 30 : size;
    Object made = Array.newInstance(of, size);
    text.append('{');
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ", ");
      Array.set(made, i, of(generic, depth + 1));
    }
    text.append('}');
    return made;
  }

  private Tensor tensor() {
    Tensor made = tensors.make(isHostile());
    given.add(made);
    text.append(Described.of(made));
    return made;
  }

  private Object said(Object value) {
    String said = value.toString();
    text.append(value.getClass().getSimpleName().charAt(0)).append(' ');
    text.append(said.length() > 60 ? said.substring(0, 60) + "..." : said);
    return value;
  }

  private Object ofClass(Class<?> type, int depth) throws ReflectiveOperationException {
    if (!type.isPrimitive() && oneIn(150)) {
      hasNull = true;
      text.append("null");
      return null;
    }
    if (type == Tensor.class) {
      return tensor();
    }
    if (type == long.class || type == Long.class) {
      return said(integer());
    }
    if (type == int.class || type == Integer.class) {
      return said((int) integer());
    }
    if (type == double.class || type == Double.class || type == Number.class) {
      return said(number());
    }
    if (type == float.class || type == Float.class) {
      return said((float) number());
    }
    if (type == boolean.class || type == Boolean.class) {
      return said(random.nextBoolean());
    }
    if (type == String.class || type == CharSequence.class) {
      return said(isHostile() ? GARBAGE[random.nextInt(GARBAGE.length)] : word());
    }
    if (type == Object.class) {
      return ofClass(
          List.of(Tensor.class, long.class, double.class, String.class).get(random.nextInt(4)),
          depth);
    }
    if (type.isArray()) {
      return array(type.getComponentType(), type.getComponentType(), depth);
    }
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return said(constants[random.nextInt(constants.length)]);
    }
    return composed(type, depth);
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private long integer() {
    return isHostile() ? FAR[random.nextInt(FAR.length)] : NEAR[random.nextInt(NEAR.length)];
  }

  private double number() {
    return isHostile() ? ODD[random.nextInt(ODD.length)] : NUMBERS[random.nextInt(NUMBERS.length)];
  }

  private Object composed(Class<?> type, int depth) throws ReflectiveOperationException {
    List<Member> makers = members.makers(type);
    if (type.isInterface() && !type.isSealed() && (makers.isEmpty() || oneIn(2))) {
      return function(type, new Type[0]);
    }
    List<Class<?>> enums = enums(type);
    int choices = makers.size() + enums.size();
    if (choices == 0 || depth > DEEPEST) {
      throw new Unmakeable(type);
    }
    int choice = random.nextInt(choices);
    if (choice >= makers.size()) {
      return ofClass(enums.get(choice - makers.size()), depth);
    }
    Member maker = makers.get(choice);
    text.append(maker.getDeclaringClass().getSimpleName())
        .append('.')
        .append(maker instanceof Constructor<?> ? "new" : maker.getName());
    if (maker instanceof Field field) {
      field.setAccessible(true);
      return field.get(null);
    }
    text.append('(');
    Object[] arguments = of((Executable) maker, depth + 1);
    text.append(')');
    told.accept(text);
    return Reflected.call((Executable) maker, null, arguments);
  }

  private List<Class<?>> enums(Class<?> type) {
    return members.classes().stream()
        .filter(at -> at.isEnum() && type.isAssignableFrom(at))
        .toList();
  }

  /** A lambda that gives back what it is given, or something that fits. */
  private Object function(Class<?> type, Type[] generics) {
    text.append("lambda");
    long seed = random.nextLong();
    return Proxy.newProxyInstance(
        type.getClassLoader() == null ? getClass().getClassLoader() : type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) -> answer(self, method, arguments, seed, generics));
  }

  private Object answer(Object self, Method method, Object[] arguments, long seed, Type[] generics)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> self == arguments[0];
        case "hashCode" -> 1;
        default -> "lambda";
      };
    }
    if (method.isDefault()) {
      return java.lang.reflect.InvocationHandler.invokeDefault(self, method, arguments);
    }
    Type result = method.getGenericReturnType();
    if (result instanceof TypeVariable<?> && generics.length > 0) {
      result = generics[generics.length - 1]; // where Java's interfaces name what is returned
    }
    Class<?> wanted = raw(result);
    if (wanted == void.class) {
      return null;
    }
    for (Object argument : arguments == null ? new Object[0] : arguments) {
      if (wanted.isInstance(argument)) {
        return argument;
      }
    }
    return new HostileArguments(members, new Random(seed), new StringBuilder(), _ -> {})
        .of(result, 2);
  }

  /** Makes the object that a method is called on. */
  Object receiver(Executable call, Class<?> of) throws ReflectiveOperationException {
    if (Modifier.isStatic(call.getModifiers()) || call instanceof Constructor<?>) {
      return null;
    }
    Object made = of(of, 0);
    text.append('.');
    if (made == null) {
      throw new Unmakeable(of);
    }
    return made;
  }

  /** What has no maker. */
  static final class Unmakeable extends ReflectiveOperationException {
    private static final long serialVersionUID = 1L;

    Unmakeable(Class<?> type) {
      super(type.getName());
    }
  }
}
