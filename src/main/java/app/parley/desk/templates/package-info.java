/// What the templates screen may ask and wish.
@org.jspecify.annotations.NullMarked
package app.parley.desk.templates;
