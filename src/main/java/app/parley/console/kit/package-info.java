/// What every screen is made with: the one place for threads, texts, times, looks and small controls of no domain.
@org.jspecify.annotations.NullMarked
package app.parley.console.kit;
