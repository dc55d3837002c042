package jtorch;

import static jtorch.Kwargs.return_indices;
import static jtorch.Kwargs.shape;

import jtorch.nn.Conv1d;
import jtorch.nn.Conv2d;
import jtorch.nn.Conv3d;
import jtorch.nn.ConvTranspose2d;
import jtorch.nn.ConvTranspose3d;
import jtorch.nn.F;

/**
 * Convolutions and poolings with numbers and pairs in their places: {@code page_forms.py} wrote
 * Python's values.
 */
final class ConvolutionFormRows {
  private ConvolutionFormRows() {}

  static void addTo(OperatorTable table) {
    part1(table);
    part2(table);
    part3(table);
    part4(table);
    part5(table);
    part6(table);
    part7(table);
  }

  private static void part1(OperatorTable table) {
    RarerFormRows.row(
        table,
        "F.conv2d(x.view(1, 1, 2, 3), x.view(6, 1, 1, 1), torch.ones(6), 1, (1, 2))",
        x -> F.conv2d(x.view(1, 1, 2, 3), x.view(6, 1, 1, 1), torch.ones(6), 1, shape(1, 2)));
    RarerFormRows.row(
        table,
        "F.conv2d(x.view(1, 1, 2, 3), x.view(6, 1, 1, 1), torch.ones(6), (1, 2), 1)",
        x -> F.conv2d(x.view(1, 1, 2, 3), x.view(6, 1, 1, 1), torch.ones(6), shape(1, 2), 1));
    RarerFormRows.row(
        table,
        "F.conv2d(x.view(1, 1, 2, 3), x.view(3, 1, 1, 2), torch.ones(3), 1, 'same')",
        x -> F.conv2d(x.view(1, 1, 2, 3), x.view(3, 1, 1, 2), torch.ones(3), 1, "same"));
    RarerFormRows.row(
        table,
        "F.conv2d(x.view(1, 1, 2, 3), x.view(3, 1, 1, 2), None, (2, 1), 'valid')",
        x -> F.conv2d(x.view(1, 1, 2, 3), x.view(3, 1, 1, 2), null, shape(2, 1), "valid"));
    RarerFormRows.row(
        table,
        "F.conv2d(x.view(1, 1, 2, 3), x.view(3, 1, 1, 2), None, (1, 2), (1, 0), (1, 2))",
        x ->
            F.conv2d(
                x.view(1, 1, 2, 3),
                x.view(3, 1, 1, 2),
                null,
                shape(1, 2),
                shape(1, 0),
                shape(1, 2)));
    RarerFormRows.row(
        table,
        "F.conv2d(x.view(1, 2, 1, 3), x.view(6, 1, 1, 1), torch.ones(6), 1, (0, 1), 1, 2)",
        x -> F.conv2d(x.view(1, 2, 1, 3), x.view(6, 1, 1, 1), torch.ones(6), 1, shape(0, 1), 1, 2));
    RarerFormRows.row(
        table,
        "F.conv2d(x.view(1, 2, 1, 3), x.view(6, 1, 1, 1), torch.ones(6), (1, 1), (0, 1), (1, 2), 2)",
        x ->
            F.conv2d(
                x.view(1, 2, 1, 3),
                x.view(6, 1, 1, 1),
                torch.ones(6),
                shape(1, 1),
                shape(0, 1),
                shape(1, 2),
                2));
    RarerFormRows.row(
        table,
        "F.conv1d(x.view(1, 2, 3), x.view(1, 2, 3), None, 1, 'same', 1)",
        x -> F.conv1d(x.view(1, 2, 3), x.view(1, 2, 3), null, 1, "same", 1));
  }

