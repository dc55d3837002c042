package jtorch.trainer.shell;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import jdk.jshell.execution.LocalExecutionControl;
import org.jspecify.annotations.Nullable;

/**
 * Runs what is typed in this process, all of it on one thread.
 *
 * <p>JShell's own way is a thread for each snippet. But a gradient mode, a scope and the threads of
 * LibTorch's operators belong to a thread, and what one line switches off is off in the next. So
 * the thread that JShell starts only waits here; JShell's stop, which it weaves into the snippets,
 * works on.
 */
final class SnippetControl extends LocalExecutionControl {
  private static final AtomicReference<@Nullable SnippetControl> RUNNING = new AtomicReference<>();
  private static final String SNIPPETS = "REPL."; // JShell's package for them

  private final ThreadGroup group = Thread.currentThread().getThreadGroup(); // JShell joins its own
  private final ExecutorService thread = Executors.newSingleThreadExecutor(this::daemon);
  private volatile @Nullable Callable<@Nullable Object> next;

  /** A value's text, in the place of the value. */
  private record Text(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  private Thread daemon(Runnable task) {
    Thread made = new Thread(group, task, "snippets");
    made.setDaemon(true);
    return made;
  }

  @Override
  protected String invoke(Method snippet) throws Exception {
    next =
        () -> {
          Object value = snippet.invoke(null);
          return value == null ? null : new Text(text(value)); // printed where it was made
        };
    RUNNING.set(this);
    Method await = SnippetControl.class.getDeclaredMethod("await");
    await.setAccessible(true);
    return super.invoke(await);
  }

  /** Called by JShell's thread: has the snippet run on ours, and ends as it does. */
  static @Nullable Object await() throws Throwable {
    SnippetControl running = RUNNING.get();
    Callable<@Nullable Object> task = running == null ? null : running.next;
    if (running == null || task == null) {
      throw new IllegalStateException("no snippet is to be run");
    }
    return running.onThread(task, true);
  }

  private @Nullable Object onThread(Callable<@Nullable Object> task, boolean stoppable)
      throws Throwable {
    AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    Future<@Nullable Object> result =
        thread.submit(() -> {
          worker.set(Thread.currentThread());
          return task.call();
        });
    while (true) {
      try {
        return result.get();
      } catch (InterruptedException stop) {
        Thread busy = worker.get();
        if (stoppable && busy != null) {
          busy.interrupt(); // it may sleep; else it ends at its next turn of a loop
        }
      } catch (ExecutionException e) {
        Throwable cause = e.getCause();
        throw cause instanceof InvocationTargetException thrown && thrown.getCause() != null
            ? thrown.getCause()
            : cause == null ? e : cause;
      }
    }
  }

  @Override
  public String varValue(String type, String name)
      throws RunException, EngineTerminationException, InternalException {
    try {
      return String.valueOf(onThread(() -> super.varValue(type, name), false));
    } catch (RunException | EngineTerminationException | InternalException | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new InternalException(e.toString());
    }
  }

  /** Arrays are printed as Python prints lists. */
  private static String text(Object value) {
    if (!value.getClass().isArray()) {
      return valueString(value);
    }
    String nested = Arrays.deepToString(new Object[] {value});
    return nested.substring(1, nested.length() - 1);
  }

  /** Of an error's stack only the typed lines are told. */
  @Override
  protected String throwConvertedInvocationException(Throwable cause)
      throws RunException, InternalException {
    for (Throwable e = cause; e != null; e = e.getCause()) {
      StackTraceElement[] typed =
          Arrays.stream(e.getStackTrace())
              .filter(frame -> frame.getClassName().startsWith(SNIPPETS))
              .toArray(StackTraceElement[]::new);
      e.setStackTrace(typed);
    }
    return super.throwConvertedInvocationException(cause);
  }

  @Override
  public void close() {
    super.close();
    thread.shutdownNow();
  }
}
