package jtorch.sys;

/** Chooses another LibTorch, the argument, when one is loaded already. */
final class LateChoiceMain {
  private LateChoiceMain() {}

  public static void main(String[] args) {
    LibTorch.load();
    System.setProperty("jtorch.libtorch", args[0]);
    try {
      LibTorch.load();
    } catch (LibTorchLoadException e) {
      System.err.println(e.getMessage());
      System.exit(3);
    }
  }
}
