package app.parley.connector.model;

import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelRequest.Example;
import app.parley.agent.ModelRequest.Passage;
import app.parley.agent.ModelRequest.Said;
import app.parley.agent.ModelUnavailableException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Keeps phone numbers, e-mail addresses and card numbers from a model: it is told `[phone 1]`, the same for the same
/// number, and what it says of `[phone 1]` is put back. One mask serves one request.
final class Mask {
    private static final Pattern STAND_IN =
            Pattern.compile("\\[\\s*(phone|email|card)[ _-]?(\\d{1,4})\\s*]", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> standIns = new HashMap<>();
    private final Map<String, String> details = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    ModelRequest cover(ModelRequest request) {
        return new ModelRequest(
                cover(request.instructions()),
                request.thread().stream()
                        .map(said -> new Said(said.by(), cover(said.text())))
                        .toList(),
                request.passages().stream()
                        .map(passage -> new Passage(
                                cover(passage.source()),
                                cover(passage.question()),
                                cover(passage.text()),
                                passage.score()))
                        .toList(),
                request.remembered().stream().map(this::cover).toList(),
                request.examples().stream()
                        .map(example ->
                                new Example(cover(example.question()), cover(example.answer()), example.likeness()))
                        .toList(),
                request.pictures(),
                request.language(),
                request.schema(),
                request.maxTokens(),
                request.timeout());
    }

    /// @throws ModelUnavailableException if it speaks of a detail that nobody gave it: whatever it meant, it must not
    /// go out
    ModelAnswer uncover(ModelAnswer answer) throws ModelUnavailableException {
        var found = STAND_IN.matcher(answer.text());
        var whole = new StringBuilder();
        while (found.find()) {
            var detail = details.get(name(found.group(1), Integer.parseInt(found.group(2))));
            if (detail == null) {
                throw new ModelUnavailableException(
                        ModelUnavailableException.Reason.BROKEN,
                        "the answer names a number or an address that was not given",
                        null,
                        null);
            }
            found.appendReplacement(whole, "");
            whole.append(detail);
        }
        found.appendTail(whole);
        return new ModelAnswer(
                whole.toString(),
                answer.model(),
                answer.tokensIn(),
                answer.tokensOut(),
                answer.costMicros(),
                answer.took());
    }

    /// What only looks like one of our stand-ins loses its brackets, so that nobody can have a detail put back.
    String cover(String text) {
        var honest = STAND_IN.matcher(text).replaceAll("($1 $2)");
        var emails = replace(honest, Details.EMAIL, "email", detail -> detail);
        var cards = replace(emails, Details.CARD, "card", detail -> Details.isCard(detail) ? detail : "");
        return replace(cards, Details.PHONE, "phone", detail -> Details.isPhone(detail) ? detail : "");
    }

    /// @param which the detail, or nothing if it is none after all
    private String replace(String text, Pattern shape, String kind, UnaryOperator<String> which) {
        var found = shape.matcher(text);
        var covered = new StringBuilder();
        while (found.find()) {
            var detail = which.apply(found.group());
            found.appendReplacement(covered, "");
            covered.append(detail.isEmpty() ? found.group() : standIn(kind, detail));
        }
        found.appendTail(covered);
        return covered.toString();
    }

    private String standIn(String kind, String detail) {
        return standIns.computeIfAbsent(kind + " " + detail, _ -> {
            var name = name(kind, counts.merge(kind, 1, Integer::sum));
            details.put(name, detail);
            return name;
        });
    }

    private static String name(String kind, int number) {
        return "[" + kind.toLowerCase(Locale.ROOT) + " " + number + "]";
    }
}
