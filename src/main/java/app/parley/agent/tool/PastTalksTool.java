package app.parley.agent.tool;

import app.parley.agent.Found;
import app.parley.agent.Tool;
import app.parley.agent.Turn;
import app.parley.agent.memory.Memory;
import app.parley.conversation.Conversations;
import app.parley.conversation.Direction;
import app.parley.conversation.Message;
import app.parley.storage.Page;
import java.time.ZoneOffset;
import java.util.ArrayList;

/// Finds what was said with this customer before, orders among it. It explains an answer and supports none.
public final class PastTalksTool implements Tool {
    private static final int MOST = 6;
    private static final int PAGE = 100;
    private static final int PAGES = 5;
    private static final int LONGEST = 300;
    private final Conversations conversations;
    private final Memory memory;

    public PastTalksTool(Conversations conversations, Memory memory) {
        this.conversations = conversations;
        this.memory = memory;
    }

    @Override
    public String name() {
        return "past_talks";
    }

    @Override
    public String about() {
        return "finds what was said with this customer before, orders among it; takes a word or two";
    }

    /// Only this customer's, however many others said the same.
    @Override
    public Found use(String query, Turn turn) {
        var lines = new ArrayList<String>();
        String after = null;
        for (int page = 0; page < PAGES && lines.size() < MOST; page++) {
            Page<Message> found = conversations.search(query, after, PAGE);
            found.data().stream()
                    .filter(message -> message.contact().equals(turn.contact().id()))
                    .filter(message -> !memory.withheld(message.conversation()).contains(message.id()))
                    .filter(message -> message.heard() != null)
                    .limit(MOST - lines.size())
                    .map(PastTalksTool::line)
                    .forEach(lines::add);
            after = found.next();
            if (after == null) {
                break;
            }
        }
        return Found.lines(lines);
    }

    private static String line(Message message) {
        var by = message.direction() == Direction.INBOUND ? "customer" : "business";
        var words = String.valueOf(message.heard()).replaceAll("\\s+", " ");
        var cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        return message.at().atOffset(ZoneOffset.UTC).toLocalDate() + " " + by + ": " + cut;
    }
}
