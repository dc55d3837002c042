package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/** Binds C functions: the place where a wrong descriptor would be a crash. */
final class Downcall {
  private static final Linker LINKER = Linker.nativeLinker();

  private Downcall() {}

  /** Returns whether the C library has a function. */
  static boolean libcHas(String name) {
    return LINKER.defaultLookup().find(name).isPresent();
  }

  /** Returns where a function of the C library is. */
  static MemorySegment libc(String name) {
    return LINKER.defaultLookup().find(name).orElseThrow();
  }

  /** Binds a function of the C library. */
  @SuppressWarnings("restricted") // the descriptors stand beside their callers, from the man pages
  static MethodHandle libc(String name, FunctionDescriptor descriptor, Linker.Option... options) {
    return LINKER.downcallHandle(libc(name), descriptor, options);
  }

  /** Binds a function of a library that was loaded through this class loader. */
  @SuppressWarnings("restricted") // the descriptors stand beside their callers, from shim.h
  static MethodHandle loaded(String name, FunctionDescriptor descriptor, Linker.Option... options) {
    MemorySegment symbol =
        SymbolLookup.loaderLookup()
            .find(name)
            .orElseThrow(() ->
                new LibTorchLoadException(
                    "The loaded LibTorch does not export "
                        + name
                        + "; use LibTorch 2.10 or remove the setting that chose this one."));
    return LINKER.downcallHandle(symbol, descriptor, options);
  }

  /** Binds a function whose place is known. */
  @SuppressWarnings("restricted") // the descriptors stand beside their callers, from its header
  static MethodHandle at(MemorySegment function, FunctionDescriptor descriptor) {
    return LINKER.downcallHandle(function, descriptor);
  }

  /** Returns where a function or a variable of a loaded library is, if one has it. */
  static Optional<MemorySegment> symbol(String name) {
    return SymbolLookup.loaderLookup().find(name);
  }

  /** Makes C code that calls a static method, which must catch all that it could throw. */
  @SuppressWarnings("restricted") // the descriptors stand beside the methods
  static MemorySegment upcall(
      MethodHandles.Lookup lookup, String method, MethodType type, FunctionDescriptor descriptor) {
    try {
      MethodHandle target = lookup.findStatic(lookup.lookupClass(), method, type);
      return LINKER.upcallStub(target, descriptor, Arena.global());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no method " + method + " for C to call", e);
    }
  }

  /** A library that stays open as long as an arena does. */
  record Opened(SymbolLookup symbols) {
    /** Binds one of its functions. */
    @SuppressWarnings("restricted") // the descriptors stand beside their callers, from its header
    MethodHandle bind(String name, FunctionDescriptor descriptor) {
      return LINKER.downcallHandle(symbols.find(name).orElseThrow(), descriptor);
    }
  }

  /**
   * Opens a library that the system finds by its name.
   *
   * @throws IllegalArgumentException if it finds none
   */
  @SuppressWarnings("restricted") // the caller knows the library and its functions
  static Opened open(String name, Arena arena) {
    return new Opened(SymbolLookup.libraryLookup(name, arena));
  }

  /** Reads a string that C code owns. */
  @SuppressWarnings("restricted") // a C string ends with a zero, its length is not known before
  static String string(MemorySegment address) {
    return address.reinterpret(Long.MAX_VALUE).getString(0);
  }
}
