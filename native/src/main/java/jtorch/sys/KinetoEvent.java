package jtorch.sys;

import java.util.List;

/**
 * What LibTorch's profiler tells of one operator, range, allocation or kernel.
 *
 * @param name such as {@code aten::add}
 * @param start when it began, in nanoseconds since 1970
 * @param end when it was done
 * @param startThread LibTorch's number of the thread in which it began
 * @param endThread of the one in which it was done
 * @param forwardThread of the one that made the graph, for a node of the backward pass
 * @param correlation its number
 * @param linked the number of what it belongs to: of the operator, for a kernel; else 0
 * @param deviceType LibTorch's number of the kind of device
 * @param deviceIndex which of that kind
 * @param bytes how many were allocated, negative if they were freed; 0 for all else
 * @param flops how many sums and products of numbers LibTorch guesses, or 0
 * @param sequence the number that an operator and its node of the backward pass share, or -1
 * @param scope LibTorch's number of what it is: 0 for an operator, 1 for a node of the backward
 *     pass
 * @param activity the number of what it is to Kineto
 * @param async whether it ends elsewhere
 * @param hidden whether it is not to be shown
 * @param deviceMicros how long the GPU took, where it is asked by events of CUDA; else -1
 * @param shapes of what went in, an empty one for what is no tensor
 */
public record KinetoEvent(
    String name,
    long start,
    long end,
    long startThread,
    long endThread,
    long forwardThread,
    long correlation,
    long linked,
    int deviceType,
    int deviceIndex,
    long bytes,
    long flops,
    long sequence,
    int scope,
    int activity,
    boolean async,
    boolean hidden,
    long deviceMicros,
    List<List<Long>> shapes) {}
