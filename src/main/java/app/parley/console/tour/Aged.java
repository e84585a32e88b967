package app.parley.console.tour;

import app.parley.desk.knowledge.ItemLine;
import app.parley.desk.knowledge.ItemList;
import app.parley.desk.knowledge.ItemShown;
import app.parley.desk.knowledge.ItemsWish;
import app.parley.desk.knowledge.KnowledgeDesk;
import app.parley.desk.knowledge.Staleness;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is known, some of it as it will stand in a year: a shop that begins today has nothing old to show.
final class Aged {
    private static final int SOME = 9;
    private static final Duration LONG = Duration.ofDays(230);
    private static final Duration QUIET = Duration.ofDays(80);

    private Aged() {}

    static KnowledgeDesk desk(KnowledgeDesk real) {
        return (KnowledgeDesk) Proxy.newProxyInstance(
                KnowledgeDesk.class.getClassLoader(),
                new Class<?>[] {KnowledgeDesk.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "list" -> list(real, (ItemsWish) arguments[0]);
                    case "item" -> real.item((UUID) arguments[0]).map(Aged::old);
                    default -> method.invoke(real, arguments);
                });
    }

    private static ItemList list(KnowledgeDesk real, ItemsWish wish) {
        var all = real.list(new ItemsWish(wish.kind(), false, wish.words(), wish.after(), wish.limit()));
        var lines = wish.stale() ? aged(all.lines()) : all.lines();
        return new ItemList(lines, wish.stale() ? null : all.next(), all.all(), SOME, all.gaps());
    }

    private static List<ItemLine> aged(List<ItemLine> lines) {
        var some = lines.stream().limit(SOME).toList();
        return IntStream.range(0, some.size())
                .mapToObj(at -> old(some.get(at), at))
                .toList();
    }

    private static ItemLine old(ItemLine line, int at) {
        boolean unused = at % 3 == 1;
        var changed = Instant.now().minus((unused ? QUIET : LONG).plusDays(at));
        return new ItemLine(
                line.id(),
                line.kind(),
                line.heading(),
                line.words(),
                line.price(),
                line.currency(),
                line.stock(),
                changed,
                used(at),
                at,
                unused ? Staleness.UNUSED : Staleness.OLD);
    }

    private static @Nullable Instant used(int at) {
        return at % 2 == 0 ? Instant.now().minus(QUIET) : null;
    }

    private static ItemShown old(ItemShown item) {
        return new ItemShown(
                item.id(),
                item.words(),
                Instant.now().minus(LONG),
                Instant.now().minus(QUIET),
                4,
                Staleness.OLD);
    }
}
