package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Check;
import app.parley.approval.Finding;
import app.parley.approval.check.Claim.Kind;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Nothing is promised that the business did not promise itself, with all its conditions.
final class PromiseCheck implements Check {
    private final Reader reader;

    PromiseCheck(Reader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "promise";
    }

    @Override
    public boolean stopsAPerson() {
        return false;
    }

    @Override
    public Finding examine(Case facts) {
        var text = Subject.of(facts);
        if (text.length() > Wording.LONGEST) {
            return fail("Too long to be read.");
        }
        var draft = reader.read(text);
        var backing = new Backing(facts, reader);
        var figures = draft.claims().filter(Claim::isFigure).map(Claim::key).collect(Collectors.toSet());
        var unbacked = new TreeSet<String>();
        for (var statement : draft.statements()) {
            unbacked.addAll(unbacked(statement, backing, figures));
        }
        reader.acrossLines(text, draft).stream()
                .filter(claim -> claim.kind() == Kind.PROMISE && !backing.mentions(claim))
                .forEach(claim -> unbacked.add(claim.words()));
        return unbacked.isEmpty() ? pass() : fail("No policy for: " + String.join(", ", unbacked));
    }

    private static Set<String> unbacked(Statement statement, Backing backing, Set<String> figures) {
        var promises = statement.claims().stream()
                .filter(c -> c.kind() == Kind.PROMISE)
                .toList();
        if (promises.isEmpty() || backing.promises(statement, promises, figures)) {
            return Set.of();
        }
        return promises.stream().map(c -> c.key() + " (" + c.words() + ")").collect(Collectors.toSet());
    }
}
