package app.parley.console.knowledge;

import app.parley.desk.knowledge.FoundShown;
import app.parley.desk.knowledge.GapShown;
import app.parley.desk.knowledge.ItemLine;
import java.util.UUID;

/// A row of the list.
sealed interface Row {
    UUID id();

    record Item(ItemLine line) implements Row {
        @Override
        public UUID id() {
            return line.id();
        }
    }

    record Found(FoundShown found) implements Row {
        @Override
        public UUID id() {
            return found.id();
        }
    }

    record Question(GapShown gap) implements Row {
        @Override
        public UUID id() {
            return gap.id();
        }
    }
}
