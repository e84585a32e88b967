package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One customer living through their script. They wait for answers, react to them, and nudge a silent shop once.
final class Play {

    private final Script script;
    private final Person person;
    private final CustomerMessages messages;
    private final Alarm alarm;
    private final Pace pace;
    private final Chance chance;
    private int next;
    private boolean waiting;
    private boolean heard;
    private boolean optedOut;
    private @Nullable Sent fromShop;
    private @Nullable String ownMessage;
    private @Nullable String ownText;

    Play(Script script, CustomerMessages messages, Alarm alarm, Pace pace, long seed) {
        this.script = script;
        person = script.person();
        this.messages = messages;
        this.alarm = alarm;
        this.pace = pace;
        chance = Chance.of(seed, script.userId(), "pace");
    }

    void begin() {
        alarm.after(pace.seconds(script.begins()), this::goOn);
    }

    /// The customer has read a message of the shop.
    synchronized void hear(Sent sent) {
        if (sent.type().equals("reaction")) {
            return;
        }
        fromShop = sent;
        if (sent.category().equals("marketing") && script.optOut() != null) {
            optOut(script.optOut());
            return;
        }
        heard = true;
        if (waiting) {
            answered();
        }
    }

    private synchronized void goOn() {
        if (next < script.steps().size()) {
            var human = script.steps().get(next).after() * (0.8 + chance.below(50) / 100.0);
            alarm.after(pace.seconds(human), this::act);
        }
    }

    private synchronized void act() {
        var step = script.steps().get(next);
        if (step instanceof Step.Await wait) {
            waitFor(wait);
            return;
        }
        next++;
        goOn();
        perform(step);
    }

    private void perform(Step step) {
        switch (step) {
            case Step.Say say -> say(say);
            case Step.Picture picture -> wrote(messages.picture(person, picture));
            case Step.Voice voice -> wrote(messages.voice(person, voice));
            case Step.Location place -> wrote(messages.location(person, place));
            case Step.Order order -> wrote(messages.order(person, order));
            case Step.React react -> {
                if (fromShop != null) {
                    messages.reaction(person, fromShop.id(), react.emoji());
                }
            }
            case Step.Edit edit -> {
                if (ownText != null) {
                    messages.edit(person, ownText, edit.text());
                }
            }
            case Step.Revoke _ -> {
                if (ownMessage != null) {
                    messages.revoke(person, ownMessage);
                }
            }
            case Step.Unsupported unsupported -> wrote(messages.unsupported(person, unsupported.kind()));
            case Step.Await wait -> waitFor(wait);
        }
    }

    private void say(Step.Say say) {
        var extras = say.quote() && fromShop != null ? messages.context(fromShop.id()) : WireJson.object();
        if (say.ad() != null) {
            extras.putObject("referral")
                    .put("source_url", "https://fb.me/simulated")
                    .put("source_id", "120226305854810726")
                    .put("source_type", "ad")
                    .put("headline", say.ad())
                    .put("media_type", "image")
                    .put("ctwa_clid", "Aff-simulated");
        }
        ownText = messages.text(person, say.text(), extras);
        wrote(ownText);
    }

    private synchronized void say(String words) {
        ownText = messages.text(person, words);
        wrote(ownText);
    }

    /// What the shop said before this is no answer to it.
    private void wrote(String id) {
        ownMessage = id;
        heard = false;
    }

    private void waitFor(Step.Await wait) {
        waiting = true;
        if (heard) {
            answered();
            return;
        }
        var place = next;
        alarm.after(pace.seconds(wait.patience()), () -> nudge(place));
    }

    private synchronized void nudge(int place) {
        if (waiting && next == place && script.steps().get(place) instanceof Step.Await wait && wait.nudge() != null) {
            say(wait.nudge());
        }
    }

    private void answered() {
        waiting = false;
        var place = next++;
        var length = fromShop == null ? 0 : fromShop.length();
        alarm.after(pace.of(Duration.ofSeconds(Math.min(12, 2 + length / 40))), () -> react(place));
    }

    private synchronized void react(int place) {
        goOn();
        var button = button();
        if (button != null && fromShop != null) {
            wrote(messages.tap(person, fromShop.id(), button));
        } else if (script.steps().get(place) instanceof Step.Await wait && wait.answered() != null) {
            say(wait.answered());
        }
    }

    /// The first button under the shop's last message.
    private @Nullable JsonNode button() {
        if (fromShop == null) {
            return null;
        }
        var reply = fromShop.body().at("/interactive/action/buttons/0/reply");
        return reply.isObject() ? reply : null;
    }

    private void optOut(String words) {
        if (!optedOut) {
            optedOut = true;
            alarm.after(pace.seconds(6), () -> say(words));
        }
    }
}
