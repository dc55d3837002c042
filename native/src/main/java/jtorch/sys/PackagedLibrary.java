package jtorch.sys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * One native library inside the presets' jars.
 *
 * @param name the file's name
 * @param size its unpacked size in bytes
 * @param resource where it is in its jar
 */
record PackagedLibrary(String name, long size, URI resource) {
  /** The presets that LibTorch needs, each with a file that its jar is known by. */
  private static final List<String> PRESETS = List.of("openblas", "javacpp", "pytorch");

  /** Returns the libraries on the class path for this platform, or none where there are none. */
  static List<PackagedLibrary> onClassPath() {
    List<PackagedLibrary> found = new ArrayList<>();
    try {
      for (String preset : PRESETS) {
        String folder = "org/bytedeco/" + preset + "/" + Host.platform() + "/";
        String known = folder + System.mapLibraryName("jni" + jniName(preset));
        URL jar = PackagedLibrary.class.getClassLoader().getResource(known);
        if (jar != null) {
          addFrom(jar, folder, found);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String jniName(String preset) {
    return switch (preset) {
      case "pytorch" -> "torch";
      default -> preset;
    };
  }

  private static void addFrom(URL known, String folder, List<PackagedLibrary> found)
      throws IOException {
    if (!(known.openConnection() instanceof JarURLConnection connection)) {
      throw new LibTorchLoadException(
          "LibTorch's libraries are at "
              + known
              + ", which is not inside a jar; put the presets' jars on the class path as they"
              + " are.");
    }
    JarFile jar = connection.getJarFile();
    String base = known.toString();
    base = base.substring(0, base.indexOf("!/") + 2);
    for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
      String path = entry.getName();
      if (path.startsWith(folder) && path.indexOf('/', folder.length()) < 0 && isNeeded(path)) {
        String name = path.substring(folder.length());
        found.add(new PackagedLibrary(name, entry.getSize(), URI.create(base + path)));
      }
    }
  }

  private static boolean isNeeded(String path) {
    boolean library = path.contains(".so") || path.endsWith(".dylib") || path.endsWith(".dll");
    // Java's way to OpenBLAS is not used; libgcc_s must be the one that libstdc++ was built with.
    return library && !path.contains("jniopenblas") && !path.contains("libgcc_s.so");
  }

  InputStream open() throws IOException {
    return resource.toURL().openStream();
  }
}
