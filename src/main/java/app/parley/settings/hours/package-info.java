/// When the business is open, what happens while it is not, and when nothing is begun.
@NullMarked
package app.parley.settings.hours;

import org.jspecify.annotations.NullMarked;
