package app.parley.console.connect;

import app.parley.desk.connect.Account;
import app.parley.desk.connect.AccountNumber;

/// A number somebody can choose, and whose it is.
record Choice(Account account, AccountNumber number) {}
