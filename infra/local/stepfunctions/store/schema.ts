/** One file holds everything; each transition is one transaction over these tables. Times are milliseconds, payloads JSON text. */
export const schema = `
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
  execution INTEGER NOT NULL, id INTEGER NOT NULL, ready INTEGER NOT NULL, body TEXT NOT NULL,
  input TEXT NOT NULL, variables TEXT NOT NULL, items TEXT NOT NULL, PRIMARY KEY (execution, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS readyFrames ON frames (execution) WHERE ready = 1;
CREATE TABLE IF NOT EXISTS events (
  execution INTEGER NOT NULL, last INTEGER NOT NULL, first INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (execution, last)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS timers (
  execution INTEGER NOT NULL, frame INTEGER NOT NULL, kind TEXT NOT NULL, due REAL NOT NULL,
  PRIMARY KEY (execution, frame, kind)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS dueTimers ON timers (due);
CREATE TABLE IF NOT EXISTS intents (
  execution INTEGER NOT NULL, frame INTEGER NOT NULL, attempt INTEGER NOT NULL, call TEXT NOT NULL,
  PRIMARY KEY (execution, frame)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mapRuns (
  arn TEXT PRIMARY KEY, execution INTEGER NOT NULL, executionArn TEXT NOT NULL, frame INTEGER NOT NULL, status TEXT NOT NULL, plan TEXT NOT NULL,
  read INTEGER NOT NULL DEFAULT 0, concurrency INTEGER NOT NULL, toleratedCount REAL NOT NULL, toleratedPercentage REAL NOT NULL,
  startedAt REAL NOT NULL, stoppedAt REAL, outcome TEXT, resultsWritten INTEGER NOT NULL DEFAULT 0,
  redriveCount INTEGER NOT NULL DEFAULT 0, redrivenAt REAL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS mapRunsOfExecution ON mapRuns (executionArn);
CREATE TABLE IF NOT EXISTS mapItems (
  run TEXT NOT NULL, seq INTEGER NOT NULL, input TEXT NOT NULL, items INTEGER NOT NULL, status TEXT NOT NULL, child INTEGER,
  PRIMARY KEY (run, seq)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS mapItemsByStatus ON mapItems (run, status, seq);
`;
