package jtorch.sys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes small Linux libraries that say what a test wants them to say; nothing can run them. */
final class CraftedElf {
  static final int X86_64 = 62;
  static final int ARM64 = 183;

  private static final int HEADER = 64;
  private static final int PROGBITS = 1;
  private static final int STRTAB = 3;
  private static final int DYNAMIC = 6;
  private static final int DYNSYM = 11;

  private final List<long[]> dynamic = new ArrayList<>();
  private final Map<String, byte[]> exported = new LinkedHashMap<>();
  private final List<String> wanted = new ArrayList<>();
  private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
  private int machine = X86_64;

  CraftedElf() {
    strings.write(0);
  }

  CraftedElf machine(int number) {
    machine = number;
    return this;
  }

  CraftedElf soname(String name) {
    dynamic.add(new long[] {14, string(name)});
    return this;
  }

  CraftedElf needs(String... names) {
    for (String name : names) {
      dynamic.add(new long[] {1, string(name)});
    }
    return this;
  }

  CraftedElf searches(String folders) {
    dynamic.add(new long[] {29, string(folders)});
    return this;
  }

  CraftedElf exports(String... names) {
    for (String name : names) {
      exported.put(name, new byte[] {(byte) 0xc3});
    }
    return this;
  }

  /** Exports the function that returns LibTorch's version, as compilers write it. */
  CraftedElf abi(int major, int minor, int patch) {
    ByteBuffer code = ByteBuffer.allocate(11).order(ByteOrder.LITTLE_ENDIAN);
    code.put((byte) 0x48).put((byte) 0xb8);
    code.putLong((long) major << 56 | (long) minor << 48 | (long) patch << 40).put((byte) 0xc3);
    exported.put("aoti_torch_abi_version", code.array());
    return this;
  }

  CraftedElf wants(String... names) {
    wanted.addAll(List.of(names));
    return this;
  }

  private int string(String text) {
    int at = strings.size();
    strings.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    strings.write(0);
    return at;
  }

  Path write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes());
  }

  byte[] bytes() {
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    byte[] symbols = symbols(code);
    byte[] entries = entries();
    int text = HEADER;
    int names = text + code.size();
    int table = names + strings.size();
    int needs = table + symbols.length;
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(header(needs + entries.length));
    file.writeBytes(code.toByteArray());
    file.writeBytes(strings.toByteArray());
    file.writeBytes(symbols);
    file.writeBytes(entries);
    file.writeBytes(section(0, 0, 0, 0));
    file.writeBytes(section(STRTAB, names, strings.size(), 0));
    file.writeBytes(section(DYNSYM, table, symbols.length, 1));
    file.writeBytes(section(DYNAMIC, needs, entries.length, 1));
    file.writeBytes(section(PROGBITS, text, code.size(), 0));
    return file.toByteArray();
  }

  private byte[] symbols(ByteArrayOutputStream code) {
    ByteBuffer table = buffer(24 * (1 + exported.size() + wanted.size()));
    table.position(24);
    exported.forEach((name, body) -> {
      symbol(table, name, 4, HEADER + code.size());
      code.writeBytes(body);
    });
    wanted.forEach(name -> symbol(table, name, 0, 0));
    return bytes(table);
  }

  private void symbol(ByteBuffer table, String name, int section, long address) {
    table.putInt(string(name)).put((byte) 0x12).put((byte) 0); // a global function
    table.putShort((short) section).putLong(address).putLong(0);
  }

  private byte[] entries() {
    ByteBuffer entries = buffer(16 * dynamic.size());
    dynamic.forEach(entry -> entries.putLong(entry[0]).putLong(entry[1]));
    return bytes(entries);
  }

  private byte[] header(int sections) {
    ByteBuffer header = buffer(HEADER);
    header.putInt(0x464c_457f).put((byte) 2).put((byte) 1).put((byte) 1);
    header.putShort(16, (short) 3).putShort(18, (short) machine);
    header.putLong(40, sections).putShort(58, (short) 64).putShort(60, (short) 5);
    return bytes(header);
  }

  private static byte[] section(int type, int offset, int size, int link) {
    ByteBuffer section = buffer(64);
    section.putInt(4, type).putLong(16, type == PROGBITS ? offset : 0);
    section.putLong(24, offset).putLong(32, size).putInt(40, link);
    return bytes(section);
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] all = new byte[buffer.capacity()];
    buffer.get(0, all);
    return all;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
