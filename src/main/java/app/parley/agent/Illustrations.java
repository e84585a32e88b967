package app.parley.agent;

import app.parley.conversation.Media;
import app.parley.conversation.MediaId;
import app.parley.conversation.OwnFiles;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Known;
import app.parley.outbox.FileKind;
import app.parley.outbox.OwnFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a product's picture beside an answer about it, where the customer asks to see one. An answer whose picture
/// cannot be had goes without.
public final class Illustrations {
    private static final Logger LOG = LoggerFactory.getLogger(Illustrations.class);
    private static final int REMEMBERED = 500;

    /// WhatsApp's for words under a picture (reference §2.3).
    private static final int LONGEST_CAPTION = 1024;

    private final Map<String, MediaId> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MediaId> eldest) {
            return size() > REMEMBERED;
        }
    });
    private final Knowledge knowledge;
    private final OwnFiles files;
    private final PictureSource web;

    public Illustrations(Knowledge knowledge, OwnFiles files, PictureSource web) {
        this.knowledge = knowledge;
        this.files = files;
        this.web = web;
    }

    /// The same with a picture, if one is wished for and there is one. May wait for the web.
    Considered illustrated(Turn turn, Considered considered) {
        if (!(considered.decision() instanceof Decision.Reply(var _, var text))
                || text.codePointCount(0, text.length()) > LONGEST_CAPTION
                || !knowledge.asksToSee(turn.question())) {
            return considered;
        }
        return considered.evidence().stream()
                .flatMap(evidence -> knowledge.named(evidence.source()).stream())
                .map(Known::item)
                .map(KnowledgeItem::picture)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(this::picture)
                .map(considered::with)
                .orElse(considered);
    }

    private Optional<OwnFile> picture(String link) {
        var before = Optional.ofNullable(known.get(link)).flatMap(files::find);
        return (before.isPresent() ? before : fetched(link)).map(OwnFile::of);
    }

    private Optional<Media> fetched(String link) {
        try {
            // without a name: it would stand under the picture as words
            var media = files.keep(new ByteArrayInputStream(web.fetch(link)), null);
            if (!FileKind.IMAGE.takes(String.valueOf(media.mimeType()))) {
                LOG.info("what stands at a product's picture is {}", media.mimeType());
                return Optional.empty();
            }
            known.put(link, media.id());
            return Optional.of(media);
        } catch (IOException e) {
            LOG.info("a product's picture cannot be had: {}", e.toString());
            return Optional.empty();
        }
    }
}
