/// The templates screen: what stands at Meta, and what is written for it.
@org.jspecify.annotations.NullMarked
package app.parley.console.templates;
