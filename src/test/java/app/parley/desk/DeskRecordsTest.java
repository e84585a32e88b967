package app.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.connect.ConnectDesk;
import app.parley.desk.costs.CostsDesk;
import app.parley.desk.files.FilesDesk;
import app.parley.desk.inbox.InboxDesk;
import app.parley.desk.knowledge.KnowledgeDesk;
import app.parley.desk.settings.SettingsDesk;
import app.parley.desk.status.StatusDesk;
import app.parley.desk.templates.TemplatesDesk;
import app.parley.storage.Json;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The engine may be on another machine: what desks take and give must survive a trip as JSON.
class DeskRecordsTest {
    private static final List<Class<?>> DESKS = List.of(
            FilesDesk.class,
            InboxDesk.class,
            ApprovalsDesk.class,
            StatusDesk.class,
            SettingsDesk.class,
            TemplatesDesk.class,
            KnowledgeDesk.class,
            ConnectDesk.class,
            CostsDesk.class);
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            byte[].class,
            UUID.class,
            Instant.class,
            Duration.class,
            LocalDate.class,
            boolean.class,
            int.class,
            long.class,
            double.class,
            Long.class,
            Double.class);

    static List<Class<?>> records() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("app.parley.desk")
                        .stream()
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> type.isRecord() && Modifier.isPublic(type.getModifiers()))
                        .filter(type -> type.getEnclosingClass() == null
                                || type.getEnclosingClass().isInterface()
                                || type.getEnclosingClass().isRecord())
                        .toList();
    }

    @Test
    void thereAreRecordsToTry() {
        assertThat(records()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordComesBackAsItWent(Class<?> type) {
        for (var sample : List.of(full(type), sparse(type))) {
            Object same = Json.read(Json.text(sample), type);
            assertThat(same).isEqualTo(sample);
            for (var family : type.getInterfaces()) {
                if (family.isSealed()) {
                    Object back = Json.read(Json.text(sample), family);
                    assertThat(back).isEqualTo(sample);
                }
            }
        }
    }

    @Test
    void desksSpeakOfNothingElse() {
        for (var desk : DESKS) {
            for (var method : desk.getDeclaredMethods()) {
                if (method.getName().equals("listen")) {
                    assertThat(method.getReturnType()).isEqualTo(Runnable.class);
                    assertThat(method.getParameterTypes()[0]).isIn(Consumer.class, Runnable.class);
                } else {
                    spoken(method)
                            .forEach(type -> assertThat(isPortable(type))
                                    .as(method + " speaks of " + type)
                                    .isTrue());
                }
            }
        }
    }

    @Test
    void whoeverIsNamedIsNotNamedInLogs() {
        records().stream()
                .filter(type -> Arrays.stream(type.getRecordComponents())
                        .anyMatch(part -> part.getName().equals("initials")))
                .forEach(type -> assertThat(full(type).toString())
                        .as(type.getName())
                        .doesNotContain("name=", "phone=", "initials="));
    }

    private static List<Type> spoken(Method method) {
        var types = new ArrayList<>(List.of(method.getGenericParameterTypes()));
        types.add(method.getGenericReturnType());
        return types;
    }

    private static boolean isPortable(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Set.<Type>of(List.class, Optional.class).contains(generic.getRawType())
                    && isPortable(generic.getActualTypeArguments()[0]);
        }
        var plain = (Class<?>) type;
        return plain == void.class
                || PLAIN.contains(plain)
                || plain.getPackageName().startsWith("app.parley.desk")
                        && (plain.isEnum() || plain.isSealed() || plain.isRecord());
    }

    private static Object full(Class<?> type) {
        return made(type, false);
    }

    private static Object sparse(Class<?> type) {
        return made(type, true);
    }

    private static Object made(Class<?> type, boolean sparse) {
        var parts = type.getRecordComponents();
        var arguments = Arrays.stream(parts)
                .map(part -> value(part.getAnnotatedType(), part.getGenericType(), sparse))
                .toArray();
        try {
            return type.getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    private static @Nullable Object value(AnnotatedType annotated, Type type, boolean sparse) {
        if (sparse && annotated.isAnnotationPresent(Nullable.class)) {
            return null;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            var element = generic.getActualTypeArguments()[0];
            return sparse ? List.of() : elements((Class<?>) element).toList();
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Set.class) {
            var element = generic.getActualTypeArguments()[0];
            return sparse ? Set.of() : elements((Class<?>) element).collect(Collectors.toSet());
        }
        return elements((Class<?>) type).findFirst().orElseThrow();
    }

    private static Stream<Object> elements(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants());
        }
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).map(DeskRecordsTest::full);
        }
        if (type.isRecord()) {
            return Stream.of(full(type), sparse(type));
        }
        return Stream.of(plain(type));
    }

    private static Object plain(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "ágil \" 👍 \n";
            case "UUID" -> UUID.fromString("01998a30-0000-7000-8000-00000000abcd");
            case "Instant" -> Instant.parse("2026-11-23T12:00:00.123456Z");
            case "LocalDate" -> LocalDate.of(2026, 11, 23);
            case "Duration" -> Duration.ofMillis(1234);
            case "boolean" -> true;
            case "int" -> 7;
            case "long", "Long" -> 9_000_000_000L;
            case "double", "Double" -> 38.7139;
            default -> throw new AssertionError("desks do not speak of " + type);
        };
    }
}
