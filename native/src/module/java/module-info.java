/** Finds, checks and loads LibTorch, and owns its memory. */
module jtorch.sys {
  requires org.bytedeco.javacpp;
  requires static transitive org.jspecify;

  exports jtorch.sys;
}
