package app.parley.console.simulations;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.TwoLineCell;

/// A scenario in the list: its name, of what kind it is, and whether it held.
final class TalkCell extends TwoLineCell<TalkLine> {
    TalkCell(Look look) {
        super(look);
    }

    @Override
    protected void show(TalkLine line) {
        var talk = line.talk();
        var words = RunWords.outcome(look, talk);
        var kind = look.text(RunWords.kind(talk)) + " · " + look.texts().language(talk.language());
        say(
                talk.title(),
                kind,
                String.join(", ", talk.title(), kind, words),
                Controls.chip(words, RunWords.tone(talk)));
    }
}
