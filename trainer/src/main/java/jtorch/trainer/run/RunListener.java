package jtorch.trainer.run;

/** Is told what happens in a run. */
public interface RunListener {
  /** An epoch begins. */
  default void begin(int epoch, long samples) {}

  /** The epoch goes on after these samples, which were trained on before the run was stopped. */
  default void resumed(long samples, long correct) {}

  /** A training step was made. */
  default void step(Step step) {}

  /** Something is not done as well as it could be, or as was asked for. */
  default void warning(String sentence) {}

  /** All training steps of an epoch were made; the evaluation follows. */
  default void trained() {}

  /** An epoch was trained and evaluated. */
  default void epoch(EpochResult result) {}
}
