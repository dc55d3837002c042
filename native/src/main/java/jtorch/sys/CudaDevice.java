package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What NVIDIA's driver says of one GPU.
 *
 * @param facts a number for each of the driver's attributes that are asked for
 * @param uuid its number in the world, 16 bytes in hexadecimal with strokes
 */
public record CudaDevice(Map<Fact, Integer> facts, String uuid) {
  private static final int UUID_BYTES = 16;

  /** Attributes, with their numbers in {@code cuda.h}. */
  public enum Fact {
    /** Bytes of shared memory that a block may have. */
    SHARED_MEMORY_PER_BLOCK(8),
    /** Threads that go together. */
    WARP_SIZE(10),
    /** Kilohertz. */
    CLOCK_RATE(13),
    /** How many multiprocessors there are. */
    MULTIPROCESSORS(16),
    /** Whether it shares its memory with the processor. */
    INTEGRATED(18),
    /** Where it is on its bus. */
    PCI_BUS(33),
    /** Where it is on its bus. */
    PCI_DEVICE(34),
    /** Bytes of the second cache. */
    L2_CACHE(38),
    /** Threads that a multiprocessor can hold. */
    THREADS_PER_MULTIPROCESSOR(39),
    /** Where its bus is. */
    PCI_DOMAIN(50),
    /** Bytes of shared memory that a multiprocessor has. */
    SHARED_MEMORY_PER_MULTIPROCESSOR(81),
    /** Registers that a multiprocessor has. */
    REGISTERS_PER_MULTIPROCESSOR(82),
    /** Whether its board has others. */
    MULTI_GPU_BOARD(84),
    /** Bytes of shared memory that a block may have if it asks. */
    SHARED_MEMORY_PER_BLOCK_OPTIN(97);

    private final int number;

    Fact(int number) {
      this.number = number;
    }
  }

  /** The parameters copied, so that nobody changes them afterwards. */
  public CudaDevice {
    facts = Map.copyOf(facts);
  }

  /** Returns a fact's number, or 0 where the driver doesn't say it. */
  public int get(Fact fact) {
    return facts.getOrDefault(fact, 0);
  }

  /** Asks for the GPU of a number, if there is a driver and such a GPU. */
  public static Optional<CudaDevice> ask(int ordinal) {
    try (Arena arena = Arena.ofConfined()) {
      Downcall.Opened driver = Downcall.open("libcuda.so.1", arena);
      MemorySegment cell = arena.allocate(ValueLayout.JAVA_INT);
      FunctionDescriptor toInt =
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
      MethodHandle init =
          driver.bind("cuInit", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
      MethodHandle get = driver.bind("cuDeviceGet", toInt);
      if ((int) init.invokeExact(0) != 0 || (int) get.invokeExact(cell, ordinal) != 0) {
        return Optional.empty();
      }
      int device = cell.get(ValueLayout.JAVA_INT, 0);
      MemorySegment uuid = arena.allocate(UUID_BYTES);
      MethodHandle getUuid = driver.bind("cuDeviceGetUuid", toInt);
      int ignored = (int) getUuid.invokeExact(uuid, device);
      return Optional.of(new CudaDevice(facts(driver, cell, device), text(uuid)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // there is no driver
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Map<Fact, Integer> facts(Downcall.Opened driver, MemorySegment cell, int device)
      throws Throwable {
    MethodHandle get =
        driver.bind(
            "cuDeviceGetAttribute",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT));
    Map<Fact, Integer> facts = new EnumMap<>(Fact.class);
    for (Fact fact : Fact.values()) {
      if ((int) get.invokeExact(cell, fact.number, device) == 0) {
        facts.put(fact, cell.get(ValueLayout.JAVA_INT, 0));
      }
    }
    return facts;
  }

  private static String text(MemorySegment uuid) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < UUID_BYTES; i++) {
      text.append(i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "")
          .append(String.format("%02x", uuid.get(ValueLayout.JAVA_BYTE, i)));
    }
    return text.toString();
  }
}
