package app.parley.agent.simulation;

import app.parley.agent.simulation.Scenario.Sort;
import app.parley.storage.Resources;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A set of scenarios as a JSON array. It is read strictly: a misspelt condition would be one that always holds.
public final class ScenarioFile {
    private static final int MOST = 1000;
    private static final int MOST_LINES = 20;
    private static final int LONGEST_LINE = 4096;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_PATTERNS = 30;
    private static final int LONGEST_PATTERN = 300;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private record Written(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String language,
            @Nullable List<@Nullable String> lines,
            @Nullable List<@Nullable String> must,
            @Nullable List<@Nullable String> says,
            @JsonProperty("never_says") @Nullable List<@Nullable String> neverSays,
            @Nullable String wanted) {}

    private ScenarioFile() {}

    /// The set that comes with the program.
    public static List<Scenario> shipped() {
        return read(Resources.text(ScenarioFile.class, "scenarios.json"));
    }

    /// @throws IllegalArgumentException if it is no such set, with one line that says where and why
    public static List<Scenario> read(String json) {
        var names = new HashSet<String>();
        var written = parse(json);
        if (written.length == 0 || written.length > MOST) {
            throw new IllegalArgumentException("a set holds 1 to " + MOST + " scenarios, not " + written.length);
        }
        return IntStream.range(0, written.length)
                .mapToObj(i -> scenario(i + 1, written[i], names))
                .toList();
    }

    private static @Nullable Written[] parse(String json) {
        try {
            var written = JSON.readValue(json, Written[].class);
            return written == null ? new Written[0] : written;
        } catch (UnrecognizedPropertyException e) {
            throw wrong(e, "the field \"" + shown(e.getPropertyName()) + "\" is unknown");
        } catch (JsonProcessingException e) {
            throw wrong(e, "this is no JSON array of scenarios");
        }
    }

    private static IllegalArgumentException wrong(JsonProcessingException e, String why) {
        var place = e.getLocation();
        return new IllegalArgumentException(
                place == null ? why : "line " + Math.max(1, place.getLineNr()) + ": " + why, e);
    }

    private static Scenario scenario(int number, @Nullable Written written, Set<String> names) {
        var named = written == null ? null : written.name;
        var where = named == null || named.isBlank() ? "scenario " + number : "\"" + shown(named) + "\"";
        try {
            if (written == null || named == null || named.isBlank() || named.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("it needs a name of at most " + LONGEST_NAME + " letters");
            }
            if (!names.add(named)) {
                throw new IllegalArgumentException("another one has the same name");
            }
            return new Scenario(
                    named,
                    sort(written.kind),
                    language(written.language),
                    lines(written.lines),
                    must(written.must),
                    patterns(written.says),
                    patterns(written.neverSays),
                    written.wanted == null ? null : line(written.wanted));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static Sort sort(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "scenario" -> Sort.SCENARIO;
            case "attack" -> Sort.ATTACK;
            default -> throw new IllegalArgumentException("its kind must be scenario or attack");
        };
    }

    private static String language(@Nullable String code) {
        if (code == null || !code.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("its language must be a code like en, es or pt");
        }
        return code;
    }

    private static List<String> lines(@Nullable List<@Nullable String> lines) {
        if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("it needs 1 to " + MOST_LINES + " lines of the customer");
        }
        return lines.stream().map(ScenarioFile::line).toList();
    }

    private static String line(@Nullable String line) {
        if (line == null || line.isBlank() || line.length() > LONGEST_LINE) {
            throw new IllegalArgumentException("a line has 1 to " + LONGEST_LINE + " letters");
        }
        return line;
    }

    private static Set<Must> must(@Nullable List<@Nullable String> words) {
        var must = EnumSet.noneOf(Must.class);
        for (var word : words == null ? List.<String>of() : words) {
            must.add(EnumSet.allOf(Must.class).stream()
                    .filter(each -> each.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("nobody knows what must \""
                            + shown(Objects.toString(word)) + "\" is; there are "
                            + String.join(
                                    ", ",
                                    EnumSet.allOf(Must.class).stream()
                                            .map(Must::word)
                                            .toList()))));
        }
        return must;
    }

    private static List<Wording> patterns(@Nullable List<@Nullable String> expressions) {
        if (expressions == null) {
            return List.of();
        }
        if (expressions.size() > MOST_PATTERNS) {
            throw new IllegalArgumentException("it has more than " + MOST_PATTERNS + " patterns");
        }
        return expressions.stream().map(ScenarioFile::pattern).toList();
    }

    private static Wording pattern(@Nullable String expression) {
        if (expression == null || expression.isEmpty() || expression.length() > LONGEST_PATTERN) {
            throw new IllegalArgumentException("a pattern has 1 to " + LONGEST_PATTERN + " letters");
        }
        try {
            return new Wording(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "\"" + shown(expression) + "\" is no regular expression ("
                            + e.getDescription().toLowerCase(Locale.ROOT) + ")",
                    e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("\"" + shown(expression) + "\" is too deep a regular expression", e);
        }
    }

    /// Somebody's words, short and in one line.
    private static String shown(String words) {
        var line = words.replaceAll("\\p{C}", " ").strip();
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
