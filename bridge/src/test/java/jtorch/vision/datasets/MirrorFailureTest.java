package jtorch.vision.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class MirrorFailureTest {
  @Test
  void anUnknownHostIsNotTakenForARefusedConnection() {
    ConnectException asTheClientReportsIt = new ConnectException();
    asTheClientReportsIt.initCause(new UnresolvedAddressException());

    assertReason("unknown host", asTheClientReportsIt);
    assertReason("unknown host", new UnknownHostException("mirror.invalid"));
  }

  @Test
  void everyReasonIsInAFewWords() {
    assertReason("connection refused", new ConnectException());
    assertReason("No route to host", new ConnectException("No route to host"));
    assertReason("no connection in time", new HttpConnectTimeoutException("timed out"));
    assertReason("no secure connection (bad", new SSLHandshakeException("bad certificate"));
    assertReason("connection lost (reset)", new IOException("reset"));
    assertReason("connection lost (EOFException)", new EOFException());
    assertReason("connection lost (EOF)", new IOException(null, new EOFException("EOF")));
  }

  @Test
  void onlyALostConnectionIsWorthAnotherRequest() {
    assertTrue(MirrorFailure.of(new IOException("reset")).isCut());
    assertFalse(new MirrorFailure("HTTP 404").isCut());
  }

  private static void assertReason(String wanted, Throwable problem) {
    String found = String.valueOf(MirrorFailure.of(problem).getMessage());
    assertEquals(wanted, found.substring(0, Math.min(wanted.length(), found.length())));
  }
}