  private static void part2(OperatorTable table) {
    RarerFormRows.row(
        table,
        "F.conv3d(x.view(1, 1, 1, 2, 3), x.view(6, 1, 1, 1, 1), None, 1, (0, 1, 1))",
        x -> F.conv3d(x.view(1, 1, 1, 2, 3), x.view(6, 1, 1, 1, 1), null, 1, shape(0, 1, 1)));
    RarerFormRows.row(
        table,
        "F.conv3d(x.view(1, 1, 1, 2, 3), x.view(6, 1, 1, 1, 1), torch.ones(6), (1, 2, 2), 1, 1, 1)",
        x ->
            F.conv3d(
                x.view(1, 1, 1, 2, 3),
                x.view(6, 1, 1, 1, 1),
                torch.ones(6),
                shape(1, 2, 2),
                1,
                1,
                1));
    RarerFormRows.row(
        table,
        "F.conv_transpose2d(x.view(1, 1, 2, 3), x.view(1, 6, 1, 1), None, (2, 2), 0)",
        x -> F.conv_transpose2d(x.view(1, 1, 2, 3), x.view(1, 6, 1, 1), null, shape(2, 2), 0));
    RarerFormRows.row(
        table,
        "F.conv_transpose2d(x.view(1, 1, 2, 3), x.view(1, 6, 1, 1), None, (2, 3), (0, 1), (1, 0))",
        x ->
            F.conv_transpose2d(
                x.view(1, 1, 2, 3),
                x.view(1, 6, 1, 1),
                null,
                shape(2, 3),
                shape(0, 1),
                shape(1, 0)));
    RarerFormRows.row(
        table,
        "F.conv_transpose1d(x.view(1, 2, 3), x.view(2, 1, 3), None, 2, 1, 1, 1, 2)",
        x -> F.conv_transpose1d(x.view(1, 2, 3), x.view(2, 1, 3), null, 2, 1, 1, 1, 2));
    RarerFormRows.row(
        table,
        "F.conv_transpose3d(x.view(1, 1, 1, 2, 3), x.view(1, 6, 1, 1, 1), None, (1, 2, 2))",
        x ->
            F.conv_transpose3d(x.view(1, 1, 1, 2, 3), x.view(1, 6, 1, 1, 1), null, shape(1, 2, 2)));
    RarerFormRows.row(
        table,
        "nn.Conv2d(1, 2, 1, (1, 2))(x.view(1, 1, 2, 3))",
        x -> new Conv2d(1, 2, 1, shape(1, 2)).forward(x.view(1, 1, 2, 3)));
    RarerFormRows.row(
        table,
        "nn.Conv2d(1, 2, 1, 1, (0, 1))(x.view(1, 1, 2, 3))",
        x -> new Conv2d(1, 2, 1, 1, shape(0, 1)).forward(x.view(1, 1, 2, 3)));
  }

  private static void part3(OperatorTable table) {
    RarerFormRows.row(
        table,
        "nn.Conv2d(1, 2, 1, (1, 2), 1)(x.view(1, 1, 2, 3))",
        x -> new Conv2d(1, 2, 1, shape(1, 2), 1).forward(x.view(1, 1, 2, 3)));
    RarerFormRows.row(
        table,
        "nn.Conv2d(1, 2, (1, 2), (1, 2), 1)(x.view(1, 1, 2, 3))",
        x -> new Conv2d(1, 2, shape(1, 2), shape(1, 2), 1).forward(x.view(1, 1, 2, 3)));
    RarerFormRows.row(
        table,
        "nn.Conv2d(1, 2, (1, 2), 1, 'same')(x.view(1, 1, 2, 3))",
        x -> new Conv2d(1, 2, shape(1, 2), 1, "same").forward(x.view(1, 1, 2, 3)));
    RarerFormRows.row(
        table,
        "nn.Conv2d(2, 2, (1, 2), 1, (0, 1), 1, 2)(x.view(1, 2, 1, 3))",
        x -> new Conv2d(2, 2, shape(1, 2), 1, shape(0, 1), 1, 2).forward(x.view(1, 2, 1, 3)));
    RarerFormRows.row(
        table,
        "nn.Conv2d(2, 2, (1, 2), (1, 1), (0, 1), 1, 2)(x.view(1, 2, 1, 3))",
        x ->
            new Conv2d(2, 2, shape(1, 2), shape(1, 1), shape(0, 1), 1, 2)
                .forward(x.view(1, 2, 1, 3)));
    RarerFormRows.row(
        table,
        "nn.Conv3d(1, 2, 1, 1, (0, 1, 0))(x.view(1, 1, 1, 2, 3))",
        x -> new Conv3d(1, 2, 1, 1, shape(0, 1, 0)).forward(x.view(1, 1, 1, 2, 3)));
    RarerFormRows.row(
        table,
        "nn.Conv3d(1, 2, (1, 1, 2), (1, 1, 2), 1)(x.view(1, 1, 1, 2, 3))",
        x -> new Conv3d(1, 2, shape(1, 1, 2), shape(1, 1, 2), 1).forward(x.view(1, 1, 1, 2, 3)));
    RarerFormRows.row(
        table,
        "nn.Conv1d(2, 2, 3, 1, 'same', 1, 2)(x.view(1, 2, 3))",
        x -> new Conv1d(2, 2, 3, 1, "same", 1, 2).forward(x.view(1, 2, 3)));
  }

