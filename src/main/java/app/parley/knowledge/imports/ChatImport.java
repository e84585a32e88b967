package app.parley.knowledge.imports;

import app.parley.knowledge.Asker;
import app.parley.knowledge.QuestionKey;
import app.parley.knowledge.Suggestion;
import app.parley.knowledge.Suggestions;
import app.parley.knowledge.chat.Chat;
import app.parley.knowledge.chat.Pair;
import app.parley.knowledge.chat.Pairs;
import app.parley.knowledge.chat.Tone;
import app.parley.knowledge.reader.LeftOut;
import app.parley.storage.Transactions;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes suggestions of what was asked and answered in an old chat. Nothing of it is knowledge before a person says
/// so.
final class ChatImport {
    private static final int MOST = 1_000;
    private final Suggestions suggestions;
    private final Transactions transactions;

    /// An answer, and how often its question was asked.
    ///
    /// @param askers who asked it
    private record Found(Pair pair, int times, Set<Asker> askers) {
        static Found of(Pair pair) {
            return new Found(pair, 1, Set.of(Asker.called(pair.asker())));
        }

        Found and(Found newer) {
            var all = new HashSet<>(askers);
            all.addAll(newer.askers);
            return new Found(newer.pair, times + 1, all);
        }
    }

    /// Does something with a finding, or only seems to.
    interface Desk {
        Suggestions.Taken put(Pair pair, int times, Set<Asker> askers);
    }

    ChatImport(Suggestions suggestions, Transactions transactions) {
        this.suggestions = suggestions;
        this.transactions = transactions;
    }

    Outcome take(Chat chat) {
        return through(
                chat,
                (pair, times, askers) -> suggestions.suggest(
                        pair.question(), pair.answer(), Suggestion.OLD_CHAT, pair.on(), times, askers));
    }

    Outcome look(Chat chat) {
        return through(chat, (pair, times, _) -> suggestions.foresee(pair.question(), pair.answer(), pair.on(), times));
    }

    private Outcome through(Chat chat, Desk desk) {
        var tally = new Tally();
        describe(chat, tally);
        var found = found(Pairs.of(chat));
        transactions.run(() -> found.stream().limit(MOST).forEach(each -> {
            switch (desk.put(each.pair(), each.times(), each.askers())) {
                case ADDED -> tally.added++;
                case CHANGED -> tally.changed++;
                case SAME -> tally.same++;
            }
            suggestions.like(each.pair().question()).map(Suggestion::id).ifPresent(tally.answers::add);
        }));
        if (found.size() > MOST) {
            tally.problems.add(new LeftOut(
                    0, "Only the " + MOST + " answers that were asked for most are kept of " + found.size() + "."));
        }
        return tally.of(ImportKind.CHAT);
    }

    private static void describe(Chat chat, Tally tally) {
        var lines = chat.lines();
        tally.notes.add(lines.size() + " messages from " + lines.getFirst().at().toLocalDate() + " to "
                + lines.getLast().at().toLocalDate() + ", dates read as "
                + chat.dates().words() + ".");
        tally.notes.add("The business is " + chat.business() + ".");
        var tone = Tone.of(chat);
        if (tone.isKnown()) {
            tally.notes.add(tone.sentence());
        }
        tally.notes.add("Questions and their answers wait as suggestions; prices in them are old and to be confirmed.");
        if (chat.unread() > 0) {
            tally.problems.add(new LeftOut(0, chat.unread() + " lines could not be read."));
        }
    }

    /// What was asked most first; of the same question the newest answer.
    private static List<Found> found(List<Pair> pairs) {
        Map<String, Found> byQuestion = new LinkedHashMap<>();
        for (var pair : pairs) {
            byQuestion.merge(QuestionKey.of(pair.question()), Found.of(pair), Found::and);
        }
        return byQuestion.values().stream()
                .sorted(Comparator.comparingInt(Found::times).reversed())
                .toList();
    }
}
