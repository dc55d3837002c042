package jtorch.vision.models;

import jtorch.nn.Sequential;

/** A network of two parts: layers that find what is in a picture, and those that name it. */
abstract class FeatureNetwork extends Network {
  FeatureNetwork() {}

  /**
   * Returns the layers that find what is in a picture.
   *
   * @throws ClassCastException if something else has taken their place
   */
  public final Sequential features() {
    return (Sequential) get_submodule("features");
  }

  /**
   * Returns the layers that make classes of it.
   *
   * @throws ClassCastException if something else has taken their place
   */
  public final Sequential classifier() {
    return (Sequential) get_submodule("classifier");
  }
}
