/// Keeps settings, people and API keys in the database.
@org.jspecify.annotations.NullMarked
package app.parley.settings.store;
