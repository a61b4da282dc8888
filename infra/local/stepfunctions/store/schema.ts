/** Of files that can be read; raised when a table changes. */
export const schemaVersion = 2;

/** One file holds everything; each transition is one transaction over these tables. Times are milliseconds, payloads JSON text. */
export const schema = `
PRAGMA user_version = ${schemaVersion};
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS definitions (id INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS machines (
  arn TEXT PRIMARY KEY, name TEXT NOT NULL, roleArn TEXT NOT NULL, definition INTEGER NOT NULL,
  revisionId TEXT, createdAt REAL NOT NULL, updatedAt REAL, status TEXT NOT NULL, extras TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS executions (
  row INTEGER PRIMARY KEY, arn TEXT NOT NULL UNIQUE, name TEXT NOT NULL, machineArn TEXT NOT NULL, roleArn TEXT NOT NULL,
  definition INTEGER NOT NULL, status TEXT NOT NULL, input TEXT NOT NULL, output TEXT, error TEXT, cause TEXT,
  startedAt REAL NOT NULL, stoppedAt REAL, redriveCount INTEGER NOT NULL DEFAULT 0, redrivenAt REAL,
  mapRunArn TEXT, origin TEXT);
CREATE INDEX IF NOT EXISTS executionsOfMachine ON executions (machineArn, status, row) WHERE mapRunArn IS NULL;
CREATE INDEX IF NOT EXISTS executionsOfMapRun ON executions (mapRunArn, status, row) WHERE mapRunArn IS NOT NULL;
CREATE INDEX IF NOT EXISTS endedExecutions ON executions (stoppedAt) WHERE stoppedAt IS NOT NULL;
CREATE TABLE IF NOT EXISTS frames (
  execution INTEGER NOT NULL, id INTEGER NOT NULL, moving INTEGER NOT NULL, due REAL, call TEXT, child INTEGER, body TEXT NOT NULL,
  input TEXT NOT NULL, variables TEXT NOT NULL, items TEXT NOT NULL, PRIMARY KEY (execution, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS movingFrames ON frames (execution) WHERE moving = 1;
CREATE INDEX IF NOT EXISTS dueFrames ON frames (due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS waitingFrames ON frames (child) WHERE child IS NOT NULL;
CREATE TABLE IF NOT EXISTS events (
  execution INTEGER NOT NULL, last INTEGER NOT NULL, first INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (execution, last)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mapRuns (
  arn TEXT PRIMARY KEY, execution INTEGER NOT NULL, frame INTEGER NOT NULL, status TEXT NOT NULL, plan TEXT NOT NULL,
  read INTEGER NOT NULL DEFAULT 0, maxConcurrency INTEGER NOT NULL, toleratedFailureCount REAL NOT NULL,
  toleratedFailurePercentage REAL NOT NULL,
  startedAt REAL NOT NULL, stoppedAt REAL, outcome TEXT, resultsWritten INTEGER NOT NULL DEFAULT 0,
  redriveCount INTEGER NOT NULL DEFAULT 0, redrivenAt REAL);
CREATE INDEX IF NOT EXISTS mapRunsOfExecution ON mapRuns (execution);
CREATE TABLE IF NOT EXISTS mapItems (
  run TEXT NOT NULL, seq INTEGER NOT NULL, input TEXT NOT NULL, items INTEGER NOT NULL, status TEXT NOT NULL, child INTEGER,
  PRIMARY KEY (run, seq)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS mapItemsByStatus ON mapItems (run, status, seq);
`;
