package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Graphs that the collector ends while another one is recorded. */
class CudaRecordingsTest {
  @Test
  void theyWaitForTheEndOfTheLastRecording() {
    CudaRecordings recordings = new CudaRecordings();
    List<String> done = new ArrayList<>();
    recordings.outside(() -> done.add("before"));
    assertEquals(List.of("before"), done);
    recordings.begin();
    recordings.begin();
    recordings.outside(() -> done.add("within"));
    recordings.end();
    assertTrue(recordings.isOpen());
    assertEquals(List.of("before"), done);
    recordings.end();
    assertFalse(recordings.isOpen());
    assertEquals(List.of("before", "within"), done);
    recordings.begin();
    recordings.end();
    assertEquals(2, done.size(), "each is done once");
  }
}
