package app.parley;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// How code is written here, as far as a test can tell.
@AnalyzeClasses(packages = "app.parley", importOptions = ImportOption.DoNotIncludeTests.class)
class HabitsTest {

    @ArchTest
    static final ArchRule onlyTheCommandLineEndsTheProcess = noClasses()
            .that()
            .resideOutsideOfPackage("app.parley")
            .should()
            .callMethodWhere(names(List.of(System.class, Runtime.class), "exit|halt"));

    @ArchTest
    static final ArchRule threadsAreBuiltWithANameAndAKind = noClasses()
            .should()
            .callConstructorWhere(names(List.of(Thread.class), "<init>"))
            .because("Thread.ofPlatform and Thread.ofVirtual say which kind it is and what it is called");

    @ArchTest
    static final ArchRule whoeverWaitsCanBeWoken =
            noClasses().should().callMethodWhere(names(List.of(Thread.class, TimeUnit.class), "sleep"));

    @ArchTest
    static final ArchRule oneClassComesBackToTheFxThread = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("app.parley.console.kit.Background")
            .should()
            .callMethodWhere(names(List.of(Platform.class), "runLater"));

    /// A [javax.sql.DataSource] has to name the JDK's own logger.
    @ArchTest
    static final ArchRule everybodyLogsTheSameWay = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("app.parley.storage.JoiningDataSource")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule everythingArrivesThroughTheConstructor =
            noFields().should().beAnnotatedWith(describe("something that injects", HabitsTest::injects));

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().beFinal();

    /// Constants of their own type are for values: records and enums.
    @ArchTest
    static final ArchRule noServiceKeepsItsOnlyInstance = fields().that(
                    describe("keep a service in its own class", HabitsTest::isSingleton))
            .should()
            .notBeStatic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyAsksForTheOnlyInstance =
            noMethods().that().areStatic().should().haveNameMatching("(getI|i)nstance");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Manager|Helpers?|Utils?|Processor|Impl)");

    private static DescribedPredicate<JavaAccess<?>> names(List<Class<?>> owners, String names) {
        return target(describe(
                "is " + names + " of " + owners,
                (AccessTarget called) -> called.getName().matches(names)
                        && owners.stream().anyMatch(owner -> called.getOwner().isAssignableTo(owner))));
    }

    private static boolean injects(JavaAnnotation<?> annotation) {
        return annotation.getRawType().getSimpleName().matches("Inject|Autowired|Resource|PersistenceContext");
    }

    private static boolean isSingleton(JavaField field) {
        JavaClass owner = field.getOwner();
        return field.getModifiers().contains(JavaModifier.STATIC)
                && field.getRawType().equals(owner)
                && !owner.isRecord()
                && !owner.isEnum();
    }
}
