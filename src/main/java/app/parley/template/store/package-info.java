/// Keeps templates in the database.
@org.jspecify.annotations.NullMarked
package app.parley.template.store;
