package jtorch.sys;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a LibTorch on this machine fits the presets, found out before a byte of it runs.
 *
 * @param platform what this Java runs on, such as {@code linux-x86_64}
 * @param wanted the names that the presets' library takes from LibTorch
 */
record LocalFit(String platform, Set<String> wanted) {
  /** The LibTorch that the presets were made for. */
  static final Version VERSION = new Version(2, 10);

  private static final String ABI = "aoti_torch_abi_version";

  private static final String HOW_TO_GET_IT =
      "get it with pip install torch==" + VERSION + ".0, or " + UserChoice.WAY_OUT;

  /** {@code movabs rax, imm64; ret}: the function returns a constant. */
  private static final byte[] LOAD_CONSTANT = {0x48, (byte) 0xb8};

  private static final byte[] BRANCH_TARGET = {(byte) 0xf3, 0x0f, 0x1e, (byte) 0xfa}; // endbr64

  /**
   * Checks a LibTorch.
   *
   * @return its version, such as {@code 2.10.0+cu128}
   * @throws LibTorchLoadException if it doesn't fit
   */
  String check(LibTorchFolder folder) {
    ElfFile cpu = ElfFile.read(folder.library(LibTorchFolder.TELLTALE));
    ElfFile core = ElfFile.read(folder.library("libc10.so"));
    for (ElfFile file : List.of(cpu, core)) {
      checkMachine(file);
      checkName(file);
    }
    ElfSymbols symbols = ElfSymbols.of(cpu);
    Optional<String> abi = abiVersion(symbols.code(ABI, BRANCH_TARGET.length + 11));
    String found = folder.label().or(() -> abi).orElse("of an unknown version");
    boolean right = abi.map(Version::parse).filter(VERSION::equals).isPresent();
    if (!right) {
      throw new LibTorchLoadException(
          String.format(
              "LibTorch %s in %s does not fit, as jtorch needs %s; %s",
              found, folder.libraries(), VERSION, HOW_TO_GET_IT));
    }
    checkNames(folder, found, symbols, ElfSymbols.of(core));
    return found;
  }

  private void checkMachine(ElfFile file) {
    String processor = platform.substring(platform.indexOf('-') + 1);
    if (!file.machine().equals(processor)) {
      throw new LibTorchLoadException(
          String.format(
              "%s is built for %s, and this Java runs on %s; %s",
              file.file(), file.machine(), platform, UserChoice.WAY_OUT));
    }
  }

  /** The presets ask for LibTorch's libraries by these names; by another, a second one is found. */
  private static void checkName(ElfFile file) {
    Path name = file.file().getFileName();
    if (!String.valueOf(name).equals(file.soname())) {
      throw new LibTorchLoadException(
          String.format(
              "%s calls itself %s, and jtorch can use only one that calls itself %s; %s",
              file.file(), file.soname(), name, UserChoice.WAY_OUT));
    }
  }

  private void checkNames(LibTorchFolder folder, String found, ElfSymbols cpu, ElfSymbols core) {
    Set<String> lacking = new TreeSet<>(wanted);
    lacking.removeAll(cpu.exported());
    lacking.removeAll(core.exported());
    if (!lacking.isEmpty()) {
      throw new LibTorchLoadException(
          String.format(
              Locale.ROOT,
              "LibTorch %s in %s lacks %d of the %d names that jtorch calls, such as %s, so it was"
                  + " built another way; %s",
              found,
              folder.libraries(),
              lacking.size(),
              wanted.size(),
              lacking.iterator().next(),
              HOW_TO_GET_IT));
    }
  }

  /** Reads the version that a function returns: major, minor and patch, a byte each, from above. */
  static Optional<String> abiVersion(byte[] code) {
    int at = startsWith(code, 0, BRANCH_TARGET) ? BRANCH_TARGET.length : 0;
    if (!startsWith(code, at, LOAD_CONSTANT) || code.length < at + 11 || code[at + 10] != -61) {
      return Optional.empty(); // 0xc3: ret
    }
    long bits = ByteBuffer.wrap(code).order(ByteOrder.LITTLE_ENDIAN).getLong(at + 2);
    return Optional.of(version(bits));
  }

  private static boolean startsWith(byte[] code, int at, byte[] prefix) {
    return code.length >= at + prefix.length
        && java.util.Arrays.equals(code, at, at + prefix.length, prefix, 0, prefix.length);
  }

  /** Writes what {@code aoti_torch_abi_version()} returns as a version. */
  static String version(long bits) {
    return (bits >>> 56) + "." + (bits >>> 48 & 0xff) + "." + (bits >>> 40 & 0xff);
  }
}
