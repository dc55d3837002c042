package jtorch.trainer.models;

/** The formats of files with weights that are written. */
public enum TargetFormat {
  /** What {@code torch.load} reads: a state dict. */
  pth,
  /** Tensors by name. */
  safetensors,
  /** A network with its code. */
  torchscript
}
