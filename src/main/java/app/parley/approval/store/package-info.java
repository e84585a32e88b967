/// Keeps drafts and decisions in the database.
@org.jspecify.annotations.NullMarked
package app.parley.approval.store;
