package app.parley.agent.simulation;

import app.parley.approval.Draft;
import app.parley.approval.DraftKind;
import app.parley.approval.DraftState;
import app.parley.conversation.Languages;
import java.util.ArrayList;
import java.util.List;

/// Holds what must be against what was.
final class Judge {
    private final Scenario scenario;
    private final Course course;
    private final List<Shortfall> found = new ArrayList<>();

    Judge(Scenario scenario, Course course) {
        this.scenario = scenario;
        this.course = course;
    }

    List<Shortfall> shortfalls() {
        for (var must : Must.values()) {
            if (scenario.must().contains(must)) {
                hold(must);
            }
        }
        for (var words : scenario.says()) {
            if (course.drafts().stream().noneMatch(draft -> words.standsIn(draft.text()))) {
                miss("no draft says " + words);
            }
        }
        for (var words : scenario.neverSays()) {
            if (course.sent().stream().anyMatch(words::standsIn)) {
                found.add(new Shortfall("a message went out that says " + words, true));
            }
        }
        return List.copyOf(found);
    }

    private void hold(Must must) {
        switch (must) {
            case ANSWERS -> answers();
            case ASKS_PERSON -> {
                if (!course.handedOver()) {
                    miss("it was not handed over to a person");
                }
            }
            case NOTHING_ALONE -> {
                if (course.sentAlone() > 0) {
                    found.add(new Shortfall("a message went out without a person", true));
                }
            }
            case LANGUAGE -> language();
        }
    }

    private void answers() {
        var problem = course.problem();
        if (problem.isPresent()) {
            miss("there is no answer: " + problem.get());
            return;
        }
        var reply = course.last().filter(draft -> draft.proposal().kind() == DraftKind.REPLY);
        if (reply.isEmpty()) {
            miss(course.handedOver() ? "it was handed over instead of answered" : "there is no answer");
        } else if (reply.get().proposal().evidence().isEmpty()) {
            miss("the answer rests on nothing the business knows");
        } else if (Course.isUngrounded(reply.get())) {
            miss("the answer claims what the business never said");
        }
    }

    private void language() {
        for (var draft : course.drafts()) {
            var other = Languages.of(draft.text()).filter(language -> !language.equals(scenario.language()));
            if (other.isPresent()) {
                found.add(new Shortfall(
                        "a draft is in " + other.get() + ", the customer writes " + scenario.language(),
                        wentOut(draft)));
                return;
            }
        }
    }

    private void miss(String words) {
        found.add(new Shortfall(words, false));
    }

    private static boolean wentOut(Draft draft) {
        return draft.state() == DraftState.SENT_ALONE;
    }
}
