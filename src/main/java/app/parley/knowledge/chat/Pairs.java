package app.parley.knowledge.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds what was asked and answered in a chat. What is somebody's own business, an order's number or an address, is
/// passed over: it answers nobody else.
public final class Pairs {
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final Duration LONGEST_BREAK = Duration.ofMinutes(20);
    private static final int MOST_MESSAGES = 6;
    private static final int SHORTEST_QUESTION = 8;
    private static final int LONGEST_QUESTION = 400;
    private static final int SHORTEST_ANSWER = 8;
    private static final int LONGEST_ANSWER = 1_500;
    private static final Pattern ASKING = Pattern.compile(
            "(?iuU)^(?:[\\p{L}\\h,!]{0,40}[,!.]\\h*)?(?:how|what|when|where|which|who|why|do you|does|is there|are there"
                    + "|have you|can i|can you|could|cu[aá]nto|cu[aá]l|c[oó]mo|cu[aá]ndo|d[oó]nde|qu[eé]|hay|ten[eé]is"
                    + "|tienen?|tienes|hac[eé]is|puedo|pued[eo]n?|env[ií][aá]is|quanto|qual|como|quando|onde|que"
                    + "|t[eê]m|voc[eê]s t[eê]m|posso|fazem|entregam|wie|was|wann|wo|welche|habt ihr|haben sie|kann ich"
                    + "|gibt es|combien|comment|quand|o[uù]|quel|quelle|avez-vous|est-ce)\\b");
    private static final Pattern OWN = Pattern.compile("\\d[\\d .-]{4,}\\d|[\\p{L}\\d._%+-]+@[\\p{L}\\d.-]+");

    private final Chat chat;
    private final Impersonal impersonal;
    private final List<Pair> pairs = new ArrayList<>();

    private Pairs(Chat chat) {
        this.chat = chat;
        this.impersonal = new Impersonal(chat.lines().stream()
                .map(ChatLine::who)
                .filter(who -> !who.equals(chat.business()))
                .collect(Collectors.toSet()));
    }

    /// In the order in which they were asked.
    public static List<Pair> of(Chat chat) {
        var pairs = new Pairs(chat);
        var lines = chat.lines();
        int from = 0;
        while (from < lines.size()) {
            int asked = pairs.run(from);
            int answered = pairs.run(asked);
            if (!pairs.isOurs(from) && asked < lines.size()) {
                pairs.pair(lines.subList(from, asked), lines.subList(asked, answered));
            }
            from = asked;
        }
        return List.copyOf(pairs.pairs);
    }

    private boolean isOurs(int line) {
        return chat.lines().get(line).who().equals(chat.business());
    }

    /// Where the run of one sender's messages ends that begins there.
    private int run(int from) {
        int to = from;
        while (to < chat.lines().size()
                && chat.lines().get(to).who().equals(chat.lines().get(from).who())) {
            to++;
        }
        return to;
    }

    private void pair(List<ChatLine> asking, List<ChatLine> answering) {
        var last = asking.getLast();
        var first = answering.getFirst();
        if (!first.who().equals(chat.business())
                || Duration.between(last.at(), first.at()).compareTo(LONGEST_WAIT) > 0) {
            return;
        }
        var question = question(asking);
        var answer = answer(answering);
        if (question.length() >= SHORTEST_QUESTION
                && question.length() <= LONGEST_QUESTION
                && !OWN.matcher(question).find()
                && isAnswer(answer)) {
            pairs.add(new Pair(last.who(), question, answer, first.at().toLocalDate()));
        }
    }

    private String question(List<ChatLine> asking) {
        var questions = asking.stream()
                .filter(line -> line.attachment() == null && line.text().length() <= LONGEST_ANSWER)
                .map(line -> impersonal.text(line.text()))
                .filter(Pairs::isQuestion)
                .toList();
        var newest = questions.subList(Math.max(0, questions.size() - 2), questions.size());
        return String.join(" ", newest).replaceAll("\\s+", " ").strip();
    }

    private static boolean isQuestion(String text) {
        return text.contains("?")
                || text.contains("؟")
                || ASKING.matcher(text.strip()).find();
    }

    /// What was said in one go.
    private String answer(List<ChatLine> answering) {
        var said = new ArrayList<String>();
        var before = answering.getFirst().at();
        for (var line : answering) {
            if (Duration.between(before, line.at()).compareTo(LONGEST_BREAK) > 0 || said.size() == MOST_MESSAGES) {
                break;
            }
            before = line.at();
            if (line.text().length() > LONGEST_ANSWER) {
                return "";
            }
            if (line.attachment() == null) {
                said.add(impersonal.text(line.text()));
            }
        }
        return String.join("\n", said).strip();
    }

    /// Who only asks back, or only says good morning, has not answered.
    private static boolean isAnswer(String answer) {
        var told = answer.lines()
                .flatMap(line -> Pattern.compile("(?<=[.!?])\\s+").splitAsStream(line))
                .filter(sentence -> !sentence.strip().endsWith("?"))
                .collect(Collectors.joining(" "));
        var words = told.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}€$%]+");
        long said = List.of(words).stream().filter(word -> !word.isEmpty()).count();
        return told.length() >= SHORTEST_ANSWER && said >= 2 && answer.length() <= LONGEST_ANSWER;
    }
}
