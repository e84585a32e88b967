package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Check;
import app.parley.approval.Evidence;
import app.parley.approval.Verdict;
import app.parley.outbox.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cases as the gate would read them: an answer to Ana, within the window, that nothing speaks against.
record Cases(
        Content content,
        @Nullable String language,
        @Nullable String name,
        List<Evidence> evidence,
        List<String> inbound,
        List<String> recent) {
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final List<Check> CHECKS = Checks.all(Duration.ofHours(20));

    static Cases text(String body) {
        return new Cases(new Content.Text(body), null, "Ana", List.of(), List.of(), List.of());
    }

    static Cases template(String name, String language, String... variables) {
        var body = List.of(variables).stream()
                .map(v -> new Content.Parameter(null, v))
                .toList();
        return new Cases(new Content.Template(name, language, body), null, "Ana", List.of(), List.of(), List.of());
    }

    Cases in(@Nullable String code) {
        return new Cases(content, code, name, evidence, inbound, recent);
    }

    Cases to(@Nullable String customer) {
        return new Cases(content, language, customer, evidence, inbound, recent);
    }

    Cases knowing(String... quotes) {
        var known =
                List.of(quotes).stream().map(q -> new Evidence("knowledge", q)).toList();
        return new Cases(content, language, name, known, inbound, recent);
    }

    Cases knowing(Evidence... known) {
        return new Cases(content, language, name, List.of(known), inbound, recent);
    }

    Cases answering(String... texts) {
        return new Cases(content, language, name, evidence, List.of(texts), recent);
    }

    Cases after(String... texts) {
        return new Cases(content, language, name, evidence, inbound, List.of(texts));
    }

    Case facts() {
        return new Case(
                content,
                language,
                evidence,
                inbound,
                recent,
                "text",
                NOW,
                NOW.plus(Duration.ofHours(24)),
                language,
                name,
                List.of(),
                false,
                false,
                true,
                NOW);
    }

    /// The names of the checks that fail.
    List<String> failures() {
        var facts = facts();
        return CHECKS.stream()
                .map(check -> check.examine(facts))
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .map(finding -> finding.check())
                .toList();
    }

    /// What the check of that name has to say.
    String evidenceOf(String check) {
        return CHECKS.stream()
                .filter(c -> c.name().equals(check))
                .map(c -> c.examine(facts()).evidence())
                .findFirst()
                .orElseThrow();
    }
}
