package app.parley.knowledge.imports;

import app.parley.knowledge.chat.Tone;
import app.parley.settings.Notebook;

/// How the business writes, as its own old messages show; kept in the settings as figures.
public final class Voice {
    /// The note in which it is kept.
    public static final String NAME = "tone";

    /// More tell nothing new.
    private static final int ENOUGH = 200_000;

    private final Notebook notebook;

    public Voice(Notebook notebook) {
        this.notebook = notebook;
    }

    /// Adds what an old chat shows.
    void heard(Tone tone) {
        var before = tone();
        if (tone.messages() > 0 && before.messages() < ENOUGH) {
            notebook.write(NAME, before.and(tone));
        }
    }

    public Tone tone() {
        return notebook.read(NAME, Tone.NONE);
    }

    /// What a model is told of it; "" while nobody knows.
    public String instruction() {
        var tone = tone();
        return tone.isKnown() ? tone.sentence() + " Write as it does." : "";
    }
}
