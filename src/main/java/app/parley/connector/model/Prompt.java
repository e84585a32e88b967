package app.parley.connector.model;

import app.parley.agent.ModelRequest;
import app.parley.agent.ModelRequest.Said;
import app.parley.agent.ModelRequest.Speaker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A request as words for a chat model: what is ours to order in `system`, what others said as marked data.
///
/// @param turns alternate between the customer and us, and both begin and end with the customer
record Prompt(String system, List<Turn> turns) {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /// Our own marks inside somebody's text, which would let it step out of its frame.
    private static final Pattern MARK =
            Pattern.compile("<(?=\\s*/?\\s*(?:customer|known|remembered|note|example)\\b)", Pattern.CASE_INSENSITIVE);

    Prompt {
        turns = List.copyOf(turns);
    }

    record Turn(Speaker by, String text) {}

    /// @param frame what the marks mean, in words of ours
    static Prompt of(ModelRequest request, String frame) {
        var system =
                new StringBuilder(request.instructions().strip()).append("\n\n").append(frame.strip());
        if (!request.language().equals("und")
                && LANGUAGE.matcher(request.language()).matches()) {
            system.append("\n\nThe customer's language: ").append(request.language());
        }
        system.append("\n");
        for (var passage : request.passages()) {
            system.append("\n<known>\nsource: ").append(line(passage.source()));
            system.append("\nabout: ").append(line(passage.question()));
            system.append("\n\n").append(plain(passage.text())).append("\n</known>\n");
        }
        if (!request.remembered().isEmpty()) {
            system.append("\n<remembered>\n");
            request.remembered().forEach(fact -> system.append(line(fact)).append('\n'));
            system.append("</remembered>\n");
        }
        if (request.passages().isEmpty()) {
            system.append("\n<known>\nnothing that bears on this\n</known>\n");
        }
        for (var example : request.examples()) {
            system.append("\n<example>\nasked: ").append(line(example.question()));
            system.append("\nanswered: ").append(plain(example.answer())).append("\n</example>\n");
        }
        return new Prompt(system.toString(), turns(request.thread()));
    }

    private static List<Turn> turns(List<Said> thread) {
        var turns = new ArrayList<Turn>();
        for (var said : thread) {
            var text = said.by() == Speaker.CUSTOMER
                    ? "<customer>\n" + plain(said.text()) + "\n</customer>"
                    : plain(said.text()).strip();
            if (!text.isEmpty()) {
                add(turns, new Turn(said.by(), text));
            }
        }
        if (turns.isEmpty() || turns.getFirst().by() != Speaker.CUSTOMER) {
            turns.addFirst(new Turn(Speaker.CUSTOMER, "<note>what the customer wrote before is not shown</note>"));
        }
        if (turns.getLast().by() != Speaker.CUSTOMER) {
            turns.add(new Turn(Speaker.CUSTOMER, "<note>the customer has not written again since</note>"));
        }
        return turns;
    }

    private static void add(List<Turn> turns, Turn next) {
        if (turns.isEmpty() || turns.getLast().by() != next.by()) {
            turns.add(next);
            return;
        }
        turns.add(new Turn(next.by(), turns.removeLast().text() + "\n\n" + next.text()));
    }

    private static String line(String text) {
        return plain(text).replaceAll("\\R", " ");
    }

    /// Without our marks, and without halves of characters, which no server takes.
    private static String plain(String text) {
        var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return MARK.matcher(whole.replace('\0', ' ')).replaceAll("‹");
    }
}
