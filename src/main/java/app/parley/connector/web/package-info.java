/// Files from the web, fetched with care.
@org.jspecify.annotations.NullMarked
package app.parley.connector.web;
