package jtorch.vision.transforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.vision.Picture;
import org.junit.jupiter.api.Test;

/** What transforms make of pictures has the bytes that Python's make of PIL images. */
class PictureTest {
  static final Map<String, Supplier<Tensor>> CASES = new LinkedHashMap<>(PictureRows.make());

  static {
    CASES.putAll(PictureDraws.make());
  }

  private static final PythonTable TABLE =
      new PythonTable(
          "pictures.py",
          PictureTest.class,
          "pictures.txt",
          "|",
          CASES.keySet(),
          PictureTest::compare);

  private static void compare(String... cells) {
    Tensor found = Objects.requireNonNull(CASES.get(cells[0])).get();
    assertInstanceOf(Picture.class, found, cells[0]);
    assertEquals(cells[1], PythonTable.words(found.shape()), cells[0]);
    CRC32 sum = new CRC32();
    sum.update(found.contiguous().segment().toArray(ValueLayout.JAVA_BYTE));
    assertEquals(Long.parseLong(cells[2]), sum.getValue(), cells[0]);
  }

  @Test
  void theBytesArePillows() {
    TABLE.assertCommitted();
  }

  @Test
  void theBytesAreThoseOfThePillowThatIsHere() throws IOException {
    TABLE.assertFreshOfTorchvision();
  }
}
