package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.ContactId;
import app.parley.conversation.FileUnavailableException;
import app.parley.conversation.FileUnavailableException.Why;
import app.parley.conversation.Media;
import app.parley.conversation.MediaFetch;
import app.parley.conversation.MediaFetches;
import app.parley.conversation.Message;
import app.parley.storage.AtOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of messages come by themselves.
class MediaFetchingTest {
    private static final String ANA = "34600111222";
    private Spine spine;
    private Path folder;
    private int asked;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.folder = folder;
        spine = new Spine(folder);
        spine.source = this::gives;
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private String gives(Media media, Path target) throws IOException {
        asked++;
        Files.writeString(target, "an oak table");
        return "0a0a";
    }

    private String refuses(Why why) throws IOException {
        asked++;
        throw new FileUnavailableException(why, "on purpose", null);
    }

    private void sends(String id) {
        spine.deliver(
                spine.message(ANA, id, "\"type\":\"image\",\"image\":{\"id\":\"9001\",\"mime_type\":\"image/jpeg\"}"));
    }

    private Message last() {
        return spine.messages().getLast();
    }

    private MediaFetch standing() {
        var media = Objects.requireNonNull(last().media()).id();
        return spine.slices.fetches.standing(List.of(media)).get(media);
    }

    @Test
    void aPictureIsHereSoonAfterItsMessageAndWhoLooksIsTold() {
        sends("wamid.1");
        assertThat(last().media().keptAs()).as("the message waits for nothing").isNull();
        assertThat(standing().dueAt()).isEqualTo(spine.now());

        var told = new ArrayList<>();
        spine.slices.conversations.changes().listen(told::add);
        spine.slices.fetches.fetchDue();
        assertThat(last().media().keptAs()).isEqualTo("0a0a");
        assertThat(last().media().size()).isEqualTo(12);
        assertThat(told).contains(spine.conversation().id());
        assertThat(standing()).isNull();
    }

    @Test
    void twoMessagesOfTheSameContentKeepOneFile() throws IOException {
        sends("wamid.1");
        sends("wamid.2");
        spine.slices.fetches.fetchDue();
        spine.slices.fetches.fetchDue();
        assertThat(spine.messages())
                .extracting(message -> message.media().keptAs())
                .containsOnly("0a0a");
        try (var files = Files.list(spine.storage.workspace.media())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aRepeatedDeliveryFetchesNothingAgain() {
        sends("wamid.1");
        spine.slices.fetches.fetchDue();
        sends("wamid.1");
        spine.slices.fetches.fetchDue();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void whatWhatsAppDoesNotGiveOutIsTriedLaterAndLaterForSevenDays() {
        spine.source = (_, _) -> refuses(Why.NOT_NOW);
        sends("wamid.1");
        spine.slices.fetches.fetchDue();
        assertThat(standing().problem()).isEqualTo("WhatsApp did not give the file out.");
        assertThat(standing().dueAt()).isEqualTo(spine.now().plusSeconds(5));
        spine.slices.fetches.fetchDue();
        assertThat(asked).as("not before its time").isEqualTo(1);

        spine.passes(Duration.ofSeconds(5));
        spine.slices.fetches.fetchDue();
        assertThat(standing().dueAt()).isEqualTo(spine.now().plusSeconds(10));
        for (int i = 0; i < 12; i++) {
            spine.passes(Duration.ofHours(1));
            spine.slices.fetches.fetchDue();
        }
        assertThat(asked).isEqualTo(14);
        assertThat(standing().dueAt())
                .as("never longer apart")
                .isEqualTo(spine.now().plus(Duration.ofHours(1)));

        spine.passes(Duration.ofDays(7));
        spine.slices.fetches.fetchDue();
        assertThat(standing().dueAt()).as("given up").isNull();
        spine.passes(Duration.ofDays(1));
        spine.slices.fetches.fetchDue();
        assertThat(asked).isEqualTo(15);
    }

    @Test
    void whatIsGoneOrTooLargeOrLeadsElsewhereIsGivenUpAtOnceAndTriedAgainWhenAsked() {
        for (var why : List.of(Why.GONE, Why.TOO_LARGE, Why.FOREIGN)) {
            spine.source = (_, _) -> refuses(why);
            sends("wamid." + why);
            spine.slices.fetches.fetchDue();
            assertThat(standing().dueAt()).as(why.name()).isNull();
            assertThat(standing().problem()).as(why.name()).endsWith(".");
        }
        spine.source = this::gives;
        spine.slices.fetches.want(last());
        spine.slices.fetches.fetchDue();
        assertThat(last().media().keptAs()).isEqualTo("0a0a");
    }

    @Test
    void aDamagedFileIsTriedThreeTimes() {
        spine.source = (_, _) -> refuses(Why.DAMAGED);
        sends("wamid.1");
        for (int i = 0; i < 6; i++) {
            spine.slices.fetches.fetchDue();
            spine.passes(Duration.ofHours(1));
        }
        assertThat(asked).isEqualTo(3);
        assertThat(standing().dueAt()).isNull();
    }

    @Test
    void whatWasWantedBeforeARestartIsFetchedAfterIt() throws IOException {
        spine.source = (_, _) -> refuses(Why.NOT_NOW);
        sends("wamid.1");
        spine.slices.fetches.fetchDue();
        Files.writeString(spine.storage.workspace.media().resolve("part1.tmp"), "half");

        spine.source = this::gives;
        spine.passes(Duration.ofMinutes(1));
        try (var next = again(Long.MAX_VALUE / 2)) {
            next.fetchDue();
        }
        assertThat(last().media().keptAs()).isEqualTo("0a0a");
        try (var started = again(Long.MAX_VALUE / 2)) {
            started.start();
        }
        assertThat(spine.storage.workspace.media().resolve("part1.tmp"))
                .as("what was half written at the end")
                .doesNotExist();
    }

    @Test
    void aFullDiskIsFilledNoFurther() {
        sends("wamid.1");
        try (var tight = again(100L << 20)) {
            tight.fetchDue();
        }
        assertThat(asked).isZero();
        assertThat(standing().problem()).isEqualTo("The disk is almost full, so the file was not fetched.");
        assertThat(standing().dueAt()).isNotNull();
    }

    private MediaFetches again(long room) {
        return new MediaFetches(
                spine.storage.fetches,
                spine.slices.media,
                spine.slices.conversations,
                () -> room,
                new AtOnce(),
                spine.storage.database,
                spine);
    }

    @Test
    void nothingIsLeftOfAFileWhoseContactIsErasedWhileItComes() throws IOException {
        sends("wamid.1");
        ContactId ana = spine.conversation().contact();
        spine.source = (media, target) -> {
            spine.slices.merges.erase(ana, "Ruth");
            return gives(media, target);
        };
        spine.slices.fetches.fetchDue();
        assertThat(asked).isEqualTo(1);
        try (var files = Files.list(spine.storage.workspace.media())) {
            assertThat(files).isEmpty();
        }
        assertThat(spine.storage.database.in(() -> spine.storage.fetches.due(spine.now(), 10)))
                .isEmpty();
    }
}
