package app.parley.console.media;

import java.io.IOException;

/// Where sound comes out.
public interface Speaker {

    /// A way for one sound.
    interface Line extends AutoCloseable {

        /// Takes samples of two bytes, the lower first, and returns when there is room for more.
        void write(byte[] samples);

        /// Returns when all of it was heard.
        void drain();

        /// What was not heard yet is not.
        @Override
        void close();
    }

    /// A line of one channel.
    ///
    /// @throws IOException if this computer has no sound
    Line open(int samplesASecond) throws IOException;
}
