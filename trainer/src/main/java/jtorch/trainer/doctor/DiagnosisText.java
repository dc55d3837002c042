package jtorch.trainer.doctor;

import java.util.List;
import java.util.Locale;

/** A diagnosis as a page for people. */
public final class DiagnosisText {
  private static final String INDENT = " ".repeat(12);

  private final StringBuilder text = new StringBuilder();

  private DiagnosisText() {}

  /** Returns the page, with a line break at its end. */
  public static String of(Diagnosis diagnosis) {
    DiagnosisText page = new DiagnosisText();
    page.line("jtorch", diagnosis.jtorch());
    page.machine(diagnosis.machine());
    page.libTorch(diagnosis);
    page.cuda(diagnosis.cuda());
    page.line("Cache", diagnosis.cache().folder() + ": " + diagnosis.cache().state());
    page.line("Data", diagnosis.data().folder() + ": " + diagnosis.data().state());
    page.lines(
        "Environment",
        diagnosis.environment().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .toList());
    page.lines("Checks", diagnosis.checks().stream().map(DiagnosisText::check).toList());
    page.lines("Faster", diagnosis.faster());
    return page.text.toString();
  }

  private static String check(Check check) {
    return (check.ok() ? "ok      " : "FAILED  ")
        + check.name()
        + (check.ok() ? "" : ": " + check.problem());
  }

  private void machine(Machine machine) {
    line(
        "Java",
        machine.java()
            + " ("
            + machine.javaVendor()
            + ") in "
            + machine.javaHome()
            + ", heap up to "
            + gigabytes(machine.maxHeapBytes()));
    line(
        "System",
        machine.os()
            + ", "
            + machine.platform()
            + (machine.cLibrary() == null ? "" : ", " + machine.cLibrary()));
    line(
        "Processor",
        (machine.processor() == null ? "unknown" : machine.processor())
            + ", "
            + machine.cores()
            + " cores"
            + (machine.vectorBits() == 0 ? "" : ", vectors of " + machine.vectorBits() + " bits")
            + ", "
            + gigabytes(machine.memoryBytes())
            + " of memory");
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1 << 30));
  }

  private void libTorch(Diagnosis diagnosis) {
    var libtorch = diagnosis.libtorch();
    if (libtorch == null) {
      line("LibTorch", "not loaded");
    } else {
      line("LibTorch", libtorch.version() + ", " + libtorch.source());
      line("BLAS", libtorch.blas() + "; " + libtorch.threads() + " threads an operator");
      lines("Build", libtorch.build().strip().lines().map(String::strip).toList());
    }
    lines(
        "Libraries",
        diagnosis.libraries().stream()
            .map(library -> library.path() + ": " + library.state())
            .toList());
  }

  private void cuda(Diagnosis.Cuda cuda) {
    line(
        "CUDA",
        (cuda.available() ? "available" : "not available")
            + (cuda.reason() == null ? "" : ": " + cuda.reason()));
    line(
        "",
        "LibTorch is built for "
            + (cuda.build() == null ? "no CUDA" : "CUDA " + cuda.build())
            + (cuda.driver() == null
                ? ", and there is no driver"
                : ", and the driver runs CUDA up to " + cuda.driver()));
    lines("GPUs", cuda.devices());
  }

  private void lines(String name, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      line(i == 0 ? name : "", lines.get(i));
    }
  }

  private void line(String name, String value) {
    text.append(name).append(INDENT, 0, Math.max(1, INDENT.length() - name.length()));
    text.append(value.replace("\n", "\n" + INDENT)).append('\n');
  }
}
