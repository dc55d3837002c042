package jtorch.utils.data;

/**
 * Which worker of a loader the calling thread is.
 *
 * @param id the worker's number, from 0
 * @param num_workers how many there are
 * @param seed what its random numbers start from
 * @param dataset the loader's dataset
 */
public record WorkerInfo(int id, int num_workers, long seed, Dataset dataset) {}
