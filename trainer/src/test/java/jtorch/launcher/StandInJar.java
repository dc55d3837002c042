package jtorch.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The runnable jar with a small application in place of the real one. */
final class StandInJar {
  /** Does what its first argument says, in a class file that Javas before 22 reject. */
  private static final String APPLICATION =
      """
      package jtorch.trainer;

      final class Main {
        public static void main(String[] args) throws Exception {
          switch (args[0]) {
            case "echo" -> {
              for (String arg : args) {
                System.out.println("<" + arg + ">");
              }
            }
            case "count" -> {
              int[] interrupts = {0};
              sun.misc.Signal.handle(
                  new sun.misc.Signal("INT"),
                  signal -> System.err.println("interrupts: " + ++interrupts[0]));
              System.err.println("counting");
              System.in.read();
              System.exit(interrupts[0]);
            }
            case "copy" -> System.in.transferTo(System.out);
            case "directory" -> System.out.println(System.getProperty("user.dir"));
            case "exit" -> System.exit(Integer.parseInt(args[1]));
            case "java" -> System.out.println(Runtime.version().feature());
            case "memory" -> System.out.println(Runtime.getRuntime().maxMemory());
            case "property" -> System.out.println(System.getProperty(args[1]));
            case "throw" -> throw new java.io.IOException("thrown by the application");
            case "wait" -> {
              System.out.println(ProcessHandle.current().pid());
              Thread.sleep(Long.MAX_VALUE);
            }
            default -> throw new IllegalArgumentException(args[0]);
          }
        }
      }
      """;

  private StandInJar() {}

  /** Writes the jar into a folder. */
  static Path writeInto(Path folder) throws IOException, URISyntaxException {
    Path source = Files.writeString(folder.resolve("Main.java"), APPLICATION);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, said, said, "--release", "22", "-d", classes.toString(), source.toString());
    if (result != 0) {
      throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
    }
    Path jar = folder.resolve("stand in.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file, manifest())) {
      add(entries, classes, "jtorch/trainer");
      add(entries, launcherClasses(), "jtorch/launcher");
    }
    return jar;
  }

  private static Path launcherClasses() throws URISyntaxException {
    return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Launcher.class.getName());
    attributes.putValue("Enable-Native-Access", "ALL-UNNAMED");
    return manifest;
  }

  /** Adds one package, as the folder of the launcher's classes may hold the real application's. */
  private static void add(JarOutputStream entries, Path classes, String packageFolder)
      throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(classes.resolve(packageFolder))) {
      files = listed.toList();
    }
    for (Path file : files) {
      entries.putNextEntry(new JarEntry(packageFolder + "/" + file.getFileName()));
      entries.write(Files.readAllBytes(file));
    }
  }
}
