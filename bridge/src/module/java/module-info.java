/** PyTorch in Java. */
module jtorch {
  requires java.desktop;
  requires java.net.http;
  requires jtorch.sys;
  requires org.bytedeco.pytorch;
  requires static transitive org.jspecify;

  exports jtorch;
  exports jtorch.amp;
  exports jtorch.autograd;
  exports jtorch.cuda;
  exports jtorch.cuda.amp;
  exports jtorch.distributions;
  exports jtorch.export;
  exports jtorch.func;
  exports jtorch.jit;
  exports jtorch.nn;
  exports jtorch.ops;
  exports jtorch.optim;
  exports jtorch.optim.lr_scheduler;
  exports jtorch.profiler;
  exports jtorch.safetensors;
  exports jtorch.serialization;
  exports jtorch.summary;
  exports jtorch.utils;
  exports jtorch.utils.benchmark;
  exports jtorch.utils.data;
  exports jtorch.utils.tensorboard;
  exports jtorch.vision;
  exports jtorch.vision.datasets;
  exports jtorch.vision.models;
  exports jtorch.vision.transforms;
}
