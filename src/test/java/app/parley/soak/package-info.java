/// What Parley stands: a real process, killed and started again, and what the outside sees of it.
@org.jspecify.annotations.NullMarked
package app.parley.soak;
