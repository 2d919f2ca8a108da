package org.dyad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports run one way: core, then stages, then job; stages never import each other. */
class ArchitectureTest {
  private static final String ROOT = "org.dyad.";

  private static final Set<String> ACTIONS =
      Set.of("count", "show", "collect", "collectAsList", "cache", "persist", "toLocalIterator");

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.dyad");

  /** Every package that is neither core nor job is a stage, one that comes later included. */
  static Set<String> stages() {
    return PRODUCT.stream()
        .map(JavaClass::getPackageName)
        .map(name -> name.substring(ROOT.length()).split("\\.", 2)[0])
        .filter(name -> !Set.of("core", "job").contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void coreImportsNoOtherPackageOfTheProduct() {
    noClasses()
        .that()
        .resideInAPackage("org.dyad.core..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("org.dyad..")
                .and(JavaClass.Predicates.resideOutsideOfPackage("org.dyad.core..")))
        .check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void stageImportsNothingOfTheProductButCore(String stage) {
    List<String> allowed = new ArrayList<>(List.of("org.dyad.core..", ROOT + stage + ".."));
    if (stage.equals("train")) {
      allowed.addAll(List.of("org.dyad.annotate..", "org.dyad.resolve.."));
    }
    noClasses()
        .that()
        .resideInAPackage(ROOT + stage + "..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("org.dyad..")
                .and(JavaClass.Predicates.resideOutsideOfPackages(allowed.toArray(String[]::new))))
        .check(PRODUCT);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("org.dyad.(*)..").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void namesSayWhatAClassDoes() {
    classes().should().haveNameNotMatching(".*(Utils?|Helper|Manager|Impl)(\\$.*)?").check(PRODUCT);
  }

  /** Publishing and verifying end the flow: they alone may ask Spark for results. */
  @Test
  void stagesNeitherCountNorCollectNorShowNorCache() {
    String[] lazy =
        stages().stream()
            .filter(stage -> !Set.of("publish", "verify", "report", "train").contains(stage))
            .map(stage -> ROOT + stage + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(lazy)
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "Dataset." + ACTIONS,
                call ->
                    call.getTargetOwner().isAssignableTo(Dataset.class)
                        && ACTIONS.contains(call.getName())))
        .check(PRODUCT);
  }
}
