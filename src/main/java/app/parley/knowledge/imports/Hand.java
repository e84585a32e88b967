package app.parley.knowledge.imports;

import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeId;
import app.parley.knowledge.KnowledgeItem;

/// Puts items where they belong, or only seems to.
interface Hand {
    void add(KnowledgeItem item);

    void change(KnowledgeId id, KnowledgeItem item);

    void remove(KnowledgeId id);

    static Hand of(Knowledge knowledge) {
        return new Hand() {
            @Override
            public void add(KnowledgeItem item) {
                knowledge.add(item);
            }

            @Override
            public void change(KnowledgeId id, KnowledgeItem item) {
                knowledge.change(id, item);
            }

            @Override
            public void remove(KnowledgeId id) {
                knowledge.remove(id);
            }
        };
    }

    /// Changes nothing.
    static Hand idle() {
        return new Hand() {
            @Override
            public void add(KnowledgeItem item) {}

            @Override
            public void change(KnowledgeId id, KnowledgeItem item) {}

            @Override
            public void remove(KnowledgeId id) {}
        };
    }
}
