package app.parley.desk.files;

import java.util.UUID;

/// What a file is, told from its bytes and not from what its sender says.
///
/// @param name under which it may be kept anywhere: no path, nothing that cannot be seen
/// @param size in bytes
/// @param voice it may be a voice note that can be played here
/// @param opens the system may open it; what could run is only ever saved
public record FileShown(
        UUID id, String name, String mimeType, long size, boolean picture, boolean voice, boolean opens) {}
