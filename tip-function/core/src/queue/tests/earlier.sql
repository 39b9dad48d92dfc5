-- An empty queue of the earlier form, a database of SQLite, as its last version made it.
PRAGMA application_id = 1180790380;
PRAGMA user_version = 1;
PRAGMA journal_mode = WAL;
CREATE TABLE waiting (
  id BLOB PRIMARY KEY NOT NULL,
  low INTEGER NOT NULL,
  visible_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  handle TEXT NOT NULL,
  body BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE dead (id BLOB PRIMARY KEY NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
