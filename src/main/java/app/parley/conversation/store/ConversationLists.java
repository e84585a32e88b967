package app.parley.conversation.store;

import app.parley.contact.Sought;
import app.parley.conversation.Conversation;
import app.parley.conversation.ConversationFilter;
import app.parley.conversation.ConversationId;
import app.parley.storage.Cursor;
import app.parley.storage.Database;
import app.parley.storage.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads lists of conversations for screens: by filter and words, a stretch at a time.
///
/// Conditions are written so that H2 can follow an index: with `is null` or `in` it would rather sort a whole list than
/// read the one by time from its newest end, an open end of a range takes in all nulls, and `> 0` begins at 0.
final class ConversationLists {
    private static final String SHOWN = "state <> 'merged'";
    private static final String UNREAD = "unread >= 1";

    /// Nobody sleeps longer.
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Database database;

    ConversationLists(Database database) {
        this.database = database;
    }

    Page<Conversation> page(ConversationFilter filter, List<String> words, @Nullable String after, int limit) {
        if (isEmpty(filter)) {
            return new Page<>(List.of(), null);
        }
        var parameters = new HashMap<String, Object>();
        var where = new StringBuilder("from ConversationRow where ").append(condition(filter, parameters));
        if (!words.isEmpty()) {
            where.append(" and ").append(holding(words, parameters));
        }
        if (after != null) {
            var cursor = Cursor.parse(after);
            where.append(" and lastMessageAt <= :at and (lastMessageAt < :at or id < :id)");
            parameters.put("at", cursor.at());
            parameters.put("id", cursor.id());
        }
        where.append(" order by ").append(first(filter)).append("lastMessageAt desc, id desc");
        return database.with(session -> {
            var select = session.createSelectionQuery(where.toString(), ConversationRow.class);
            parameters.forEach(select::setParameter);
            var rows = select.setMaxResults(limit + 1).getResultList();
            return Page.of(rows, limit, row -> new Cursor(row.lastMessageAt, row.id).text())
                    .map(ConversationRow::conversation);
        });
    }

    private static boolean isEmpty(ConversationFilter filter) {
        return switch (filter) {
            case ConversationFilter.Among(var ids) -> ids.isEmpty();
            case ConversationFilter.InAll(var filters) -> filters.stream().anyMatch(ConversationLists::isEmpty);
            default -> false;
        };
    }

    private static String condition(ConversationFilter filter, Map<String, Object> parameters) {
        return switch (filter) {
            case ConversationFilter.All() -> SHOWN;
            case ConversationFilter.InAll(var filters) ->
                filters.stream()
                        .map(one -> "(" + condition(one, parameters) + ")")
                        .collect(Collectors.joining(" and "));
            case ConversationFilter.OnTheTable(var now) -> {
                parameters.put("now", now);
                yield "state not in ('closed', 'merged') and (snoozedUntil is null or snoozedUntil <= :now)";
            }
            case ConversationFilter.Unread() -> UNREAD + " and " + SHOWN;
            case ConversationFilter.AssignedTo(var person) -> {
                parameters.put("person", person);
                yield "assignedTo = :person and " + SHOWN;
            }
            case ConversationFilter.Nobodys() -> "coalesce(assignedTo, '') = '' and state not in ('closed', 'merged')";
            case ConversationFilter.Snoozed(var now) -> {
                parameters.put("now", now);
                parameters.put("ever", EVER);
                yield "snoozedUntil > :now and snoozedUntil < :ever and " + SHOWN;
            }
            case ConversationFilter.InState(var state) -> {
                var name = "state_" + state.word();
                parameters.put(name, state.word());
                yield "state = :" + name;
            }
            case ConversationFilter.Among(var ids) -> {
                parameters.put("ids", ids.stream().map(ConversationId::value).toList());
                yield "id in :ids and " + SHOWN;
            }
        };
    }

    /// What is always the same in a list and stands first in its index: so it is read in order and not sorted.
    private static String first(ConversationFilter filter) {
        return switch (filter) {
            case ConversationFilter.AssignedTo _ -> "assignedTo desc, ";
            case ConversationFilter.InState _ -> "state desc, ";
            case ConversationFilter.InAll(var filters) -> first(filters.getFirst());
            case ConversationFilter.All _,
                    ConversationFilter.OnTheTable _,
                    ConversationFilter.Unread _,
                    ConversationFilter.Nobodys _,
                    ConversationFilter.Snoozed _,
                    ConversationFilter.Among _ -> "";
        };
    }

    /// All words in what the contact is known by, or all in what was said last.
    private static String holding(List<String> words, Map<String, Object> parameters) {
        var known = new StringBuilder();
        var said = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            known.append(i == 0 ? "" : " and ").append("k.sought like :k" + i + " escape '!'");
            said.append(i == 0 ? "" : " and ").append("lower(lastText) like :s" + i + " escape '!'");
            parameters.put("k" + i, like(Sought.of(words.get(i))));
            parameters.put("s" + i, like(words.get(i).toLowerCase(Locale.ROOT)));
        }
        return "(exists (select 1 from ContactRow k where k.id = contactId and " + known + ") or " + said + ")";
    }

    private static String like(String word) {
        return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    long unread() {
        return database.with(session -> session.createSelectionQuery(
                        "select count(*) from ConversationRow where " + UNREAD + " and " + SHOWN, Long.class)
                .getSingleResult());
    }
}
