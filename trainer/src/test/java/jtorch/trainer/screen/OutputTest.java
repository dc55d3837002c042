package jtorch.trainer.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutputTest {
  private static Output failing(String why) {
    return new Output(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(why);
          }
        });
  }

  @Test
  void aFullDiskIsRemembered() {
    Output output = failing("No space left on device");
    AtomicInteger unread = new AtomicInteger();
    output.whenUnread(unread::incrementAndGet);
    new PrintStream(output, true, StandardCharsets.UTF_8).println("a line");
    assertEquals(Optional.of("No space left on device"), output.failure());
    assertFalse(output.isUnread());
    assertEquals(0, unread.get());
  }

  @Test
  void aPipeWhoseReaderHasEndedIsToldOnce() {
    Output output = failing("Broken pipe");
    AtomicInteger unread = new AtomicInteger();
    output.whenUnread(unread::incrementAndGet);
    output.write('a');
    output.write('b');
    assertTrue(output.isUnread());
    assertEquals(1, unread.get());
  }

  @Test
  void whoAsksAfterTheReaderHasEndedIsToldAtOnce() {
    Output output = failing("Broken pipe");
    output.write('a');
    AtomicInteger unread = new AtomicInteger();
    output.whenUnread(unread::incrementAndGet);
    output.write('b');
    assertEquals(1, unread.get());
  }
}
