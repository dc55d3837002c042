package jtorch.optim;

/** An optimizer that LibTorch has kernels for, which change all parameters at once. */
sealed interface FusedSteps permits SGD, Adam, AdamW, Adagrad {}