  private static void part4(OperatorTable table) {
    RarerFormRows.row(
        table,
        "nn.ConvTranspose2d(1, 2, (1, 2), 2)(x.view(1, 1, 2, 3))",
        x -> new ConvTranspose2d(1, 2, shape(1, 2), 2).forward(x.view(1, 1, 2, 3)));
    RarerFormRows.row(
        table,
        "nn.ConvTranspose2d(1, 2, 3, (1, 2), 1)(x.view(1, 1, 2, 3))",
        x -> new ConvTranspose2d(1, 2, 3, shape(1, 2), 1).forward(x.view(1, 1, 2, 3)));
    RarerFormRows.row(
        table,
        "nn.ConvTranspose2d(1, 2, (3, 3), (2, 1), (1, 1), (1, 0))(x.view(1, 1, 2, 3))",
        x ->
            new ConvTranspose2d(1, 2, shape(3, 3), shape(2, 1), shape(1, 1), shape(1, 0))
                .forward(x.view(1, 1, 2, 3)));
    RarerFormRows.row(
        table,
        "nn.ConvTranspose3d(1, 2, (1, 1, 2), 2, 0)(x.view(1, 1, 1, 2, 3))",
        x -> new ConvTranspose3d(1, 2, shape(1, 1, 2), 2, 0).forward(x.view(1, 1, 1, 2, 3)));
    RarerFormRows.row(
        table,
        "F.max_pool2d(x.view(1, 2, 3), 2, 2, 0, 1, False, True)[1]",
        x -> F.max_pool2d(x.view(1, 2, 3), 2, 2, 0, 1, false, true).indices());
    RarerFormRows.row(
        table,
        "F.max_pool2d(x.view(1, 2, 3), 2, 2, 0, 1, True)",
        x -> F.max_pool2d(x.view(1, 2, 3), 2, 2, 0, 1, true));
    RarerFormRows.row(
        table,
        "F.max_pool2d(x.view(1, 2, 3), 2, 1, 1, 1)",
        x -> F.max_pool2d(x.view(1, 2, 3), 2, 1, 1, 1));
    RarerFormRows.row(
        table,
        "F.max_pool2d(x.view(1, 2, 3), (1, 2), 1)",
        x -> F.max_pool2d(x.view(1, 2, 3), shape(1, 2), 1));
  }

