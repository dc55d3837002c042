package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is public has a docstring: what it does, its errors, a layer's shapes, PyTorch's page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocstringTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern SHAPE =
      Pattern.compile("\\([^)\n]*(\\.\\.\\.|\\b[NCLHWDST]\\b|_)[^)]*\\)|shape");

  /** Java's own; PyTorch has no page of them. */
  private static final Set<String> WITHOUT_PAGE =
      Set.of(
          "ExponentialRate",
          "IncompatibleKeys",
          "NonDynamicallyQuantizableLinear",
          "Pair",
          "RemovableHandle");

  private final Set<String> undocumented = new TreeSet<>();
  private final Set<String> withoutErrors = new TreeSet<>();
  private final Set<String> withoutShapes = new TreeSet<>();
  private final Set<String> withoutPage = new TreeSet<>();
  private int members;

  DocstringTest() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    assumeTrue(compiler != null, "this Java has no compiler");
    List<File> sources;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      sources = files.filter(f -> f.toString().endsWith(".java")).map(Path::toFile).toList();
    }
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromFiles(sources));
      Trees trees = Trees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(trees).scan(unit, null);
      }
    }
  }

  @Test
  void everythingPublicHasADocstring() {
    System.out.println("docstrings of " + members + " public members");
    assertTrue(members > 3000, "only " + members + " public members were found");
    assertEquals(Set.of(), undocumented);
  }

  @Test
  void whatThrowsSaysWhen() {
    assertEquals(Set.of(), withoutErrors);
  }

  @Test
  void layersSayTheirShapes() {
    assertEquals(Set.of(), withoutShapes);
  }

  @Test
  void layersOptimizersAndTransformsNamePyTorchsPage() {
    assertEquals(Set.of(), withoutPage);
  }

  /** Looks at public members, also of what public types extend, to any depth. */
  private final class Reader extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final List<ClassTree> around = new ArrayList<>();

    Reader(Trees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      boolean open = isOpen(type.getModifiers());
      if (!open && !around.isEmpty()) {
        return null;
      }
      String name = name(type.getSimpleName().toString());
      String text = text();
      if (open) {
        note(name, text);
      }
      around.add(type);
      if (open && around.size() == 1) {
        checkPage(type, name, text);
      }
      super.visitClass(type, null);
      around.removeLast();
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      boolean inherits =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
      if (!isOpen(method.getModifiers()) || inherits || isShort(method)) {
        return null;
      }
      String name = name(method.getName() + " " + line(method));
      String text = text();
      note(name, text);
      if (throwsItself(method) && !text.contains("@throws") && !text.contains("throws ")) {
        withoutErrors.add(name);
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Void nothing) {
      boolean constant = around.getLast().getKind() == Tree.Kind.ENUM;
      boolean hidden = constant && isHidden(around.getLast());
      if (isOpen(field.getModifiers()) && !isComponent(field) && !hidden) {
        note(name(field.getName().toString()), text());
      }
      return null;
    }

    private void note(String name, String text) {
      members++;
      if (text.isBlank()) {
        undocumented.add(name);
      }
    }

    private void checkPage(ClassTree type, String name, String text) {
      String folder = String.valueOf(getCurrentPath().getCompilationUnit().getPackageName());
      String base = String.valueOf(type.getExtendsClause());
      boolean layer = folder.equals("jtorch.nn") && isLayer(type, base);
      boolean named =
          layer
              || (folder.startsWith("jtorch.optim") && !base.equals("null"))
              || type.getImplementsClause().toString().matches(".*\\b(Transform|Sampler)\\b.*");
      if (named
          && !text.contains("https://docs.pytorch.org/")
          && !WITHOUT_PAGE.contains(type.getSimpleName().toString())) {
        withoutPage.add(name);
      }
      if (layer && !SHAPE.matcher(text + forwards(type)).find()) {
        withoutShapes.add(name);
      }
    }

    private boolean isLayer(ClassTree type, String base) {
      return !type.getModifiers().getFlags().contains(Modifier.ABSTRACT)
          && base.matches("Layer|Module|\\w*(Layer|Cell|Norm)")
          && !type.getSimpleName().toString().matches("(Module|Parameter)(List|Dict)");
    }

    /** What stands above the methods that compute. */
    private String forwards(ClassTree type) {
      StringBuilder all = new StringBuilder();
      for (Tree member : type.getMembers()) {
        if (member instanceof MethodTree method && method.getName().contentEquals("forward")) {
          String text =
              trees.getDocComment(new com.sun.source.util.TreePath(getCurrentPath(), method));
          all.append(text == null ? "" : text);
        }
      }
      return all.toString();
    }

    private boolean isOpen(ModifiersTree modifiers) {
      Set<Modifier> flags = modifiers.getFlags();
      boolean inInterface =
          !around.isEmpty()
              && Set.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE)
                  .contains(around.getLast().getKind());
      boolean hidden = !around.isEmpty() && isHidden(around.getLast());
      return flags.contains(Modifier.PUBLIC)
          || flags.contains(Modifier.PROTECTED)
          || (inInterface && !hidden && !flags.contains(Modifier.PRIVATE));
    }

    private boolean isHidden(ClassTree type) {
      return !type.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }

    /** A record's constructor that only checks: the record's docstring is its own. */
    private boolean isShort(MethodTree method) {
      return method.getName().contentEquals("<init>")
          && around.getLast().getKind() == Tree.Kind.RECORD;
    }

    private boolean isComponent(VariableTree field) {
      return around.getLast().getKind() == Tree.Kind.RECORD
          && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private boolean throwsItself(MethodTree method) {
      var found = new boolean[1];
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitThrow(ThrowTree thrown, Void nothing) {
          found[0] = true;
          return null;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
          return null;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
          return null;
        }
      }.scan(method.getBody(), null);
      return found[0];
    }

    private String text() {
      String text = trees.getDocComment(getCurrentPath());
      return text == null ? "" : text;
    }

    private String name(String member) {
      StringBuilder all = new StringBuilder();
      all.append(getCurrentPath().getCompilationUnit().getPackageName()).append('.');
      around.forEach(type -> all.append(type.getSimpleName()).append('.'));
      return all.append(member).toString();
    }

    private long line(Tree tree) {
      var unit = getCurrentPath().getCompilationUnit();
      long start = trees.getSourcePositions().getStartPosition(unit, tree);
      return unit.getLineMap().getLineNumber(start);
    }
  }
}
