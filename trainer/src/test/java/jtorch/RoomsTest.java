package jtorch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** Holds the doors between the rooms shut. */
class RoomsTest {
  private static final String NATIVE = "jtorch.sys..";
  private static final String[] TRAINER = {"jtorch.trainer..", "jtorch.launcher.."};

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("jtorch");

  private static final DescribedPredicate<JavaClass> CALLS_INTO_C =
      DescribedPredicate.describe(
          "Linker, SymbolLookup or JavaCPP's Loader",
          type ->
              type.getName().startsWith("java.lang.foreign.Linker")
                  || type.getName().startsWith("java.lang.foreign.SymbolLookup")
                  || type.getName().equals("org.bytedeco.javacpp.Loader"));

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  @Test
  void onlyNativeCallsIntoC() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(NATIVE)
            .should()
            .dependOnClassesThat(CALLS_INTO_C));
  }

  @Test
  void onlyTheBridgeSpeaksToThePresets() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(TRAINER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bytedeco.."));
  }

  @Test
  void nativeKnowsNothingOfTheRoomsAbove() {
    check(
        noClasses()
            .that()
            .resideInAPackage(NATIVE)
            .should()
            .dependOnClassesThat(
                DescribedPredicate.describe(
                    "a class of another room",
                    type ->
                        type.getName().startsWith("jtorch.")
                            && !type.getName().startsWith("jtorch.sys."))));
  }

  @Test
  void theBridgeKnowsNothingOfTheTrainer() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(TRAINER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TRAINER));
  }

  @Test
  void theTrainerDoesNotUseTheBridgesInsides() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(TRAINER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jtorch.internal.."));
  }

  @Test
  void whatUsersCallShowsNoPresets() {
    check(
        ArchRuleDefinition.noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("jtorch.internal..", NATIVE)
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .haveRawReturnType(
                DescribedPredicate.describe(
                    "a type of the presets", type -> type.getName().startsWith("org.bytedeco."))));
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("jtorch.trainer.cli..", "jtorch.trainer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli.."));
  }
}
