package jtorch;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Calls all that is public with arguments that no program would give; ends normally, or the bridge
 * is at fault.
 *
 * <p>Arguments: the seed, the first call, the call after the last, a file that holds the call which
 * is made, and, if only some are wanted, an expression that is found in their names. A call depends
 * on the seed and its number alone.
 */
final class ApiFuzzMain {
  private static final int ROOM = 1 << 16; // bytes for the text of a call
  private static final long PATIENCE_SECONDS = 20;
  static final int TAKES_LONG = 3; // the exit code for a call that was given up
  private static final long MIX = 0x9E3779B97F4A7C15L; // neighbours among seeds are alike in Random
  private static final int LARGEST = 1 << 16; // elements of a result that is looked at

  private final ApiMembers members = new ApiMembers();
  private final List<ApiMembers.Target> targets;
  private final MappedByteBuffer now;
  private final Map<String, Integer> odd = new TreeMap<>();
  private final Set<Executable> returned =
      new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
  private volatile long started = System.nanoTime();
  private long done;
  private long refused;
  private long unmakeable;

  private ApiFuzzMain(Path file, String wanted) throws IOException, URISyntaxException {
    Pattern found = Pattern.compile(wanted);
    targets = members.targets(name -> found.matcher(name).find());
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      now = channel.map(FileChannel.MapMode.READ_WRITE, 0, ROOM);
    }
  }

  private void say(CharSequence text) {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    now.clear();
    now.put(bytes, 0, Math.min(bytes.length, ROOM - 1));
    now.put((byte) 0);
  }

  private void call(long seed, long number) {
    started = System.nanoTime();
    torch.manual_seed(seed + number);
    Random random = new Random((seed << 40) + number * MIX);
    ApiMembers.Target target = targets.get((int) (number % targets.size()));
    StringBuilder text = new StringBuilder();
    text.append(number).append(' ').append(target.call()).append('\n');
    say(text);
    HostileArguments arguments = new HostileArguments(members, random, text, this::say);
    try (var _ = torch.scope()) {
      Object[] made;
      Object receiver;
      try {
        receiver = arguments.receiver(target.call(), target.owner());
        text.append('(');
        made = arguments.of(target.call(), 0);
        text.append(')');
      } catch (HostileArguments.Unmakeable e) {
        unmakeable++;
        odd.merge("no maker of " + e.getMessage(), 1, Integer::sum);
        return;
      }
      say(text);
      Object result = Reflected.call(target.call(), receiver, made);
      returned.add(target.call());
      use(result, 0);
      if (result instanceof AutoCloseable open && !(result instanceof Tensor)) {
        open.close();
      }
      done++;
    } catch (Throwable e) { // whatever it is, it is looked at
      note(Reflected.cause(e), arguments.hasNull, text.toString());
    }
    try (var _ = torch.scope()) {
      for (Tensor tensor : arguments.given) {
        use(tensor, 0);
      }
    } catch (Throwable e) { // as above
      note(Reflected.cause(e), arguments.hasNull, text + " used again");
    }
  }

  /** Reads a result, and goes back through the graph that it is the end of. */
  private static void use(Object result, int depth) throws ReflectiveOperationException {
    switch (result) {
      case Tensor x when !x.isClosed() -> use(x);
      case Iterable<?> many when depth < 3 && !(many instanceof Tensor) -> {
        int count = 0;
        for (Object one : many) {
          if (count++ < 5) {
            use(one, depth + 1);
          }
        }
      }
      case Record record when depth < 3 -> {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          component.getAccessor().setAccessible(true);
          use(component.getAccessor().invoke(record), depth + 1);
        }
      }
      case null -> {}
      default -> {}
    }
  }

  private static void use(Tensor x) {
    if (x.numel() > LARGEST || !String.valueOf(x.layout()).contains("strided")) {
      return;
    }
    if (x.toString().isEmpty()) {
      throw new AssertionError("a tensor has no text");
    }
    if (x.requires_grad()) {
      (x.is_complex() ? x.abs() : x).sum().backward();
    }
  }

  private void note(Throwable failure, boolean hasNull, String text) {
    refused++;
    boolean fair =
        failure instanceof TorchException
            || failure instanceof IllegalArgumentException
            || failure instanceof IllegalStateException
            || failure instanceof IndexOutOfBoundsException
            || failure instanceof UnsupportedOperationException
            || failure instanceof OutOfMemoryError;
    boolean fairForNull = hasNull && failure instanceof NullPointerException;
    boolean plain =
        !String.valueOf(failure.getMessage()).matches("(?s).*(frame #|Exception raised).*");
    if ((fair && plain) || fairForNull) {
      return;
    }
    StackTraceElement[] trace = failure.getStackTrace();
    String where =
        Arrays.stream(trace)
            .filter(
                e -> e.getClassName().startsWith("jtorch.") && !e.getClassName().contains("Fuzz"))
            .findFirst()
            .map(Object::toString)
            .orElse("nowhere");
    String what = failure.getClass().getSimpleName() + " at " + where;
    if (odd.merge(what, 1, Integer::sum) == 1) {
      System.out.println(
          what + "\n  " + failure.getMessage() + "\n  " + text.replace("\n", "\n  "));
    }
  }

  private void watch() {
    while (true) {
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        return;
      }
      if (System.nanoTime() - started > PATIENCE_SECONDS * 1_000_000_000L) {
        Thread.getAllStackTraces()
            .forEach((thread, trace) -> {
              if (thread.getName().equals("main")) {
                System.out.println(
                    "hangs\n  "
                        + String.join("\n  ", Arrays.stream(trace).map(Object::toString).toList()));
              }
            });
        System.out.flush();
        Runtime.getRuntime().halt(TAKES_LONG);
      }
    }
  }

  public static void main(String[] args) throws IOException, URISyntaxException {
    long seed = Long.parseLong(args[0]);
    long from = Long.parseLong(args[1]);
    long to = Long.parseLong(args[2]);
    torch.manual_seed(seed);
    torch.set_num_threads(1);
    org.bytedeco.pytorch.global.torch.SetStackTraceFetcher(FuzzMain.NoStack.KEPT);
    var fuzz = new ApiFuzzMain(Path.of(args[3]), args.length > 4 ? args[4] : "");
    Thread watch = new Thread(fuzz::watch);
    watch.setDaemon(true);
    watch.start();
    for (long i = from; i < to; i++) {
      fuzz.call(seed, i);
    }
    System.out.println("targets " + fuzz.targets.size());
    System.out.println("returned " + fuzz.returned.size());
    System.out.println("calls " + (to - from));
    System.out.println("done " + fuzz.done);
    System.out.println("refused " + fuzz.refused);
    System.out.println("unmakeable " + fuzz.unmakeable);
    fuzz.odd.forEach((what, times) -> System.out.println(times + " " + what));
  }
}
