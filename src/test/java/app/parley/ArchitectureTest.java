package app.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.NullMarked;

/// The packages, and who may know whom. The table is the design's.
@AnalyzeClasses(packages = "app.parley", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "app.parley";

    /// From the top to the bottom: a package uses only those below it. The root, which ties everything together, is
    /// above them all.
    private static final List<String> PACKAGES = List.of(
            "console",
            "connector",
            "desk",
            "agent",
            "campaign",
            "flow",
            "approval",
            "outbox",
            "template",
            "knowledge",
            "experiment",
            "segment",
            "insight",
            "journey",
            "conversation",
            "contact",
            "event",
            "settings",
            "storage");

    @ArchTest
    static final ArchRule everyPackageStandsInTheTable = classes()
            .should(satisfy("stand in the table of packages", (origin, events) -> {
                if (!isRoot(origin) && !PACKAGES.contains(top(origin))) {
                    events.add(SimpleConditionEvent.violated(
                            origin, origin.getName() + " is in a package the table does not have"));
                }
            }));

    @ArchTest
    static final ArchRule aPackageUsesOnlyThoseBelowIt =
            classes().should(know("only packages below their own", (origin, target) -> place(origin) <= place(target)));

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("app.parley.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule connectorsFormNoCircle =
            slices().matching("app.parley.connector.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule screensFormNoCircle = slices().matching("app.parley.console.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyButTheRootKnowsConnectorsAndConsole = classes()
            .should(know(
                    "no connector and no screen from elsewhere",
                    (origin, target) -> isRoot(origin)
                            || top(origin).equals(top(target))
                            || !Set.of("connector", "console").contains(top(target))));

    @ArchTest
    static final ArchRule screensKnowTheirDesksAndNoSlice = classes()
            .that()
            .resideInAPackage("app.parley.console..")
            .should(know("desks alone", (_, target) -> Set.of("console", "desk").contains(top(target))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule storesAreKnownToTheRootAlone = classes()
            .should(know(
                    "no store from elsewhere",
                    (origin, target) -> isRoot(origin)
                            || !inStore(target)
                            || origin.getPackageName().equals(target.getPackageName())));

    @ArchTest
    static final ArchRule onlyStoresKnowHibernate = noClasses()
            .that()
            .resideOutsideOfPackages("app.parley.storage..", "app.parley..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule onlyScreensKnowJavaFx = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, "app.parley.console..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx..");

    @ArchTest
    static final ArchRule nullDoesNotExistInside = classes()
            .should(satisfy("live in a package that is NullMarked", (origin, events) -> {
                if (!origin.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            origin, origin.getPackageName() + " has no package-info with @NullMarked"));
                }
            }));

    /// A condition on whom of ours a class knows.
    private static ArchCondition<JavaClass> know(String what, BiPredicate<JavaClass, JavaClass> allowed) {
        return satisfy("know " + what, (origin, events) -> {
            for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass().getBaseComponentType();
                if (isOurs(target) && !allowed.test(origin, target)) {
                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                }
            }
        });
    }

    private static ArchCondition<JavaClass> satisfy(String what, Rule rule) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                rule.check(origin, events);
            }
        };
    }

    /// What one class is asked.
    private interface Rule {
        void check(JavaClass origin, ConditionEvents events);
    }

    private static boolean isOurs(JavaClass type) {
        return isRoot(type) || type.getPackageName().startsWith(ROOT + ".");
    }

    private static boolean isRoot(JavaClass type) {
        return type.getPackageName().equals(ROOT);
    }

    private static boolean inStore(JavaClass type) {
        return List.of(type.getPackageName().split("\\.")).contains("store");
    }

    /// The name in the table; "" for the root.
    private static String top(JavaClass type) {
        return isRoot(type) ? "" : type.getPackageName().split("\\.")[2];
    }

    /// How far down the table a class stands.
    private static int place(JavaClass type) {
        return isRoot(type) ? -1 : PACKAGES.indexOf(top(type));
    }
}
