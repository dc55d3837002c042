package jtorch.sys;

import java.util.List;
import java.util.Map;

/** Restarts itself and prints, before and after, its number, its options' effect and arguments. */
final class RestartMain {
  private RestartMain() {}

  public static void main(String[] args) {
    String color = System.getProperty("color", "none");
    System.out.println(ProcessHandle.current().pid() + " " + color + " " + String.join("|", args));
    if (color.equals("none")) {
      Restart.with(List.of("-Dcolor=blue", "-Dshape=round"), Map.of("JTORCH_SHADE", "light"));
    }
    String shape = System.getProperty("shape", "not restarted");
    System.out.println(shape + ", " + System.getenv().getOrDefault("JTORCH_SHADE", "no shade"));
  }
}
