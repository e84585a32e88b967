package app.parley.console.kit;

/// What a view needs to show facts to a person: words, times, and whether things may move.
public record Look(Texts texts, Times times, Motion motion) {

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
