package app.parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.storage.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeIndexTest {
    @TempDir
    Path folder;

    private KnowledgeFixture fixture;

    @BeforeEach
    void open() {
        fixture = new KnowledgeFixture(folder);
        fixture.entry("When do you open?", "At nine.");
        fixture.knowledge.add(KnowledgeItem.policy("Returns", "Within thirty days.\n\n" + "Padding. ".repeat(200)));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void isUsedAgainAfterARestart() {
        restart(() -> {});

        findsEverything();
    }

    @Test
    void isMadeAnewWhenItWasDeleted() {
        restart(() -> files().forEach(KnowledgeIndexTest::delete));

        findsEverything();
    }

    @Test
    void isMadeAnewWhateverFileIsDamaged() throws IOException {
        restart(() -> {});
        var random = new Random(3);
        for (int round = 0; round < 30; round++) {
            fixture.knowledge.close();
            var files = files();
            var file = files.get(round % files.size());
            var bytes = Files.readAllBytes(file);
            damage(file, bytes, round % 3, random);
            fixture.opened();

            findsEverything();
        }
    }

    private static void damage(Path file, byte[] bytes, int how, Random random) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        switch (how) {
            case 0 -> bytes[random.nextInt(bytes.length)] ^= 0x55;
            case 1 -> bytes = Arrays.copyOf(bytes, bytes.length / 2);
            default -> bytes = new byte[0];
        }
        Files.write(file, bytes);
    }

    @Test
    void isMadeAnewWhenAFileIsMissing() {
        restart(() -> files().stream()
                .filter(file -> file.getFileName().toString().startsWith("_"))
                .forEach(KnowledgeIndexTest::delete));

        findsEverything();
    }

    @Test
    void catchesUpWithWhatTheDatabaseHasMeanwhile() {
        var known = fixture.knowledge.page(Kind.ENTRY, null, 1).data().getFirst();
        restart(() -> {
            var changed = KnowledgeItem.entry("When do you open?", "At ten.");
            fixture.store.change(
                    new Known(known.id(), changed, known.changedAt().plusSeconds(1)), List.of());
            var policy = fixture.store.list(Kind.POLICY, null, 1).getFirst();
            fixture.store.remove(policy.id());
            var added = KnowledgeItem.entry("Do you ship abroad?", "To all of Europe.");
            fixture.store.add(new Known(new KnowledgeId(Ids.next()), added, known.changedAt()), List.of());
        });

        assertThat(quotes("when do you open")).containsExactly("At ten.");
        assertThat(quotes("returns")).isEmpty();
        assertThat(quotes("do you ship abroad")).contains("To all of Europe.");
    }

    @Test
    void keepsFilesThatAreNotItsOwn() throws IOException {
        restart(() -> files().forEach(file -> write(file, "broken")));
        Files.writeString(folder.resolve("holiday.jpg"), "mine");
        restart(() ->
                files().stream().filter(file -> !file.endsWith("holiday.jpg")).forEach(file -> write(file, "broken")));

        assertThat(folder.resolve("holiday.jpg")).hasContent("mine");
        findsEverything();
    }

    @Test
    void isOpenedAgainWhenItBreaksWhileInUse() {
        files().forEach(KnowledgeIndexTest::delete);

        fixture.entry("Do you ship abroad?", "To all of Europe.");

        findsEverything();
        assertThat(quotes("do you ship abroad")).contains("To all of Europe.");
    }

    private void restart(Runnable meanwhile) {
        fixture.knowledge.close();
        meanwhile.run();
        fixture.opened();
    }

    private void findsEverything() {
        assertThat(quotes("when do you open").getFirst()).isEqualTo("At nine.");
        assertThat(quotes("returns").getFirst()).startsWith("Within thirty days.");
    }

    private List<String> quotes(String query) {
        return fixture.knowledge.search(query, 3).stream().map(Passage::quote).toList();
    }

    private List<Path> files() {
        try (var files = Files.newDirectoryStream(folder)) {
            var list = new ArrayList<Path>();
            files.forEach(list::add);
            list.sort(null);
            return list;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
