package app.parley.console.knowledge;

import app.parley.desk.knowledge.GapShown;
import app.parley.desk.knowledge.ItemShown;
import app.parley.desk.knowledge.ItemWords;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands beside the list.
sealed interface Open {

    /// What names it in the list.
    default @Nullable UUID id() {
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

    record Question(GapShown gap) implements Open {
        @Override
        public UUID id() {
            return gap.id();
        }
    }
}
