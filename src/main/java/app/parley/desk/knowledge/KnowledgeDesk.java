package app.parley.desk.knowledge;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the knowledge screen may ask and wish.
///
/// A place that is none of ours is an [IllegalArgumentException], and so is a person without a name.
public interface KnowledgeDesk {
    /// Most lines in one stretch.
    int MOST = 200;

    ItemList list(ItemsWish wish);

    Optional<ItemShown> item(UUID item);

    /// Adds an item. Questions that waited for it are settled.
    Kept add(ItemWords words, String person);

    /// Puts these words in the place of the old ones. Questions that waited for them are settled.
    Kept change(UUID item, ItemWords words, String person);

    /// Answers whether it was there.
    boolean remove(UUID item);

    /// Says that an item is still right. Answers whether it was there.
    boolean confirm(UUID item);

    /// What agents would find: the same search.
    Tested test(String question);

    /// Questions of customers that nothing we know answers.
    GapList gaps(@Nullable String after, int limit);

    /// Adds what answers the question.
    Kept answer(UUID gap, ItemWords words, String person);

    /// Answers whether the question still waited.
    boolean dismiss(UUID gap, String person);

    /// Takes a dismissal back. Answers whether there was one.
    boolean reopen(UUID gap);

    /// Tells of every change, after the commit and on whatever thread. Returns what ends it.
    Runnable listen(Runnable listener);
}
