package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import jtorch.amp.ScalerRows;
import jtorch.distributions.ConstraintRows;
import jtorch.distributions.DistributionRows;
import jtorch.nn.AttributeRows;
import jtorch.nn.DefaultArgumentRows;
import jtorch.nn.ExtendedRows;
import jtorch.nn.FunctionRows;
import jtorch.nn.LayerRows;
import jtorch.nn.LazyRows;
import jtorch.nn.NamedArgumentRows;
import jtorch.nn.NnCallRows;
import jtorch.nn.PlacementRows;
import jtorch.nn.WeightRows;
import jtorch.optim.OptimizerRows;
import jtorch.optim.lr_scheduler.SchedulerTest;
import jtorch.utils.data.OrderRows;
import jtorch.vision.transforms.TransformRows;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Operators, layers, losses, optimizers, schedulers, loaders and transforms against PyTorch. */
class SamenessTest {
  private static final List<PythonTable> TABLES =
      List.of(
          OperatorRows.table(),
          RarerOperatorRows.table(),
          PlainOperatorRows.table(),
          OutRows.table(),
          SignalRows.table(),
          SpecialRows.table(),
          SparseRows.table(),
          InPlaceRows.table(),
          CreationRows.table(),
          ProgramRows.table(),
          CourseRows.table(),
          CallFormRows.table(),
          RarerFormRows.table(),
          PageFormRows.table(),
          LayerTextRows.table(),
          KnownProgramRows.table(),
          LayerRows.table(),
          NnCallRows.table(),
          FunctionRows.table(),
          DefaultArgumentRows.table(),
          NamedArgumentRows.table(),
          OptimizerRows.table(),
          ScalerRows.table(),
          SchedulerTest.table(),
          OrderRows.table(),
          TrainingRows.table(),
          WeightRows.table(),
          ExtendedRows.table(),
          AttributeRows.table(),
          LazyRows.table(),
          PlacementRows.table(),
          TransformRows.table(),
          DistributionRows.table(),
          ConstraintRows.table());

  private interface Source {
    Reader open(PythonTable table) throws IOException;
  }

  @TestFactory
  List<DynamicNode> javaIsAsTheCommittedTables() throws IOException {
    return compare("the committed tables", TABLES, PythonTable::committed);
  }

  @TestFactory
  List<DynamicNode> javaIsAsThePyTorchThatIsHere() throws IOException {
    String problem = PythonWithTorch.problem();
    assumeTrue(problem.isEmpty(), problem);
    return compare("PyTorch " + PythonWithTorch.version(), tables(), PythonTable::fresh);
  }

  /** The tables that this Python can print: that of pictures needs torchvision. */
  private static List<PythonTable> tables() throws IOException {
    if (PythonWithTorch.hasTorchvision()) {
      return TABLES;
    }
    System.out.println("transforms.py is left out, as this Python has no torchvision");
    return TABLES.stream().filter(table -> !table.script().equals("transforms.py")).toList();
  }

  private static List<DynamicNode> compare(String whom, List<PythonTable> tables, Source source)
      throws IOException {
    AtomicInteger compared = new AtomicInteger();
    List<DynamicNode> nodes = new ArrayList<>();
    for (PythonTable table : tables) {
      List<String[]> rows = table.rows(source.open(table));
      List<DynamicTest> tests = new ArrayList<>();
      tests.add(DynamicTest.dynamicTest("every row is there", () -> assertComplete(table, rows)));
      for (String[] row : rows) {
        tests.add(DynamicTest.dynamicTest(row[0], () -> check(table, row, compared)));
      }
      nodes.add(DynamicContainer.dynamicContainer(table.script(), tests));
    }
    nodes.add(DynamicTest.dynamicTest("count", () -> assertCounted(compared.get(), tables, whom)));
    return nodes;
  }

  private static void check(PythonTable table, String[] row, AtomicInteger compared) {
    compared.incrementAndGet();
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      table.check().row(row);
    }
  }

  private static void assertComplete(PythonTable table, List<String[]> rows) {
    assertEquals(table.names(), rows.stream().map(row -> row[0]).collect(Collectors.toSet()));
  }

  private static void assertCounted(int compared, List<PythonTable> tables, String whom) {
    System.out.println("compared " + compared + " rows with " + whom);
    int committed = tables.stream().mapToInt(table -> table.rows(table.committed()).size()).sum();
    assertTrue(compared >= committed, compared + " rows of " + committed);
  }
}
