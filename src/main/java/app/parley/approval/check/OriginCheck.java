package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Check;
import app.parley.approval.Finding;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/// Answers go to what a customer wrote, lately, in a conversation that is ours to answer.
final class OriginCheck implements Check {
    private static final Set<String> NOBODY_WROTE =
            Set.of("system", "revoke", "deleted", "status", "errors", "unknown_sender");

    private final Supplier<Duration> oldestAnswer;

    OriginCheck(Supplier<Duration> oldestAnswer) {
        this.oldestAnswer = oldestAnswer;
    }

    @Override
    public String name() {
        return "origin";
    }

    @Override
    public boolean stopsAPerson() {
        return true;
    }

    @Override
    public Finding examine(Case facts) {
        if (!facts.reachable()) {
            return fail("There is no number or user id to send to, or it is one of ours.");
        }
        if (facts.standby()) {
            return fail("Meta's own agent holds the conversation.");
        }
        var type = facts.answersType();
        if (type != null && isNobodys(type.toLowerCase(Locale.ROOT))) {
            return fail("It would answer a message of the kind " + shortened(type) + ", which no customer wrote.");
        }
        var written = facts.answersAt();
        var oldest = oldestAnswer.get();
        if (written != null && written.isBefore(facts.now().minus(oldest))) {
            return fail("It would answer a message older than " + oldest.toHours() + " h.");
        }
        return pass();
    }

    private static boolean isNobodys(String type) {
        return type.contains("echo") || NOBODY_WROTE.contains(type);
    }

    private static String shortened(String type) {
        return type.length() > 40 ? type.substring(0, 40) : type;
    }
}
