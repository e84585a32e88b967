/// What several screens show alike: messages, drafts and what speaks for them.
@org.jspecify.annotations.NullMarked
package app.parley.console.parts;
