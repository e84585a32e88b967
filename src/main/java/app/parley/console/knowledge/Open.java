package app.parley.console.knowledge;

import app.parley.desk.knowledge.FoundShown;
import app.parley.desk.knowledge.GapShown;
import app.parley.desk.knowledge.Imported;
import app.parley.desk.knowledge.ItemShown;
import app.parley.desk.knowledge.ItemWords;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands beside the list.
sealed interface Open {

    /// What names it in the list.
    default @Nullable UUID id() {
        return null;
    }

    /// Where it was asked.
    default @Nullable UUID conversation() {
        return null;
    }

    record Nothing() implements Open {}

    /// Something that is not kept yet.
    ///
    /// @param words that it began with
    record Fresh(ItemWords words) implements Open {}

    record Item(ItemShown item) implements Open {
        @Override
        public UUID id() {
            return item.id();
        }
    }

    /// What waits for a yes.
    ///
    /// @param askPrices whether somebody has to say first that its prices hold
    record Found(FoundShown found, boolean askPrices) implements Open {
        @Override
        public UUID id() {
            return found.id();
        }
    }

    /// What became of files.
    ///
    /// @param reading the file that is being read; "" once all are done
    record Report(List<Imported> files, String reading) implements Open {
        public Report {
            files = List.copyOf(files);
        }
    }

    record Question(GapShown gap) implements Open {
        @Override
        public UUID id() {
            return gap.id();
        }

        @Override
        public @Nullable UUID conversation() {
            return gap.conversation();
        }
    }
}
