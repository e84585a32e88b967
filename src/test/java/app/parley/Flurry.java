package app.parley;

import app.parley.conversation.MessageState;
import app.parley.storage.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Webhooks of several people, made from a seed: messages, echoes, edits, revocations, reactions and receipts,
/// about a tenth of them twice, each at its own second and shuffled in windows; and what must be known once all
/// were read.
final class Flurry {
    static final int PEOPLE = 9;
    private static final int WINDOW = 40;
    private static final int LATER = 300;
    private static final List<String> EMOJI = List.of("👍", "🌱", "");

    /// A message as it must stand in the end.
    static final class Kept {
        final String person;
        final String type;
        final String text;
        final Instant at;
        private final TreeMap<Instant, String> edits = new TreeMap<>();
        private final TreeMap<Instant, String> reactions = new TreeMap<>();
        Instant revokedAt;

        private Kept(String person, String type, String text, Instant at) {
            this.person = person;
            this.type = type;
            this.text = text;
            this.at = at;
        }

        String editedText() {
            return edits.isEmpty() ? null : edits.lastEntry().getValue();
        }

        List<String> reactions() {
            var last = reactions.isEmpty() ? "" : reactions.lastEntry().getValue();
            return last.isEmpty() ? List.of() : List.of(last);
        }
    }

    final Map<String, Kept> kept = new LinkedHashMap<>();
    final List<String> deliveries;
    private final Map<String, List<String>> statuses = new HashMap<>();
    private final Map<String, List<String>> written = new HashMap<>();
    private final List<String> inOrder = new ArrayList<>();
    private final Random random;
    private final int ours;
    private Instant now;

    /// @param ours how many messages of our own there will be, `wamid.OUT1` and so on
    Flurry(long seed, int webhooks, int ours, Instant end) {
        random = new Random(seed);
        this.ours = ours;
        now = end.minusSeconds(webhooks + 1L);
        for (int i = 0; i < webhooks; i++) {
            now = now.plusSeconds(1);
            var person = "3460011100" + random.nextInt(PEOPLE);
            inOrder.add(i < PEOPLE ? writes("3460011100" + i) : next(person));
        }
        deliveries = shuffled(repeated());
    }

    static String out(int number) {
        return "wamid.OUT" + number;
    }

    /// How far a message of ours must have got.
    MessageState state(String whatsappId) {
        var said = statuses.getOrDefault(whatsappId, List.of());
        for (var state : List.of(
                MessageState.PLAYED,
                MessageState.READ,
                MessageState.DELIVERED,
                MessageState.FAILED,
                MessageState.SENT)) {
            if (said.contains(state.word())) {
                return state;
            }
        }
        return MessageState.ACCEPTED;
    }

    private String next(String person) {
        int dice = random.nextInt(100);
        var recent = written.getOrDefault(person, List.of());
        if (recent.isEmpty() || dice < 45) {
            return writes(person);
        }
        var about = recent.get(Math.max(0, recent.size() - 1 - random.nextInt(6)));
        if (dice < 50) {
            return echo(person);
        }
        if (dice < 64) {
            return edits(person, about);
        }
        if (dice < 70) {
            return revokes(person, about);
        }
        return dice < 82 ? reacts(person, about) : receipt();
    }

    private String writes(String person) {
        var id = keep(person, "text", "words " + kept.size());
        written.computeIfAbsent(person, _ -> new ArrayList<>()).add(id);
        return message(person, id, "text", Map.of("body", kept.get(id).text));
    }

    private String echo(String person) {
        var id = keep(person, "text", "ours " + kept.size());
        return Spine.envelope(
                "smb_message_echoes",
                "\"message_echoes\":["
                        + Json.text(Map.of(
                                "from",
                                "15550783881",
                                "to",
                                person,
                                "id",
                                id,
                                "timestamp",
                                seconds(),
                                "type",
                                "text",
                                "text",
                                Map.of("body", kept.get(id).text)))
                        + "]");
    }

    private String edits(String person, String about) {
        var text = "other words " + kept.size();
        kept.get(about).edits.put(now, text);
        var id = keep(person, "edit", text);
        return message(
                person,
                id,
                "edit",
                Map.of("original_message_id", about, "message", Map.of("type", "text", "text", Map.of("body", text))));
    }

    private String revokes(String person, String about) {
        if (kept.get(about).revokedAt != null) {
            return writes(person);
        }
        kept.get(about).revokedAt = now;
        return message(person, keep(person, "revoke", null), "revoke", Map.of("original_message_id", about));
    }

    private String reacts(String person, String about) {
        var emoji = EMOJI.get(random.nextInt(EMOJI.size()));
        kept.get(about).reactions.put(now, emoji);
        return message(person, keep(person, "reaction", null), "reaction", Map.of("message_id", about, "emoji", emoji));
    }

    private String receipt() {
        var id = out(1 + random.nextInt(ours));
        var status = List.of("sent", "sent", "delivered", "delivered", "read", "played", "failed")
                .get(random.nextInt(7));
        statuses.computeIfAbsent(id, _ -> new ArrayList<>()).add(status);
        return Spine.envelope(
                "messages",
                "\"statuses\":["
                        + Json.text(Map.of(
                                "id", id, "status", status, "timestamp", seconds(), "recipient_id", "34600111000"))
                        + "]");
    }

    private String keep(String person, String type, String text) {
        var id = "wamid.IN" + kept.size();
        kept.put(id, new Kept(person, type, text, now));
        return id;
    }

    private String message(String person, String id, String type, Object body) {
        return Spine.envelope(
                "messages",
                "\"contacts\":[{\"profile\":{\"name\":\"P" + person.charAt(person.length() - 1) + "\"},\"wa_id\":\""
                        + person + "\"}],\"messages\":["
                        + Json.text(Map.of("from", person, "id", id, "timestamp", seconds(), "type", type, type, body))
                        + "]");
    }

    private String seconds() {
        return String.valueOf(now.getEpochSecond());
    }

    private List<String> repeated() {
        var all = new ArrayList<>(inOrder);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (random.nextInt(10) == 0) {
                all.add(Math.min(all.size(), i + random.nextInt(LATER)), all.get(i));
            }
        }
        return all;
    }

    private List<String> shuffled(List<String> all) {
        for (int from = 0; from < all.size(); from += WINDOW) {
            Collections.shuffle(all.subList(from, Math.min(all.size(), from + WINDOW)), random);
        }
        return List.copyOf(all);
    }
}
