package app.parley.agent;

import app.parley.conversation.Media;
import app.parley.conversation.MediaFiles;
import app.parley.conversation.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newest photos that a customer sent.
public final class Photos implements Sight {
    private static final Logger LOG = LoggerFactory.getLogger(Photos.class);
    private static final int MOST = 2;

    /// More than WhatsApp takes for a picture, and less than a model's server takes with the words.
    private static final long LARGEST = 6L << 20;

    /// What every model that sees can read.
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");

    private final MediaFiles files;

    public Photos(MediaFiles files) {
        this.files = files;
    }

    @Override
    public List<ModelRequest.Picture> of(Turn turn) {
        return turn.unanswered().reversed().stream()
                .filter(message -> message.type().equals("image"))
                .map(Message::media)
                .filter(Objects::nonNull)
                .flatMap(media -> picture(media).stream())
                .limit(MOST)
                .toList()
                .reversed();
    }

    private Optional<ModelRequest.Picture> picture(Media media) {
        var type = media.plainType();
        if (!TYPES.contains(type)) {
            return Optional.empty();
        }
        try {
            var file = files.open(media);
            return Files.size(file) <= LARGEST ? Optional.of(new ModelRequest.Picture(type, file)) : Optional.empty();
        } catch (IOException e) {
            LOG.info("a photo is not looked at: {}", e.toString());
            return Optional.empty();
        }
    }
}
