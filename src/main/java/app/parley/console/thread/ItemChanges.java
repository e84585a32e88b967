package app.parley.console.thread;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns one list of items into another with as few changes as it takes, so that rows which stay are left alone.
final class ItemChanges {
    private ItemChanges() {}

    static void apply(List<ThreadItem> shown, List<ThreadItem> wanted) {
        var staying = keys(wanted);
        dropOthers(shown, staying);
        var there = keys(shown);
        int at = 0;
        while (at < wanted.size()) {
            int end = at;
            while (end < wanted.size() && !there.contains(wanted.get(end).key())) {
                end++;
            }
            if (end > at) {
                shown.addAll(at, wanted.subList(at, end));
                at = end;
            } else if (shown.get(at).key().equals(wanted.get(at).key())) {
                replace(shown, at, wanted.get(at));
                at++;
            } else {
                shown.subList(at, shown.size()).clear(); // stands in another order now
                shown.addAll(wanted.subList(at, wanted.size()));
                return;
            }
        }
    }

    static Set<Object> keys(List<ThreadItem> items) {
        return items.stream().map(ThreadItem::key).collect(Collectors.toSet());
    }

    private static void dropOthers(List<ThreadItem> shown, Set<Object> staying) {
        int end = shown.size();
        while (end > 0) {
            if (staying.contains(shown.get(end - 1).key())) {
                end--;
                continue;
            }
            int from = end - 1;
            while (from > 0 && !staying.contains(shown.get(from - 1).key())) {
                from--;
            }
            shown.subList(from, end).clear();
            end = from;
        }
    }

    private static void replace(List<ThreadItem> shown, int at, ThreadItem wanted) {
        if (!Objects.equals(shown.get(at), wanted)) {
            shown.set(at, wanted);
        }
    }
}
