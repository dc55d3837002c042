package jtorch.trainer.data;

/** The sets that {@code --dataset} names. */
public enum DatasetName {
  /** The handwritten digits, from files. */
  mnist,
  /** The built-in digits, drawn. */
  digits
}
