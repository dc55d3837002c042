package jtorch.sys;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Loads LibTorch once for this JVM: the one that the user names, or the packaged one.
 *
 * <p>All files are there and checked first; then each is loaded by its absolute path, dependencies
 * first, so that no library of the same name from elsewhere can slip in between. Two LibTorches in
 * one process end it, so one that is there already is refused with a sentence.
 */
public final class LibTorch {
  private static final Pattern MISSING =
      Pattern.compile("^(lib\\S+?): cannot open shared object file");

  /** How the JDK's sentence ends where a library belongs to another class loader. */
  private static final String ELSEWHERE = " already loaded in another classloader";

  private static final List<LoadedLibrary> LIBRARIES = new ArrayList<>();

  private static @Nullable Installation loaded;
  private static @Nullable CudaSupport cuda;
  private static String asked = UserChoice.PACKAGED;
  private static @Nullable String failure;

  private LibTorch() {}

  /**
   * Loads LibTorch if it isn't yet.
   *
   * @throws LibTorchLoadException if it can't be; once a library is loaded, with the same message
   *     at each call, as it can't be taken out again
   */
  public static synchronized void load() {
    if (failure != null) {
      throw new LibTorchLoadException(failure);
    }
    if (loaded == null) {
      loadFirst(Host.platform());
    } else if (!UserChoice.libTorch().equals(asked)) {
      throw new LibTorchLoadException(
          "--libtorch "
              + UserChoice.libTorch()
              + " comes too late: this process runs on LibTorch already ("
              + loaded.source()
              + "), and two of them end it; choose before the first use.");
    }
  }

  private static void loadFirst(String platform) {
    Platform.check(platform); // first, as the host's own calls need a platform that Java knows
    Host host = Host.current();
    host.check();
    String choice = UserChoice.libTorch();
    Installation chosen = choose(choice, host, platform);
    ProcessSettings.apply(host);
    try {
      loadFiles(chosen.libraries(), chosen.wayOut());
      cuda = loadCuda(chosen);
      loadFiles(chosen.bindings(), chosen.wayOut());
      ForeignLibTorch.refuse(host.mappedFiles(), chosen.folder());
    } catch (LibTorchLoadException e) {
      failure = e.getMessage();
      throw e;
    }
    asked = choice;
    loaded = chosen;
    OneDnn.install(chosen.folder().resolve("libtorch_cpu.so"));
    StartThreads.apply();
  }

  /** The order: what the user named; where they want it so, a fitting one; the packaged one. */
  private static Installation choose(String choice, Host host, String platform) {
    if (choice.equals(UserChoice.AUTO)) {
      Optional<LibTorchFolder> found = LocalCandidates.firstFitting(host, platform);
      return found.isPresent()
          ? new LocalLibTorch(host, platform).prepare(found.get())
          : PackagedLibTorch.prepare(host, platform);
    }
    if (choice.equals(UserChoice.PACKAGED)) {
      return PackagedLibTorch.prepare(host, platform);
    }
    LibTorchFolder folder = LibTorchFolder.in(UserChoice.folder(choice));
    return new LocalLibTorch(host, platform).prepare(folder);
  }

  /** Without its CUDA part LibTorch computes on the CPU as well, so a failure is only kept. */
  private static CudaSupport loadCuda(Installation chosen) {
    if (!chosen.support().isLoadable()) {
      chosen.cuda().forEach(path -> LIBRARIES.add(new LoadedLibrary(path, "not loaded, see CUDA")));
      return chosen.support();
    }
    try {
      loadFiles(chosen.cuda(), chosen.wayOut());
      return chosen.support();
    } catch (LibTorchLoadException e) {
      return chosen.support().failed(String.valueOf(e.getMessage()).replaceFirst("\\.$", ""));
    }
  }

  private static void loadFiles(List<Path> files, String wayOut) {
    for (Path file : files) {
      if (LIBRARIES.stream().noneMatch(library -> library.path().equals(file))) {
        loadFile(file, wayOut);
      }
    }
  }

  @SuppressWarnings("restricted") // loading the libraries is what this class is for
  private static void loadFile(Path library, String wayOut) {
    try {
      System.load(library.toString());
      LIBRARIES.add(new LoadedLibrary(library, "loaded"));
    } catch (UnsatisfiedLinkError e) {
      String sentence = refused(library, String.valueOf(e.getMessage()), wayOut);
      LIBRARIES.add(new LoadedLibrary(library, sentence));
      throw new LibTorchLoadException(sentence, e);
    }
  }

  /** Says why the system refused a library, and what to do. */
  static String refused(Path library, String reason, String wayOut) {
    String why = reason.replace(library + ": ", ""); // Java says it twice
    var missing = MISSING.matcher(why);
    if (missing.find()) {
      return library
          + " needs "
          + missing.group(1)
          + ", which this machine doesn't have; install it, or "
          + UserChoice.WAY_OUT;
    }
    if (why.endsWith(ELSEWHERE)) {
      return "Another class loader of this process has loaded "
          + library
          + ", and Java lets only one have it; keep jtorch's jars where they are loaded once (in an"
          + " application server with its shared libraries, outside what a tool loads anew after a"
          + " change), or start Java anew.";
    }
    return "Cannot load " + library + ": " + why + "; " + wayOut;
  }

  /** Returns the folder that LibTorch was loaded from. */
  public static synchronized Path folder() {
    return installation().folder();
  }

  private static synchronized Installation installation() {
    load();
    return java.util.Objects.requireNonNull(loaded);
  }

  /**
   * Returns where the loaded LibTorch came from, for reports: {@code packaged 2.10.0-1.5.13}, or
   * {@code local 2.10.0+cu128 in /opt/libtorch/lib}.
   */
  public static String source() {
    return installation().source();
  }

  /**
   * Returns whether products on a GPU can be had with the same numbers each time: {@code
   * CUBLAS_WORKSPACE_CONFIG} was set, or {@code -Djtorch.cuda.deterministic=true}, before the first
   * use.
   */
  public static boolean areProductsDeterministic() {
    load();
    return ProcessSettings.areProductsDeterministic();
  }

  /** Returns what became of LibTorch's CUDA part. */
  public static synchronized CudaSupport cuda() {
    load();
    return java.util.Objects.requireNonNull(cuda);
  }

  /** Returns the libraries that were loaded or refused so far, in that order. */
  public static synchronized List<LoadedLibrary> libraries() {
    return List.copyOf(LIBRARIES);
  }

  /** Returns the loaded LibTorch's version, such as {@code 2.10.0}. */
  public static String version() {
    load();
    var abi =
        Downcall.loaded("aoti_torch_abi_version", FunctionDescriptor.of(ValueLayout.JAVA_LONG));
    try {
      return LocalFit.version((long) abi.invokeExact());
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
