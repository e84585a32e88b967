package app.parley.connector.api;

/// Takes in what WhatsApp delivers.
@FunctionalInterface
public interface Receiver {

    /// Returns once the bytes survive a crash; answers `false` if there is no room for them now.
    boolean accept(byte[] body) throws InterruptedException;
}
