package jtorch.ops;

import org.bytedeco.pytorch.IValue;

/** Something of LibTorch's that an operator returns and others take, such as packed weights. */
public final class Opaque {
  private final IValue value;
  private final String kind;

  Opaque(IValue owned) {
    value = owned;
    kind = owned.tagKind().getString();
    ValueStack.CLEANER.register(this, owned::close);
  }

  IValue value() {
    return value;
  }

  @Override
  public String toString() {
    return kind;
  }
}
