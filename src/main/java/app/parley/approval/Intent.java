package app.parley.approval;

/// What a customer wants, by a name from the catalogue ([Intents]).
public record Intent(String name) {
    public static final Intent OTHER = new Intent("other");

    @Override
    public String toString() {
        return name;
    }
}
