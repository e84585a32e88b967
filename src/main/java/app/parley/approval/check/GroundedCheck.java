package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Check;
import app.parley.approval.Finding;
import app.parley.approval.check.Claim.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Every price, percentage, stock, date, link, phone number, order number and account detail has a source.
///
/// A text that the word lists cannot read is held too: what is not understood cannot be vouched for.
final class GroundedCheck implements Check {
    private static final int MOST_NAMED = 6;

    private final Reader reader;

    GroundedCheck(Reader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "grounded";
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
        var missing = new ArrayList<String>();
        for (var statement : draft.statements()) {
            backing.missing(statement, claims(statement)).forEach(claim -> missing.add(claim.words()));
        }
        reader.acrossLines(text, draft).stream()
                .filter(claim -> claim.kind() != Kind.PROMISE && claim.kind() != Kind.TOPIC && !backing.mentions(claim))
                .forEach(claim -> missing.add(claim.words()));
        if (!missing.isEmpty()) {
            return fail("No source for: " + listed(missing));
        }
        var confirmed = new Confirmation(reader).of(draft, facts, backing);
        if (!confirmed.isEmpty()) {
            return fail("It says yes to what the customer claims: " + listed(confirmed));
        }
        var unread = new Legibility(reader.vocabulary()).unread(draft, facts, backing);
        return unread.isEmpty() ? pass() : fail("Not understood, so not vouched for: " + listed(unread));
    }

    private static List<Claim> claims(Statement statement) {
        return statement.claims().stream()
                .filter(claim -> claim.kind() != Kind.PROMISE && !(claim.kind() == Kind.TOPIC && statement.excused()))
                .toList();
    }

    private static String listed(List<String> words) {
        return words.stream().distinct().limit(MOST_NAMED).collect(Collectors.joining(", "));
    }
}