  private static void part5(OperatorTable table) {
    RarerFormRows.row(
        table,
        "F.max_pool2d(x.view(1, 2, 3), 2, (1, 2))",
        x -> F.max_pool2d(x.view(1, 2, 3), 2, shape(1, 2)));
    RarerFormRows.row(
        table,
        "F.max_pool2d(x.view(1, 2, 3), (1, 2), (1, 1), (0, 1))",
        x -> F.max_pool2d(x.view(1, 2, 3), shape(1, 2), shape(1, 1), shape(0, 1)));
    RarerFormRows.row(
        table,
        "F.max_pool2d(x.view(1, 2, 3), 2, 1, (0, 1))",
        x -> F.max_pool2d(x.view(1, 2, 3), 2, 1, shape(0, 1)));
    RarerFormRows.row(
        table, "F.max_pool1d(x.view(1, 2, 3), 2, 1)", x -> F.max_pool1d(x.view(1, 2, 3), 2, 1));
    RarerFormRows.row(
        table,
        "F.max_pool1d(x.view(1, 2, 3), 2, 2, 0, 1, False, True)[1]",
        x -> F.max_pool1d(x.view(1, 2, 3), 2, 2, 0, 1, false, true).indices());
    RarerFormRows.row(
        table,
        "F.max_pool1d(x.view(1, 2, 3), 2, 2, 1, 1, True)",
        x -> F.max_pool1d(x.view(1, 2, 3), 2, 2, 1, 1, true));
    RarerFormRows.row(
        table,
        "F.max_pool3d(x.view(1, 1, 2, 3), 1, 1, 0, 1, False, True)[1]",
        x -> F.max_pool3d(x.view(1, 1, 2, 3), 1, 1, 0, 1, false, true).indices());
    RarerFormRows.row(
        table,
        "F.max_pool3d(x.view(1, 1, 2, 3), (1, 2, 2), (1, 1, 1))",
        x -> F.max_pool3d(x.view(1, 1, 2, 3), shape(1, 2, 2), shape(1, 1, 1)));
  }

  private static void part6(OperatorTable table) {
    RarerFormRows.row(
        table,
        "F.max_pool3d(x.view(1, 1, 2, 3), 1, 2)",
        x -> F.max_pool3d(x.view(1, 1, 2, 3), 1, 2));
    RarerFormRows.row(
        table,
        "F.avg_pool2d(x.view(1, 2, 3), 2, 2, 1, True, False, 3)",
        x -> F.avg_pool2d(x.view(1, 2, 3), 2, 2, 1, true, false, 3));
    RarerFormRows.row(
        table,
        "F.avg_pool2d(x.view(1, 2, 3), 2, 1, 1, False, False)",
        x -> F.avg_pool2d(x.view(1, 2, 3), 2, 1, 1, false, false));
    RarerFormRows.row(
        table,
        "F.avg_pool2d(x.view(1, 2, 3), (1, 2), (1, 1))",
        x -> F.avg_pool2d(x.view(1, 2, 3), shape(1, 2), shape(1, 1)));
    RarerFormRows.row(
        table,
        "F.avg_pool2d(x.view(1, 2, 3), (1, 2), 1)",
        x -> F.avg_pool2d(x.view(1, 2, 3), shape(1, 2), 1));
    RarerFormRows.row(
        table,
        "F.avg_pool1d(x.view(1, 2, 3), 2, 2, 1, True, False)",
        x -> F.avg_pool1d(x.view(1, 2, 3), 2, 2, 1, true, false));
    RarerFormRows.row(
        table, "F.avg_pool1d(x.view(1, 2, 3), 2, 1)", x -> F.avg_pool1d(x.view(1, 2, 3), 2, 1));
    RarerFormRows.row(
        table,
        "F.avg_pool3d(x.view(1, 1, 2, 3), 1, 1, 0, True, False, 3)",
        x -> F.avg_pool3d(x.view(1, 1, 2, 3), 1, 1, 0, true, false, 3));
  }

  private static void part7(OperatorTable table) {
    RarerFormRows.row(
        table,
        "F.avg_pool3d(x.view(1, 1, 2, 3), (1, 2, 2), 1)",
        x -> F.avg_pool3d(x.view(1, 1, 2, 3), shape(1, 2, 2), 1));
    RarerFormRows.row(
        table,
        "F.adaptive_max_pool2d(x.view(1, 2, 3), 1, True)[1]",
        x -> F.adaptive_max_pool2d(x.view(1, 2, 3), 1, true).indices());
    RarerFormRows.row(
        table,
        "F.adaptive_max_pool2d(x.view(1, 2, 3), (1, 2), return_indices=True)[1]",
        x -> F.adaptive_max_pool2d(x.view(1, 2, 3), shape(1, 2), return_indices(true)).indices());
  }
}
