package app.parley.settings;

/// A key just made. Its plain words are shown this once and kept nowhere.
public record FreshKey(ApiKey key, String plain) {
    @Override
    public String toString() {
        return "FreshKey[" + key.name() + "]";
    }
}
