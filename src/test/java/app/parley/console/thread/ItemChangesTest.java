package app.parley.console.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.desk.inbox.NoteShown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ItemChangesTest {
    private static final List<UUID> IDS =
            IntStream.range(0, 40).mapToObj(_ -> UUID.randomUUID()).toList();

    @Test
    void whateverWasShownBecomesWhatIsWanted() {
        var random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            var shown = FXCollections.observableArrayList(some(random));
            var wanted = some(random);
            ItemChanges.apply(shown, wanted);
            assertThat(shown).isEqualTo(wanted);
        }
    }

    @Test
    void whatStaysIsLeftAloneWhenAPageComesAndAnotherGoes() {
        var shown = FXCollections.observableArrayList(items(10, 30));
        var touched = new ArrayList<Integer>();
        shown.addListener((ListChangeListener<ThreadItem>) change -> {
            while (change.next()) {
                touched.add(change.getAddedSize() + change.getRemovedSize());
            }
        });
        ItemChanges.apply(shown, items(0, 25));

        assertThat(shown).isEqualTo(items(0, 25));
        assertThat(touched).containsExactly(5, 10);
    }

    private static List<ThreadItem> items(int from, int to) {
        return new ArrayList<>(
                IntStream.range(from, to).mapToObj(i -> item(i, "x")).toList());
    }

    private static List<ThreadItem> some(Random random) {
        var all = new ArrayList<ThreadItem>();
        for (int i = 0; i < IDS.size(); i++) {
            if (random.nextBoolean()) {
                all.add(item(i, "v" + random.nextInt(2)));
            }
        }
        if (random.nextInt(4) == 0) {
            Collections.shuffle(all, random);
        }
        return all;
    }

    private static ThreadItem item(int i, String text) {
        return new ThreadItem.Note(new NoteShown(IDS.get(i), "Ruth", text, Instant.EPOCH));
    }
}
