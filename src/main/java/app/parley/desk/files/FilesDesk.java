package app.parley.desk.files;

import java.util.Optional;
import java.util.UUID;

/// The files that came with messages: what they are, seen small, or part by part as they are. All of them were
/// sent by strangers.
public interface FilesDesk {
    /// Most bytes in one part.
    int PART = 1 << 20;

    /// Most pixels along the longer edge of a picture.
    int LARGEST_EDGE = 2048;

    /// What the file is; nothing while we do not have it.
    Optional<FileShown> file(UUID file);

    /// The picture as PNG or JPEG, no longer along its longer edge than that. Nothing where the file is no
    /// picture, is damaged, or larger than is safe to draw. Of one that moves it is the beginning.
    byte[] picture(UUID file, int edge);

    /// As [#picture], of a file that we send, by the name under which it is kept.
    byte[] ours(String keptAs, int edge);

    /// The bytes from there on, at most [#PART]; nothing at its end, or while we do not have it.
    byte[] part(UUID file, long from);

    /// Asks for the file of a message anew. Answers false if there is nothing to fetch.
    boolean fetch(UUID message);
}
