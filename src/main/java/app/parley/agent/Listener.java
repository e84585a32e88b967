package app.parley.agent;

import java.time.Duration;

/// Writes down what is said in a recording. Its words are a stranger's: they may explain, and support nothing.
public interface Listener {

    /// Whether it can listen at all.
    boolean canListen();

    /// What is said, in the language it is said in; "" if nothing is.
    ///
    /// @param mimeType of the recording, as `audio/ogg`
    /// @param timeout retries included
    ModelAnswer listen(byte[] recording, String mimeType, Duration timeout) throws ModelUnavailableException;

    /// Nobody who listens.
    static Listener nobody() {
        return new Listener() {
            @Override
            public boolean canListen() {
                return false;
            }

            @Override
            public ModelAnswer listen(byte[] recording, String mimeType, Duration timeout)
                    throws ModelUnavailableException {
                throw new ModelUnavailableException(
                        ModelUnavailableException.Reason.REFUSED, "this model cannot listen", null, null);
            }
        };
    }
}
