package jtorch.internal;

import jtorch.Tensor;
import jtorch.internal.blocked.Blocked;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** The door between a {@link Tensor} and the JavaCPP object under it. */
public final class Raw {
  /** What only {@link Tensor} can do. */
  public interface Access {
    /** Returns the JavaCPP object; the tensor must be open. */
    org.bytedeco.pytorch.Tensor raw(Tensor tensor);

    /**
     * Returns the JavaCPP object of an open tensor, whose elements may be in blocks: to be used
     * under the lock of what belongs to it.
     */
    org.bytedeco.pytorch.Tensor inAnyLayout(Tensor tensor);

    /** Returns what belongs to a tensor that was made in blocks, or null. */
    @Nullable Blocked blocked(Tensor tensor);

    /** Makes a tensor that owns a native one, in the innermost scope or outside all. */
    Tensor wrap(org.bytedeco.pytorch.Tensor raw, boolean scoped);

    /** Makes a tensor that owns a native one in blocks, in the innermost scope. */
    Tensor wrap(org.bytedeco.pytorch.Tensor raw, Blocked blocked);

    /** Returns whether a tensor has no shape and no elements yet. */
    boolean isUninitialized(Tensor tensor);

    /** Says whether a tensor has no shape and no elements yet, so that nothing reads it. */
    void setUninitialized(Tensor tensor, boolean uninitialized);

    /** Moves a tensor out of all scopes. */
    Tensor unscope(Tensor tensor);

    /** Closes a tensor without freeing the native one, whose address it returns. */
    long giveAway(Tensor tensor);
  }

  private static Access access = new Uninitialized();

  private Raw() {}

  /** Called by {@link Tensor} when it is initialised. */
  public static void setAccess(Access tensorAccess) {
    access = tensorAccess;
  }

  /** Returns the JavaCPP object of an open tensor. */
  public static org.bytedeco.pytorch.Tensor of(Tensor tensor) {
    return access.raw(tensor);
  }

  /**
   * Returns the JavaCPP object of an open tensor, whose elements may be in blocks: to be used under
   * the lock of what belongs to it.
   */
  public static org.bytedeco.pytorch.Tensor inAnyLayout(Tensor tensor) {
    return access.inAnyLayout(tensor);
  }

  /** Returns what belongs to a tensor that was made in blocks, or null. */
  public static @Nullable Blocked blocked(Tensor tensor) {
    return access.blocked(tensor);
  }

  /** Takes ownership of a native tensor in blocks, in the innermost open scope. */
  public static Tensor wrap(org.bytedeco.pytorch.Tensor raw, Blocked blocked) {
    return access.wrap(raw, blocked);
  }

  /** Takes ownership of a native tensor, in the innermost open scope. */
  public static Tensor wrap(org.bytedeco.pytorch.Tensor raw) {
    return access.wrap(raw, true);
  }

  /** Makes another owner of a native tensor that something else owns: a part of a tuple. */
  public static Tensor copy(org.bytedeco.pytorch.Tensor borrowed) {
    return wrap(new org.bytedeco.pytorch.Tensor(borrowed));
  }

  /** Takes ownership of a native tensor that no scope ends. */
  public static Tensor wrapUnscoped(org.bytedeco.pytorch.Tensor raw) {
    return access.wrap(raw, false);
  }

  /** Returns whether a tensor has no shape and no elements yet: one of a lazy layer. */
  public static boolean isUninitialized(Tensor tensor) {
    return access.isUninitialized(tensor);
  }

  /** Says whether a tensor has no shape and no elements yet, so that nothing reads it. */
  public static void setUninitialized(Tensor tensor, boolean uninitialized) {
    access.setUninitialized(tensor, uninitialized);
  }

  /** Moves a tensor out of all scopes, so that none ends it: an optimizer's state. */
  public static Tensor unscope(Tensor tensor) {
    return access.unscope(tensor);
  }

  /** Makes another owner of the same memory, which no scope ends. */
  public static Tensor share(Tensor tensor) {
    return access.wrap(new org.bytedeco.pytorch.Tensor(of(tensor)), false);
  }

  /** Takes a tensor over from the thread that made it, into this thread's innermost scope. */
  public static Tensor takeOver(Tensor tensor) {
    return wrapAddress(access.giveAway(tensor), true);
  }

  /**
   * Takes ownership of an {@code at::Tensor*} that the C interface returned.
   *
   * @param scoped whether the innermost scope ends it
   */
  public static Tensor wrapAddress(long address, boolean scoped) {
    return access.wrap(at(address), scoped);
  }

  /** Returns a JavaCPP object for an {@code at::Tensor*} that stays its owner's. */
  public static org.bytedeco.pytorch.Tensor at(long address) {
    return new org.bytedeco.pytorch.Tensor(new At(address));
  }

  /** Returns a pointer of JavaCPP's to an object that is not its to free. */
  public static Pointer pointer(long address) {
    return new At(address);
  }

  /** A pointer to an address, which JavaCPP has no public constructor for. */
  private static final class At extends Pointer {
    At(long address) {
      this.address = address;
    }
  }

  /** Initialises {@link Tensor} at the first wrap, if a module was made before any tensor. */
  private static final class Uninitialized implements Access {
    @Override
    public org.bytedeco.pytorch.Tensor raw(Tensor tensor) {
      throw new AssertionError("a tensor exists, so its class is initialised");
    }

    @Override
    public org.bytedeco.pytorch.Tensor inAnyLayout(Tensor tensor) {
      throw new AssertionError("a tensor exists, so its class is initialised");
    }

    @Override
    public @Nullable Blocked blocked(Tensor tensor) {
      throw new AssertionError("a tensor exists, so its class is initialised");
    }

    @Override
    public Tensor wrap(org.bytedeco.pytorch.Tensor raw, boolean scoped) {
      Tensor.initialize();
      return access.wrap(raw, scoped);
    }

    @Override
    public Tensor wrap(org.bytedeco.pytorch.Tensor raw, Blocked blocked) {
      throw new AssertionError("a tensor exists, so its class is initialised");
    }

    @Override
    public boolean isUninitialized(Tensor tensor) {
      throw new AssertionError("a tensor exists, so its class is initialised");
    }

    @Override
    public void setUninitialized(Tensor tensor, boolean uninitialized) {
      throw new AssertionError("a tensor exists, so its class is initialised");
    }

    @Override
    public Tensor unscope(Tensor tensor) {
      throw new AssertionError("a tensor exists, so its class is initialised");
    }

    @Override
    public long giveAway(Tensor tensor) {
      throw new AssertionError("a tensor exists, so its class is initialised");
    }
  }

  /** Returns where a tensor's first element is in memory, or 0 if it has none. */
  public static long address(org.bytedeco.pytorch.Tensor tensor) {
    Pointer data = tensor.data_ptr();
    return data == null ? 0 : data.address();
  }
}
