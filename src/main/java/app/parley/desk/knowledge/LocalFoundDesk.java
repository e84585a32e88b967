package app.parley.desk.knowledge;

import app.parley.desk.Typed;
import app.parley.knowledge.Suggestion;
import app.parley.knowledge.SuggestionId;
import app.parley.knowledge.Suggestions;
import app.parley.knowledge.Suggestions.PricesToday;
import app.parley.knowledge.imports.Imports;
import app.parley.knowledge.imports.Outcome;
import app.parley.knowledge.imports.Upload;
import app.parley.knowledge.reader.RefusedFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was found in files, on the slice of this process.
public final class LocalFoundDesk implements FoundDesk {
    private final Imports imports;
    private final Suggestions suggestions;

    public LocalFoundDesk(Imports imports, Suggestions suggestions) {
        this.imports = imports;
        this.suggestions = suggestions;
    }

    @Override
    public Imported take(FileWish wish, byte[] content) {
        var name = Typed.cut(Typed.clean(wish.name()), Typed.MOST);
        if (content.length > MOST_BYTES) {
            return Imported.Refused.tooLarge(name);
        }
        try {
            var file = Files.createTempFile("parley-import", "");
            try {
                Files.write(file, content);
                var business = wish.business().isBlank() ? null : wish.business();
                var taken = imports.take(new Upload(file, name, null, Map.of(), null, business));
                return shown(name, taken);
            } finally {
                Files.delete(file);
            }
        } catch (RefusedFileException e) {
            return new Imported.Refused(name, e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was chosen cannot be read", e);
        }
    }

    private static Imported shown(String name, Outcome outcome) {
        return new Imported.Taken(
                name,
                Imported.Kind.valueOf(outcome.kind().name()),
                outcome.added(),
                outcome.changed(),
                outcome.same(),
                outcome.notes(),
                outcome.problems().stream()
                        .map(problem -> new Imported.LeftOut(problem.line(), problem.reason()))
                        .toList(),
                outcome.answers().stream().map(SuggestionId::value).toList());
    }

    @Override
    public FoundList found(@Nullable String after, int limit) {
        var page = suggestions
                .page(Suggestion.State.OPEN, after, Math.min(limit, KnowledgeDesk.MOST))
                .map(each -> new FoundShown(
                        each.id().value(),
                        each.question(),
                        each.answer(),
                        each.askedOn(),
                        each.times(),
                        each.oldPrices(),
                        each.origin().equals(Suggestion.CONVERSATION)));
        return new FoundList(page.data(), page.next());
    }

    @Override
    public long waiting() {
        return suggestions.waiting();
    }

    @Override
    public Accepted accept(UUID found, String question, String answer, boolean pricesHold, String person) {
        var by = Typed.person(person);
        var words = new ItemWords(ItemKind.ENTRY, question, answer, "", "", "", "", "", "", "");
        var reader = new ItemReader(words);
        var item = reader.item();
        if (item.isEmpty()) {
            return new Accepted.Faulty(reader.faults());
        }
        var today = pricesHold ? PricesToday.CONFIRMED : PricesToday.UNCONFIRMED;
        var told = suggestions.accept(
                new SuggestionId(found), item.get().question(), item.get().answer(), today, by);
        return switch (told) {
            case Suggestions.Answer.Accepted(var known) ->
                new Accepted.Done(known.id().value());
            case Suggestions.Answer.Unconfirmed(var prices) -> new Accepted.OldPrices(prices);
            case Suggestions.Answer.Decided(), Suggestions.Answer.Unknown() -> new Accepted.Gone();
        };
    }

    @Override
    public boolean skip(UUID found, String person) {
        return suggestions.skip(new SuggestionId(found), Typed.person(person));
    }

    @Override
    public boolean unskip(UUID found) {
        return suggestions.reopen(new SuggestionId(found));
    }
}
