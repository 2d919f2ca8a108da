package org.dyad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;

/** Imports run one way: core, then stages, then job; stages never import each other. */
class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.dyad");

  @Test
  void coreImportsNoOtherPackageOfTheProduct() {
    classes()
        .that()
        .resideInAPackage("org.dyad.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.dyad.core..", "java..", "org.apache.spark..", "scala..")
        .check(PRODUCT);
  }

  @Test
  void stagesDoNotImportEachOther() {
    slices().matching("org.dyad.(*)..").should().beFreeOfCycles().check(PRODUCT);
    for (String stage : new String[] {"dedup", "aggregate", "publish"}) {
      classes()
          .that()
          .resideInAPackage("org.dyad." + stage + "..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.dyad." + stage + "..",
              "org.dyad.core..",
              "java..",
              "org.apache.spark..",
              "org.apache.hadoop..",
              "scala..")
          .check(PRODUCT);
    }
  }

  @Test
  void stagesNeitherCollectNorShowNorCache() {
    noClasses()
        .that()
        .resideInAnyPackage("org.dyad.dedup..", "org.dyad.aggregate..")
        .should()
        .callMethod(Dataset.class, "count")
        .orShould()
        .callMethod(Dataset.class, "cache")
        .orShould()
        .callMethod(Dataset.class, "collect")
        .orShould()
        .callMethod(Dataset.class, "collectAsList")
        .orShould()
        .callMethod(Dataset.class, "show")
        .check(PRODUCT);
  }
}
