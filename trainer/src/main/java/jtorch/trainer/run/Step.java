package jtorch.trainer.run;

/**
 * One training step, after it was made.
 *
 * @param epoch the epoch's number, from 1
 * @param batch the batch's number in its epoch, from 0
 * @param batches how many batches the epoch has
 * @param samples how many samples the batch has
 * @param datasetSize how many samples the epoch has
 * @param loss the batch's loss
 * @param correct how many of the batch's samples were labelled rightly
 */
public record Step(
    int epoch,
    int batch,
    long batches,
    long samples,
    long datasetSize,
    double loss,
    long correct) {}
