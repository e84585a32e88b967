package app.parley.connector.whatsapp;

/// A body that is no webhook of Meta's at all. Its message says why in plain words and repeats nothing of the body.
public final class MalformedDelivery extends Exception {
    private static final long serialVersionUID = 1;

    MalformedDelivery(String message) {
        super(message);
    }
}
