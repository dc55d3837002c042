package jtorch.utils.tensorboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MessageTest {
  @Test
  void aMessageHasProtobufsBytes() {
    Message inner = new Message().whole(1, 150);
    Message message =
        new Message()
            .whole(1, -1)
            .text(2, "testing")
            .message(3, inner)
            .number(4, 1)
            .narrow(5, -2.5f)
            .whole(1000, 0);
    assertEquals(
        "08ffffffffffffffffff01" // -1 has ten bytes
            + "120774657374696e67"
            + "1a03089601" // the example of protobuf's own page
            + "21000000000000f03f"
            + "2d000020c0"
            + "c03e00",
        HexFormat.of().formatHex(message.toBytes()));
  }

  @Test
  void theCheckSumIsMasked() {
    byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
    assertEquals(0xe3069283, EventRecords.slowCrc32c(digits)); // RFC 3720's check value
    assertEquals(
        Integer.rotateRight(0xe3069283, 15) + 0xa282ead8, EventFile.masked(digits, digits.length));
  }
}
