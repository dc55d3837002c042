package jtorch.sys;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One native library of the presets.
 *
 * @param name the file's name
 * @param size its unpacked size in bytes
 * @param resource where it is, in its jar mostly
 */
record PackagedLibrary(String name, long size, URI resource) {
  /** The presets that LibTorch needs. */
  private static final List<String> PRESETS = List.of("openblas", "javacpp", "pytorch");

  /** Intel's BLAS, which takes OpenBLAS's place where the build has it (-Pmkl). */
  private static final String MKL = "mkl";

  /** The library of MKL's that has the functions, and loads the rest for the processor. */
  private static final String MKL_FRONT = "libmkl_rt.so.2";

  /** The rest: without the functions of vectors, and for the one OpenMP that LibTorch has. */
  private static final Pattern MKL_PART =
      Pattern.compile("libmkl_(?:core|gnu_thread|intel_lp64|def|mc3|avx2|avx512)\\.so\\.2");

  /**
   * CUDA's libraries that LibTorch for CUDA needs on the CPU, too; the others are the machine's.
   */
  private static final Pattern CUDA_PART = Pattern.compile("libcu(?:dart|pti)\\.so\\.\\d+");

  private static final String CUDA_FRONT = "libcupti.so.13";

  /**
   * Returns the libraries that the class path has for a platform.
   *
   * @throws LibTorchLoadException if the jar of one of the presets is missing or can't be read
   */
  static List<PackagedLibrary> onClassPath(String platform) {
    List<PackagedLibrary> found = new ArrayList<>();
    for (String preset : PRESETS) {
      if (preset.equals("openblas") && hasMkl(platform)) {
        addMkl(platform, found);
        continue;
      }
      String variant = variant(preset, platform);
      URL jar = find(preset, variant);
      if (jar == null) {
        throw new LibTorchLoadException(missing(preset, platform));
      }
      try {
        addFrom(jar, folder(preset, variant), found);
      } catch (IOException e) {
        throw unreadable(jar, e);
      }
    }
    addCuda(platform, found);
    return found;
  }

  private static void addCuda(String platform, List<PackagedLibrary> found) {
    URL front = resource(folder("cuda", platform) + CUDA_FRONT);
    if (front == null || !variant("pytorch", platform).endsWith("-gpu")) {
      return;
    }
    try {
      List<PackagedLibrary> all = new ArrayList<>();
      addFrom(front, folder("cuda", platform), all);
      all.removeIf(one -> !CUDA_PART.matcher(one.name).matches());
      found.addAll(all);
    } catch (IOException e) {
      throw unreadable(front, e);
    }
  }

  private static LibTorchLoadException unreadable(URL jar, IOException e) {
    return new LibTorchLoadException(
        "Cannot read " + jar + ": " + e.getMessage() + "; get that jar again.", e);
  }

  /** Returns whether the class path has MKL for a platform; only Linux's names are known here. */
  static boolean hasMkl(String platform) {
    return platform.equals("linux-x86_64") && resource(folder(MKL, platform) + MKL_FRONT) != null;
  }

  /**
   * LibTorch asks for OpenBLAS by its name and finds it beside itself: so MKL, which has the same
   * functions, is unpacked under that name.
   */
  private static void addMkl(String platform, List<PackagedLibrary> found) {
    URL front = Objects.requireNonNull(resource(folder(MKL, platform) + MKL_FRONT));
    try {
      List<PackagedLibrary> all = new ArrayList<>();
      addFrom(front, folder(MKL, platform), all);
      for (PackagedLibrary one : all) {
        if (one.name.equals(MKL_FRONT)) {
          found.add(new PackagedLibrary("libopenblas.so.0", one.size, one.resource));
        } else if (MKL_PART.matcher(one.name).matches()) {
          found.add(one);
        }
      }
    } catch (IOException e) {
      throw unreadable(front, e);
    }
  }

  /** The build for CUDA where the class path has it: it computes on the CPU as well. */
  private static String variant(String preset, String platform) {
    return find(preset, platform + "-gpu") != null ? platform + "-gpu" : platform;
  }

  private static String missing(String preset, String platform) {
    List<String> others = Platform.PACKAGED.stream().filter(p -> find(preset, p) != null).toList();
    boolean modular = PackagedLibrary.class.getModule().isNamed();
    return (modular ? "The modules in use have" : "The class path has")
        + " the libraries of org.bytedeco:"
        + preset
        + " for "
        + (others.isEmpty() ? "no platform" : String.join(", ", others))
        + ", and this Java runs on "
        + platform
        + "; add its jar with the classifier "
        + platform
        + (modular
            ? ", and start Java with --add-modules " + modules(platform) + "."
            : ", or build with -Dnatives=" + platform + ".");
  }

  /** Nothing requires the modules of a platform's libraries, so that they aren't in use unasked. */
  private static String modules(String platform) {
    String suffix = "." + platform.replace('-', '.');
    return PRESETS.stream()
        .map(preset -> "org.bytedeco." + preset + suffix)
        .collect(Collectors.joining(","));
  }

  private static @Nullable URL find(String preset, String platform) {
    String jni = "jni" + (preset.equals("pytorch") ? "torch" : preset);
    String file = folder(preset, platform) + fileName(jni, platform);
    return resource(file);
  }

  private static @Nullable URL resource(String file) {
    return PackagedLibrary.class.getClassLoader().getResource(file);
  }

  private static String folder(String preset, String platform) {
    return "org/bytedeco/" + preset + "/" + platform + "/";
  }

  private static String fileName(String library, String platform) {
    if (platform.startsWith("windows")) {
      return library + ".dll";
    }
    return "lib" + library + (platform.startsWith("macosx") ? ".dylib" : ".so");
  }

  /** Adds the libraries of a folder, in a jar, in a runtime that jlink made or on the disk. */
  private static void addFrom(URL known, String folder, List<PackagedLibrary> found)
      throws IOException {
    if (known.openConnection() instanceof JarURLConnection connection) {
      addFromJar(connection.getJarFile(), known.toString(), folder, found);
      return;
    }
    try (Stream<Path> files = Files.list(Path.of(URI.create(known.toString())).getParent())) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        if (isNeeded(name)) {
          found.add(new PackagedLibrary(name, Files.size(file), file.toUri()));
        }
      }
    } catch (FileSystemNotFoundException e) {
      throw new LibTorchLoadException(
          "LibTorch's libraries are at "
              + known
              + ", which is neither in a jar nor in a folder; put the presets' jars on the class"
              + " path as they are.",
          e);
    }
  }

  private static void addFromJar(
      JarFile jar, String known, String folder, List<PackagedLibrary> found) {
    String base = known.substring(0, known.lastIndexOf("!/") + 2);
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
