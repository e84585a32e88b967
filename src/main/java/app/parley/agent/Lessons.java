package app.parley.agent;

import app.parley.approval.learning.AcceptedReplies;
import app.parley.approval.learning.Habit;
import app.parley.approval.learning.Rules;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the business writes, by its old chats and by what people's decisions have taught, and to whom.
public final class Lessons {
    private final Rules rules;
    private final AcceptedReplies replies;
    private final Supplier<String> tone;
    private final Prompt prompt = Prompt.file("rules.md");
    private final Prompt manner = Prompt.file("manner.md");

    /// @param tone how the business writes, in our words; "" while nobody knows
    public Lessons(Rules rules, AcceptedReplies replies, Supplier<String> tone) {
        this.tone = tone;
        this.rules = rules;
        this.replies = replies;
    }

    /// Instructions with how the contact writes, the tone and the rules that are in force added.
    String told(String instructions, Turn turn, String language) {
        var theirs = Manner.told(turn);
        var fitted = theirs.isEmpty() ? instructions : instructions + "\n" + manner.with(Map.of("manner", theirs));
        return told(fitted, language);
    }

    /// As for one contact, for texts that many read.
    String told(String instructions, String language) {
        var toned = instructions + "\n" + tone.get();
        var habits = rules.inForce(language);
        return habits.isEmpty()
                ? toned
                : toned + "\n"
                        + prompt.with(Map.of(
                                "rules", habits.stream().map(Lessons::line).collect(Collectors.joining("\n"))));
    }

    private static String line(Habit habit) {
        return switch (habit.kind()) {
            case REPLACE -> "- Write \"" + habit.wanted() + "\" in place of \"" + habit.said() + "\".";
            case OPENING -> "- Begin with \"" + habit.wanted().strip() + "\".";
            case ENDING -> "- End with \"" + habit.wanted().strip() + "\".";
            case LEAVE_OUT -> "- Leave out \"" + habit.said() + "\".";
            case NO_EMOJI -> "- Use no emoji.";
        };
    }

    List<ModelRequest.Example> examples(String question, String language) {
        return replies.like(question, language).stream()
                .map(one -> new ModelRequest.Example(one.question(), one.answer(), one.likeness()))
                .toList();
    }

    /// What was written, as people here would write it.
    Decision.Reply reworded(Decision.Reply reply, String language) {
        var written = reply.reading().language();
        return new Decision.Reply(reply.reading(), reworded(reply.text(), written == null ? language : written));
    }

    /// @param language of the text, BCP 47; "und" where nobody knows
    String reworded(String text, String language) {
        return rules.applied(text, known(language));
    }

    private static @Nullable String known(String language) {
        return language.equals("und") ? null : language;
    }
}
