/// What the knowledge screen may ask and wish.
@org.jspecify.annotations.NullMarked
package app.parley.desk.knowledge;
