package jtorch.trainer.run;

/** Why a run has ended. */
public enum RunEnd {
  /** All epochs were trained. */
  FINISHED,
  /** As many steps were made as were allowed. */
  MAX_STEPS,
  /** The loss has not got lower for as many epochs as were allowed. */
  EARLY_STOP,
  /** Somebody has asked for it. */
  INTERRUPTED
}
