package zapbook;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import zapbook.mmu.ShadowMmu;

/** The rules that the design sets for this module. */
@AnalyzeClasses(packages = "zapbook",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] IN_THE_PAGE = {
    "zapbook.machine..", "zapbook.vm..", "zapbook.mmu..",
    "zapbook.stages..", "zapbook.workloads..", "zapbook.observe..",
    "zapbook.golden..", "zapbook.variants..", "zapbook.replay",
    "zapbook.questions.."
  };

  @ArchTest
  static final ArchRule noCircleBetweenPackages =
      slices().matching("zapbook.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule codeDependsOnTheJdkAlone =
      classes().that().resideOutsideOfPackage("zapbook.jfr..")
          .should().onlyDependOnClassesThat()
          .resideInAnyPackage("zapbook..", "java..");

  @ArchTest
  static final ArchRule onlyTheRecordingsKnowTheFlightRecorder =
      classes().that().resideInAPackage("zapbook.jfr..")
          .should().onlyDependOnClassesThat()
          .resideInAnyPackage("zapbook..", "java..", "jdk.jfr..");

  @ArchTest
  static final ArchRule nothingInCodeKnowsTheRecordings =
      noClasses().that().resideOutsideOfPackage("zapbook.jfr..")
          .should().dependOnClassesThat()
          .resideInAPackage("zapbook.jfr..");

  /** The stages also run in the book's page, where these are missing. */
  @ArchTest
  static final ArchRule whatRunsInThePageNeedsNoThreadFileOrReflection =
      noClasses().that().resideInAnyPackage(IN_THE_PAGE)
          .should().dependOnClassesThat(resideInOneOf(
              "java.io", "java.nio", "java.net", "java.lang.reflect",
              "java.lang.invoke", "java.util.concurrent", "java.time",
              "jdk."))
          .orShould().dependOnClassesThat().areAssignableTo(Thread.class)
          // there it takes no seed
          .orShould().dependOnClassesThat()
          .areAssignableTo(java.util.Random.class)
          .orShould().dependOnClassesThat()
          .resideInAPackage("zapbook.trace..");

  /** Records and lambdas are made by the compiler with java.lang.invoke. */
  private static DescribedPredicate<JavaClass> resideInOneOf(
      String... packages) {
    return describe("stand in a package that a browser lacks", type -> {
      String name = type.getPackageName();
      if (name.equals("java.io") && !type.getSimpleName().contains("File")) {
        return false;
      }
      for (String each : packages) {
        boolean inside = each.endsWith(".") ? name.startsWith(each)
            : name.equals(each) || name.startsWith(each + ".");
        if (inside && !name.equals("java.lang.invoke")) return true;
      }
      return false;
    });
  }

  /** A variant is a stage with other routines, so it extends one. */
  @ArchTest
  static final ArchRule onlyTheRegistryAndVariantsKnowAStageByItsName =
      noClasses().that().resideOutsideOfPackage("zapbook.stages..")
          .and().areNotAssignableTo(ShadowMmu.class)
          .should().dependOnClassesThat()
          .haveNameMatching("zapbook\\.stages\\.Stage\\d+")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule constructorsOnlyAssign =
      constructors().should(callNothingThatASubclassCanChange());

  private static ArchCondition<JavaConstructor>
      callNothingThatASubclassCanChange() {
    return new ArchCondition<>("call no method that can be overridden") {
      @Override
      public void check(JavaConstructor caller, ConditionEvents events) {
        for (JavaMethodCall call : caller.getMethodCallsFromSelf()) {
          if (!call.getTargetOwner().isAssignableFrom(
              caller.getOwner().getName())) continue;
          call.getTarget().resolveMember()
              .filter(method -> canBeOverridden(method))
              .ifPresent(method -> events.add(SimpleConditionEvent
                  .violated(call, call.getDescription())));
        }
      }
    };
  }

  private static boolean canBeOverridden(JavaMethod method) {
    return !method.getModifiers().contains(JavaModifier.FINAL)
        && !method.getModifiers().contains(JavaModifier.STATIC)
        && !method.getModifiers().contains(JavaModifier.PRIVATE)
        && !method.getOwner().getModifiers().contains(JavaModifier.FINAL);
  }
}
