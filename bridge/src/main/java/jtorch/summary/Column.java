package jtorch.summary;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A column of the table, by its name in Python. */
enum Column {
  kernel_size("Kernel Shape"),
  input_size("Input Shape"),
  output_size("Output Shape"),
  num_params("Param #"),
  params_percent("Param %"),
  mult_adds("Mult-Adds"),
  trainable("Trainable");

  private final String title;

  Column(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  boolean needsInput() {
    return this == input_size || this == output_size || this == mult_adds;
  }

  static Column of(String name) {
    return Arrays.stream(values())
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "summary: there is no column '"
                    + name
                    + "'; there are "
                    + Arrays.stream(values()).map(Column::name).collect(Collectors.joining(", "))
                    + "."));
  }
}
