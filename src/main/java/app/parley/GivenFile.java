package app.parley;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that somebody names on the command line.
final class GivenFile {
    private GivenFile() {}

    /// @param most bytes it may have
    /// @throws SettingsException if it is no text in UTF-8 of that length, in a line that names it
    static String text(Path file, long most) {
        if (!Files.isRegularFile(file)) {
            throw new SettingsException(
                    file + (Files.exists(file) ? " is no file that can be read." : " is not there."));
        }
        try {
            if (Files.size(file) > most) {
                throw new SettingsException(file + " is larger than " + (most >> 20) + " MB.");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new SettingsException(file + " is not text in UTF-8.");
        } catch (IOException e) {
            throw new SettingsException(file + " cannot be read.");
        }
    }
}
